// Which guides and other pages answer the question, and whether one of them does so well enough to start with.

/** @import { Index } from "./index.js" */
/** @import { Order } from "./rank.js" */
/** @typedef {{ number: number, sum: number, named: number, telling: number, least: number }} Guide */
/** @typedef {{ start?: number, among?: number, guides: number[] }} Read */

/** How much of an answer a word is, by the number of its field: title, question, small questions, summary, text. */
const WORTH = [0.8, 0.8, 0.5, 0, 0, 0, 0.4, 0.1];
const NAMED = [1, 0.7, 0.5]; // by the thesaurus: the first guide, the second, the others
const OTHER = 0.6; // how much a thing weighs for which the thesaurus names none; else one, and half of one for each word
const ENOUGH = 0.5; // of all that was asked, to start with
const TELLING = 2.4; // how rare the words must be, all together, that make a guide the start though no one named it
const EACH = 0.5; // and how much it must have of each thing that was asked
const AMONG = 0.25; // of all that was asked, to stand among the first of the list
const AMONG_TELLING = 1; // and how rare the words must be, unless someone named it
const LEAST = 0.1; // of all that was asked, to be shown at all

/**
 * The guides that have something of what was `meant`, best first; and the one to start with, if one answers enough of
 * it. All words count, and no single one must be there. What is `called` as was typed is what is meant: before a service
 * of that name stands no guide but one that the thesaurus names for all of it, and before an organisation none. Nor does
 * one stand before the few in whose names all that was typed is (`isInNames`), unless it is named for each part of it.
 * Where none is to start with, one that answers some stands `among` the first of the list.
 *
 * @type {(meant: Meaning[], called: number[], isInNames: boolean, index: Index, order: Order) => Read}
 */
export function guidesFor(meant, called, isInNames, index, order) {
  const [first, end] = order.read;
  /** @type {Guide[]} */
  const all = [];
  for (let number = first; number < end; number++) all.push({ number, sum: 0, named: 0, telling: 0, least: 1 });
  let whole = 0;
  for (const { terms, guides, size } of meant) {
    const { worth, most, isKnown } = worths(terms, index, first, end);
    const weight = guides.length ? 1 + size / 2 : isKnown ? OTHER : OTHER / 2;
    whole += weight;
    for (const guide of all) count(guide, weight, worth[guide.number - first], most, guides.indexOf(guide.number));
  }
  const isShown = (/** @type {Guide} */ { number, sum }) =>
    sum && sum >= (order.kind(number) === "page" ? ENOUGH : LEAST) * whole;
  const found = all.filter(isShown).sort((one, other) => other.sum - one.sum);
  const isRead = (/** @type {number} */ number) => number >= first && number < end;
  const isThing = (/** @type {number} */ number) => ["service", "organisation"].includes(order.kind(number));
  const start = called.some(isThing) ? undefined : called.find(isRead);
  const isSaidByGuides = meant.every(({ guides }) => guides.length);
  const isProper = called.some((number) => order.kind(number) === "organisation");
  const isOther = called.length ? isProper || meant.length > 1 || !isSaidByGuides : isInNames && !isSaidByGuides;
  const best = !isOther && found[0] && isStart(found[0], whole) ? found[0].number : undefined;
  const [second] = start === undefined && best === undefined && !called.length ? found : [];
  const among = second && isAmong(second, whole) ? second.number : undefined;
  return {
    start: start ?? best,
    among,
    guides: [...new Set([start ?? [], ...found.map(({ number }) => number)].flat())],
  };
}

/**
 * Adds one thing that is asked to what is known of a guide: how much of its words the guide has, of the `most` that it
 * may have, and its place among those that the thesaurus names for it, or -1.
 *
 * @type {(guide: Guide, weight: number, worth: number, most: number, nth: number) => void}
 */
function count(guide, weight, worth, most, nth) {
  const own = worth / most || 0;
  if (nth < 0) {
    guide.sum += weight * own;
    guide.telling += worth;
    guide.least = Math.min(guide.least, own);
    return;
  }
  // Named again for another thing that is asked, as for EHC plans, it answers half as much more.
  const named = weight * ((NAMED[nth] ?? NAMED[2]) + own / 3);
  guide.sum += Math.max(named, guide.named) - guide.named + Math.min(named, guide.named) / 2;
  guide.named = Math.max(named, guide.named);
}

/** @type {(guide: Guide, whole: number) => boolean} */
function isStart({ sum, named, telling, least }, whole) {
  return sum >= ENOUGH * whole && (named > 0 || (telling >= TELLING && least >= EACH));
}

/** @type {(guide: Guide, whole: number) => boolean} */
function isAmong({ sum, named, telling }, whole) {
  return sum >= AMONG * whole && (named > 0 || telling >= AMONG_TELLING);
}

/**
 * How much each guide has of the words, a rare one counting more than one that most have; what all would be; and
 * whether any guide has one of them.
 *
 * @type {(terms: string[], index: Index, first: number, end: number) => { worth: Float64Array, most: number, isKnown: boolean }}
 */
function worths(terms, index, first, end) {
  const worth = new Float64Array(end - first);
  let most = 0;
  let isKnown = false;
  for (const term of terms) {
    const having = index.fieldsOf(term, first, end);
    const rarity = Math.log(1 + (end - first) / (having.size || 1));
    most += rarity;
    isKnown ||= having.size > 0;
    for (const [number, fields] of having)
      worth[number - first] += rarity * Math.max(...fields.map((field) => WORTH[field]));
  }
  return { worth, most, isKnown };
}
