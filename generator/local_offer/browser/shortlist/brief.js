// A service in brief, taken from its own page, which is always the latest word on it.

import { home } from "../shared/home.js";

const LINKS = /^(https?|mailto|tel|sms):/;

/**
 * {name, address, summary, fresh, isOld, isClosed, state, facts}: texts; the state in nodes; facts as pairs of a name
 * and nodes. Only {address} when the page is gone. Follows a service to its new address once. Rejects without a network.
 */
export async function brief(id, isMoved = false) {
  const address = new URL(`services/${id}/`, home);
  const reply = await fetch(address);
  if (!reply.ok && reply.status !== 404 && reply.status !== 410) throw new Error(`${reply.status} for ${address}`);
  const html = await reply.text();
  const page = new DOMParser().parseFromString(reply.ok ? html : "", "text/html");
  const next = page.querySelector("meta[http-equiv=refresh]")?.content.match(/services\/([a-z0-9-]+)\/$/);
  if (next && !isMoved) return brief(next[1], true);
  const part = (...names) => page.querySelector(names.map((name) => `[data-brief=${name}]`).join());
  if (!part("name")) return { address: address.pathname };
  return {
    address: address.pathname,
    name: words(part("name")),
    summary: words(part("summary")),
    fresh: words(part("fresh")),
    isOld: part("fresh").classList.contains("lo-old"),
    isClosed: Boolean(part("closed")),
    state: part("state", "closed") && copied(part("state", "closed"), address),
    facts: facts(page, address),
  };
}

function words(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}

/** The marked facts. A place that stands among the answers already is not said again. */
function facts(page, address) {
  const answers = [...page.querySelectorAll("[data-brief=fact]")];
  const said = answers.map((answer) => bare(answer.lastElementChild));
  const others = [...page.querySelectorAll("[data-brief=facts] > div")].filter(
    (row) => row.dataset.brief !== "place" || !said.some((answer) => answer.includes(bare(row.lastElementChild))),
  );
  return [...answers, ...others].map((row) => [words(row.firstElementChild), copied(row.lastElementChild, address)]);
}

function bare(element) {
  return element.textContent.replace(/[\s,]+/g, "");
}

/** What is in an element as text, lines and links, and nothing else of it. */
function copied(from, address) {
  return [...from.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.data];
    if (node.localName === "br") return [document.createElement("br")];
    const inner = copied(node, address);
    const wrap = wrapping(node, address);
    wrap?.append(...inner);
    return wrap ? [wrap] : inner;
  });
}

/** The new element that stands for `node`, or none when only its words are wanted. */
function wrapping(node, address) {
  const made = (name, more) => Object.assign(document.createElement(name), more);
  if (node.localName === "b") return made("b");
  if (node.classList?.contains("lo-unknown")) return made("span", { className: "lo-unknown" });
  const link = node.localName === "a" && new URL(node.getAttribute("href"), address);
  if (!link || !LINKS.test(link.protocol)) return null;
  return made("a", { href: link.origin === home.origin ? link.pathname : link.href });
}
