// What may be meant, offered under a search box while someone types. It is loaded with the first letter.

import { element } from "../shared/dom.js";
import { json } from "../shared/files.js";
import { home } from "../shared/home.js";
import { plain, wordsIn } from "../shared/letters.js";

/** @typedef {[title: string, address?: string, other?: string]} Row */

const MOST = 6;
const SHORTEST = 2; // letters
const LOOKED_UP = 3; // words
const PATIENCE = 500; // milliseconds, in which an answer comes first
/** @type {Record<string, string>} */
const KINDS = { topics: "Topic", needs: "Need", places: "Place", guides: "Guide", organisations: "Organisation" };

/** Offers names for what is typed into the field, from now on. @type {(field: HTMLInputElement) => void} */
export function suggestFor(field) {
  const list = element("ul", "", { id: "suggestions", className: "lo-suggest", role: "listbox", hidden: true });
  const said = element("span", "", { className: "lo-hidden", role: "status" });
  /** @type {Row[]} */
  let rows = [];
  let active = -1;

  list.setAttribute("aria-label", "Suggestions");
  field.after(list, said);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-controls", list.id],
    ["aria-expanded", "false"],
  ])
    field.setAttribute(name, value);

  /** @param {Row[]} next */
  function show(next) {
    if (!next.length && list.hidden) return;
    if (next.length && String(next) === String(rows)) return mark(-1);
    const isOpening = next.length && list.hidden;
    rows = next;
    list.replaceChildren(...rows.map(option));
    list.hidden = !rows.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    if (isOpening) said.textContent = "Suggestions below. Use the arrow keys.";
    else if (list.hidden) said.textContent = "";
    mark(-1);
  }

  /** @param {number} place */
  function mark(place) {
    active = place;
    for (const [each, shown] of [...list.children].entries())
      shown.setAttribute("aria-selected", String(each === place));
    if (place < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[place].id);
    list.children[place]?.scrollIntoView({ block: "nearest" });
  }

  /** @param {Row} row */
  function take([title, address]) {
    show([]);
    if (address) return location.assign(new URL(address, home));
    field.value = title;
    field.form?.requestSubmit();
  }

  async function offer() {
    const typed = field.value;
    await drawn();
    if (field.value !== typed) return;
    const found = await namesFor(typed).catch(() => []); // without a network there are none
    if (field.value === typed && document.activeElement === field) show(found);
  }

  field.addEventListener("input", offer);
  field.addEventListener("blur", () => show([]));
  field.form?.addEventListener("submit", () => show([]));
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = rows.length + 1; // the field itself is between the last and the first
    if (step) mark(((active + 1 + step + count) % count) - 1);
    else if (event.key === "Escape") show([]);
    else if (event.key === "Enter" && active >= 0) take(rows[active]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", ({ target }) => {
    const place = [...list.children].findIndex((shown) => shown.contains(/** @type {Node} */ (target)));
    if (place >= 0) take(rows[place]);
  });
  offer();
}

/** Waits until what was typed, and what answers it, stands on the screen: names are offered beside it. */
async function drawn() {
  const end = performance.now() + PATIENCE;
  do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  while (performance.now() < end && document.querySelector("#results[aria-busy=true]"));
}

/** @type {(row: Row, place: number) => HTMLElement} */
function option([title, address], place) {
  const made = element("li", title, { id: `suggestion-${place}`, role: "option" });
  const kind = address ? KINDS[address.split("/")[0]] : "Search";
  if (kind) made.append(" ", element("small", kind));
  return made;
}

/**
 * The names in which each word that is typed begins a word, those that begin so first. Rejects without a network.
 *
 * @type {(typed: string) => Promise<Row[]>}
 */
async function namesFor(typed) {
  const words = wordsIn(plain(typed));
  if (words.join("").length < SHORTEST) return [];
  const longest = [...words].sort((one, other) => other.length - one.length);
  const looked = [...new Set([words[0], ...longest])].slice(0, LOOKED_UP);
  const found = (await Promise.all(looked.map((word) => rowsFor(word)))).flat();
  const fitting = new Map(found.filter((row) => hasAll(row, words)).map((row) => [row[0] + row[1], row]));
  const start = words.join(" ");
  /** @type {(row: Row) => boolean} */
  const begins = ([title]) => wordsIn(plain(title)).join(" ").startsWith(start);
  return [...fitting.values()].sort((one, other) => Number(begins(other)) - Number(begins(one))).slice(0, MOST);
}

/** @type {(row: Row, words: string[]) => boolean} */
function hasAll([title, , other = ""], words) {
  const own = wordsIn(plain(`${title} ${other}`));
  return words.every((word) => own.some((each) => each.startsWith(word)));
}

/** The names that the files tell for the beginning of a word. Rejects without a network. @type {(word: string) => Promise<Row[]>} */
async function rowsFor(word) {
  // As `letters_of` in search/shards.py.
  const letters = word.replace(/[^a-z]/gu, (sign) => String(((sign.codePointAt(0) ?? 0) + 2) % 10));
  for (let length = 1; ; length++) {
    const { rows, deeper = "" } = await json(new URL(`find/suggest/from-${letters.slice(0, length)}.json`, home).href);
    if (!letters[length] || !deeper.includes(letters[length])) return rows;
  }
}
