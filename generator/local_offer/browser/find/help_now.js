// The panel for someone in danger or in crisis: shown as soon as the words ask for it, before anything is loaded.

import { at } from "../shared/dom.js";
import { Crisis } from "./crisis.js";
import { manifest } from "./manifest.js";

/** @import { Search } from "./search.js" */

const phrases = manifest.crisis;
const crisis = new Crisis(phrases);
const panel = document.getElementById("crisis");
/** @type {Record<string, { lines: string, lede: string, sought: string }>} */
const shown = JSON.parse(panel?.dataset.help ?? "{}");
const lines = [.../** @type {NodeListOf<HTMLElement>} */ (panel?.querySelectorAll("[data-line]") ?? [])];
const HEADING = "You are right to look for help";

/** Whether a link led to the panel itself. */
let isLedTo = location.hash === "#crisis";
/** What the words ask for: the kinds of crisis, the first being told of; none for nearly all. */
let kinds = /** @type {string[]} */ ([]);
let heeded = ""; // the words that they were found in: most keys change the last word alone, which is left out

/**
 * Shows the panel where the words ask for it, and hides it where they do not; tells whether they do. Of words that are
 * still typed the last is left out, until it is `whole`.
 *
 * @type {(words: string, isWhole: boolean) => boolean}
 */
export function heed(words, isWhole) {
  const heard = isWhole ? words : words.replace(/\S+$/, "");
  if (heard !== heeded) kinds = crisis.kindsOf(heard);
  heeded = heard;
  isLedTo &&= !words;
  if (!isLedTo) show(kinds);
  else if (panel) panel.hidden = false;
  return kinds.length > 0;
}

/** Shows the panel, with what is for these kinds; hides it where there are none. @type {(kinds: string[]) => void} */
function show(kinds) {
  if (!panel) return;
  panel.hidden = !kinds.length;
  if (!kinds.length) return;
  tell();
  at("chips").before(panel);
  const ids = kinds.flatMap((kind) => shown[kind].lines.split(" "));
  const order = ids.includes("999") ? ["999", ...ids] : ids;
  for (const line of lines) line.hidden = !order.includes(line.dataset.line ?? "");
  const placed = [...lines].sort(
    (one, other) => order.indexOf(one.dataset.line ?? "") - order.indexOf(other.dataset.line ?? ""),
  );
  lines[0]?.parentElement?.replaceChildren(...placed);
}

/** Shows the panel below, where nothing is found, and else as the words ask for it. @type {(isNothing: boolean) => void} */
export function showBelow(isNothing) {
  if (!panel || isCrisis()) return;
  panel.hidden = !isNothing && !isLedTo;
  if (isNothing) at("found").after(panel);
}

/** Whether someone is in danger or in crisis. */
export function isCrisis() {
  return kinds.length > 0;
}

/** The state as it may stand in the address, where nobody who looks there later should find it. @type {(state: State) => State} */
export function unseen(state) {
  return isCrisis() ? { ...state, q: "" } : state;
}

/** What is looked for below the panel, in words of ours. */
export function soughtInstead() {
  return shown[kinds[0]].sought;
}

/** Says what is said to someone in a crisis, in the place of what was asked and of what was found. */
export function tell() {
  at("title").textContent = HEADING;
  at("count").textContent = shown[kinds[0]].lede;
  at("found-title").textContent = "When nobody is in danger";
}

/**
 * The same documents with the local crisis line first and what is only for adults last.
 *
 * @type {(numbers: number[], search: Search) => number[]}
 */
export function inOrder(numbers, { order }) {
  /** @type {(number: number) => number} */
  const rank = (number) => (phrases.first.includes(number) ? 0 : order.isForAdults(number) ? 2 : 1);
  return [...numbers].sort((one, other) => rank(one) - rank(other));
}
