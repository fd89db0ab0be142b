// What to try when the results do not help: the search with less, someone to ask, and word of what is missing.

import { heading } from "./asking.js";
import { button, element } from "./list.js";

const at = (id) => document.getElementById(id);

/**
 * Fills the box under the list. `without(state)` is how many services another state finds. Each line takes one
 * part off, and is there only when that finds more.
 */
export async function notThis(answer, asked, without, take, root, isNow) {
  const lines = asked.length > 1 ? await Promise.all(asked.map((part) => loosened(part, answer, without, take))) : [];
  if (!isNow()) return;
  const advice = element("li", element("a", "Ask an advice service", { href: `${root}topics/advice/` }));
  advice.append(". It is free, and you do not need the right words");
  const looked = encodeURIComponent(heading(asked));
  const missing = element(
    "li",
    element("a", "Tell us what is missing", { href: `${root}have-your-say/#missing=${looked}` }),
  );
  missing.append(". We publish ", element("a", "every gap", { href: `${root}about/gaps/` }));
  at("loosen").replaceChildren(...lines.filter(Boolean), advice, missing);
  at("not-this-title").textContent = answer.services.length ? "Not what you need?" : "What would help";
}

async function loosened({ words, without: state }, answer, count, take) {
  const more = await count(state);
  if (more <= answer.services.length) return null;
  const line = element(
    "li",
    button(`Take off “${words}”`, () => take(state)),
  );
  line.append(` ${more} services`);
  return line;
}
