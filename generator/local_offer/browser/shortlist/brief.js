// A service in brief, and what its sheet of paper says, taken from its own page, which is always the latest word on it.

import { element } from "../shared/dom.js";
import { home } from "../shared/home.js";

/**
 * What is known of a service; its address alone when its page is gone.
 *
 * @typedef {[name: string, nodes: (string | Node)[]]} Fact
 * @typedef {{ address: string, name?: string, summary?: string, fresh?: string, copy?: string, isOld?: boolean,
 *   isClosed?: boolean, state?: (string | Node)[] | null, facts?: Fact[], paper?: Paper }} Brief
 */

/**
 * What a sheet says: every answer, how to reach them, the way to get it step by step, what to ask, and a code with its
 * address.
 *
 * @typedef {{ answers: Fact[], contact: Fact[], steps: (string | Node)[][], ask: string[], code: Node | null }} Paper
 */

const LINKS = /^(https?|mailto|tel|sms):/;

/**
 * {name, address, summary, fresh, copy, isOld, isClosed, state, facts}: texts; the state in nodes; facts as pairs of a name
 * and nodes. Only {address} when the page is gone. Follows a service to its new address once. Rejects without a network.
 *
 * @type {(id: string, isMoved?: boolean) => Promise<Brief>}
 */
export async function brief(id, isMoved = false) {
  const address = new URL(`services/${id}/`, home);
  const page = await pageAt(address);
  if (!page) return { address: address.pathname };
  const next = /** @type {HTMLMetaElement | null} */ (page.querySelector("meta[http-equiv=refresh]"))?.content.match(
    /services\/([a-z0-9-]+)\/$/,
  );
  if (next && !isMoved) return brief(next[1], true);
  /** @type {(...names: string[]) => Element | null} */
  const part = (...names) => page.querySelector(names.map((name) => `[data-brief=${name}]`).join());
  const name = part("name");
  if (!name) return { address: address.pathname };
  const state = part("state", "closed");
  return {
    address: address.pathname,
    name: words(name),
    summary: words(part("summary")),
    fresh: words(part("fresh")),
    copy: page.querySelector("[data-copy]")?.getAttribute("data-copy") ?? "", // what the worker says without a network
    isOld: part("fresh")?.classList.contains("lo-old"),
    isClosed: Boolean(part("closed")),
    state: state && copyOf(state, address),
    facts: [...page.querySelectorAll("[data-brief=fact]"), ...contact(page)].map((row) => fact(row, address)),
    paper: {
      answers: [...page.querySelectorAll(".lo-glance dl > div")].map((row) => fact(row, address)),
      contact: contact(page).map((row) => fact(row, address)),
      steps: [...page.querySelectorAll(".lo-path li")].map((step) => copyOf(step, address)),
      ask: [...page.querySelectorAll(".lo-ask li")].map(words),
      code: code(page.querySelector(".lo-print svg")),
    },
  };
}

/**
 * A page of the site, nothing of which is run or loaded; `null` where there is none. Rejects without a network. The
 * browser reads it as it comes: a text of ours that it would read as HTML is what the security policy forbids.
 *
 * @type {(address: URL) => Promise<Document | null>}
 */
function pageAt(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => {
      if (request.status === 404 || request.status === 410) resolve(null);
      else if (request.status === 200) resolve(request.responseXML);
      else reject(new Error(`${request.status} for ${address}`));
    };
    request.onerror = () => reject(new Error(`no answer from ${address}`));
    request.send();
  });
}

/** @type {(element: Element | null) => string} */
function words(part) {
  return (part?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The rows on how to reach them, without a place that stands among the answers. @type {(page: Document) => Element[]} */
function contact(page) {
  const said = [...page.querySelectorAll("[data-brief=fact]")].map((answer) => bare(answer.lastElementChild));
  const rows = /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-brief=facts] > div"));
  return [...rows].filter(
    (row) => row.dataset.brief !== "place" || !said.some((answer) => answer.includes(bare(row.lastElementChild))),
  );
}

/** @type {(row: Element, address: URL) => Fact} */
function fact(row, address) {
  return [words(row.firstElementChild), copyOf(row.lastElementChild ?? row, address)];
}

/** The code on a page's own paper, drawn anew. @type {(drawn: Element | null) => Node | null} */
function code(drawn) {
  const path = drawn?.firstElementChild;
  if (!drawn || !path) return null;
  const copy = document.createElementNS(drawn.namespaceURI, "svg");
  copy.setAttribute("viewBox", drawn.getAttribute("viewBox") ?? "");
  copy.setAttribute("role", "img");
  copy.setAttribute("aria-label", drawn.getAttribute("aria-label") ?? "");
  const line = document.createElementNS(drawn.namespaceURI, "path");
  line.setAttribute("d", path.getAttribute("d") ?? "");
  copy.append(line);
  return copy;
}

/** @type {(element: Element | null) => string} */
function bare(part) {
  return (part?.textContent ?? "").replace(/[\s,]+/g, "");
}

/**
 * What is in an element as text, lines and links, and nothing else of it.
 *
 * @type {(from: Element, address: URL) => (string | Node)[]}
 */
function copyOf(from, address) {
  return [...from.childNodes].flatMap((node) => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    if (node.localName === "br") return [document.createElement("br")];
    const inner = copyOf(node, address);
    const wrap = wrapperFor(node, address);
    wrap?.append(...inner);
    return wrap ? [wrap] : inner;
  });
}

/**
 * The new element that stands for `node`, or none when only its words are wanted.
 *
 * @type {(node: Element, address: URL) => HTMLElement | null | undefined}
 */
function wrapperFor(node, address) {
  if (node.localName === "small") return element("small");
  if (["b", "h2"].includes(node.localName)) return element("b");
  const link = node.localName === "a" && new URL(node.getAttribute("href") ?? "", address);
  if (!link || !LINKS.test(link.protocol)) return null;
  return element("a", "", { href: link.origin === home.origin ? link.pathname : link.href });
}
