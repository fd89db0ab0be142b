// What to try when the results do not help: the search with less, someone to ask, and word of what is missing.

import { at, element } from "../shared/dom.js";
import { inWords } from "./asking.js";
import { hashOf } from "./state.js";

/**
 * Fills the lines under the list. `without(state)` is how many services another state finds. Each line takes one
 * part off, and is there only when that finds more.
 *
 * @type {(answer: Answer, asked: Part[], without: (state: State) => Promise<number>, take: (state: State) => void, root: string, isNow: () => boolean) => Promise<void>}
 */
export async function showWhatElse(answer, asked, without, take, root, isNow) {
  const lines =
    asked.length > 1 ? await Promise.all(asked.map((part) => lineWithout(part, answer, without, take))) : [];
  if (!isNow()) return;
  const looked = encodeURIComponent(inWords(asked));
  const lists = [
    row("Ask an advice service", `${root}topics/advice/`, "It is free, and you do not need the right words"),
    row("Tell us what is missing", `${root}have-your-say/#missing=${looked}`, "We publish every gap"),
  ];
  at("loosen").replaceChildren(...lines.filter((line) => line !== null), ...lists);
  at("not-this-title").textContent = answer.numbers.length ? "Not what you need?" : "Or try";
  at("not-this").hidden = false;
}

/** @type {(part: Part, answer: Answer, count: (state: State) => Promise<number>, take: (state: State) => void) => Promise<HTMLElement | null>} */
async function lineWithout({ words, without: state }, answer, count, take) {
  const more = await count(state);
  if (more <= answer.services.length) return null;
  const line = row(`Without “${words}”`, hashOf(state), `${more} services`);
  line.firstElementChild?.addEventListener("click", (event) => {
    event.preventDefault();
    take(state);
  });
  return line;
}

/** @type {(words: string, href: string, more: string) => HTMLElement} */
function row(words, href, more) {
  const line = element("li", element("a", words, { href }));
  line.append(" ", element("small", more, { className: "lo-soft" }));
  return line;
}
