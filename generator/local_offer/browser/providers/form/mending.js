// What is mended in a field when someone leaves it, as a spreadsheet and the issue form have it mended.

import { ageSaid } from "../../shared/ages.js";
import { oneTime, spelt } from "../check/spelling.js";
import { seen, unseen } from "../check/unseen.js";
import { CONTROL } from "../record/parse.js";

const WRITTEN = ["text", "url", "email", "tel"];
const LINE_END = /[\v\f]/g; // with which word processors end a line within a paragraph
const SPACE = /[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/g; // those of web pages and word processors
const CONTROLS = new RegExp(CONTROL.source, "gu");

/**
 * Mends what a control holds, and gives the words to say so; none where nothing that matters was mended.
 *
 * @type {(control: HTMLInputElement | HTMLTextAreaElement, kit: Kit) => string}
 */
export function mendLeft(control, kit) {
  const isText = control instanceof HTMLTextAreaElement;
  if (!isText && !WRITTEN.includes(control.type)) return "";
  const before = control.value;
  const plain = before
    .replace(LINE_END, isText ? "\n" : " ")
    .replace(SPACE, " ")
    .replace(CONTROLS, "");
  const visible = seen(plain, kit);
  const now = inForm(visible, control, kit);
  if (now === before) return "";
  control.value = now;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  return now === visible ? takenOut(plain, kit) : `We wrote this as ${now}. Is that right?`;
}

/** @type {(text: string, control: HTMLElement, kit: Kit) => string} */
function inForm(text, control, kit) {
  const { form = "" } = control.dataset;
  if (form === "time") return oneTime(text, Boolean(control.closest("[data-field=closes]")), kit) || text;
  if (form === "age") return String(ageSaid(text, kit.ages) ?? text);
  return form ? spelt(text.trim(), form, kit) : text;
}

/** @type {(text: string, kit: Kit) => string} */
function takenOut(text, kit) {
  const [first] = unseen(text, kit).filter(({ becomes }) => becomes !== null);
  if (!first) return "";
  const where = first.after ? ` after “${first.after}”` : "";
  return `We took out ${first.name}${where}. Nobody sees it, but it hides the word from a search.`;
}
