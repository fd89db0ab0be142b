// The finder's form: what it holds, what it can be asked, and how many services each choice would leave.

import { ageSaid } from "../shared/ages.js";
import { at, nearest, one } from "../shared/dom.js";
import { ageIn } from "./aged.js";
import { spanAsked } from "./asking.js";
import { manifest } from "./manifest.js";
import { isCut, short } from "./state.js";

const TEXTS = /** @type {const} */ (["q", "place", "within", "age"]);

const filters = at("filters");
// What a box is called stands beside it here: asked of each at each key, it would take longer than the rest of a form.
const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (filters.querySelectorAll("[type=checkbox]"))].map(
  (box) => ({ box, name: box.name, value: box.value }),
);
const sets = [...filters.querySelectorAll("fieldset")];
/** What the boxes show: the state with what its words say besides. */
let shown = /** @type {State | undefined} */ (undefined);

export const form = at("find", HTMLFormElement);
export const groups = [...new Set(boxes.map(({ name }) => name))];
const controls = Object.fromEntries(
  TEXTS.map((name) => [name, /** @type {HTMLInputElement} */ (form.elements.namedItem(name))]),
);

/**
 * What the form holds: its texts by name, and the choices by group.
 *
 * @type {() => { q: string, place: string, within: string, age: string, chosen: Chosen, isCut: boolean }}
 */
function fields() {
  const [q, place, within, age] = TEXTS.map((name) => short(name, controls[name].value));
  const chosen = Object.fromEntries(groups.map((group) => [group, /** @type {string[]} */ ([])]));
  for (const { box, name, value } of boxes) if (box.checked) chosen[name].push(value);
  return { q, place, within, age: age && ageOf(age), chosen, isCut: isCut(controls.q.value, q) };
}

/**
 * Fills the form with the state; `now` is the same with what its words say besides, which the boxes show too.
 *
 * @type {(state: State, now?: State) => void}
 */
export function fill(state, now = state) {
  shown = now;
  for (const name of TEXTS) {
    const value = name === "q" ? state.q : now[name];
    const field = controls[name];
    if (field.value.trim() !== value && (name !== "q" || field !== document.activeElement)) field.value = value;
  }
  for (const { box, name, value } of boxes) box.checked = now.chosen[name].includes(value);
}

/**
 * The state that the form asks for. What the boxes show of the words stays with the words, until someone changes it
 * there: then it is taken from the words.
 *
 * @type {(state: State) => State}
 */
export function asked(state) {
  const now = fields();
  const { place, age, chosen, q } = shown ?? state;
  /** @type {(group: string) => string[]} */
  const saidOf = (group) => chosen[group].filter((choice) => !state.chosen[group].includes(choice));
  const isOverruled =
    (place !== state.place && now.place !== place) ||
    (age !== state.age && now.age !== age) ||
    groups.some((group) => saidOf(group).some((choice) => !now.chosen[group].includes(choice)));
  shown = { ...state, ...now, q };
  if (isOverruled) return { ...shown, q: now.q === state.q ? q : now.q };
  const own = groups.map((group) => [group, now.chosen[group].filter((choice) => !saidOf(group).includes(choice))]);
  return {
    ...state,
    ...now,
    place: now.place === place ? state.place : now.place,
    age: now.age === age ? state.age : now.age,
    chosen: Object.fromEntries(own),
  };
}

/** The state of an address without what the form does not know, in the words of today. @type {(state: State) => State} */
export function known(state) {
  const isOption = [...at("within", HTMLSelectElement).options].some(({ value }) => value === state.within);
  const chosen = Object.fromEntries(
    groups.map((group) => [
      group,
      [...new Set(state.chosen[group].flatMap((choice) => boxOf(group, choice)?.value ?? []))],
    ]),
  );
  return { ...state, age: state.age && ageOf(state.age), within: isOption ? state.within : "", chosen };
}

/** @type {(group: string, choice: string) => string} */
export function titleOf(group, choice) {
  return boxOf(group, choice)?.nextSibling?.textContent?.trim() ?? "";
}

/**
 * Shows `countOf(group, choice)` beside each choice, and no choice that would leave nothing, but for those that are
 * chosen; all of them when there is no `countOf`. Returns whether any is left.
 *
 * @type {(countOf: CountOf | null) => boolean}
 */
export function showCounts(countOf) {
  let isAny = !countOf;
  for (const { box, name, value } of boxes) {
    const count = countOf?.(name, value);
    const label = /** @type {HTMLElement} */ (box.parentElement);
    one(label, "span").textContent = String(count ?? "");
    label.hidden = count === 0 && !box.checked;
    isAny ||= Boolean(count) || box.checked;
  }
  for (const set of sets) {
    const isEmpty = [...set.querySelectorAll("label")].every((label) => label.hidden);
    (nearest(set, "details") ?? set).hidden = isEmpty;
  }
  return isAny;
}

/** @type {(group: string, choice: string) => HTMLInputElement | undefined} */
function boxOf(group, choice) {
  return boxes.find(({ box, name, value }) => name === group && (value === choice || box.dataset.was === choice))?.box;
}

/** @type {(typed: string) => string} */
function ageOf(typed) {
  const known = { lastAge: manifest.last_age, ages: manifest.ages, stages: manifest.stages };
  const age =
    ageSaid(typed, manifest.ages) ?? ageIn(typed, { ...known, numbered: new Set(), ignored: new Set() })?.age ?? "";
  const begins = spanAsked({ age: String(age) })?.[0] ?? Infinity;
  const isAge = begins < 12 * manifest.last_age + 12;
  at("age-said").textContent = isAge ? "" : `Type an age from 0 to ${manifest.last_age}, such as 7 or 18 months.`;
  return isAge ? String(age) : "";
}
