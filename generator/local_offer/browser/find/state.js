// What is asked for, in the part of the address after #, which browsers send to nobody.

import { handed } from "../shared/handed.js";

const TEXTS = /** @type {const} */ (["q", "place", "within", "age", "exact", "view"]);
/** @type {Record<string, number>} */
const LONGEST = { q: 300, place: 100 }; // letters that are looked at, so that no link stops the page
const LONGEST_ELSE = 20;

/**
 * The state of the address: texts by name, and `chosen`, the choices by group. Groups are those of the form.
 *
 * @type {(groups: string[]) => State}
 */
export function read(groups) {
  const words = location.hash || location.search ? "" : handed();
  if (words) return stateOf(new URLSearchParams({ q: words }), groups);
  return stateOf(new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : location.search), groups);
}

/** The state in which nothing is asked for. @type {(groups: string[]) => State} */
export function nothing(groups) {
  return stateOf(new URLSearchParams(), groups);
}

/** @type {(asked: URLSearchParams, groups: string[]) => State} */
function stateOf(asked, groups) {
  const chosen = Object.fromEntries(groups.map((group) => [group, [...new Set(asked.getAll(group))]]));
  const [q, place, within, age, exact, view] = TEXTS.map((name) => short(name, asked.get(name) ?? ""));
  return { q, place, within, age, exact, view, chosen, isCut: isCut(asked.get("q") ?? "", q) };
}

/**
 * What is looked at of a text of this name, which anyone may have made as long as they like: whole words of it.
 *
 * @type {(name: string, text: string) => string}
 */
export function short(name, text) {
  const most = LONGEST[name] ?? LONGEST_ELSE;
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  const start = trimmed.slice(0, most + 1);
  return start.replace(/\s+\S*$/, "").slice(0, most);
}

/** Whether words of the text are left out. @type {(text: string, looked: string) => boolean} */
export function isCut(text, looked) {
  return text.trim().length > looked.length;
}

/** The part of an address after # that asks for this state. @type {(state: State) => string} */
export function hashOf(state) {
  const said = new URLSearchParams();
  for (const name of TEXTS) if (state[name]) said.append(name, state[name]);
  for (const [group, choices] of Object.entries(state.chosen)) for (const each of choices) said.append(group, each);
  return String(said) && `#${said}`;
}

/**
 * Puts the state into the address; as a new step for the back button when `isStep`.
 *
 * @type {(state: State, isStep: boolean) => void}
 */
export function write(state, isStep) {
  const address = location.pathname + hashOf(state);
  if (address === location.pathname + location.hash && !location.search) return;
  try {
    history[isStep ? "pushState" : "replaceState"](null, "", address);
  } catch {
    // Safari allows a hundred changes in half a minute; the next one is written
  }
}

/** Whether anything is asked for. @type {(state: State) => boolean} */
export function isAsking({ q, place, age, chosen }) {
  return Boolean(q || place || age || Object.values(chosen).some((choices) => choices.length));
}
