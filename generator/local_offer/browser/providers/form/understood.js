// What people write into one field that belongs in two, where they see what was understood: a number with its extension
// or with the word to send, and “9.30-5” or “4-11”.

import { agesSaid } from "../../shared/ages.js";
import { nearest } from "../../shared/dom.js";
import { expression } from "../../shared/patterns.js";
import { numberSaid } from "../../shared/telephones.js";
import { hasForm } from "../check/formats.js";
import { twoTimes } from "../check/spelling.js";

/** @type {Record<string, { first: string, last: string, said: (text: string, kit: Kit) => unknown[] | undefined }>} */
const PAIRS = {
  time: { first: "opens", last: "closes", said: twoTimes },
  age: { first: "from", last: "to", said: (text, kit) => agesSaid(text, kit.ages) },
};

/** Writes anew what was just left, and gives the words to say what went into another field. @type {(target: HTMLInputElement, kit: Kit) => string} */
export function understand(target, kit) {
  return target.type === "tel" ? number(target, kit) : pair(target, kit);
}

/** @type {(target: HTMLInputElement, kit: Kit) => string} */
function pair(target, kit) {
  const { form = "" } = target.dataset;
  if (!Object.hasOwn(PAIRS, form)) return "";
  const { first, last, said } = PAIRS[form];
  const other = target.closest(`[data-field=${first}]`) ? beside(target, last) : null;
  const found = other && !other.value ? said(target.value, kit) : undefined;
  if (!other || !found) return "";
  write(target, String(found[0]));
  write(other, String(found[1]));
  return `We wrote this as ${found[0]} to ${found[1]}. Is that right?`;
}

/** @type {(target: HTMLInputElement, kit: Kit) => string} */
function number(target, kit) {
  if (hasForm("phone-number", target.value.trim(), kit.text_forms)) return "";
  const line = target.value.trim().replace(/\s+/g, " ");
  const [, word = "", texted] = expression(`^(?:${kit.text_parts["texted-number"]})$`, "iu").exec(line) ?? [];
  const said = numberSaid(texted ?? line, kit);
  if (said) write(target, said.number);
  if (said?.extension) addExtension(target, said.extension);
  if (!texted) return "";
  const kind = nearest(target, "[data-entry]")?.querySelector("[data-field=kind] select");
  if (kind instanceof HTMLSelectElement) kind.value = "text-message";
  const message = beside(target, "text");
  if (!word || !message || message.value) return "";
  write(message, word);
  return `We wrote this as ${texted}, and ${word} as the word to send. Is that right?`;
}

/** An extension goes to the number's label. @type {(target: HTMLInputElement, extension: string) => void} */
function addExtension(target, extension) {
  const label = beside(target, "label");
  if (label) write(label, label.value ? `${label.value}, extension ${extension}` : `Extension ${extension}`);
}

/** Another field of the same group. @type {(target: HTMLElement, field: string) => HTMLInputElement | null} */
function beside(target, field) {
  const found = nearest(target, "[data-kind=group]")?.querySelector(`[data-field=${field}] input`);
  return found instanceof HTMLInputElement ? found : null;
}

/** @type {(control: HTMLInputElement, value: string) => void} */
function write(control, value) {
  if (control.value === value) return;
  control.value = value;
  const fold = control.closest("details");
  if (fold) fold.open = true;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}
