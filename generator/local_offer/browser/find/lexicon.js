// The words of the site, to which a slip of one or two letters is led back. Loaded when a word is not known.

import { json } from "../shared/files.js";
import { slipsBetween } from "../shared/slips.js";

const LONG = 8; // letters from which on a word may hold two slips, or one in its first letter
const SHORT = 5; // letters up to which another letter makes another word: "bread" is no slip for "break"
const MOST = 8; // words that a slip may be for

/**
 * The words nearest to `word`, best first: `likely` tells whether it is plain enough by itself that this was meant, or
 * only where it makes a phrase. And whether it `isName`, part of what a condition is called. Rejects without a network.
 *
 * @type {(word: string, base: string) => Promise<{ near: { word: string, isLikely: boolean }[], isName: boolean }>}
 */
export async function nearest(word, base) {
  const { common, rare, names } = await json(`${base}lexicon.json`);
  /** @type {[cost: number, word: string, isLikely: boolean][]} */
  const found = [];
  for (const [rank, words] of [common, rare].entries()) {
    const most = slipsIn(word.length - 3 * rank); // a rare word is a name more often than what was meant
    for (const known of words.split(" ")) {
      if (Math.abs(known.length - word.length) > most) continue;
      const slips = slipsBetween(word, known, most);
      if (slips > most) continue;
      const alike = beginAlike(word, known);
      // As far as they are: a rare word counts as half a slip more, another first letter as a quarter; then the length.
      const other = rank / 2 + (known[0] === word[0] ? 0 : 0.25) + Math.abs(known.length - word.length) / 16;
      const isOther = word.length <= SHORT && known.length === word.length && !isTurned(word, known);
      const isLikely = word.length < LONG ? slips < 2 && alike && !isOther : alike || slips < 2;
      found.push([slips + other, known, isLikely]);
    }
  }
  found.sort((one, other) => Number(other[2]) - Number(one[2]) || one[0] - other[0]);
  const near = found.slice(0, MOST).map(([, known, isLikely]) => ({ word: known, isLikely }));
  return { near, isName: names.split(" ").includes(word) };
}

/** How many slips a word of some letters may have. @type {(letters: number) => number} */
function slipsIn(letters) {
  return letters < 4 ? 0 : letters < 6 ? 1 : 2;
}

/** Whether they have the same letters. @type {(word: string, known: string) => boolean} */
function isTurned(word, known) {
  return [...word].sort().join("") === [...known].sort().join("");
}

/** @type {(word: string, known: string) => boolean} */
function beginAlike(word, known) {
  return word[0] === known[0] || (word[0] === known[1] && word[1] === known[0]);
}
