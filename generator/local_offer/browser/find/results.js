// The answer of a search on the page: the count, what was understood, the list, and what stands beside it.

import { at, button, copy, element, one } from "../shared/dom.js";
import { lineOf } from "./list.js";
import { byBand } from "./search.js";

/** @import { Order } from "./rank.js" */
/** @typedef {(words: string, exact: string) => HTMLElement} Taking */

/**
 * `9 services in the county, 2 nearby, 3 anywhere in the country, 2 guides.`, with links to what stands beside.
 *
 * @type {(answer: Answer, order: Order) => void}
 */
export function showCount(answer, order) {
  const { local, nearby, national } = byBand(answer.services, order);
  const line = at("count");
  const counts = [
    element("b", `${local} service${local === 1 ? "" : "s"}`),
    ` in the ${line.dataset.area}`,
    ...(nearby ? [`, ${nearby} nearby`] : []),
    ...(national ? [", ", jump("national", `${national} anywhere in the country`)] : []),
    ...(answer.guides.length
      ? [", ", jump("guides", `${answer.guides.length} guide${answer.guides.length === 1 ? "" : "s"}`)]
      : []),
    ".",
  ];
  const isNothing = !answer.numbers.length && !answer.guides.length;
  const instead = answer.partly.length ? " These have some of your words." : " See below what would help.";
  const more = answer.partly.length
    ? ` ${answer.partly.length} more ${answer.partly.length === 1 ? "has" : "have"} some of your words.`
    : "";
  line.replaceChildren(...(isNothing ? [element("b", "Nothing fits all of that."), instead] : [...counts, more]));
}

/**
 * What the search made of the words; `exactly(label, exact)` is a button to have them as they were typed, or widened;
 * `here` one to say where "near me" is, where that is wanted; `word` what is said of a place in the words, or empty;
 * `last` the last word that was looked for, where others were left out.
 *
 * @type {(asked: Understood, how: { exactly: Taking, isExact: boolean, here: HTMLElement | false, word: string, last: string }) => void}
 */
export function showUnderstood({ corrected, concepts, unknown, unanswered }, { exactly, isExact, here, word, last }) {
  const lines = unanswered.map(({ say, address }) => note(say, address));
  if (last)
    lines.push(line(`This is more than we can look for at once. We left out what comes after ${quoted(last)}.`));
  if (corrected.length) {
    lines.push(
      line(
        `We took ${listOf(corrected.map(([typed, meant]) => `${quoted(typed)} for ${quoted(meant)}`))}. `,
        exactly("Search for exactly what I typed", "1"),
      ),
    );
  }
  const names = [...new Set(concepts.flatMap((concept) => concept.names.filter((name) => name !== concept.typed)))];
  if (names.length)
    lines.push(
      line(`Also showing results for ${listOf(names)}. `, corrected.length ? "" : exactly("Only my words", "1")),
    );
  if (unknown.length && concepts.length)
    lines.push(line(`Nothing here has ${listOf(unknown.map(quoted))}, so we left it out.`));
  if (unknown.length && !concepts.length && !unanswered.length) {
    lines.push(line(`Nobody has told us of anything here for ${listOf(unknown.map(quoted))} yet.`));
  }
  if (word) lines.push(line(word));
  if (here)
    lines.push(line("To have the nearest first, give a postcode or a town, or let this phone say where it is. ", here));
  if (isExact) lines.push(line("These are for exactly what you typed. ", exactly("Look for similar words too", "")));
  at("said").replaceChildren(...lines);
}

/**
 * One button for each part of the search, which takes it off, and one for all.
 *
 * @type {(parts: Part[], take: (state: State) => void, takeAll: () => void) => void}
 */
export function showChips(parts, take, takeAll) {
  const buttons = parts.map(({ words, without }) => {
    const chip = copy("lo-chip");
    one(chip, "[data-part]").textContent = words;
    chip.firstElementChild?.addEventListener("click", () => take(without));
    return chip;
  });
  const all = element("li", button("Clear all", takeAll));
  at("chips").replaceChildren(...(parts.length > 1 ? [...buttons, all] : buttons));
  const on = parts.filter((part) => part.isFilter).length;
  at("filters-on").textContent = on ? `Filter: ${on} on` : "Filter";
}

/** What stands over the list. @type {(answer: Answer, origin: Origin | null) => void} */
export function showHeading({ numbers, services, partly }, origin) {
  const total = numbers.length + partly.length;
  const order =
    origin && services.length > 1 ? `, best match first, then nearest to ${origin.title}` : ", best match first";
  at("found-title").textContent = `Results: ${total}${total > 1 ? order : ""}`;
}

/**
 * The lines of the list for these documents. Rejects without a network.
 *
 * @type {(numbers: number[], answer: Answer, cards: CardSource, root: string) => Promise<HTMLElement[]>}
 */
export async function linesOf(numbers, { away, partly }, cards, root) {
  const found = await Promise.all(numbers.map((number) => cards.card(number)));
  const some = new Set(partly);
  return found.map((card, place) => {
    const line = lineOf(card, root, away(numbers[place]));
    if (some.has(numbers[place]))
      line.firstElementChild?.append(" ", element("span", "Some of your words", { className: "lo-tag lo-part" }));
    return line;
  });
}

/**
 * A box beside the list with the best few of `numbers`; hidden when there are none.
 *
 * @type {(id: string, title: string, numbers: number[], most: number, cards: CardSource, root: string, isNow: () => boolean) => Promise<void>}
 */
export async function showBeside(id, title, numbers, most, cards, root, isNow) {
  const found = await Promise.all(numbers.slice(0, most).map((number) => cards.card(number)));
  if (!isNow()) return;
  at(id).hidden = numbers.length === 0;
  if (!numbers.length) return;
  at(`${id}-title`).textContent = `${title}: ${numbers.length}`;
  const rows = found.map((card) => {
    const row = element("li", element("h3", element("a", card.n, { href: root + card.a })));
    row.append(element("p", [card.st, card.s].filter(Boolean).join(". ")));
    return row;
  });
  one(at(id), "ul").replaceChildren(...rows);
}

/**
 * A link to a part of this page that leaves the address, which holds the search, as it is.
 *
 * @type {(id: string, words: string) => HTMLElement}
 */
function jump(id, words) {
  const link = element("a", words, { href: `#${id}` });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    at(`${id}-title`).focus();
    at(id).scrollIntoView();
  });
  return link;
}

/** @type {(say: string, address: string) => HTMLElement} */
function note(say, address) {
  const box = element("p", say, { className: "lo-box lo-note" });
  if (address) box.append(" ", element("a", "Look here", { href: `${at("finder").dataset.root}${address}` }));
  return box;
}

/** @type {(...parts: (string | Node | false)[]) => HTMLElement} */
function line(...parts) {
  const words = element("p", "", { className: "lo-soft" });
  words.append(...parts.filter((part) => part !== false));
  return words;
}

/** @type {(words: string) => string} */
function quoted(words) {
  return `“${words}”`;
}

/** @type {(words: string[]) => string} */
function listOf(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
