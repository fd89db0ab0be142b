// What to try when the results do not help: the search with less, someone to ask, and word of what is missing.

import { at, button, element } from "../shared/dom.js";
import { heading } from "./asking.js";

/**
 * Fills the box under the list. `without(state)` is how many services another state finds. Each line takes one
 * part off, and is there only when that finds more.
 *
 * @type {(answer: Answer, asked: Part[], without: (state: State) => Promise<number>, take: (state: State) => void, root: string, isNow: () => boolean) => Promise<void>}
 */
export async function showWhatElse(answer, asked, without, take, root, isNow) {
  const lines =
    asked.length > 1 ? await Promise.all(asked.map((part) => lineWithout(part, answer, without, take))) : [];
  if (!isNow()) return;
  const advice = element("li", element("a", "Ask an advice service", { href: `${root}topics/advice/` }));
  advice.append(". It is free, and you do not need the right words");
  const looked = encodeURIComponent(heading(asked));
  const missing = element(
    "li",
    element("a", "Tell us what is missing", { href: `${root}have-your-say/#missing=${looked}` }),
  );
  missing.append(". We publish ", element("a", "every gap", { href: `${root}about/gaps/` }));
  at("loosen").replaceChildren(...lines.filter((line) => line !== null), advice, missing);
  at("not-this-title").textContent = answer.services.length ? "Not what you need?" : "What would help";
}

/** @type {(part: Part, answer: Answer, count: (state: State) => Promise<number>, take: (state: State) => void) => Promise<HTMLElement | null>} */
async function lineWithout({ words, without: state }, answer, count, take) {
  const more = await count(state);
  if (more <= answer.services.length) return null;
  const line = element(
    "li",
    button(`Take off “${words}”`, () => take(state)),
  );
  line.append(` ${more} services`);
  return line;
}
