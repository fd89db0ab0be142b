// What is written in the form as the values of a record, and back. What nobody touched comes back just as it was.

import { isGroup } from "../record/shapes.js";
import { emptied, entriesOf, grown } from "./lists.js";

const held = new WeakMap(); // by control or part: what it was filled with, and how that was shown
const orders = new WeakMap(); // by choices: those that are chosen, in their order

/** The fields that stand directly in a record, a group or an entry of a list. */
export function fieldsOf(node) {
  const all = [...node.querySelectorAll("[data-field]")];
  return all.filter((field) => field.parentElement.closest("[data-field], [data-entry], [data-record]") === node);
}

/** Writes `value` into a record, a field or an entry of a list; nothing empties it. */
export function fill(node, value) {
  held.set(node, { value });
  const kind = kindOf(node);
  if (kind === "group")
    for (const field of fieldsOf(node)) fill(field, isGroup(value) ? value[field.dataset.field] : undefined);
  else if (kind === "list") {
    emptied(node);
    for (const each of Array.isArray(value) ? value : []) fill(grown(node), each);
  } else if (kind === "choices") choose(node, Array.isArray(value) ? value : []);
  else show(node, value);
}

/** The value that stands in a record, a field or an entry of a list; `undefined` when nothing does. */
export function gather(node) {
  const was = held.get(node)?.value;
  const kind = kindOf(node);
  if (kind === "group") return gathered(node, was);
  if (kind === "list") {
    const values = entriesOf(node)
      .map(gather)
      .filter((value) => value !== undefined);
    return values.length ? values : wrongKind(was, Array.isArray(was));
  }
  if (kind === "choices") {
    const values = chosen(node);
    return values.length ? values : wrongKind(was, Array.isArray(was));
  }
  return written(node);
}

/** The part of the form at a pointer such as `["contact", "phones", 0, "number"]`, or the nearest around it. */
export function find(root, pointer) {
  let node = root;
  for (const step of pointer) {
    let next;
    if (typeof step === "string") next = fieldsOf(node).find((field) => field.dataset.field === step);
    else if (kindOf(node) === "list") next = entriesOf(node).filter((entry) => gather(entry) !== undefined)[step];
    if (!next) break;
    node = next;
  }
  return node;
}

/** What takes the focus for a field: a group or a list takes it itself. */
export function controlOf(node) {
  if (node.matches("[data-kind=group], [data-kind=list]")) return node;
  return node.querySelector("input, select, textarea") ?? node;
}

/** Notes that a box was ticked or taken back, so that the first one chosen stays the first. */
export function ordered(node) {
  if (kindOf(node) !== "choices") return;
  chosen(node);
  offerMain(node);
}

/** Makes one of the chosen the first. */
export function putFirst(node, value) {
  orders.set(node, [value, ...chosen(node).filter((other) => other !== value)]);
}

function kindOf(node) {
  return node.dataset.record ? "group" : node.dataset.kind;
}

/** What was there before when it was of another kind than the form can show: it is not lost, and the check says so. */
function wrongKind(was, isRightKind) {
  return isRightKind || was === null ? undefined : was;
}

function gathered(node, was) {
  const fields = new Map(fieldsOf(node).map((field) => [field.dataset.field, field]));
  const before = isGroup(was) ? was : {};
  const said = {};
  for (const name of Object.keys(before)) {
    const value = fields.has(name) ? gather(fields.get(name)) : before[name];
    if (value !== undefined) said[name] = value;
  }
  for (const [name, field] of fields) {
    const value = name in before ? undefined : gather(field);
    if (value !== undefined) said[name] = value;
  }
  return Object.keys(said).length ? said : wrongKind(was, was === undefined || isGroup(was));
}

function choose(node, values) {
  orders.set(node, [...values]);
  const boxes = boxesOf(node);
  for (const box of boxes) box.checked = values.includes(box.value);
  const known = new Set(boxes.map((box) => box.value));
  for (const value of values) if (!known.has(String(value))) addBox(node, value);
  offerMain(node);
}

function boxesOf(node) {
  return [...node.querySelectorAll("input[type=checkbox]")];
}

function addBox(node, value) {
  const label = boxesOf(node)[0].closest("label").cloneNode(true);
  const box = label.querySelector("input");
  Object.assign(box, { value: String(value), checked: true });
  label.querySelector("b").textContent = `${value} (not a choice)`;
  node.querySelector(".lo-boxes").append(label);
}

function chosen(node) {
  const now = boxesOf(node)
    .filter((box) => box.checked)
    .map((box) => box.value);
  const before = (orders.get(node) ?? []).filter((value) => now.includes(String(value)));
  const order = [...before, ...now.filter((value) => !before.some((other) => String(other) === value))];
  orders.set(node, order);
  return order;
}

function offerMain(node) {
  const main = node.querySelector("[data-part=main]");
  if (!main) return;
  const values = chosen(node);
  main.hidden = values.length < 2;
  const titles = new Map(
    boxesOf(node).map((box) => [box.value, box.closest("label").querySelector("b").firstChild.textContent]),
  );
  main.querySelector("select").replaceChildren(...values.map((value) => new Option(titles.get(String(value)), value)));
}

function radiosOf(node) {
  return [...node.querySelectorAll(":scope > label > input[type=radio]")];
}

function show(node, value) {
  const radios = radiosOf(node);
  const text = value === undefined || value === null ? "" : String(value);
  if (radios.length) {
    if (text && !radios.some((radio) => radio.value === text)) addRadio(node, radios[0], text);
    for (const radio of radiosOf(node)) radio.checked = radio.value === text;
    held.set(node, { value, shown: text });
    return;
  }
  const control = controlOf(node);
  if (control.matches("select") && text && ![...control.options].some((option) => option.value === text)) {
    control.append(new Option(`${text} (not a choice)`, text));
  }
  control.value = text;
  held.set(node, { value, shown: control.value });
  control.dispatchEvent(new CustomEvent("filled", { bubbles: true }));
}

function addRadio(node, model, text) {
  const label = model.closest("label").cloneNode(true);
  label.querySelector("input").value = text;
  label.querySelector("b").textContent = `${text} (not a choice)`;
  node.append(label);
}

function written(node) {
  const radios = radiosOf(node);
  const shown = radios.length ? (radios.find((radio) => radio.checked)?.value ?? "") : controlOf(node).value;
  const was = held.get(node);
  if (was && was.value !== undefined && was.value !== null && was.shown === shown) return was.value;
  if (node.dataset.kind === "number") return shown === "" ? undefined : Number(shown);
  const text = shown.replaceAll("\r\n", "\n").trim();
  return (node.hasAttribute("data-line") ? text.replace(/\s*\n\s*/g, " ") : text) || undefined;
}
