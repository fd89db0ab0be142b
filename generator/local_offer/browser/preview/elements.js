// The elements that our own templates name, built one by one: no text is ever handed to the browser to read as HTML.

export const BEGINS = "\uE000"; // a mark; no template holds this sign, nor the next
export const ENDS = "\uE001";

const MARKS = new RegExp(`${BEGINS}(\\d+)${ENDS}`);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([a-zA-Z-]+)(?:="([^"]*)")?/g;
const EMPTY = new Set(["br", "hr", "img", "input", "path"]); // they hold nothing, so nothing closes them
const DRAWING = "http://www.w3.org/2000/svg";
/** @type {Record<string, string>} */
const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": "\u00a0" };

/**
 * The elements of a template's text, in which marks stand for what is `said`: texts or nodes by their numbers. Throws
 * where the text is not as our templates are written: names in small letters, values in ", every element closed.
 *
 * @type {(html: string, said: any[]) => any}
 */
export function elements(html, said) {
  const all = document.createDocumentFragment();
  /** @type {Element[]} */
  const open = [];
  const here = () => open.at(-1) ?? all;
  let passed = 0;
  for (const tag of html.matchAll(TAG)) {
    const [whole, closes, name, attributes] = tag;
    here().append(...texts(html.slice(passed, tag.index), said));
    passed = tag.index + whole.length;
    if (closes) {
      if (open.pop()?.localName !== name) throw new Error(`A template closes <${name}>, which is not open.`);
      continue;
    }
    const made = begun(name, attributes, here(), said);
    here().append(made);
    if (!EMPTY.has(name)) open.push(made);
  }
  here().append(...texts(html.slice(passed), said));
  if (open.length) throw new Error(`A template leaves <${open.at(-1)?.localName}> open.`);
  return all;
}

/** @type {(name: string, attributes: string, inside: Node, said: any[]) => Element} */
function begun(name, attributes, inside, said) {
  const isDrawn = name === "svg" || (inside instanceof Element && inside.namespaceURI === DRAWING);
  const made = isDrawn ? document.createElementNS(DRAWING, name) : document.createElement(name);
  for (const [, attribute, value = ""] of attributes.matchAll(ATTRIBUTE))
    made.setAttribute(attribute, texts(value, said).join(""));
  return made;
}

/**
 * The text between the marks, and in the place of each mark what is said there.
 *
 * @type {(text: string, said: any[]) => any[]}
 */
function texts(text, said) {
  const parts = text.split(MARKS).map((part, at) => (at % 2 ? said[Number(part)] : plain(part)));
  return parts.filter((part) => part !== "");
}

/** @type {(text: string) => string} */
function plain(text) {
  if (text.includes("<")) throw new Error(`A template holds what is no element: ${text}`);
  return text.replace(/&[a-z0-9#]+;/gi, (sign) => {
    if (!SIGNS[sign]) throw new Error(`A template holds ${sign}, which is not known here.`);
    return SIGNS[sign];
  });
}
