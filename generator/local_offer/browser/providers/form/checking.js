// What is wrong with the entry: the check's own rules, the browser's, and the address of the page.

import { ageSaid } from "../../shared/ages.js";
import { at, nearest, one } from "../../shared/dom.js";
import { same } from "../../shared/values.js";
import { faults as checked } from "../check/check.js";
import { seen, unseen } from "../check/unseen.js";
import { fieldsOf, gather } from "./answers.js";
import { defaults, entry, idOf, isNew, kinds, kitNow, rootOf, valuesOf } from "./entry.js";
import { first, inWords, placeOf, showBeside } from "./faults.js";
import { stepOf } from "./steps.js";

const address = at("id", HTMLInputElement);
const aboutAddress = nearest(address, ".lo-q") ?? address;
const ABOUT_ID = ["unsafe-name", "former-id-in-use", "repeated-id"]; // said beside the address, in our words
/** @type {Record<string, Pointer>} */
const WHERE = { "missing-organisation": ["organisation"], "no-reason-listed": ["coverage", "why_listed"] };

/**
 * Every fault of a record as `{node, text, level, rule}`, where `node` is the field it is about.
 *
 * @type {(kind: Kind) => Fault[]}
 */
export function faultsOf(kind) {
  const root = rootOf(kind);
  const kit = kitNow();
  /** @type {Map<HTMLElement, HTMLElement[]>} */
  const seen = new Map();
  /** @type {Said[]} */
  const all = checked(valuesOf(kind), kit, { id: idOf(kind), isNew: isNew(kind), kind });
  const found = all
    .filter((fault) => !isAboutId(fault))
    .map((fault) => (!fault.pointer.length && WHERE[fault.rule] ? { ...fault, pointer: WHERE[fault.rule] } : fault))
    .map((fault) => ({
      node: placeOf(fault, root, seen),
      ...inWords(fault, kit.schemas[kind]),
      level: fault.level,
      rule: fault.rule,
    }))
    .map((fault) => (fault.node === root ? { ...fault, node: fieldsOf(root)[0] } : fault));
  const own = kind === entry.kind && kind === "service" && entry.isNew ? idFaults(all.filter(isAboutId), kit) : [];
  return [...own, ...found, ...unfinished(root)];
}

/** @type {(fault: Said) => boolean} */
function isAboutId({ pointer, rule }) {
  return !pointer.length && ABOUT_ID.includes(rule);
}

export function allFaults() {
  return kinds().flatMap(faultsOf);
}

/** The kind of record to which a step belongs. @type {(step: HTMLElement) => Kind} */
function kindOf(step) {
  return /** @type {Kind} */ (nearest(step, "[data-record]")?.dataset.record);
}

/** @type {(step: HTMLElement) => Fault[]} */
export function faultsIn(step) {
  return faultsOf(kindOf(step)).filter(({ node }) => step.contains(node));
}

/**
 * @template {{ level: string }} Each
 * @param {Each[]} faults
 */
export function errorsOf(faults) {
  return faults.filter(({ level }) => level === "error");
}

/** Checks what was just left, if something is written there. @type {(target: HTMLInputElement) => void} */
export function checkLeft(target) {
  if (nearest(target, "[data-kind=age]")) mendAge(target);
  const taken = takeOut(target);
  if (target === address) return checkId(target.value !== "");
  const node = nearest(target, "[data-field], [data-entry]");
  if (node && (node.dataset.faulty || target.validity?.badInput || gather(node) !== undefined)) checkOne(node);
  if (node && taken && !node.dataset.faulty) showBeside([{ node, text: taken, level: "warning" }], node);
}

/**
 * Takes signs that nobody sees out of what was written, and gives the words to say so.
 *
 * @type {(target: HTMLInputElement | HTMLTextAreaElement) => string}
 */
function takeOut(target) {
  if (!(target instanceof HTMLTextAreaElement) && target.type !== "text") return "";
  const [first] = unseen(target.value, kitNow()).filter(({ becomes }) => becomes !== null);
  if (!first) return "";
  target.value = seen(target.value, kitNow());
  target.dispatchEvent(new Event("input", { bubbles: true }));
  const where = first.after ? ` after “${first.after}”` : "";
  return `We took out ${first.name}${where}. Nobody sees it, but it hides the word from a search.`;
}

/** Writes an age as a record holds it, so that who wrote it sees what was understood. @type {(target: HTMLInputElement) => void} */
function mendAge(target) {
  const age = ageSaid(target.value, kitNow().ages);
  if (age === undefined || String(age) === target.value) return;
  target.value = String(age);
  target.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @type {(isWritten: boolean) => void} */
function checkId(isWritten) {
  const node = aboutAddress;
  showBeside(isWritten ? faultsOf("service").filter((fault) => fault.node === node) : [], node);
}

/** Checks one field again while it is mended. @type {(target: HTMLInputElement) => void} */
export function checkMended(target) {
  if (target === address && aboutAddress.dataset.faulty) checkId(true);
  const node = nearest(target, "[data-field], [data-entry]");
  if (node?.dataset.faulty) checkOne(node);
}

/** @type {(node: HTMLElement) => void} */
function checkOne(node) {
  if (node.matches("[data-kind=group], [data-kind=list]")) return;
  const step = stepOf(node);
  const isDone = entry.done.has(step.dataset.step);
  // What is still missing is not held against someone who is on the way to it.
  showBeside(
    faultsIn(step).filter((fault) => fault.node === node && (fault.rule !== "missing-field" || isDone)),
    node,
  );
}

/** The state of a step: `none`, `begun`, `ready` or `change`. @type {(step: HTMLElement, faults: Fault[]) => string} */
export function stateOf(step, faults) {
  if (!entry.done.has(step.dataset.step)) return isBegun(step) ? "begun" : "none";
  return errorsOf(faults).some(({ node }) => step.contains(node)) ? "change" : "ready";
}

/** Whether something stands in a step that we did not fill in ourselves. @type {(step: HTMLElement) => boolean} */
export function isBegun(step) {
  const kind = kindOf(step);
  /** @type {Values} */
  const usual = entry.base && kind === entry.kind ? {} : defaults(kind);
  const fields = fieldsOf(rootOf(kind)).filter((field) => step.contains(field));
  return fields
    .map((field) => [gather(field), usual[field.dataset.field ?? ""]])
    .some(([value, before]) => value !== undefined && !same(value, before));
}

/**
 * What is wrong with the address of the page, in the form's own words where a rule has any.
 *
 * @type {(wrong: Said[], kit: Kit) => Fault[]}
 */
function idFaults([wrong], { rules }) {
  const said = wrong && (wrong.form.message ?? `${first(wrong.message)}; ${wrong.remedy}`);
  const words = entry.id ? said : rules.says["missing-field"].form.short;
  if (!words) return [];
  const text = `Address of the page: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  return [{ node: aboutAddress, text, short: `${words}.`, level: "error", rule: "id" }];
}

/**
 * Numbers and dates that the browser itself cannot read, so that they have no value.
 *
 * @type {(root: HTMLElement) => Fault[]}
 */
function unfinished(root) {
  const controls = [...root.querySelectorAll("input")].filter((control) => control.validity.badInput);
  return controls.map((control) => {
    const node = nearest(control, "[data-field], [data-entry]") ?? root;
    const title = one(node, "label").firstChild?.textContent?.trim() ?? "";
    return { node, text: `${title}: this is not finished, or is not a number`, level: "error", rule: "unfinished" };
  });
}
