// Persons named in a text of a record: who, and what beside them tells more; checks/privacy/persons.py in the browser.

import { expression } from "../../shared/patterns.js";
import { list, text as textOf } from "../record/shapes.js";
import { allOf, has, listsOf, plain, sought } from "./texts.js";

const HIDDEN = "·";
const BEFORE = 120; // signs before a name that count as beside it: about a sentence
const AFTER = 200;
const BESIDE = [
  ["number", "reached-by"],
  ["home", "lives-there"],
  ["age", "one-age"],
  ["school", "goes-to-school"],
  ["health", "has-condition"],
];
const BEHIND = [
  ["health", "condition-behind"],
  ["home", "house-behind"],
  ["age", "life-behind"],
];
/** Letters that are not made of a plain one and a mark. @type {Record<string, string>} */
const STRUCK = { ł: "l", ø: "o", đ: "d", ı: "i" };
const MARKS = /\p{M}/gu;
const NOT_LETTERS = /\P{L}/gu;
const WORDS = /\p{L}+/gu;
const ESCAPED = /[\\^$.*+?()[\]{}|]/g;

/** By the pattern that finds them: who stands there. @type {Record<string, (found: any, lists: Lists, kit: Kit) => Person | null>} */
const SIGNS = {
  titled: (found) => ({ name: found[0].trim(), start: found.index, end: endOf(found), isSure: true }),
  "initial-and-name": (found, lists) =>
    lists.last.has(fold(found[1])) ? { name: found[0], start: found.index, end: endOf(found), isSure: true } : null,
  "does-something": (found, lists) =>
    isNameAndWord(found[1], lists) || lists.first.has(fold(found[1])) ? person(found, true) : null,
  "kin-named": kin,
  "ill-so": ofKin,
  theirs: ofKin,
  "with-age": ofKin,
  "called-so": called,
  "asked-for": askedFor,
  "with-a-part": withAPart,
};

/**
 * In the order in which they stand; names of institutions, streets, tests and of the offer's own are none.
 *
 * @type {(text: FreeText, record: Looked) => Person[]}
 */
export function persons({ words, sort }, record) {
  const { kit } = record;
  const lists = listsOf(kit);
  const masked = masks(words, record);
  const found = [...bySigns(masked, kit, lists), ...byLists(masked, sort, kit, lists)];
  return found.sort((one, other) => one.start - other.start || Number(other.isSure) - Number(one.isSure));
}

/**
 * What within a sentence or so tells more of a person: their `number`, `home`, `age`, `school` or `health`; or that
 * they are someone's `family`.
 *
 * @type {(person: Person, text: string, kit: Kit) => string}
 */
export function beside({ start, end, isKin }, text, kit) {
  if (isKin) return "family";
  const behind = BEHIND.find(([, pattern]) => has(pattern, text.slice(end, end + AFTER), kit));
  if (behind) return behind[0];
  const near = text.slice(Math.max(0, start - BEFORE), end + AFTER).replace(sought("of-many", text, kit), HIDDEN);
  return BESIDE.find(([, pattern]) => has(pattern, near, kit))?.[0] ?? "";
}

/** Whether the words before it say that someone is the author of a work. @type {(person: Person, text: string, kit: Kit) => boolean} */
export function isAuthor({ start }, text, kit) {
  return has("written-by", text.slice(Math.max(0, start - BEFORE), start), kit);
}

/** Whether a name stands where only a name would. @type {(person: Person, text: string, kit: Kit) => boolean} */
export function fills({ start, end }, text, kit) {
  return has("name-ends-before", text.slice(0, start), kit) && has("name-begins-after", text.slice(end), kit);
}

/** The text with signs in the place of names that are no person's. @type {(text: string, record: Looked) => string} */
function masks(text, { values, kit }) {
  const small = text.toLowerCase();
  const phrases = [...(kit.check?.person_like_names ?? []), ...ownNames(values, kit)];
  const there = phrases.filter((phrase) => small.includes(phrase));
  const patterns = there.map((phrase) => expression(`(?<!\\w)${phrase.replace(ESCAPED, "\\$&")}(?!\\w)`, "giu"));
  return [sought("namesake", text, kit), ...patterns].reduce(
    (whole, pattern) => whole.replace(pattern, (found) => HIDDEN.repeat(found.length)),
    text,
  );
}

/** What the record itself calls things: views/person_like_names.py. @type {(values: Values, kit: Kit) => string[]} */
function ownNames(values, kit) {
  const aliases = Array.isArray(values.also_known_as) ? values.also_known_as : [];
  const places = list(values.locations);
  const small = (/** @type {unknown} */ name) => plain(textOf(name), kit).toLowerCase();
  const towns = places.map(({ town }) => small(town));
  const names = [values.name, ...aliases, ...places.flatMap(({ name, address }) => [name, address])].map(small);
  const lists = listsOf(kit);
  const phrases = [...names, ...towns].filter((name) => hasAFirstName(name, lists) && !isAPerson(name, lists));
  // Of a town that is called like a person, such as Royston, it is what is said to be in it.
  phrases.push(...towns.filter((town) => isAPerson(town, lists)).map((town) => `in ${town}`));
  return phrases.sort((one, other) => other.length - one.length);
}

/** @type {(word: string, lists: Lists) => boolean} */
const isFirst = (word, lists) => lists.first.has(word) || lists.first_and_word.has(word);

/** @type {(name: string, lists: Lists) => boolean} */
function hasAFirstName(name, lists) {
  return (name.match(WORDS) ?? []).some((word) => isFirst(word, lists));
}

/** Whether it may be a person's name and nothing more. @type {(name: string, lists: Lists) => boolean} */
function isAPerson(name, lists) {
  const [first = "", ...others] = name.match(WORDS) ?? [];
  return (
    others.length < 3 && isFirst(first, lists) && others.every((word) => isFirst(word, lists) || lists.last.has(word))
  );
}

/** By what stands around them. @type {(text: string, kit: Kit, lists: Lists) => Generator<Person>} */
function* bySigns(text, kit, lists) {
  for (const [sign, who] of Object.entries(SIGNS)) {
    for (const found of allOf(sign, text, kit)) {
      const name = found[1];
      const start = startOf(found);
      const isShortForm = name === name.toUpperCase() && name.length > 1 && name.length < 5 && sign !== "titled";
      if (
        isShortForm ||
        lists.no_name.has(fold(firstOf(name))) ||
        isOfAPlace(text, start, start + name.length, name, kit)
      )
        continue;
      const one = who(found, lists, kit);
      if (one) yield one;
    }
  }
}

/** What no list of names has is in doubt. @type {(found: any, lists: Lists) => Person | null} */
function kin(found, lists) {
  const isNamed = isFirstName(found[1], lists);
  return isNamed || !lists.no_first_name.has(found[1].toLowerCase()) ? person(found, isNamed, isNamed) : null;
}

/** @type {(found: any, lists: Lists) => Person | null} */
function ofKin(found, lists) {
  return isFirstName(found[1], lists) ? person(found, true, true) : null;
}

/** @type {(found: any, lists: Lists) => Person | null} */
function withAPart(found, lists) {
  return isNameAndWord(found[1], lists) || lists.first.has(fold(found[1])) ? person(found) : null;
}

/** @type {(found: any, lists: Lists) => Person | null} */
function called(found, lists) {
  const isNamed = isFirstName(found[1], lists);
  return isNamed || isCapital(found[1]) ? person(found, isNamed) : null;
}

/**
 * Whom families are to ask for, also in small letters: those that are words too where the name ends there.
 *
 * @type {(found: any, lists: Lists, kit: Kit) => Person | null}
 */
function askedFor(found, lists, kit) {
  const name = firstOf(found[1]);
  const isWord = isNameAndWord(name, lists) && (isCapital(name) || found[2] !== undefined);
  const [following] = allOf("capital-follows", found.input.slice(endOf(found)), kit);
  if (isCapital(name) && following && isLastName(following[1], kit, lists)) {
    const end = endOf(found) + following[0].length;
    return { name: `${name} ${following[1]}`, start: startOf(found), end, isSure: true };
  }
  return isWord || lists.first.has(fold(name)) ? person(found) : null;
}

/**
 * By first and family names alone. A title or an address holds many that are no person's: there it takes both.
 *
 * @type {(text: string, sort: string, kit: Kit, lists: Lists) => Generator<Person>}
 */
function* byLists(text, sort, kit, lists) {
  for (const found of allOf("capital-word", text, kit)) {
    const word = found[0];
    const start = found.index;
    const end = start + word.length;
    if (!isFirstName(word, lists) || isOfAPlace(text, start, end, word, kit)) continue;
    const [following] = allOf("capital-follows", text.slice(end), kit);
    if (following && isLastName(following[1], kit, lists) && !word.endsWith("'s")) {
      const whole = { name: `${word} ${following[1]}`, start, end: end + following[0].length, isSure: true };
      if (!isOfAPlace(text, start, whole.end, whole.name, kit)) yield whole;
    } else if (
      lists.first.has(fold(word.split("-", 1)[0])) &&
      word !== word.toUpperCase() &&
      sort !== "title" &&
      sort !== "address"
    ) {
      yield { name: word, start, end };
    } else if (sort === "role" && fills({ name: word, start, end }, text, kit)) yield { name: word, start, end };
  }
}

/**
 * Whether the words around it are those of an institution, a street or a test.
 *
 * @type {(text: string, start: number, end: number, name: string, kit: Kit) => boolean}
 */
function isOfAPlace(text, start, end, name, kit) {
  const after = (name.endsWith("'s") ? "'s" : "") + text.slice(end, end + 80);
  return has("of-a-place", after, kit) || has("saint-before", text.slice(Math.max(0, start - 40), start), kit);
}

/** Of two names that are joined, the first of them. @type {(word: string, lists: Lists) => boolean} */
function isFirstName(word, lists) {
  const name = fold(word.split("-", 1)[0]);
  return lists.first.has(name) || lists.first_and_word.has(name);
}

/** @type {(word: string, lists: Lists) => boolean} */
function isNameAndWord(word, lists) {
  return lists.first_and_word.has(fold(word)) && !lists.no_first_name.has(fold(word));
}

/** @type {(word: string, kit: Kit, lists: Lists) => boolean} */
function isLastName(word, kit, lists) {
  return [word, ...word.split("-")].some((part) => lists.last.has(fold(part))) || has("family-name-like", word, kit);
}

/** A word in small, plain letters, without the 's of what is theirs. @type {(word: string) => string} */
function fold(word) {
  const small = word
    .toLowerCase()
    .replace(/'s$/, "")
    .replace(/[łøđı]/g, (letter) => STRUCK[letter] ?? letter);
  return small.normalize("NFD").replace(MARKS, "").replace(NOT_LETTERS, "");
}

/** @type {(found: any, isSure?: boolean, isKin?: boolean) => Person} */
function person(found, isSure = false, isKin = false) {
  return { name: found[1], start: startOf(found), end: endOf(found), isSure, isKin };
}

/** Where the name begins, which is the last part of what was found that looks like it. @type {(found: any) => number} */
function startOf(found) {
  return found.indices[1][0];
}

/** @type {(found: any) => number} */
function endOf(found) {
  return found.indices[1][1];
}

/** @type {(name: string) => string} */
function firstOf(name) {
  return name.split(/\s/, 1)[0];
}

/** @type {(name: string) => boolean} */
function isCapital(name) {
  return name[0] !== name[0].toLowerCase();
}
