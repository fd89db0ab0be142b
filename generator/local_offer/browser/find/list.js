// A result as people see it: the page's template, filled with words that are never read as HTML.

import { copy, part } from "../shared/dom.js";
import { json } from "../shared/files.js";
import { mark } from "../shortlist/save.js";
import { inWords } from "./places.js";

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
 * An `li` of the list. `away` is the distance in miles, when it is known.
 *
 * @type {(card: Card, root: string, away?: number) => HTMLElement}
 */
export function lineOf(card, root, away) {
  const line = copy(card.k ? "lo-way" : "lo-card");
  const link = part(line, "name", HTMLAnchorElement);
  link.textContent = card.n;
  link.href = root + card.a;
  part(line, "summary").textContent = card.s ?? "";
  if (card.k) {
    part(line, "kind").textContent = KINDS[card.k];
    return line;
  }
  part(line, "topic").textContent = card.t;
  part(line, "scope").textContent = card.w;
  part(line, "scope").classList.toggle("lo-in", !card.far);
  fillOrRemove(part(line, "state"), card.st);
  fillOrRemove(part(line, "provider"), card.p);
  facts(line, card, away);
  part(line, "fresh").append(card.c);
  part(line, "fresh").classList.toggle("lo-old", !card.ok);
  part(line, "save").dataset.save = card.a;
  part(line, "what").textContent = ` ${card.n}`;
  mark(part(line, "save"));
  return line;
}

/** @type {(line: HTMLElement, card: Card, away?: number) => void} */
function facts(line, { f: said, ro: off }, away) {
  for (const [place, fact] of line.querySelectorAll("dd").entries()) {
    const far = place === 0 && away !== undefined ? inWords(away, off) : "";
    const words = [said[place], far].filter(Boolean).join(", ");
    fact.textContent = words;
    if (!words) fact.parentElement?.remove();
  }
  if (!line.querySelector("dd")) line.querySelector("dl")?.remove();
}

/** @type {(element: HTMLElement, words?: string) => void} */
function fillOrRemove(element, words) {
  if (words) element.textContent = words;
  else element.remove();
}
