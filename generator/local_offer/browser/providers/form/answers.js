// What is written in the form as the values of a record, and back. What nobody touched comes back just as it was.

import { one } from "../../shared/dom.js";
import { isGroup } from "../../shared/values.js";
import { empty, entriesOf, grow } from "./lists.js";

/** @type {WeakMap<HTMLElement, { value?: any, shown?: string }>} */
const held = new WeakMap(); // by control or part: what it was filled with, and how that was shown
/** @type {WeakMap<HTMLElement, any[]>} */
const orders = new WeakMap(); // by choices: those that are chosen, in their order

/**
 * The fields that stand directly in a record, a group or an entry of a list.
 *
 * @type {(node: HTMLElement) => HTMLElement[]}
 */
export function fieldsOf(node) {
  const all = [.../** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll("[data-field]"))];
  return all.filter((field) => field.parentElement?.closest("[data-field], [data-entry], [data-record]") === node);
}

/**
 * Writes `value` into a record, a field or an entry of a list; nothing empties it.
 *
 * @type {(node: HTMLElement, value: unknown) => void}
 */
export function fill(node, value) {
  held.set(node, { value });
  const kind = kindOf(node);
  if (kind === "group")
    for (const field of fieldsOf(node)) fill(field, isGroup(value) ? value[field.dataset.field ?? ""] : undefined);
  else if (kind === "list") {
    empty(node);
    for (const each of Array.isArray(value) ? value : []) fill(grow(node), each);
  } else if (kind === "choices") choose(node, Array.isArray(value) ? value : []);
  else show(node, value);
}

/**
 * The value that stands in a record, a field or an entry of a list; `undefined` when nothing does.
 *
 * @type {(node: HTMLElement) => any}
 */
export function gather(node) {
  const was = held.get(node)?.value;
  const kind = kindOf(node);
  if (kind === "group") return gatherGroup(node, was);
  if (kind === "list") {
    const values = entriesOf(node)
      .map(gather)
      .filter((value) => value !== undefined);
    return values.length ? values : wrongKind(was, Array.isArray(was));
  }
  if (kind === "choices") {
    const values = choicesOf(node);
    return values.length ? values : wrongKind(was, Array.isArray(was));
  }
  return valueIn(node);
}

/**
 * The part of the form at a pointer such as `["contact", "phones", 0, "number"]`, or the nearest around it. `seen` keeps
 * what stands in each part while many are looked for and nothing changes.
 *
 * @type {(root: HTMLElement, pointer: Pointer, seen?: Map<HTMLElement, HTMLElement[]>) => HTMLElement}
 */
export function find(root, pointer, seen = new Map()) {
  let node = root;
  for (const step of pointer) {
    if (typeof step !== "string" && kindOf(node) !== "list") break;
    const parts = seen.get(node) ?? partsOf(node);
    seen.set(node, parts);
    const next = typeof step === "string" ? parts.find((part) => part.dataset.field === step) : parts[Number(step)];
    if (!next) break;
    node = next;
  }
  return node;
}

/** The fields of a group, or the entries of a list in which something stands. @type {(node: HTMLElement) => HTMLElement[]} */
function partsOf(node) {
  if (kindOf(node) !== "list") return fieldsOf(node);
  return entriesOf(node).filter((entry) => gather(entry) !== undefined);
}

/** What takes the focus for a field: a group or a list takes it itself. @type {(node: HTMLElement) => HTMLElement} */
export function controlOf(node) {
  if (node.matches("[data-kind=group], [data-kind=list]")) return node;
  return node.querySelector("input, select, textarea") ?? node;
}

/**
 * Notes that a box was ticked or taken back, so that the first one chosen stays the first.
 *
 * @type {(node: HTMLElement) => void}
 */
export function noteOrder(node) {
  if (kindOf(node) !== "choices") return;
  choicesOf(node);
  offerMain(node);
}

/** Makes one of the chosen the first. @type {(node: HTMLElement, value: string) => void} */
export function putFirst(node, value) {
  orders.set(node, [value, ...choicesOf(node).filter((other) => other !== value)]);
}

/** @type {(node: HTMLElement) => string | undefined} */
function kindOf(node) {
  return node.dataset.record ? "group" : node.dataset.kind;
}

/**
 * What was there before when it was of another kind than the form can show: it is not lost, and the check says so.
 *
 * @type {(was: unknown, isRightKind: boolean) => unknown}
 */
function wrongKind(was, isRightKind) {
  return isRightKind || was === null ? undefined : was;
}

/** @type {(node: HTMLElement, was: unknown) => unknown} */
function gatherGroup(node, was) {
  const fields = new Map(fieldsOf(node).map((field) => [field.dataset.field ?? "", field]));
  const before = isGroup(was) ? was : {};
  /** @type {Values} */
  const said = {};
  for (const name of Object.keys(before)) {
    const field = fields.get(name);
    const value = field ? gather(field) : before[name];
    if (value !== undefined) said[name] = value;
  }
  for (const [name, field] of fields) {
    const value = name in before ? undefined : gather(field);
    if (value !== undefined) said[name] = value;
  }
  return Object.keys(said).length ? said : wrongKind(was, was === undefined || isGroup(was));
}

/** @type {(node: HTMLElement, values: any[]) => void} */
function choose(node, values) {
  orders.set(node, [...values]);
  const boxes = boxesOf(node);
  for (const box of boxes) box.checked = values.includes(box.value);
  const fold = node.querySelector("details"); // a long list of a place, closed until something in it is chosen
  if (fold) fold.open = values.length > 0;
  const known = new Set(boxes.map((box) => box.value));
  for (const value of values) if (!known.has(String(value))) addBox(node, value);
  offerMain(node);
}

/** @type {(node: HTMLElement) => HTMLInputElement[]} */
function boxesOf(node) {
  return [.../** @type {NodeListOf<HTMLInputElement>} */ (node.querySelectorAll("input[type=checkbox]"))];
}

/** @type {(node: HTMLElement, value: unknown) => void} */
function addBox(node, value) {
  const label = copyOfLabel(boxesOf(node)[0]);
  Object.assign(one(label, "input"), { value: String(value), checked: true });
  one(label, "b").textContent = `${value} (not a choice)`;
  one(node, ".lo-boxes").append(label);
}

/** @type {(node: HTMLElement) => any[]} */
function choicesOf(node) {
  const now = boxesOf(node)
    .filter((box) => box.checked)
    .map((box) => box.value);
  const before = (orders.get(node) ?? []).filter((value) => now.includes(String(value)));
  const order = [...before, ...now.filter((value) => !before.some((other) => String(other) === value))];
  orders.set(node, order);
  return order;
}

/** @type {(node: HTMLElement) => void} */
function offerMain(node) {
  const main = /** @type {HTMLElement | null} */ (node.querySelector("[data-part=main]"));
  if (!main) return;
  const values = choicesOf(node);
  main.hidden = values.length < 2;
  const titles = new Map(boxesOf(node).map((box) => [box.value, titleOf(box)]));
  const options = values.map((value) => new Option(titles.get(String(value)), value));
  one(main, "select").replaceChildren(...options);
}

/** What the label of a box or a button says, without what explains it. @type {(box: HTMLElement) => string} */
function titleOf(box) {
  return box.closest("label")?.querySelector("b")?.firstChild?.textContent ?? "";
}

/** @type {(box: HTMLElement) => HTMLElement} */
function copyOfLabel(box) {
  return /** @type {HTMLElement} */ (box.closest("label")?.cloneNode(true));
}

/** @type {(node: HTMLElement) => HTMLInputElement[]} */
function radiosOf(node) {
  return [.../** @type {NodeListOf<HTMLInputElement>} */ (node.querySelectorAll(":scope > label > input[type=radio]"))];
}

/** @type {(node: HTMLElement, value: unknown) => void} */
function show(node, value) {
  const radios = radiosOf(node);
  const text = value === undefined || value === null ? "" : String(value);
  if (radios.length) {
    if (text && !radios.some((radio) => radio.value === text)) addRadio(node, radios[0], text);
    for (const radio of radiosOf(node)) radio.checked = radio.value === text;
    held.set(node, { value, shown: text });
    return;
  }
  const control = /** @type {HTMLInputElement | HTMLSelectElement} */ (controlOf(node));
  if (control instanceof HTMLSelectElement && text && ![...control.options].some((option) => option.value === text)) {
    control.append(new Option(`${text} (not a choice)`, text));
  }
  control.value = text;
  held.set(node, { value, shown: control.value });
  control.dispatchEvent(new CustomEvent("filled", { bubbles: true }));
}

/** @type {(node: HTMLElement, model: HTMLElement, text: string) => void} */
function addRadio(node, model, text) {
  const label = copyOfLabel(model);
  one(label, "input", HTMLInputElement).value = text;
  one(label, "b").textContent = `${text} (not a choice)`;
  node.append(label);
}

/** @type {(node: HTMLElement) => unknown} */
function valueIn(node) {
  const radios = radiosOf(node);
  const shown = radios.length
    ? (radios.find((radio) => radio.checked)?.value ?? "")
    : /** @type {HTMLInputElement} */ (controlOf(node)).value;
  const was = held.get(node);
  if (was && was.value !== undefined && was.value !== null && was.shown === shown) return was.value;
  if (node.dataset.kind === "number") return shown === "" ? undefined : Number(shown);
  const text = shown.replaceAll("\r\n", "\n").trim();
  if (node.dataset.kind === "age" && /^[0-9]{1,3}$/.test(text)) return Number(text);
  return (node.hasAttribute("data-line") ? text.replace(/\s*\n\s*/g, " ") : text) || undefined;
}
