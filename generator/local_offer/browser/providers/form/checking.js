// What is wrong with the entry: the check's own rules, the browser's, and the address of the page.

import { at, nearest, one } from "../../shared/dom.js";
import { same } from "../../shared/values.js";
import { faults as checked } from "../check/check.js";
import { fieldsOf, gather } from "./answers.js";
import { defaults, entry, idOf, isNew, kinds, kitNow, rootOf, valuesOf } from "./entry.js";
import { first, inWords, placeOf, showBeside, withEntries } from "./faults.js";
import { mendLeft } from "./mending.js";
import { stepOf } from "./steps.js";
import { understand } from "./understood.js";

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
  const ours = [...found, ...unfinished(root)].map((fault) => ({ ...fault, text: withEntries(fault) }));
  const own = kind === entry.kind && kind === "service" && entry.isNew ? idFaults(all.filter(isAboutId), kit) : [];
  const said = ours.filter(
    ({ node, text }, place) => place === ours.findIndex((one) => one.node === node && one.text === text),
  );
  return [...own, ...said];
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

/**
 * Mends and checks what was just left, if something is written there, and gives the words for what was mended.
 *
 * @type {(target: HTMLInputElement) => string}
 */
export function checkLeft(target) {
  const understood = understand(target, kitNow());
  const mended = mendLeft(target, kitNow()) || understood;
  const node = nearest(target, "[data-field], [data-entry]");
  if (target === address) checkId(target.value !== "");
  else if (node && (node.dataset.faulty || target.validity?.badInput || gather(node) !== undefined)) checkOne(node);
  if (node && mended && !node.dataset.faulty) showBeside([{ node, text: mended, level: "mended" }], node);
  return mended;
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
  const text = `Address of the page: ${lowered(words)}`;
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
    const short = "This is not finished, or is not a number.";
    return { node, text: `${title}: ${lowered(short)}`, short, level: "error", rule: "unfinished" };
  });
}

/** @type {(words: string) => string} */
function lowered(words) {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
