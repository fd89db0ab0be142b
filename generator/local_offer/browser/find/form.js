// The finder's form: what it holds, what it can be asked, and how many services each choice would leave.

const TEXTS = ["q", "place", "within", "age"];
const OLDEST = 25;

const at = (id) => document.getElementById(id);
const boxes = [...document.querySelectorAll("#filters [type=checkbox]")];
const counts = [...document.querySelectorAll("[data-count]")];

export const form = at("find");
export const groups = [...new Set(boxes.map((box) => box.name))];

/** What the form holds: its texts by name, and the choices by group. */
export function fields() {
  const [q, place, within, age] = TEXTS.map((name) => form.elements[name].value.trim());
  const chosen = Object.fromEntries(groups.map((group) => [group, []]));
  for (const box of boxes) if (box.checked) chosen[box.name].push(box.value);
  return { q, place, within, age: age && ageOf(age), chosen };
}

export function fill(state) {
  for (const name of TEXTS)
    if (form.elements[name].value.trim() !== state[name]) form.elements[name].value = state[name];
  for (const box of boxes) box.checked = state.chosen[box.name].includes(box.value);
}

/** The state of an address without what the form does not know. */
export function known(state) {
  const isOption = [...form.elements.within.options].some(({ value }) => value === state.within);
  const chosen = Object.fromEntries(
    groups.map((group) => [group, state.chosen[group].filter((choice) => boxOf(group, choice))]),
  );
  return { ...state, age: state.age && ageOf(state.age), within: isOption ? state.within : "", chosen };
}

export function titleOf(group, choice) {
  return boxOf(group, choice)?.nextSibling.textContent.trim() ?? "";
}

/** Shows `countOf(group, choice)` beside each choice; nothing when there is no `countOf`. */
export function showCounts(countOf) {
  for (const span of counts) {
    const count = countOf ? String(countOf(...span.dataset.count.split(" "))) : "";
    if (span.textContent !== count) span.textContent = count;
  }
}

function boxOf(group, choice) {
  return boxes.find(({ name, value }) => name === group && value === choice);
}

function ageOf(typed) {
  const isAge = /^\d{1,2}$/.test(typed) && Number(typed) <= OLDEST;
  at("age-said").textContent = isAge ? "" : `Type an age from 0 to ${OLDEST}, in whole years.`;
  return isAge ? String(Number(typed)) : "";
}
