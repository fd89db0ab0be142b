// The filters: which services answer them, and how many each choice would leave.

import { both, either, setOf, setOfGaps, size } from "./sets.js";

const FOR_ALL = "any"; // the choice of a group that stands for every other: help for any need

export class Facets {
  /**
   * `groups` are the build's; `count` is how many services there are.
   *
   * @param {Record<string, Record<string, number[]>>} groups
   * @param {number} count
   */
  constructor(groups, count) {
    this.count = count;
    /** @type {Record<string, Record<string, Bits>>} */
    this.sets = {};
    for (const [group, choices] of Object.entries(groups)) {
      this.sets[group] = {};
      for (const [choice, gaps] of Object.entries(choices)) this.sets[group][choice] = setOfGaps(gaps, count);
    }
  }

  /**
   * The services with this choice, or with the one that stands for all.
   *
   * @type {(group: string, choice: string) => Bits}
   */
  answering(group, choice) {
    const sets = this.sets[group] ?? {};
    return either([sets[choice], sets[FOR_ALL]].filter(Boolean), this.count);
  }

  /**
   * For each filter that is on, the services that say themselves that they answer it.
   *
   * @type {(chosen: Chosen) => Bits[]}
   */
  said(chosen) {
    return Object.entries(chosen)
      .filter(([, choices]) => choices.length)
      .map(([group, choices]) => {
        return either(choices.map((choice) => this.sets[group]?.[choice]).filter(Boolean), this.count);
      });
  }

  /**
   * Those of `services` that answer every group of `chosen` by one of its choices, and for each choice how many
   * there would be if it were chosen in its group: {left, counts}. Of a group that is not loaded nobody knows.
   *
   * @type {(services: Bits, chosen: Chosen) => { left: Bits, counts: Record<string, (choice: string) => number | undefined> }}
   */
  sift(services, chosen) {
    const groups = Object.keys(chosen);
    const answers = groups.map((group) => this.#chosen(group, chosen[group]));
    /** @type {Record<string, (choice: string) => number | undefined>} */
    const counts = {};
    for (const [place, group] of groups.entries()) {
      const others = narrowed(
        services,
        answers.filter((_, other) => other !== place),
      );
      counts[group] = (choice) => (this.sets[group] ? size(both(others, this.answering(group, choice))) : undefined);
    }
    return { left: narrowed(services, answers), counts };
  }

  /** @type {(group: string, choices: string[]) => Bits | null} */
  #chosen(group, choices) {
    return choices.length
      ? either(
          choices.map((choice) => this.answering(group, choice)),
          this.count,
        )
      : null;
  }
}

/**
 * The services that state that they are for someone of this age, and those that do not say for which. `ages` and `finer`
 * are the build's.
 *
 * @type {(file: { ages: string, finer?: Record<string, AgeSpan> }, age: AgeSpan) => { stated: Bits, unstated: Bits }}
 */
export function ofAge({ ages, finer = {} }, [begins, ends]) {
  const count = ages.length / 2;
  const stated = [];
  const unstated = [];
  for (let number = 0; number < count; number++) {
    const [from, to] = [ages[2 * number], ages[2 * number + 1]];
    // Two signs are the first and the last age in years; stars stand for what is told apart, in months.
    const [first, end] = finer[number] ?? [12 * parseInt(from, 36), 12 * parseInt(to, 36) + 12];
    if (from === "-") unstated.push(number);
    else if (begins < end && first < ends) stated.push(number);
  }
  return { stated: setOf(stated, count), unstated: setOf(unstated, count) };
}

/** Those of `services` that are in each of the sets that there are. @type {(services: Bits, sets: (Bits | null)[]) => Bits} */
function narrowed(services, sets) {
  return sets.filter((set) => set !== null).reduce((left, set) => both(left, set), services);
}
