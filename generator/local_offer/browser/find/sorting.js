// The order in which families should meet what was found.

import { LISTS, NAMED } from "./rank.js";

/** @import { Answers, Order } from "./rank.js" */
/** @typedef {{ fits: (number: number) => number, distance?: (number: number) => number, isHere?: (number: number) => boolean, isBeyond?: (number: number) => boolean, wants: string, asksSchools?: boolean }} By */

const MOST_WAYS = 2; // topics, needs and places that may stand before services
const BANDS = 5; // of relevance
const STEP = 1.4; // by which the next band scores less
const STEP_AWAY = 2; // where the nearest of those that are alike stands first
const HERE = 2; // how much more what is in the town is worth than what serves all of the council’s area
const NOT_HERE = 0.5; // how far what serves other towns alone stands behind what serves this one

/**
 * Numbers in order: first what answers more; what is called so, those that are not open behind it; for a child not what
 * is for adults alone; what is about it before what only mentions it; from near to far, what does not serve the town
 * behind what does; what says that it fits (`fits` counts); schools where they are asked for; by relevance, in bands; by distance when it is known; then
 * those not past the day of their next check; then by lunr's score.
 *
 * @type {(numbers: number[], answers: Answers, order: Order, by: By) => number[]}
 */
export function inOrder(numbers, answers, order, { fits, distance, isHere, isBeyond, wants, asksSchools = false }) {
  const { met, telling, score } = answers;
  const best = Math.max(...numbers.map((number) => score[number]));
  const step = Math.log(distance ? STEP_AWAY : STEP);
  /** @type {(number: number) => number} */
  const relevance = (number) => {
    const times = best / score[number] / (isHere?.(number) ? HERE : 1);
    return Math.min(BANDS, Math.max(0, Math.floor(Math.log(times) / step))) || 0;
  };
  /** @type {(number: number) => number[]} */
  const places = (number) => {
    const isNamed = telling[number] >= NAMED;
    const isAdult = order.isForAdults(number);
    return [
      -met[number],
      isNamed ? -telling[number] : 0,
      order.isShut(number),
      Number(wants === "child" && isAdult && !isNamed),
      -telling[number],
      order.band(number) + (isBeyond?.(number) ? NOT_HERE : 0),
      -fits(number),
      Number(wants === "adult" && !isAdult),
      Number(asksSchools && !order.isSchool(number)),
      relevance(number),
      Number(wants === "" && isAdult),
      distance ? distance(number) : 0,
      order.isLate(number),
      -score[number],
      number,
    ];
  };
  const all = numbers.map((number) => /** @type {[number, number[]]} */ ([number, places(number)]));
  return all.sort(([, one], [, other]) => firstStep(one, other)).map(([number]) => number);
}

/** The first difference of two rows of figures, which may be infinite. @type {(one: number[], other: number[]) => number} */
function firstStep(one, other) {
  const place = one.findIndex((figure, nth) => figure !== other[nth]);
  return place < 0 ? 0 : one[place] - other[place];
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

/**
 * The topics, needs and places that are named, which lead to lists.
 *
 * @type {(answers: Answers, order: Order) => number[]}
 */
export function leading(answers, order) {
  const { telling, named, score } = answers;
  const found = answers.full.filter((number) => telling[number] >= NAMED && LISTS.includes(order.kind(number)));
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
