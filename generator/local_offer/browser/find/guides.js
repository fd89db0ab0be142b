// Which guides and other pages answer the question, and whether one of them does so well enough to start with.

/** @import { Index } from "./index.js" */
/** @import { Order } from "./rank.js" */

/** How much of an answer a word is, by the number of its field: title, question, small questions, summary, text. */
const WORTH = [0.8, 0.8, 0.5, 0, 0, 0, 0.4, 0.1];
const NAMED = [1, 0.7, 0.5]; // by the thesaurus: the first guide, the second, the others
const OTHER = 0.6; // how much a thing weighs for which the thesaurus names none; else one, and half of one for each word
const ENOUGH = 0.5; // of all that was asked, to start with
const TELLING = 2.4; // how rare the words must be, all together, that make a guide the start though no one named it
const LEAST = 0.1; // of all that was asked, to be shown at all

/**
 * The guides that have something of what was `meant`, best first; and the one to start with, if one answers enough of
 * it. All words count, and no single one must be there.
 *
 * @type {(meant: Meaning[], index: Index, order: Order) => { start?: number, guides: number[] }}
 */
export function guidesFor(meant, index, order) {
  const [first, end] = order.read;
  const sums = new Float64Array(end - first);
  const telling = new Float64Array(end - first);
  let whole = 0;
  for (const { terms, guides, size } of meant) {
    const weight = guides.length ? 1 + size / 2 : OTHER;
    const { worth, most } = worths(terms, index, first, end);
    whole += weight;
    for (const place of sums.keys()) {
      const nth = guides.indexOf(first + place);
      const own = worth[place] / most || 0;
      sums[place] += weight * (nth < 0 ? own : (NAMED[nth] ?? NAMED[2]) + own / 3);
      telling[place] += nth < 0 ? worth[place] : TELLING;
    }
  }
  const places = [...sums.keys()].filter((place) => sums[place] && sums[place] >= LEAST * whole);
  places.sort((one, other) => sums[other] - sums[one]);
  const [best] = places;
  const isStart = places.length && sums[best] >= ENOUGH * whole && telling[best] >= TELLING;
  return { start: isStart ? first + best : undefined, guides: places.map((place) => first + place) };
}

/**
 * How much each guide has of the words, a rare one counting more than one that most have; and what all would be.
 *
 * @type {(terms: string[], index: Index, first: number, end: number) => { worth: Float64Array, most: number }}
 */
function worths(terms, index, first, end) {
  const worth = new Float64Array(end - first);
  let most = 0;
  for (const term of terms) {
    const having = index.fieldsOf(term, first, end);
    const rarity = Math.log(1 + (end - first) / (having.size || 1));
    most += rarity;
    for (const [number, fields] of having)
      worth[number - first] += rarity * Math.max(...fields.map((field) => WORTH[field]));
  }
  return { worth, most };
}
