// Which documents answer the concepts of a search, and in which order families should meet them.

import { has, setOfGaps } from "./sets.js";

/** @import { Index } from "./index.js" */
/** @typedef {{ numbers: number[], score: Float64Array, telling: Uint8Array, named: Float64Array }} Best */

const READ = ["guide", "page"];
const NATIONAL = 3; // the first band that is for the whole country
export const NEARLY_ALL = 0.75; // of the name of a service
const WIDER = 0.9; // what a name by other words than were typed is worth
const LARGER = 0.6; // of the name of one alone
export const HALF = 0.5; // of the name of a list, a guide or an organisation
export const LISTS = ["topic", "need", "place"];
const MAIN = 2; // how telling a name is
const IN_NAME = 3; // all that was asked stands in the name
const FEW_NAMES = 8;
export const NAMED = 4; // what was asked for is most of the name: more telling than any field
export const CALLED = 5; // it is the name, with the small words in it

/** The documents' numbers as bands and kinds. Services come first, from near to far, in each band schools last; then each kind. */
export class Order {
  /** @param {Manifest} manifest */
  constructor({ bands, past = [], shut = [], adults = [], ways }) {
    this.services = bands.reduce((sum, count) => sum + count, 0);
    this.bands = new Uint8Array(this.services);
    this.schools = new Uint8Array(this.services);
    this.adults = setOfGaps(adults, this.services);
    this.late = new Uint8Array(this.services);
    this.shut = new Uint8Array(this.services);
    let end = 0;
    // Of each band two figures, of the schools the second.
    for (const [half, count] of bands.entries()) {
      this.bands.fill(half >> 1, end, end + count);
      this.schools.fill(half & 1, end, end + count);
      end += count;
      this.late.fill(1, end - (past[half] ?? 0), end);
      this.shut.fill(1, end - (shut[half] ?? 0), end);
    }
    /** @type {[end: number, kind: string][]} */
    this.kinds = [];
    this.read = [end, end]; // from which number to before which there is something to read
    for (const [kind, count] of ways) {
      if (kind === "guide") this.read = [end, end];
      end += count;
      if (READ.includes(kind)) this.read[1] = end;
      this.kinds.push([end, kind]);
    }
    this.count = end;
  }

  /** `service`, or what kind of way it is. @type {(number: number) => string} */
  kind(number) {
    return number < this.services ? "service" : (this.kinds.find(([end]) => number < end)?.[1] ?? "");
  }

  /** @type {(number: number) => boolean} */
  isNational(number) {
    return this.band(number) >= NATIONAL;
  }

  /**
   * 1 past the day by which its facts were to be checked, else 0. The build numbers these last in each band.
   *
   * @type {(number: number) => number}
   */
  isLate(number) {
    return this.late[number];
  }

  /** 1 closed for now, or not open yet, else 0. @type {(number: number) => number} */
  isShut(number) {
    return this.shut[number];
  }

  /** @type {(number: number) => boolean} */
  isSchool(number) {
    return this.schools[number] === 1;
  }

  /** Whether it is for people from 18 on alone. @type {(number: number) => boolean} */
  isForAdults(number) {
    return number < this.services && has(this.adults, number);
  }

  /** 0 in the council's area, 1 neighbouring, 2 regional, 3 national, 4 online. @type {(number: number) => number} */
  band(number) {
    return this.bands[number];
  }
}

/**
 * Every document that answers a concept: `numbers`, and by number how many it has `met` and `which`, as bits; its
 * `score`; how `telling` its least telling answer is; and the share of its name that was `named`.
 */
export class Answers {
  /**
   * @param {Concept[]} concepts
   * @param {Index} index
   * @param {Order} order
   * @param {Way[]} called what all that was typed may be the name of
   */
  constructor(concepts, index, order, called) {
    const count = order.count;
    this.numbers = /** @type {number[]} */ ([]);
    this.asked = concepts.length;
    this.met = new Uint8Array(count);
    this.which = new Uint32Array(count);
    this.score = new Float64Array(count);
    this.telling = new Float64Array(count);
    this.named = new Float64Array(count);
    for (const [nth, concept] of concepts.entries()) this.#add(best(concept, index, count), nth);
    /** The numbers of those that answer every concept. */
    this.full = this.numbers.filter((number) => this.met[number] === this.asked);
    const inName = namesWith(called.at(-1), index);
    /** Whether all that was typed, of two words or more, stands in the names of a few services or organisations. */
    this.isInNames = [...inName].some((number) => ["service", "organisation"].includes(order.kind(number)));
    for (const number of this.full) {
      this.telling[number] /= this.asked;
      if (inName.has(number)) this.telling[number] = IN_NAME;
      const isList = LISTS.includes(order.kind(number));
      if (isList && this.telling[number] < MAIN) continue; // some of what was asked stands in its description alone
      if (this.named[number] >= (isList ? HALF : NEARLY_ALL)) this.telling[number] = NAMED;
    }
    const isFull = new Set(this.full);
    /** What all that was typed is the name of. */
    this.called = /** @type {number[]} */ ([]);
    for (const [nth, way] of called.entries()) {
      const found = calledSo(way, index, nth === called.length - 1);
      for (const number of found) if (isFull.has(number)) this.telling[number] = CALLED;
      if (way.called !== HALF) this.called.push(...found); // small words alone are the name of no guide
    }
  }

  /** @type {(found: Best, nth: number) => void} */
  #add({ numbers, score, telling, named }, nth) {
    for (const number of numbers) {
      if (this.met[number] === 0) this.numbers.push(number);
      this.met[number] += 1;
      this.which[number] |= 1 << (nth & 31);
      this.score[number] += score[number];
      this.named[number] += named[number];
      this.telling[number] += telling[number];
    }
  }
}

/**
 * What is called so: those of whose names it is the largest part. Less than a way asks for is enough where all that was
 * typed is the larger part of one name alone: "Wilmslow High".
 *
 * @type {(way: Way, index: Index, isAll: boolean) => number[]}
 */
function calledSo({ terms, called = NEARLY_ALL }, index, isAll) {
  const { numbers, named } = index.matches(terms);
  const most = Math.max(...named);
  const found = numbers.filter((_, place) => named[place] === most);
  const isAlone = isAll && terms.length > 1 && found.length === 1 && most >= LARGER;
  return most >= called || isAlone ? found : [];
}

/**
 * The few in whose names all of two words or more stand; of many, they are what everything is called.
 *
 * @type {(way: Way | undefined, index: Index) => Set<number>}
 */
function namesWith(way, index) {
  const names = way && way.terms.length > 1 ? index.names(way.terms) : new Set();
  return names.size > FEW_NAMES ? new Set() : names;
}

/**
 * For each document the best of the concept's ways to say it.
 *
 * @type {(concept: Concept, index: Index, count: number) => Best}
 */
function best({ ways }, index, count) {
  /** @type {Best} */
  const best = {
    numbers: [],
    score: new Float64Array(count),
    telling: new Uint8Array(count),
    named: new Float64Array(count),
  };
  const isNew = new Uint8Array(count).fill(1);
  for (const way of ways) {
    const { numbers, scores, telling, named } = index.answering(way);
    for (const [place, number] of numbers.entries()) {
      const score = scores[place] * way.weight;
      if (isNew[number]) best.numbers.push(number);
      best.score[number] += score;
      best.telling[number] = Math.max(best.telling[number], telling[place]);
      best.named[number] = Math.max(best.named[number], named[place] * (way.weight < 1 ? WIDER : 1));
      isNew[number] = 0;
    }
  }
  return best;
}
