// Which documents answer the concepts of a search, and in which order families should meet them.

/** @import { Index } from "./index.js" */
/** @typedef {{ numbers: number[], score: Float64Array, telling: Uint8Array, named: Float64Array }} Best */
/** @typedef {{ fits: (number: number) => number, distance?: (number: number) => number }} By */

const MOST_WAYS = 2; // topics, needs and places that may stand before services
const LISTS = ["topic", "need", "place"];
const READ = ["guide", "page"];
const NATIONAL = 3; // the first band that is for the whole country
export const NEARLY_ALL = 0.75; // of the name of a service
export const HALF = 0.5; // of the name of a list, a guide or an organisation
export const NAMED = 3; // what was asked for is most of the name: more telling than any field
const CALLED = 4; // it is the name, with the small words in it

/** The documents' numbers as bands and kinds. Services come first, from near to far; then each kind. */
export class Order {
  /** @param {Manifest} manifest */
  constructor({ bands, past = [], shut = [], ways }) {
    this.services = bands.reduce((sum, count) => sum + count, 0);
    this.bands = new Uint8Array(this.services);
    this.late = new Uint8Array(this.services);
    this.shut = new Uint8Array(this.services);
    let end = 0;
    for (const [band, count] of bands.entries()) {
      this.bands.fill(band, end, end + count);
      end += count;
      this.late.fill(1, end - (past[band] ?? 0), end);
      this.shut.fill(1, end - (shut[band] ?? 0), end);
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
   * @param {Way} [called] which names hold all that was typed
   */
  constructor(concepts, index, order, called) {
    const count = order.count;
    this.numbers = /** @type {number[]} */ ([]);
    this.asked = concepts.length;
    this.met = new Uint8Array(count);
    this.which = new Uint32Array(count);
    this.score = new Float64Array(count);
    this.telling = new Uint8Array(count);
    this.named = new Float64Array(count);
    for (const [nth, concept] of concepts.entries()) this.#add(best(concept, index, count), nth);
    for (const number of this.numbers) {
      const enough = number < order.services ? NEARLY_ALL : HALF;
      if (this.met[number] === this.asked && this.named[number] >= enough) this.telling[number] = NAMED;
    }
    for (const number of called ? index.answering(called).numbers : [])
      if (number < order.services && this.met[number] === this.asked) this.telling[number] = CALLED;
  }

  /** The numbers of those that answer every concept. */
  get full() {
    return this.numbers.filter((number) => this.met[number] === this.asked);
  }

  /** @type {(found: Best, nth: number) => void} */
  #add({ numbers, score, telling, named }, nth) {
    for (const number of numbers) {
      const isFirst = this.met[number] === 0;
      if (isFirst) this.numbers.push(number);
      this.met[number] += 1;
      this.which[number] |= 1 << (nth & 31);
      this.score[number] += score[number];
      this.named[number] += named[number];
      this.telling[number] = isFirst ? telling[number] : Math.min(this.telling[number], telling[number]);
    }
  }
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
      const rise = telling[place] - best.telling[number];
      if (isNew[number]) best.numbers.push(number);
      if (isNew[number] || rise > 0 || (rise === 0 && score > best.score[number])) {
        best.score[number] = score;
        best.telling[number] = telling[place];
      }
      best.named[number] = Math.max(best.named[number], named[place]);
      isNew[number] = 0;
    }
  }
  return best;
}

/**
 * Numbers in order: first what answers more, and more tellingly, those that are not open behind all but a name that was
 * asked for; then what says that it fits (`fits` counts);
 * then by band, from near to far; then by distance when it is known; then those not past the day of their next check;
 * then by lunr's score.
 *
 * @type {(numbers: number[], answers: Answers, order: Order, by: By) => number[]}
 */
export function inOrder(numbers, answers, order, { fits, distance }) {
  const { met, telling, score } = answers;
  const fit = new Map(numbers.map((number) => [number, fits(number)]));
  const away = new Map(distance ? numbers.map((number) => [number, distance(number)]) : []);
  return [...numbers].sort(
    (one, other) =>
      met[other] - met[one] ||
      Number(telling[other] >= NAMED) - Number(telling[one] >= NAMED) ||
      order.isShut(one) - order.isShut(other) ||
      telling[other] - telling[one] ||
      (fit.get(other) ?? 0) - (fit.get(one) ?? 0) ||
      order.band(one) - order.band(other) ||
      (distance ? nearer(away.get(one), away.get(other)) : 0) ||
      order.isLate(one) - order.isLate(other) ||
      score[other] - score[one] ||
      one - other,
  );
}

/**
 * Of those that answer as many, one for each thing that was asked in turn, so that none hides the others.
 *
 * @type {(numbers: number[], answers: Answers) => number[]}
 */
export function inTurn(numbers, { met, which }) {
  /** @type {Record<number, number>} */
  const before = {};
  /** @type {Map<number, number>} */
  const turns = new Map();
  for (const number of numbers) {
    const turn = (before[which[number]] ?? 0) + 1;
    before[which[number]] = turn;
    turns.set(number, turn);
  }
  return [...numbers].sort((one, other) => met[other] - met[one] || (turns.get(one) ?? 0) - (turns.get(other) ?? 0));
}

/** Also where neither is known, and both are infinite. @type {(one?: number, other?: number) => number} */
function nearer(one, other) {
  return one === other ? 0 : (one ?? Infinity) - (other ?? Infinity);
}

/**
 * The topics, needs and places that are named, which lead to lists.
 *
 * @type {(answers: Answers, order: Order) => number[]}
 */
export function leading(answers, order) {
  const { telling, named, score } = answers;
  const found = answers.full.filter((number) => telling[number] === NAMED && LISTS.includes(order.kind(number)));
  found.sort((one, other) => named[other] - named[one] || score[other] - score[one]);
  return found.slice(0, MOST_WAYS);
}

/**
 * Those of one kind that answer; best first, and none less telling than `least`.
 *
 * @type {(kind: string, answers: Answers, order: Order, least?: number) => number[]}
 */
export function ofKind(kind, answers, order, least = 0) {
  const { telling, score } = answers;
  const found = answers.full.filter((number) => order.kind(number) === kind && telling[number] >= least);
  return found.sort((one, other) => telling[other] - telling[one] || score[other] - score[one]);
}
