// The word of a list that was meant by another, as words/near.py finds it.

import { slipsBetween } from "../../shared/slips.js";

const LIKE = 0.6;
const SHORTEST = 3; // letters of a part that tells something

/**
 * The word of `known` that is most like `word`, or an empty text where none is.
 *
 * @type {(word: string, known: Iterable<string>) => string}
 */
export function nearest(word, known) {
  let best = { score: 0, word: "" };
  for (const other of known) {
    const score = likeness(word, other);
    if (score >= LIKE && (score > best.score || (score === best.score && other > best.word)))
      best = { score, word: other };
  }
  return best.word;
}

/** @type {(word: string, other: string) => number} */
function likeness(word, other) {
  const [one, two] = [[...word], [...other]];
  const isPart = word && (other.startsWith(word) || (one.length >= SHORTEST && haveTheSameParts(word, other)));
  const [shorter, longer] = [one.length, two.length].sort((a, b) => a - b);
  if (!isPart && shorter < LIKE * longer) return 0; // however alike its letters are, too few of them are there
  const same = 1 - slipsBetween(one, two) / Math.max(longer, 1);
  return isPart ? LIKE + (1 - LIKE) * same : same;
}

/** Whether all parts of one stand in the other. @type {(word: string, other: string) => boolean} */
function haveTheSameParts(word, other) {
  const [one, two] = [word.split(/[-_ ]/), other.split(/[-_ ]/)];
  return one.every((part) => two.includes(part)) || two.every((part) => one.includes(part));
}
