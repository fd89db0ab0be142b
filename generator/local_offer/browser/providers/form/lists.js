// Lists of the form: another entry, and one less. The focus goes to what was added or is left, and it is said.

/** @type {WeakMap<HTMLElement, { row: Element, place: number }>} */
import { nearest, one } from "../../shared/dom.js";

const removed = new WeakMap(); // by list: the entry that was taken out last, and where it was
/** @type {Record<string, (list: HTMLElement, say: Say, button: HTMLElement) => void>} */
const ACTS = { add, remove, "put-back": putBack };

let made = 0; // entries so far: each gets a number of its own for its ids

/** @type {(list: HTMLElement) => HTMLElement[]} */
export function entriesOf(list) {
  return rowsOf(list).map((row) => one(row, "[data-entry]"));
}

/** Takes all entries out. @type {(list: HTMLElement) => void} */
export function empty(list) {
  one(list, ":scope > ol").replaceChildren();
  forget(list);
  numberEntries(list);
}

/** Adds an empty entry and returns it. @type {(list: HTMLElement) => HTMLElement} */
export function grow(list) {
  const level = levelOf(list);
  const { firstElementChild } = one(list, ":scope > template", HTMLTemplateElement).content;
  const row = /** @type {Element} */ (firstElementChild?.cloneNode(true));
  stamp(row, `__${level}__`, `n${++made}`);
  one(list, ":scope > ol").append(row);
  numberEntries(list);
  return one(row, "[data-entry]");
}

/**
 * Answers the buttons of every list in `form`. `changed` is called after each; `say` tells a screen reader.
 *
 * @type {(form: HTMLElement, how: { changed: (list: HTMLElement) => void, say: Say }) => void}
 */
export function live(form, { changed, say }) {
  form.addEventListener("click", ({ target }) => {
    const button = nearest(target, "button[data-do]");
    const list = nearest(button, "[data-kind=list]");
    const act = button && ACTS[button.dataset.do ?? ""];
    if (!act || !list) return;
    act(list, say, button);
    changed(list);
  });
}

/** @type {(list: HTMLElement, say: Say) => void} */
function add(list, say) {
  forget(list);
  const entry = grow(list);
  one(entry, "input, select, textarea").focus();
  say(`Added. ${rowsOf(list).length} in the list.`);
}

/** @type {(list: HTMLElement, say: Say, button: HTMLElement) => void} */
function remove(list, say, button) {
  const row = nearest(button, "li") ?? button;
  const rows = rowsOf(list);
  const place = rows.indexOf(row);
  row.remove();
  removed.set(list, { row, place });
  backButton(list).hidden = false;
  numberEntries(list);
  const next = rowsOf(list)[Math.min(place, rows.length - 2)];
  const target = next ? one(next, ":scope > button[data-do=remove]") : addButton(list);
  target.focus();
  say(`Removed. ${rows.length - 1} in the list.`);
}

/** Puts back what was taken out last, where it was. @type {(list: HTMLElement, say: Say) => void} */
function putBack(list, say) {
  const last = removed.get(list);
  if (!last) return;
  const { row, place } = last;
  one(list, ":scope > ol").insertBefore(row, rowsOf(list)[place] ?? null);
  forget(list);
  numberEntries(list);
  one(row, "input, select, textarea").focus();
  say(`Put back. ${rowsOf(list).length} in the list.`);
}

/** @type {(list: HTMLElement) => void} */
function forget(list) {
  removed.delete(list);
  backButton(list).hidden = true;
}

/** @type {(list: HTMLElement) => Element[]} */
function rowsOf(list) {
  return [...one(list, ":scope > ol").children];
}

/** @type {(list: HTMLElement) => HTMLElement} */
function addButton(list) {
  return one(list, ":scope > button[data-do=add]");
}

/** @type {(list: HTMLElement) => HTMLElement} */
function backButton(list) {
  return one(list, ":scope > button[data-do=put-back]");
}

/** How many lists stand around a list. @type {(list: HTMLElement) => number} */
function levelOf(list) {
  const outer = nearest(list.parentElement, "[data-kind=list]");
  return outer ? levelOf(outer) + 1 : 0;
}

/** @type {(list: HTMLElement) => void} */
function numberEntries(list) {
  const rows = rowsOf(list);
  rows.forEach((row, place) => {
    for (const part of row.querySelectorAll("[data-part=number]")) {
      if (part.closest("[data-kind=list]") === list)
        part.textContent = rows.length > 1 || row.querySelector("fieldset") ? String(place + 1) : "";
    }
  });
  const most = Number(list.dataset.most ?? 0);
  addButton(list).hidden = most > 0 && rows.length >= most;
}

/**
 * Puts the entry's number in the place of `mark` in every name that one part has for another.
 *
 * @type {(node: Element, mark: string, number: string) => void}
 */
function stamp(node, mark, number) {
  for (const element of [node, ...node.querySelectorAll("*")]) {
    for (const name of ["id", "for", "name", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value?.includes(mark)) element.setAttribute(name, value.replaceAll(mark, number));
    }
    if (element instanceof HTMLTemplateElement)
      for (const inner of element.content.children) stamp(inner, mark, number);
  }
}
