// What the words say besides what is sought: an age, a postcode, a town.

import { json } from "../shared/files.js";
import { bare } from "../shared/letters.js";
import { ageIn } from "./aged.js";
import { postcodeIn } from "./places.js";
import { isStopWord, wordsOf } from "./words.js";

/**
 * {words, age, place}: what is left to look for, an age as a record holds it and a place as typed; undefined where none is said.
 * A town by itself is what is sought, and no place. Rejects without a network.
 *
 * @type {(text: string, base: string, known: { ignored: Set<string>, lastAge: number, ages: AgeForms }) => Promise<{ words: string, age?: number | string, place?: string }>}
 */
export async function spoken(text, base, { ignored, lastAge, ages }) {
  const typed = bare(text); // pasted from Word, an age may hold signs that nobody sees
  const aged = ageIn(typed, lastAge, ages) ?? { rest: typed, age: undefined };
  const coded = postcodeIn(aged.rest) ?? { rest: aged.rest, place: undefined };
  const town = coded.place ? null : await townIn(coded.rest, base, ignored);
  return { words: town?.rest ?? coded.rest, age: aged.age, place: coded.place ?? town?.place };
}

/** Whether they ask for what is near, without a word of where that is. @type {(text: string) => boolean} */
export function isNearMe(text) {
  return /\b(near|nearest|close|closest|around|by)( to)? me\b|\b(nearby|nearest|closest)\b/i.test(text);
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
