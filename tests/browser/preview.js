/** Pages and their previews as lists of lines that can be compared: elements, what they lead to, and their words. */

const OTHERS_DECIDE = [
  ".lo-words", // the glossary's meanings
  ".lo-more:has(> .lo-start)", // the guide that begins it
  "p.lo-fresh:has(> a[href$='whats-new/'])", // news
  ".lo-more:has(> ul.lo-cols.lo-rows), h2:has(+ ul.lo-cols.lo-rows), h2 + ul.lo-cols.lo-rows", // what else may help
  ".lo-print", // what stands on paper alone
  "aside p a > svg", // the map
  "aside p:has(> a[href*='you-said-we-did/'])", // comments
  "details:has(a[href$='record.json'])", // the page in other forms
  "p:has(> a[hreflang])", // the page in other languages, which the council chooses
  ".lo-variant > h2 + p:has(> b)", // whether the English has changed since, which a hash tells
  "#next, p:has(> a[href='calendar.ics'])", // days, of which the council’s terms decide
].join();
const KEPT = "id start title scope hidden data-label data-brief aria-hidden aria-label aria-labelledby d".split(" ");

/** The first difference between the page of each record and its preview, by the record's id. */
export async function differences(records, { kit, today, home }) {
  const { leaveOut } = await import(`${home}modules/preview/preview.js`);
  const found = {};
  const pages = await Promise.all(
    records.map(({ html: body, page: address }) => (body ? read(body, home) : mainOf(home + address))),
  );
  for (const [place, record] of records.entries()) {
    const main = pages[place];
    leaveOut(main);
    for (const part of main.querySelectorAll(OTHERS_DECIDE)) part.remove();
    for (const term of main.querySelectorAll("a.lo-term")) term.replaceWith(term.textContent);
    if (record.kind === "organisation") provided(main);
    main.normalize();
    const shown = document.createElement("main");
    shown.append(await page(record, { kit, today, home }));
    const [is, was] = [lines(shown, home), lines(main, home, record.page)];
    const at = was.findIndex((line, place) => line !== is[place]);
    if (at >= 0 || is.length !== was.length)
      found[record.id] = { page: was.slice(at < 0 ? -3 : at, at + 3), preview: is.slice(at < 0 ? -3 : at, at + 3) };
  }
  return found;
}

/** What goes wrong when unfinished entries are shown: by the entry, what was thrown or what no reader should read. */
export async function throwing(records, given) {
  const wrong = [];
  for (const record of records) {
    try {
      const shown = await page(record, given);
      const isShown = shown.querySelector("h2") !== null;
      const [word] = shown.textContent.match(/undefined|null|NaN|\[object|\{[a-z]+\}/) ?? [isShown ? "" : "nothing"];
      if (word) wrong.push([record.values, word]);
    } catch (error) {
      wrong.push([record.values, error.stack]);
    }
  }
  return wrong;
}

/** Elements that could run something or lead where no page leads, and how often the text of the entry stands there. */
export async function harm(record, given) {
  const shown = await page(record, given);
  document.querySelector("main").append(shown.cloneNode(true));
  const isHarm = ({ name, value }) =>
    /^(on|style|src|action|formaction|ping|xlink)/.test(name) ||
    (name === "href" && !/^(https?:\/\/[^/]|mailto:|tel:|sms:)/i.test(value));
  const elements = [...shown.querySelectorAll("*")].filter(
    (element) => HARMFUL.has(element.localName) || [...element.attributes].some(isHarm),
  );
  const text = record.values.name ?? record.values.summary;
  const times = shown.textContent.split(text).length - 1;
  return { elements: elements.map((element) => element.outerHTML), times };
}

const HARMFUL = new Set("script style iframe object embed img link meta base form input template video".split(" "));

/** What the preview makes of each Markdown text, as lines. */
export async function markdown(texts, { home }) {
  const { marked } = await import(`${home}modules/preview/markdown.js`);
  return texts.map((text) => lines(marked(text), home));
}

/** The lines of each text of HTML. */
export async function elements(texts, { home }) {
  return (await Promise.all(texts.map((text) => read(text, home)))).map((body) => lines(body, home));
}

/** A preview as HTML. */
export async function html(record, given) {
  const shown = document.createElement("div");
  shown.append(await page(record, given));
  return shown.innerHTML;
}

async function page({ kind, id, values, options }, { kit, today, home }) {
  const { preview, previewOrganisation } = await import(`${home}modules/preview/preview.js`);
  return (kind === "service" ? preview : previewOrganisation)(values, kit, { today, id, ...options });
}

async function mainOf(address) {
  return (await documentAt(address)).querySelector("main");
}

/** A text of HTML as a body: sent to the test and back, since the pages' policy lets no script read HTML. */
async function read(html, home) {
  return (await documentAt(`${home}echo`, html)).body;
}

function documentAt(address, sent) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(sent === undefined ? "GET" : "POST", address);
    request.responseType = "document";
    request.onload = () => resolve(request.responseXML);
    request.onerror = reject;
    request.send(sent);
  });
}

/** Takes away what an organisation's services decide. */
function provided(main) {
  main.querySelector("section[aria-label='What it provides']").remove();
}

/** A line for each element and each run of words, as a reader meets them; white space does not count. */
function lines(root, home, address = "") {
  const found = [];
  const visit = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.data.replace(/[ \t\n]+/g, " ").trim();
      if (words) found.push(`${" ".repeat(depth)}${words}`);
      return;
    }
    const kept = KEPT.filter((name) => node.hasAttribute(name)).map((name) => `${name}=${node.getAttribute(name)}`);
    const leads = node.hasAttribute("href") ? [new URL(node.getAttribute("href"), home + address).href] : [];
    const classes = [...node.classList].map((name) => `.${name}`);
    found.push(`${" ".repeat(depth)}<${[node.localName, ...classes, ...kept, ...leads].join(" ")}>`);
    for (const child of node.childNodes) visit(child, depth + 1);
  };
  root.normalize();
  for (const child of root.childNodes) visit(child, 0);
  return found;
}
