// What of all that was found stands in the list, what stands folded, and what in a band of its own.

import { CALLED, NAMED } from "./rank.js";
import { leading, ofKind } from "./sorting.js";

/** @import { Answers, Order } from "./rank.js" */
/** @typedef {{ numbers: number[], schools: number[], national: number[] }} Listed */

const PAGE = 10; // lines that are seen at first
const CROWD = 3; // schools among them that hide nothing yet
const ENOUGH = 3; // other services, near by, so that what is folded leaves a list
const BEFORE = 2; // services before lists that are named by other words than were typed
const ALIKE = 0.7; // of its name, that a list stands before all but what is called so
const ABOUT_SCHOOLS =
  /(?<!\b(?:at|in|from|to|after|before|of|the|his|her|my|our|into|out of)\s+)\b(?:schools?|academy|academies|primary|primaries|secondary|mainstream|sixth|colleges?|units?|bases?|resourced|pru|placements?|section 41)\b/i;
const ADULTS = /\b(?:adults?|grown[- ]?ups?|(?:over|aged?) ?-?18s?|18 ?\+)\b/i;
const CHILDREN =
  /\b(?:child(?:ren)?|kids?|sons?|daughters?|boys?|girls?|bab(?:y|ies)|toddlers?|pupils?|school|nursery|teenagers?|grand(?:son|daughter|child)|nephew|niece)\b/i;

/** Whether they ask for schools, and not for help at one. @type {(typed: string) => boolean} */
export function asksSchools(typed) {
  return ABOUT_SCHOOLS.test(typed);
}

/** Whether they speak of a child, an adult or nobody. @type {(typed: string, age?: AgeSpan) => "child" | "adult" | ""} */
export function wanted(typed, [begins, ends] = [NaN, NaN]) {
  if (ADULTS.test(typed) || begins >= 12 * 18) return "adult";
  return CHILDREN.test(typed) || ends <= 12 * 18 ? "child" : "";
}

/**
 * The `services` in order with the lists and organisations that are named; without the schools that would crowd it,
 * unless schools are `typed` of, and without those of the whole country where there is enough as telling near by.
 *
 * @type {(services: number[], answers: Answers, order: Order, typed: string, how: { isSifted: boolean, isPlaced: boolean, among?: number }) => Listed}
 */
export function listed(services, answers, order, typed, { isSifted, isPlaced, among: guide }) {
  const { telling } = answers;
  const isCalled = (/** @type {number} */ number) => telling[number] >= NAMED;
  const near = services.filter((number) => !order.isNational(number)).map((number) => telling[number]);
  const enough = near.sort((one, other) => other - one)[ENOUGH - 1] ?? -1;
  const isApart = (/** @type {number} */ number) =>
    order.isNational(number) && !isCalled(number) && telling[number] <= enough;
  const national = services.filter(isApart);
  const here = services.filter((number) => !isApart(number));
  const isCrowd = (/** @type {number} */ number) => order.isSchool(number) && !isCalled(number);
  const others = here.filter((number) => !isCrowd(number));
  const isFolded = !asksSchools(typed) && here.slice(0, PAGE).filter(isCrowd).length > CROWD && others.length >= ENOUGH;
  const rest = isFolded ? others : here;
  return {
    numbers: isSifted ? rest : withGuide(among(rest, answers, order, isPlaced), guide),
    schools: isFolded ? here.filter(isCrowd) : [],
    national,
  };
}

/** A guide that answers some of it stands behind the first few. @type {(numbers: number[], guide?: number) => number[]} */
function withGuide(numbers, guide) {
  return guide === undefined ? numbers : [...numbers.slice(0, BEFORE), guide, ...numbers.slice(BEFORE)];
}

/**
 * What is called so comes first; then the lists that are, with what they are about; then services, organisations after
 * those that are named. A list of which the words are only a part of the name stands behind a few services that are named
 * too; and any behind those near the place that is said.
 *
 * @type {(services: number[], answers: Answers, order: Order, isPlaced: boolean) => number[]}
 */
function among(services, answers, order, isPlaced) {
  const { telling, named } = answers;
  const organisations = ofKind("organisation", answers, order, NAMED);
  const called = [...services, ...organisations].filter((number) => telling[number] === CALLED);
  const lists = leading(answers, order);
  const alike = isPlaced ? [] : lists.filter((number) => named[number] >= ALIKE);
  const first = services.filter((number) => !called.includes(number)).slice(0, BEFORE);
  const before = alike.length ? [] : first.filter((number) => isPlaced || named[number]);
  const byName = services.filter((number) => telling[number] === NAMED);
  return [...new Set([...called, ...alike, ...before, ...lists, ...byName, ...organisations, ...services])];
}
