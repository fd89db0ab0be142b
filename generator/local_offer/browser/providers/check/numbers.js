// Numbers, addresses and names on the web that are one person's own, in any text of a record.

import { readerOf } from "./mailboxes.js";
import { isMobile } from "./privacy.js";
import { freeTexts, has, sought } from "./texts.js";
import { fault } from "./wording.js";

/** @type {[string, (text: string, kit: Kit) => boolean][]} */
const RULES = [
  ["birth-in-words", hasBirth],
  ["email-in-words", hasPersonalEmail],
  ["handle-in-words", (text, kit) => has("own-handle", text, kit)],
  ["telephone-in-words", hasMobile],
];

/** @type {(record: Looked) => Findings} */
export function* numbersInWords(record) {
  for (const { pointer, words } of freeTexts(record))
    for (const [rule, isFound] of RULES) if (isFound(words, record.kit)) yield fault(rule, pointer);
}

/** @type {(text: string, kit: Kit) => boolean} */
function hasBirth(text, kit) {
  return has("birth", text.replace(sought("born-of-many", kit), "children"), kit);
}

/** @type {(text: string, kit: Kit) => boolean} */
function hasPersonalEmail(text, kit) {
  const found = text.match(sought("email", kit)) ?? [];
  return has("email-in-words", text, kit) || found.some((email) => readerOf(email, kit) === "person");
}

/** A work number may stand in a text; a mobile is mostly one person's own. @type {(text: string, kit: Kit) => boolean} */
function hasMobile(text, kit) {
  const runs = text.replace(sought("day-or-time", kit), " ; ").match(sought("long-number", kit)) ?? [];
  return runs.some((run) => isMobile(digits(run, kit), kit.text_forms));
}

/** @type {(run: string, kit: Kit) => string} */
function digits(run, kit) {
  return (run.match(sought("number-group", kit)) ?? []).join("").replace(/[Oo]/g, "0");
}
