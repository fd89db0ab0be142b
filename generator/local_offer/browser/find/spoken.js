// What the words say besides what is sought: an age, a postcode, a town.

import { json } from "../shared/files.js";
import { bare } from "../shared/letters.js";
import { ageIn, isTelling } from "./aged.js";
import { isSlipOf, postcodeIn } from "./places.js";
import { isName } from "./query.js";
import { isStopWord, stem, wordsOf } from "./words.js";

/** @import { Known } from "./aged.js" */
/** @import { Index } from "./index.js" */
/** @import { TownRow } from "./places.js" */
/** @typedef {Known & { index: Index, own: RegExp }} Search */

const BEFORE_A_PLACE = new Set("in near at around from by to outside".split(" "));
const LONGEST_TOWN = 4; // words
const SHORTEST_SLIP = 6; // letters of a town in which a slip is seen

/**
 * {words, age, place}: what is left to look for, an age as a record holds it or ages as "13-19", and a place as typed;
 * undefined where none is said. A town by itself is what is sought, and no place. Rejects without a network.
 *
 * @type {(text: string, base: string, search: Search) => Promise<{ words: string, age?: number | string, place?: string }>}
 */
export async function spoken(text, base, search) {
  let words = bare(text); // pasted from Word, an age may hold signs that nobody sees
  const own = words.replace(search.own, " ");
  if (isTelling(own, search.ignored)) words = own;
  let aged = ageIn(words, search);
  if (aged) words = aged.rest;
  const at = postcodeIn(words) ?? (await townIn(words, base, search, Boolean(aged)));
  if (at) words = at.rest;
  if (at && !aged) {
    aged = ageIn(words, search); // "autism 13 crewe"
    if (aged) words = aged.rest;
  }
  return { words, age: aged?.age, place: at?.place };
}

/** Whether they ask for what is near, without a word of where that is. @type {(text: string) => boolean} */
export function isNearMe(text) {
  return /\b(near|nearest|close|closest|around|by|local)( to)? (me|us|here|my home|home)\b|\b(nearby|nearest|closest|round here|in my (area|town)|where (I|we) live)\b/i.test(
    text,
  );
}

/**
 * The longest town that stands in the words beside something else that is sought, also with a slip in its name.
 *
 * @type {(text: string, base: string, search: Search, isMore: boolean) => Promise<{ place: string, rest: string } | null>}
 */
async function townIn(text, base, { ignored, index }, isMore) {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isStopWord(word) && !ignored.has(word));
  if (telling.length < (isMore ? 1 : 2)) return null;
  /** @type {Record<string, TownRow>} */
  const towns = await json(`${base}places/towns.json`);
  const groups = groupsOf(words);
  for (const [start, group] of groups) {
    const name = group.join(" ");
    const town = Object.hasOwn(towns, name) ? towns[name] : null;
    if (town && (!town[5] || BEFORE_A_PLACE.has(words[start - 1]))) {
      const found = placed(town, start, group.length);
      await index.load(found ? telling.map(stem) : []);
      if (found) return isName(telling, index) ? null : found; // as Macclesfield College
    }
  }
  for (const [start, group] of groups) {
    const name = group.join(" ");
    const [town, other] = Object.keys(towns).filter((key) => isNearly(name, key));
    if (town && !other && (await isStrange(group, index))) return placed(towns[town], start, group.length);
  }
  return null;

  /** @type {(town: TownRow, start: number, length: number) => { place: string, rest: string } | null} */
  function placed([title], start, length) {
    const rest = [...words.slice(0, start), ...words.slice(start + length)];
    return isMore || rest.some((word) => telling.includes(word)) ? { place: title, rest: rest.join(" ") } : null;
  }
}

/** Neighbouring words, most first, each with the place of the first. @type {(words: string[]) => [start: number, group: string[]][]} */
function groupsOf(words) {
  /** @type {[number, string[]][]} */
  const groups = [];
  for (let length = Math.min(LONGEST_TOWN, words.length); length; length--)
    for (let start = 0; start + length <= words.length; start++)
      groups.push([start, words.slice(start, start + length)]);
  return groups;
}

/** @type {(name: string, town: string) => boolean} */
function isNearly(name, town) {
  return name.length >= SHORTEST_SLIP && name !== town && name[0] === town[0] && isSlipOf(name, town);
}

/** Whether there is a word among them that nothing has. @type {(words: string[], index: Index) => Promise<boolean>} */
async function isStrange(words, index) {
  const stems = words.map(stem);
  await index.load(stems);
  return stems.some((each) => !index.has(each) && !index.phrases.has(each));
}
