// What in a record's texts could tell who someone is: a name, a home, a school and an age, or what makes them known.

import { group } from "../record/shapes.js";
import { beside, fills, isAuthor, persons } from "./persons.js";
import { allOf, freeTexts, has, sought } from "./texts.js";
import { fault } from "./wording.js";

/** @type {((text: FreeText, record: Looked) => Findings)[]} */
const RULES = [nameInWords, homeInWords, schoolAndAge, knownWithoutAName];
const HOUSES = ["house", "small-house", "flat", "house-by-name", "lives-at"];

/** @type {(record: Looked) => Findings} */
export function* peopleInWords(record) {
  for (const text of freeTexts(record)) for (const rule of RULES) yield* rule(text, record);
}

/** One fault at most: of the first person of whom more is told. @type {(text: FreeText, record: Looked) => Findings} */
function* nameInWords(text, record) {
  const found = persons(text, record);
  for (const person of found) {
    const what = beside(person, text.words, record.kit) || inContact(person, text, record);
    if (what) return yield fault(`name-in-words/${what}`, text.pointer, { word: wordAt(person, text) });
  }
  const alone = found.find((person) => !isAuthor(person, text.words, record.kit));
  if (alone) yield fault("name-in-words/alone", text.pointer, { word: wordAt(alone, text) });
}

/** Which word it is, counted from 1. @type {(person: Person, text: FreeText) => number} */
function wordAt({ start }, { words }) {
  return words
    .slice(0, start + 1)
    .trim()
    .split(/\s+/).length;
}

/** A role or a label that is a name stands beside the number. @type {(person: Person, text: FreeText, record: Looked) => string} */
function inContact(person, { sort, pointer, words }, { values, kit }) {
  const { phones, email } = group(values.contact);
  const isReached = (Array.isArray(phones) && phones.length) || email;
  const isLabel = sort === "role" && pointer[0] === "contact" && isReached;
  return isLabel && (person.isSure || fills(person, words, kit)) ? "number" : "";
}

/** @type {(text: FreeText, record: Looked) => Findings} */
function* homeInWords({ pointer, words }, { kit }) {
  if (!has("home-address", words, kit)) return;
  if (HOUSES.some((way) => has(way, words, kit)) || hasPostcode(words, kit))
    yield fault("address-in-words/home", pointer);
}

/** @type {(text: string, kit: Kit) => boolean} */
function hasPostcode(text, kit) {
  return has("spaced-postcode", text, kit) || allOf("postcode", text, kit).some(isPostcode(kit));
}

/**
 * Not "so 1 2nd", whose letters stand apart and are small, nor "M6 2nd exit".
 *
 * @type {(kit: Kit) => (found: RegExpMatchArray) => boolean}
 */
function isPostcode(kit) {
  const areas = [...(kit.check?.districts ?? "").split(" "), ...(kit.check?.areas_beyond ?? [])];
  const known = new Set(areas.map((district) => district.replace(/[0-9].*$/, "")));
  return ([whole, area, gap, inward]) => {
    const isGreat = area === area.toUpperCase();
    const isOrdinal = isGreat && inward !== undefined && allOf("ordinal", inward, kit)[0]?.[0] === inward;
    return /[0-9]/.test(whole) && known.has(area.toUpperCase()) && !(gap && !isGreat) && !isOrdinal;
  };
}

/** Someone must speak of one child whom they know. @type {(text: FreeText, record: Looked) => Findings} */
function* schoolAndAge({ pointer, words }, { kit }) {
  if (!has("one-child", words, kit) || !schoolNamed(words, kit)) return;
  const told = words.replace(sought("of-many", words, kit), " ");
  if (["one-age", "year-group", "has-condition", "with-need"].some((what) => has(what, told, kit)))
    yield fault("school-and-age/child", pointer);
}

/** @type {(text: string, kit: Kit) => string} */
function schoolNamed(text, kit) {
  const [school] = allOf("school-by-name", text, kit);
  const [saint] = allOf("saint-school", text, kit);
  return school?.[0] ?? saint?.[1] ?? saint?.[2] ?? "";
}

/** @type {(text: FreeText, record: Looked) => Findings} */
function* knownWithoutAName({ pointer, words }, { kit }) {
  const says = (/** @type {string[]} */ ...what) => what.every((pattern) => has(pattern, words, kit));
  if (says("one-child", "rare-condition", "by-a-place")) yield fault("known-without-a-name/rare", pointer);
  else if (says("someone-with-a-job", "ill-oneself", "by-a-place")) yield fault("known-without-a-name/work", pointer);
  else if (says("the-only-one")) yield fault("known-without-a-name/only", pointer);
}
