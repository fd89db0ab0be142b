// Limited Markdown as elements: what pages/markdown.py makes of it, with the same rules of the same parser.

import MarkdownIt from "../others/markdown-it.js";

/** @import { Token } from "../others/markdown-it.js" */

const SAFE = /^(https?:\/\/|mailto:|tel:)[^\s]+$/i;
const TAGS = new Set(["p", "ul", "ol", "li", "strong", "em", "a", "br", "h3"]);
const ATTRIBUTES = ["href", "title", "start"];

const parser = new MarkdownIt("zero", { html: false, linkify: false });
parser.enable(["emphasis", "link", "list", "newline", "escape", "heading", "entity"]);
parser.validateLink = (url) => SAFE.test(url);

/**
 * The elements of a text. HTML in it is text; a link that leads nowhere leaves its words; headings become h3.
 *
 * @type {(text: string) => DocumentFragment}
 */
export function marked(text) {
  const fragment = document.createDocumentFragment();
  build(parser.parse(text, {}), fragment);
  return fragment;
}

/** @type {(tokens: Token[] | null, into: ParentNode) => void} */
function build(tokens, into) {
  const open = [into];
  for (const token of tokens ?? []) {
    const here = open[open.length - 1];
    if (token.type === "inline") build(token.children, here);
    else if (token.nesting === 1) open.push(openElement(token, here));
    else if (token.nesting === -1) open.pop();
    else here.append(alone(token));
  }
}

/**
 * The new element within `here`; `here` itself for what is not shown, such as the paragraphs of a tight list.
 *
 * @type {(token: Token, here: any) => any}
 */
function openElement(token, here) {
  const tag = token.type === "heading_open" ? "h3" : token.tag;
  const leadsNowhere = tag === "a" && !token.attrGet("href");
  if (token.hidden || leadsNowhere || !TAGS.has(tag)) return here;
  const made = document.createElement(tag);
  for (const name of ATTRIBUTES) {
    const value = token.attrGet(name);
    if (value !== null) made.setAttribute(name, value);
  }
  here.append(made);
  return made;
}

/** @type {(token: Token) => any} */
function alone(token) {
  if (token.type === "hardbreak") return document.createElement("br");
  return token.type === "softbreak" ? "\n" : token.content;
}
