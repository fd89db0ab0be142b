// What the words say besides what is sought: an age, a postcode, a town.

import { json } from "../shared/files.js";
import { bare } from "../shared/letters.js";
import { postcodeIn } from "./places.js";
import { isStopWord, wordsOf } from "./words.js";

const YEAR_ONE = 5; // the age at which school year 1 begins
/** @type {[pattern: RegExp, years: (said: number) => number][]} */
const AGES = [
  [/\b(\d{1,2})\s*-?\s*months?[- ]old\b/i, (months) => Math.floor(months / 12)],
  [/\b(?:aged?\s*)?(\d{1,2})\s*-?\s*(?:years?|yrs?|y)\s*[-/ ]?\s*(?:olds?|o)\b/i, (years) => years],
  [/\bage[ds]?\s*:?\s*(\d{1,2})\b/i, (years) => years],
  // "Girl 14", but not "my child 15 hours".
  [
    /\b(?:son|daughter|boy|girl|child|lad|teenager|he|she)(?:['’]?s|\s+is)?[\s,(]+(\d{1,2})\b(?!\s*(?:hour|day|week|month|time|minute|mile))/i,
    (years) => years,
  ],
  [/\b(?:school\s+)?year\s+(\d{1,2})\b/i, (year) => year - 1 + YEAR_ONE],
];

/**
 * {words, age, place}: what is left to look for, an age in years and a place as typed; undefined where none is said.
 * A town by itself is what is sought, and no place. Rejects without a network.
 *
 * @type {(text: string, base: string, known: { ignored: Set<string>, lastAge: number }) => Promise<{ words: string, age?: number, place?: string }>}
 */
export async function spoken(text, base, { ignored, lastAge }) {
  const typed = bare(text); // pasted from Word, an age may hold signs that nobody sees
  const aged = ageIn(typed, lastAge) ?? { rest: typed, age: undefined };
  const coded = postcodeIn(aged.rest) ?? { rest: aged.rest, place: undefined };
  const town = coded.place ? null : await townIn(coded.rest, base, ignored);
  return { words: town?.rest ?? coded.rest, age: aged.age, place: coded.place ?? town?.place };
}

/** Whether they ask for what is near, without a word of where that is. @type {(text: string) => boolean} */
export function isNearMe(text) {
  return /\b(near|nearest|close|closest|around|by)( to)? me\b|\b(nearby|nearest|closest)\b/i.test(text);
}

/** @type {(text: string, last: number) => { age: number, rest: string } | null} */
function ageIn(text, last) {
  for (const [pattern, years] of AGES) {
    const found = pattern.exec(text);
    const age = found && years(Number(found[1]));
    if (found && age !== null && age >= 0 && age <= last) return { age, rest: text.replace(found[0], " ") };
  }
  return null;
}

/**
 * The longest town that stands in the words beside something else that is sought.
 *
 * @type {(text: string, base: string, ignored: Set<string>) => Promise<{ place: string, rest: string } | null>}
 */
async function townIn(text, base, ignored) {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isStopWord(word) && !ignored.has(word));
  if (telling.length < 2) return null;
  const towns = await json(`${base}places/towns.json`);
  for (let length = Math.min(4, words.length); length; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const name = words.slice(start, start + length).join(" ");
      const town = Object.hasOwn(towns, name) ? towns[name] : null;
      const rest = [...words.slice(0, start), ...words.slice(start + length)];
      if (town && rest.some((word) => telling.includes(word))) return { place: town[0], rest: rest.join(" ") };
    }
  }
  return null;
}
