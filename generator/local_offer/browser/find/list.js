// A result as people see it: the page's template, filled with words that are never read as HTML.

import { json } from "../shared/files.js";
import { mark } from "../shortlist/save.js";
import { inWords } from "./places.js";

const KINDS = { topic: "Topic", need: "Need", place: "Place", guide: "Guide", organisation: "Organisation" };
const NOT_STATED = "not stated";

/** The cards, loaded some at a time. */
export class Cards {
  constructor(base, each) {
    [this.base, this.each] = [base, each];
  }

  /** The card of a document. Rejects without a network. */
  async card(number) {
    const cards = await json(`${this.base}cards/${Math.floor(number / this.each)}.json`);
    return cards[number % this.each];
  }
}

/** An `li` of the list. `away` is the distance in miles, when it is known. */
export function listed(card, root, away) {
  const line = copy(card.k ? "lo-way" : "lo-card");
  const part = (name) => line.querySelector(`[data-part="${name}"]`);
  const link = part("name");
  link.textContent = card.n;
  link.href = root + card.a;
  part("summary").textContent = card.s ?? "";
  if (card.k) {
    part("kind").textContent = KINDS[card.k];
    return line;
  }
  part("topic").textContent = card.t;
  part("scope").textContent = card.w;
  part("scope").classList.toggle("lo-in", !card.far);
  fill(part("state"), card.st);
  fill(part("provider"), card.p);
  facts(line, card.f, away);
  part("fresh").append(card.c);
  part("fresh").classList.toggle("lo-old", !card.ok);
  part("save").dataset.save = card.a;
  part("what").textContent = ` ${card.n}`;
  mark(part("save"));
  return line;
}

function facts(line, said, away) {
  for (const [place, fact] of line.querySelectorAll("dd").entries()) {
    const words = [said[place], place === 0 && away !== undefined ? inWords(away) : ""].filter(Boolean).join(", ");
    fact.textContent = words || NOT_STATED;
    fact.classList.toggle("lo-unknown", !words);
  }
}

function fill(element, words) {
  if (words) element.textContent = words;
  else element.remove();
}

function copy(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** An element with text and attributes. */
export function element(name, text = "", attributes = {}) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(text);
  return made;
}

/** A small button that does something when it is pressed. */
export function button(text, press) {
  const made = element("button", text, { type: "button", className: "lo-button lo-chip" });
  made.addEventListener("click", press);
  return made;
}
