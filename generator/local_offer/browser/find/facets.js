// The filters: which services answer them, and how many each choice would leave.

import { both, either, setOf, setOfGaps, size } from "./sets.js";

/** @typedef {{ stated: number[], unstated: number[], finer: Record<string, AgeSpan> }} AgeFile */

const FOR_ALL = "any"; // the choice of a group that stands for every other: help for any need

export class Facets {
  /** `count` is how many services there are. @param {number} count */
  constructor(count) {
    this.count = count;
    /** @type {Record<string, Record<string, Bits>>} */
    this.sets = {};
    /** Whether each choice of the build is there, so that they can be counted. */
    this.isWhole = false;
  }

  /** Keeps all that the build says. @type {(groups: Record<string, Record<string, number[]>>) => void} */
  keepAll(groups) {
    if (this.isWhole) return;
    for (const [group, choices] of Object.entries(groups))
      for (const [choice, gaps] of Object.entries(choices)) this.keep(group, choice, gaps);
    this.isWhole = true;
  }

  /** Keeps which services have one choice. @type {(group: string, choice: string, gaps: number[]) => void} */
  keep(group, choice, gaps) {
    this.sets[group] ??= {};
    this.sets[group][choice] ??= setOfGaps(gaps, this.count);
  }

  /** Keeps what the file of one choice says. @type {(group: string, choice: string, file: [own: number[], forAll?: number[]]) => void} */
  keepChoice(group, choice, [own, forAll]) {
    this.keep(group, choice, own);
    if (forAll) this.keep(group, FOR_ALL, forAll);
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

/** The years of life in which someone is of this age. @type {(age: AgeSpan, lastAge: number) => number[]} */
export function yearsOf([begins, ends], lastAge) {
  const first = Math.min(Math.floor(begins / 12), lastAge);
  const last = Math.min(Math.ceil(ends / 12) - 1, lastAge);
  return [...Array(Math.max(last - first, 0) + 1).keys()].map((more) => first + more);
}

/**
 * The services that state that they are for someone of this age, and those that do not say for which. `files` are the
 * build's, of each year in which someone is of it.
 *
 * @type {(files: AgeFile[], age: AgeSpan, count: number) => { stated: Bits, unstated: Bits }}
 */
export function ofAge(files, [begins, ends], count) {
  const finer = files.flatMap((file) => Object.entries(file.finer));
  const some = finer.filter(([, [first, end]]) => begins < end && first < ends).map(([number]) => Number(number));
  const whole = files.map(({ stated }) => setOfGaps(stated, count));
  return { stated: either([...whole, setOf(some, count)], count), unstated: setOfGaps(files[0].unstated, count) };
}

/** Those of `services` that are in each of the sets that there are. @type {(services: Bits, sets: (Bits | null)[]) => Bits} */
function narrowed(services, sets) {
  return sets.filter((set) => set !== null).reduce((left, set) => both(left, set), services);
}
