// A result as people see it: the page's template, filled with words that are never read as HTML.

import { copy, element, one, part } from "../shared/dom.js";
import { json } from "../shared/files.js";
import { mark } from "../shortlist/save.js";
import { inWords } from "./places.js";

const MOST_FACTS = 3;
/** @type {Record<string, string>} */
const KINDS = {
  topic: "Topic",
  need: "Need",
  place: "Place",
  guide: "Guide",
  page: "Page",
  organisation: "Organisation",
};

/** The cards, loaded some at a time. */
export class Cards {
  /**
   * @param {string} base
   * @param {number} each - how many are in a file
   */
  constructor(base, each) {
    this.base = base;
    this.each = each;
  }

  /** The card of a document. Rejects without a network. @type {(number: number) => Promise<Card>} */
  async card(number) {
    const cards = await json(`${this.base}cards/${Math.floor(number / this.each)}.json`);
    return cards[number % this.each];
  }
}

/**
 * An `li` of the list. `away` is the distance in miles, when it is known; `tags` are said before the facts.
 *
 * @type {(card: Card, root: string, away?: number, tags?: string[]) => HTMLElement}
 */
export function lineOf(card, root, away, tags = []) {
  const line = copy("lo-card");
  const link = part(line, "name", HTMLAnchorElement);
  link.textContent = card.n;
  link.href = root + card.a;
  fillOrRemove(part(line, "summary"), card.s);
  facts(part(line, "facts"), card, away, [KINDS[card.k ?? ""], card.st, ...tags]);
  if (card.k) part(line, "do").remove();
  else reach(line, card);
  return line;
}

/** @type {(line: HTMLElement, card: Card) => void} */
function reach(line, { a: address, n: name, t: number }) {
  const phone = part(line, "phone", HTMLAnchorElement);
  if (number) ring(phone, number);
  else phone.remove();
  part(line, "save").dataset.save = address;
  part(line, "what").textContent = ` ${name}`;
  mark(part(line, "save"));
}

/** Makes a link one that rings. @type {(link: HTMLAnchorElement, number: string) => HTMLElement} */
export function ring(link, number) {
  link.href = `tel:${number.replace(/[^0-9+]/g, "")}`;
  link.append(number);
  return link;
}

/** @type {(line: HTMLElement, card: Card, away: number | undefined, tags: (string | undefined)[]) => void} */
function facts(line, { f: said = [], ro: off }, away, tags) {
  let known = 0;
  for (const [place, fact] of [...line.children].entries()) {
    const far = place === 0 && away !== undefined ? inWords(away, off) : "";
    const words = [said[place], far].filter(Boolean).join(", ");
    if (words && known++ < MOST_FACTS) one(fact, "span").textContent = words;
    else fact.remove();
  }
  const shown = tags.filter((tag) => tag !== undefined);
  line.prepend(...shown.map((tag) => element("span", tag, { className: "lo-tag lo-part" })));
  if (!line.firstChild) line.remove();
}

/** @type {(element: HTMLElement, words?: string) => void} */
function fillOrRemove(element, words) {
  if (words) element.textContent = words;
  else element.remove();
}
