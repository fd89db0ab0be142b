// The words of the site, to which a slip of one or two letters is led back. Loaded when a word is not known.

import { json } from "../shared/files.js";
import { slipsBetween } from "../shared/slips.js";

const SHORT = 5; // letters up to which a slip of the first is rather another word: "cleft" is not "left"

/**
 * The words nearest to `word`, best first; none when nothing is near. Rejects without a network.
 *
 * @type {(word: string, base: string) => Promise<string[]>}
 */
export async function nearest(word, base) {
  const { common, rare } = await json(`${base}lexicon.json`);
  /** @type {[cost: number, word: string][]} */
  const found = [];
  for (const [rank, words] of [common, rare].entries()) {
    const most = slipsIn(word.length - 3 * rank); // a rare word is a name more often than what was meant
    for (const known of words.split(" ")) {
      if (Math.abs(known.length - word.length) > most || !beginAlike(word, known)) continue;
      const slips = slipsBetween(word, known, most);
      // As far as they are: a rare word counts as half a slip more, another first letter as a quarter; then the length.
      const other = rank / 2 + (known[0] === word[0] ? 0 : 0.25) + Math.abs(known.length - word.length) / 16;
      if (slips <= most) found.push([slips + other, known]);
    }
  }
  found.sort((one, other) => one[0] - other[0]);
  return found
    .filter(([cost]) => cost <= found[0][0])
    .map(([, known]) => known)
    .slice(0, 3);
}

/** How many slips a word of some letters may have. @type {(letters: number) => number} */
function slipsIn(letters) {
  return letters < 4 ? 0 : letters < 6 ? 1 : 2;
}

/** @type {(word: string, known: string) => boolean} */
function beginAlike(word, known) {
  const isSwapped = word[0] === known[1] && word[1] === known[0];
  return word.length > SHORT || word[0] === known[0] || isSwapped;
}
