// Numbers, addresses and names on the web that are one person's own, in any text of a record.

import { text as textOf } from "../record/shapes.js";
import { readerOf } from "./mailboxes.js";
import { hasMobile, publishedNumbers } from "./telephones.js";
import { allOf, freeTexts, has, sought } from "./texts.js";
import { fault } from "./wording.js";

const OF_A_PERSON = ["nhs-number", "pupil-number", "insurance-number", "car-number", "passport-number", "case-number"];

/** @type {(record: Looked) => Findings} */
export function* numbersInWords(record) {
  const { kit, values } = record;
  const published = publishedNumbers(values, kit);
  for (const { pointer, words } of freeTexts(record)) {
    if (hasBirth(words, kit)) yield fault("birth-in-words", pointer);
    if (hasPersonalEmail(words, kit, textOf(values.name))) yield fault("email-in-words", pointer);
    if (has("own-handle", words, kit)) yield fault("handle-in-words", pointer);
    const kind = identityIn(words, kit);
    if (kind) yield fault(`number-of-a-person/${kind}`, pointer);
    if (hasMobile(words, kit, published)) yield fault("telephone-in-words", pointer);
  }
}

/** @type {(text: string, kit: Kit) => boolean} */
function hasBirth(text, kit) {
  const isShort = has("birth-short", text, kit) || has("birth-by-age", text, kit);
  return isShort || has("birth", text.replace(sought("born-of-many", text, kit), "children"), kit);
}

/** @type {(text: string, kit: Kit, called: string) => boolean} */
function hasPersonalEmail(text, kit, called) {
  if (has("own-email", text, kit)) return true;
  const found = ["email", "email-in-words"].flatMap((name) => allOf(name, text, kit));
  return found.some(([written]) => readerOf(address(written, kit), kit, called) === "person");
}

/** With its signs: of "jane at example dot org", jane@example.org. @type {(written: string, kit: Kit) => string} */
function address(written, kit) {
  const at = allOf("email-at", written, kit)[0]?.[0] ?? "";
  const [box] = written.split(at, 1);
  return `${box}@${written.slice(box.length + at.length).replace(sought("email-dot", written, kit), ".")}`;
}

/** The pattern of the first number that stands for one person; empty if there is none. @type {(text: string, kit: Kit) => string} */
function identityIn(text, kit) {
  if (!/[0-9]/.test(text)) return "";
  const named = OF_A_PERSON.find((name) => has(name, text, kit));
  if (named) return named;
  return allOf("ten-digits", text, kit).some(([number]) => isOfTheNhs(number)) ? "nhs-number" : "";
}

/** Whether the last digit is what the others make it: modulus 11. @type {(number: string) => boolean} */
function isOfTheNhs(number) {
  const digits = [...number.replace(/[^0-9]/g, "")].map(Number);
  const check = 11 - (digits.slice(0, 9).reduce((sum, digit, place) => sum + digit * (10 - place), 0) % 11);
  return check !== 10 && check % 11 === digits[9];
}
