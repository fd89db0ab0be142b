// Mobile numbers in texts, however they are written, and which of them are an organisation's own.

import { group, list, text as textOf } from "../record/shapes.js";
import { isLike } from "./formats.js";
import { listsOf } from "./mailboxes.js";
import { allOf, has, sought } from "./texts.js";

const LONGEST = 14; // digits, with 00 and the country before a number, and a needless 0 within
/** @type {Texts} */
const DIGITS = {
  zero: "0",
  nought: "0",
  naught: "0",
  oh: "0",
  o: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  hundred: "00",
};
/** @type {Record<string, number>} */
const TIMES = { double: 2, triple: 3, treble: 3 };

/** Whether the whole of a number is one of a mobile. @type {(number: string, kit: Kit) => boolean} */
export function isMobile(number, kit) {
  return isLike("mobile", number.replace(/[ ()-]/g, ""), kit.text_forms);
}

/**
 * Whether a number is an organisation's own: no mobile, a line for texts, or one whose label names who answers.
 *
 * @type {(phone: any, kit: Kit) => boolean}
 */
export function isPublished({ number, kind, label }, kit) {
  return !isMobile(textOf(number), kit) || kind === "text-message" || namesTeam(textOf(label), kit);
}

/** The mobile numbers of a record's contact that are its own. @type {(values: Values, kit: Kit) => string[]} */
export function publishedNumbers(values, kit) {
  const phones = list(group(values.contact).phones).filter((phone) => isPublished(phone, kit));
  return phones.flatMap(({ number }) => mobiles(textOf(number), kit));
}

/** But those that are `published`. @type {(text: string, kit: Kit, published: string[]) => boolean} */
export function hasMobile(text, kit, published) {
  if (has("mobile-without-nought", text, kit)) return true;
  return mobiles(text, kit).some((number) => !published.includes(number));
}

/** "Bookings", "Duty worker", and not "Karen" or "Mobile". @type {(label: string, kit: Kit) => boolean} */
function namesTeam(label, kit) {
  const { teams, places, first } = listsOf(kit);
  const words = label.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.some((word) => teams.has(word) || places.has(word)) && !words.some((word) => first.has(word));
}

/** Each mobile number in a text, as digits from 07. @type {(text: string, kit: Kit) => string[]} */
function mobiles(text, kit) {
  const found = (/** @type {string} */ name, /** @type {string} */ said) =>
    allOf(name, said, kit).map(([whole]) => whole);
  const runs = found("long-number", text.replace(sought("day-or-time", text, kit), " ; "));
  const groups = runs.map((run) => found("number-group", run).map((digits) => digits.replace(/[Oo]/g, "0")));
  const spoken = found("spoken-number", text).filter((run) => /[a-z]/i.test(run));
  const said = spoken.map((run) => groupsSaid(found("spoken-group", run.toLowerCase())));
  return [...groups, ...said].flatMap((parts) => begun(parts, kit));
}

/** "oh seven seven double oh" is 0, 7, 7 and 00. @type {(words: string[]) => string[]} */
function groupsSaid(words) {
  const digits = words.map((word, place) => {
    const said = DIGITS[word] ?? (/^[0-9]+$/.test(word) ? word : "");
    return said.repeat(TIMES[words[place - 1]] ?? 1);
  });
  return digits.filter((said) => said);
}

/** The numbers that groups of digits make together, from any of them on. @type {(groups: string[], kit: Kit) => string[]} */
function begun(groups, kit) {
  const whole = new RegExp(`^(?:${kit.private["whole-mobile"].pattern})$`, "u");
  const numbers = groups.map((_, start) => {
    let joined = "";
    const longer = groups.slice(start, start + LONGEST).map((digits) => (joined += digits));
    return longer.find((number) => number.length <= LONGEST && whole.test(number));
  });
  return numbers.flatMap((number) => (number ? [`07${number.slice(number.indexOf("7") + 1)}`] : []));
}
