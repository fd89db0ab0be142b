// The finder's form: what it holds, what it can be asked, and how many services each choice would leave.

import { ageSaid } from "../shared/ages.js";
import { at } from "../shared/dom.js";
import { ageIn } from "./aged.js";
import { spanAsked } from "./asking.js";
import { manifest } from "./manifest.js";
import { isCut, short } from "./state.js";

const TEXTS = /** @type {const} */ (["q", "place", "within", "age"]);

const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("#filters [type=checkbox]"))];
const counts = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-count]"))];

export const form = at("find", HTMLFormElement);
export const groups = [...new Set(boxes.map((box) => box.name))];

/**
 * What the form holds: its texts by name, and the choices by group.
 *
 * @type {() => { q: string, place: string, within: string, age: string, chosen: Chosen, isCut: boolean }}
 */
export function fields() {
  const [q, place, within, age] = TEXTS.map((name) => short(name, control(name).value));
  const chosen = Object.fromEntries(
    groups.map((group) => [group, boxes.filter((box) => box.name === group && box.checked).map((box) => box.value)]),
  );
  return { q, place, within, age: age && ageOf(age), chosen, isCut: isCut(control("q").value, q) };
}

/** @type {(state: State) => void} */
export function fill(state) {
  for (const name of TEXTS) if (control(name).value.trim() !== state[name]) control(name).value = state[name];
  for (const box of boxes) box.checked = state.chosen[box.name].includes(box.value);
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
 * Shows `countOf(group, choice)` beside each choice; nothing when there is no `countOf`.
 *
 * @type {(countOf: CountOf | null) => void}
 */
export function showCounts(countOf) {
  for (const span of counts) {
    const [group, choice] = (span.dataset.count ?? "").split(" ");
    const count = countOf ? String(countOf(group, choice)) : "";
    if (span.textContent !== count) span.textContent = count;
  }
}

/** @type {(group: string, choice: string) => HTMLInputElement | undefined} */
function boxOf(group, choice) {
  return boxes.find(({ name, value, dataset }) => name === group && (value === choice || dataset.was === choice));
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

/** @type {(name: string) => HTMLInputElement | HTMLSelectElement} */
function control(name) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
}
