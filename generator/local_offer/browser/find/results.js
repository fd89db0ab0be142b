// The answer of a search on the page: the count, what was understood, the list, and what stands beside it.

import { at, copy, element, one, say } from "../shared/dom.js";
import { lineOf, ring } from "./list.js";
import { byBand } from "./search.js";

/** @import { Order } from "./rank.js" */

const start = at("start-title", HTMLAnchorElement);
/** The guide on who gives advice, as the page holds it where the council has one. @type {Card | undefined} */
export const advice = start.dataset.address
  ? { n: start.textContent ?? "", a: start.dataset.address, s: at("start-says").textContent ?? "" }
  : undefined;
/** The lines that stand in the page, by all that they say: most answers are partly those of one letter before. @type {Map<string, HTMLElement>} */
const made = new Map();
/** What the chips say, and what each does when it is pressed: most answers have those of one letter before. */
let chipsSay = "";
let presses = /** @type {(() => void)[]} */ ([]);
const OFFERED = 3; // of the guides, and of what is for the whole country, before someone asks for all

/** Whether there is nothing to show for a search, not even a sentence. @type {(answer: Answer) => boolean} */
export function isNothing({ asked, numbers, partly, guides }) {
  return !numbers.length && !partly.length && !guides.length && !asked.unanswered.length;
}

/**
 * `9 services in the county, 2 nearby, 3 anywhere in the country. Best match first.`, with links to what stands below.
 *
 * @type {(answer: Answer, order: Order, origin: Origin | null, parts: Part[]) => void}
 */
export function showCount(answer, order, origin, parts) {
  const { local, nearby, national } = byBand(answer.services, order);
  const { length: some } = answer.partly;
  const { length: guides } = answer.guides;
  const { length: services } = answer.services;
  /** @type {(string | Node)[]} */
  const words = [];
  if (!services && !some && parts.some((part) => part.isFilter)) words.push("No service fits all of that. ");
  if (local) words.push(`${counted(local, "service")} in the ${at("finder").dataset.area}`);
  if (nearby) words.push(`${local ? ", " : ""}${nearby} nearby`);
  if (national) words.push(local || nearby ? ", " : "", jump("national", `${national} anywhere in the country`));
  if (guides) words.push(services ? ", " : "", jump("guides", counted(guides, "guide")));
  if (words.length) words.push(". ");
  if (some) words.push(`${some}${services ? " more" : ""} ${some === 1 ? "has" : "have"} some of your words. `);
  if (services > 1) words.push(`Best match first${origin ? `, then nearest to ${origin.title}` : ""}.`);
  const count = at("count");
  if (count.textContent !== textOf(words)) count.replaceChildren(...words);
  say(at("found-title"), `Results: ${answer.numbers.length + some}`);
}

/** Says that nothing was found, and who knows more. @type {(isNow: boolean) => void} */
export function showNothing(isNow) {
  at("nothing").hidden = !isNow;
  if (!isNow) return;
  at("title").textContent = "We list nothing under those words yet";
  at("count").textContent =
    "That does not mean there is no help. These people know how to find it, also for conditions few have heard of.";
}

/**
 * What the search made of the words, where the `title` does not say it. `here` is a button to say where "near me" is, where that is wanted; `word` what is
 * said of a place in the words, or empty; `last` the last word that was looked for, where others were left out.
 *
 * @type {(asked: Understood, how: { title: string, isExact: boolean, here: HTMLElement | false, word: string, last: string }) => void}
 */
export function showUnderstood(
  { corrected, concepts, conditions, unknown, unanswered },
  { title, isExact, here, word, last },
) {
  const lines = unanswered.map(({ say, address }) => note(say, address));
  if (last)
    lines.push(line(`This is more than we can look for at once. We left out what comes after ${quoted(last)}.`));
  const taken = corrected.map(([typed, meant]) => `${quoted(typed)} for ${quoted(meant)}`);
  if (taken.length) lines.push(line(`We took ${listOf(taken)}.`));
  const rare = conditions.filter((name) => !unknown.includes(name));
  if (rare.length)
    lines.push(line(`We may list nothing for ${listOf(rare.map(quoted))} alone. These help with any condition.`));
  const names = rare.length ? [] : widened(concepts).filter((name) => !title.includes(name));
  if (names.length) lines.push(line(`Also showing results for ${listOf(names)}.`));
  if (unknown.length && concepts.length)
    lines.push(line(`Nothing here has ${listOf(unknown.map(quoted))}, so we left it out.`));
  if (unknown.length && !concepts.length && !unanswered.length) {
    lines.push(line(`Nobody has told us of anything here for ${listOf(unknown.map(quoted))} yet.`));
  }
  if (word) lines.push(line(word));
  if (here)
    lines.push(line("To have the nearest first, give a postcode or a town, or let this phone say where it is. ", here));
  if (isExact) lines.push(line("These are for exactly what you typed."));
  const said = at("said");
  if (lines.length || said.firstChild) said.replaceChildren(...lines);
}

/** What is sought besides the words that were typed. @type {(concepts: Concept[]) => string[]} */
function widened(concepts) {
  const isOther = (/** @type {string} */ name, /** @type {string} */ typed) =>
    name.toLowerCase() !== typed.toLowerCase();
  return [...new Set(concepts.flatMap(({ names, typed }) => names.filter((name) => isOther(name, typed))))];
}

/**
 * One button for each part of the search, which takes it off, one for all, and one to have the words as they were typed.
 *
 * @type {(parts: Part[], take: (state: State) => void, takeAll: () => void, asked: Understood, exactly: (isExact: boolean) => void, isExact: boolean) => void}
 */
export function showChips(parts, take, takeAll, { corrected, concepts }, exactly, isExact) {
  const chips = parts.map(({ words, without }) => ({ words, press: () => take(without), isPlain: false }));
  if (parts.length > 1) chips.push({ words: "Clear all", press: takeAll, isPlain: true });
  const isWider = corrected.length || widened(concepts).length;
  const other = isExact ? "Look for similar words too" : "Only my exact words";
  if (isExact || isWider) chips.push({ words: other, press: () => exactly(!isExact), isPlain: true });
  presses = chips.map(({ press }) => press);
  const said = JSON.stringify(chips);
  if (said === chipsSay) return;
  dropChips();
  chipsSay = said;
  at("send").hidden = false;
  at("send").before(...chips.map(({ words, isPlain }, place) => chip(words, place, isPlain)));
  const on = parts.filter((part) => part.isFilter).length;
  say(at("filters-on"), on ? `Filters: ${on} on` : "Filters");
}

/** Leaves of the chips the way to the filters. */
export function dropChips() {
  chipsSay = "";
  for (const old of at("chips").querySelectorAll("[data-chip]")) old.remove();
  for (const other of ["send", "map-open"]) document.getElementById(other)?.closest("li")?.setAttribute("hidden", "");
  say(at("filters-on"), "Filters");
  at("chips").hidden = false;
}

/** A button that does what its place in `presses` says. @type {(words: string, place: number, isPlain: boolean) => HTMLElement} */
function chip(words, place, isPlain) {
  const made = copy("lo-chip");
  const button = one(made, "button");
  if (isPlain) button.textContent = words;
  else one(made, "[data-part]").textContent = words;
  button.addEventListener("click", () => presses[place]());
  return made;
}

/**
 * The lines of the list for these documents, and of which year their facts are. Rejects without a network.
 *
 * @type {(numbers: number[], answer: Answer, cards: CardSource, root: string) => Promise<{ lines: HTMLElement[], years: (number | undefined)[] }>}
 */
export async function linesOf(numbers, { away, partly }, cards, root) {
  const found = await Promise.all(numbers.map((number) => cards.card(number)));
  const some = new Set(partly);
  for (const [said, line] of made) if (!line.isConnected) made.delete(said);
  const lines = found.map((card, place) => {
    const number = numbers[place];
    const [far, isPartly] = [away(number), some.has(number)];
    const said = `${number} ${far} ${isPartly}`;
    const line = made.get(said) ?? lineOf(card, root, far, isPartly ? ["Some of your words"] : []);
    made.set(said, line);
    return line;
  });
  return { lines, years: found.filter((card) => !card.k).map((card) => card.y) };
}

/** Makes these the lines of the list; what stands in its place is not drawn again. @type {(lines: HTMLElement[]) => void} */
export function showList(lines) {
  const list = at("results");
  for (const old of [...list.children].slice(lines.length)) old.remove();
  for (const [place, line] of lines.entries()) {
    const old = list.children[place];
    if (!old) list.append(line);
    else if (old !== line) old.replaceWith(line);
  }
}

/**
 * Says once how old the facts of the list are: `years` are those of pages and registers, 0 for no date, nothing for
 * what someone who knows has checked.
 *
 * @type {(years: (number | undefined)[]) => void}
 */
export function showAge(years) {
  const copied = years.filter((year) => year !== undefined).sort((one, other) => one - other);
  const isMost = 2 * copied.length > years.length;
  const until = copied[isMost ? Math.floor(years.length / 2) : copied.length - 1];
  const when = until && until < Number(at("finder").dataset.year) ? ` of ${until} or before` : "";
  const words = `${isMost ? "Most" : "Some"} of these facts are from public pages${when}. Ring before you go.`;
  say(at("fresh"), copied.length ? words : "");
}

/** Shows the guide that answers the question above all else. @type {(card: Card | undefined, root: string) => void} */
export function showStart(card, root) {
  at("start").hidden = !card;
  if (!card) return;
  start.textContent = card.n;
  start.href = root + card.a;
  at("start-says").textContent = card.s ?? "";
}

/**
 * A box below the list with the best few of `numbers`, or all of them if `isWhole`; hidden when there are none.
 *
 * @type {(id: string, title: string, numbers: number[], isWhole: boolean, cards: CardSource, root: string, isNow: () => boolean) => Promise<void>}
 */
export async function showBox(id, title, numbers, isWhole, cards, root, isNow) {
  const offered = isWhole ? numbers : numbers.slice(0, OFFERED);
  const found = await Promise.all(offered.map((number) => cards.card(number)));
  if (!isNow()) return;
  at(id).hidden = numbers.length === 0;
  at(`${id}-title`).textContent = `${title}: ${numbers.length}`;
  one(at(id), "ul").replaceChildren(...found.map((card) => rowOf(card, root)));
  const all = one(at(id), "button");
  all.hidden = offered.length === numbers.length;
  all.textContent = `All ${numbers.length} ${title.toLowerCase()}`;
}

/** @type {(card: Card, root: string) => HTMLElement} */
function rowOf(card, root) {
  const row = element("li", element("a", card.n, { href: root + card.a }));
  const said = [card.st, card.s].filter(Boolean).join(". ");
  if (said) row.append(" ", element("small", said, { className: "lo-soft" }));
  if (card.t) row.append(" ", ring(element("a"), card.t));
  return row;
}

/**
 * A link to a part of this page that leaves the address, which holds the search, as it is.
 *
 * @type {(id: string, words: string) => HTMLElement}
 */
function jump(id, words) {
  const link = element("a", words, { href: `#${id}` });
  link.dataset.reach = id;
  return link;
}

/** @type {(say: string, address: string) => HTMLElement} */
function note(say, address) {
  const box = element("p", say, { className: "lo-box lo-note" });
  if (address) box.append(" ", element("a", "Look here", { href: `${at("finder").dataset.root}${address}` }));
  return box;
}

/** @type {(parts: (string | Node)[]) => string} */
function textOf(parts) {
  return parts.map((part) => (typeof part === "string" ? part : part.textContent)).join("");
}

/** @type {(...parts: (string | Node | false)[]) => HTMLElement} */
function line(...parts) {
  const words = element("p", "", { className: "lo-soft" });
  words.append(...parts.filter((part) => part !== false));
  return words;
}

/** @type {(count: number, thing: string) => string} */
function counted(count, thing) {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** @type {(words: string) => string} */
function quoted(words) {
  return `“${words}”`;
}

/** @type {(words: string[]) => string} */
function listOf(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
