// A search from state to answer: what is found, in which order, and what each filter would leave.

import { json } from "../shared/files.js";
import { Facets, ofAge } from "./facets.js";
import { guidesFor } from "./guides.js";
import { Index } from "./index.js";
import { miles } from "./places.js";
import { understand } from "./query.js";
import { Answers, inOrder, inTurn, leading, NAMED, Order, ofKind } from "./rank.js";
import { both, either, emptySet, fullSet, has, numbers, setOf, size } from "./sets.js";

const FEW = 3; // services, below which those with some of the words are shown too
const MOST_PARTLY = 20;
const DEGREES = 10000; // of the file of positions
/** @type {readonly Position[]} */
const SOMEWHERE = Object.freeze([]); // where what is in one place outside the council's area is, when nobody says which

/** @import { By } from "./rank.js" */
/** @typedef {{ sift: (set: Bits) => Bits, fits: (number: number) => number }} Sieve */
/** @typedef {{ asked: Understood, answers: Answers, set: Bits, sieve: Sieve, away?: Away, near?: Bits }} Found */

export class Search {
  /**
   * @param {Manifest} manifest
   * @param {string} base
   */
  constructor(manifest, base) {
    this.base = base;
    this.order = new Order(manifest);
    this.index = new Index(manifest, base, this.order.count);
    this.lastAge = manifest.last_age;
    this.ages = manifest.ages;
    this.stages = manifest.stages;
    this.numbered = new Set(manifest.numbered);
    this.ignored = new Set(manifest.ignored.split(" "));
    this.count = this.order.services;
    this.everything = fullSet(this.count);
    this.sieves = /** @type {Facets | undefined} */ (undefined);
    this.places = /** @type {(readonly Position[])[] | undefined} */ (undefined);
  }

  /** The filters, loaded once; of what is open now when that is chosen. Rejects without a network. @type {(chosen?: Chosen) => Promise<Facets>} */
  async facets(chosen) {
    const groups = await json(`${this.base}facets.json`);
    this.sieves ??= new Facets(groups, this.count);
    if (chosen?.open?.length) {
      const { openNow } = await import("./open.js");
      this.sieves.sets.open = { now: await openNow(this.base, this.count) };
    }
    return this.sieves;
  }

  /** Those for someone of this age. Rejects without a network. @type {(age: AgeSpan) => Promise<ReturnType<typeof ofAge>>} */
  async ofAge(age) {
    return ofAge(await json(`${this.base}ages.json`), age);
  }

  get hasFacets() {
    return this.sieves !== undefined;
  }

  /**
   * For each service its positions, as `miles` takes them. Rejects without a network.
   *
   * @type {() => Promise<readonly (readonly Position[])[]>}
   */
  async positions() {
    /** @type {(number[] | null)[]} */
    const rows = await json(`${this.base}positions.json`);
    this.places ??= rows.map(positionsOf);
    return this.places;
  }

  /**
   * What answers `asking`: {words, asTyped, isSettled, age, within, chosen, isSifted}, near `origin`, which may be nothing.
   *
   * `asked`, what was understood of the words; `services`, the numbers of those that answer, in order; `numbers`, the
   * same with the topics, guides and so on that are named, unless the search `isSifted` by filters; `partly`, of
   * those that have some of the words; `guides`; `away(number)`, the distance in miles where it is known. Rejects without a network.
   *
   * @type {(asking: Asking, origin: Origin | null) => Promise<Answer>}
   */
  async answer(asking, origin) {
    const { asked, answers, set, sieve, away, near } = await this.#found(asking, origin);
    const how = { fits: sieve.fits, distance: away && ((/** @type {number} */ number) => away(number) ?? Infinity) };
    const read = guidesFor(asked.meant, this.index, this.order);
    const services = inOrder(numbers(sieve.sift(set)), answers, this.order, how);
    return {
      asked,
      numbers: asking.isSifted ? services : this.#among(services, answers, read),
      services,
      partly: services.length < FEW && answers.asked > 1 ? this.#partly(answers, sieve, how) : [],
      ...read,
      away: (number) => away?.(number),
      set,
      near,
    };
  }

  /**
   * How many services answer. Rejects without a network.
   *
   * @type {(asking: Asking, origin: Origin | null) => Promise<number>}
   */
  async total(asking, origin) {
    const { set, sieve } = await this.#found(asking, origin);
    return size(sieve.sift(set));
  }

  /** @type {(asking: Asking, origin: Origin | null) => Promise<Found>} */
  async #found({ words, age, within, chosen, ...how }, origin) {
    const sieving = this.#sieve(chosen, age); // what is wanted besides comes while the words are looked up
    sieving.catch(() => {});
    if (origin) this.positions().catch(() => {});
    const asked = await understand(words, this.index, this.ignored, how);
    const answers = new Answers(asked.concepts, this.index, this.order, asked.called);
    const { away, near } = origin ? await this.#near(origin, within) : { away: undefined, near: undefined };
    const { sift, fits } = await sieving;
    return {
      asked,
      answers,
      set: answers.asked ? setOf(answers.full, this.count) : this.#unless(asked),
      sieve: { fits, sift: (services) => sift(near ? both(services, near) : services) },
      away,
      near,
    };
  }

  /**
   * For each choice of each group of filters, how many services there would be. Rejects without a network.
   *
   * @type {(answer: { set: Bits, near?: Bits }, asking: { age?: AgeSpan, chosen: Chosen }) => Promise<Record<string, (choice: string) => number | undefined>>}
   */
  async counts({ set, near }, { age, chosen }) {
    const [facets, { sift }] = await Promise.all([this.facets(), this.#sieve({}, age)]);
    return facets.sift(sift(near ? both(set, near) : set), chosen).counts;
  }

  /**
   * Lists that are named come before the services, organisations after those that are named; and where no service is
   * found, the guides but the one to start with.
   *
   * @type {(services: number[], answers: Answers, read: { start?: number, guides: number[] }) => number[]}
   */
  #among(services, answers, { start, guides }) {
    const named = services.filter((number) => answers.telling[number] >= NAMED).length;
    const organisations = ofKind("organisation", answers, this.order, NAMED);
    const first = leading(answers, this.order);
    const all = services.length ? [] : guides;
    const others = all.filter((number) => number !== start);
    return [...first, ...services.slice(0, named), ...organisations, ...services.slice(named), ...others];
  }

  /**
   * Without words everything is found, but not where every word was one that nothing has.
   *
   * @type {(asked: Understood) => Bits}
   */
  #unless(asked) {
    return asked.unknown.length || asked.unanswered.length ? emptySet(this.count) : this.everything;
  }

  /** @type {(chosen: Chosen, age?: AgeSpan) => Promise<Sieve>} */
  async #sieve(chosen, age) {
    const isOn = Object.values(chosen).some((choices) => choices.length);
    const [facets, aged] = await Promise.all([isOn && this.facets(chosen), age && this.ofAge(age)]);
    const said = [...(facets ? facets.said(chosen) : []), ...(aged ? [aged.stated] : [])];
    const fitting = aged && either([aged.stated, aged.unstated], this.count);
    return {
      sift: (set) => {
        const left = fitting ? both(set, fitting) : set;
        return facets ? facets.sift(left, chosen).left : left;
      },
      fits: (number) => said.filter((set) => has(set, number)).length,
    };
  }

  /**
   * All but one of the words are enough; of many words, all but two.
   *
   * @type {(answers: Answers, sieve: Sieve, how: By) => number[]}
   */
  #partly(answers, sieve, how) {
    const { met, asked } = answers;
    const some = answers.numbers.filter((number) => met[number] < asked && met[number] >= asked - (asked > 3 ? 2 : 1));
    const best = inOrder(numbers(sieve.sift(setOf(some, this.count))), answers, this.order, how);
    return inTurn(best, answers).slice(0, MOST_PARTLY);
  }

  /**
   * The distance of each service from `origin`, and the set of those within `most` miles or with no one place.
   *
   * @type {(origin: Origin, most: number) => Promise<{ away?: Away, near?: Bits }>}
   */
  async #near(origin, most) {
    const positions = await this.positions();
    const distances = positions.map((places) => Math.min(...places.map((place) => miles(origin, place))));
    /** @type {Away} */
    const away = (number) => (Number.isFinite(distances[number]) ? distances[number] : undefined);
    if (!most) return { away };
    /** @type {(distance: number, number: number) => boolean} */
    const isNear = (distance, number) => distance <= most || (distance === Infinity && positions[number] !== SOMEWHERE);
    const within = distances.flatMap((distance, number) => (isNear(distance, number) ? [number] : []));
    return { away, near: setOf(within, this.count) };
  }
}

/**
 * How many services a search finds, by band: {local, nearby, national}.
 *
 * @type {(services: number[], order: Order) => { local: number, nearby: number, national: number }}
 */
export function byBand(services, order) {
  const counts = { local: 0, nearby: 0, national: 0 };
  for (const number of services) {
    const band = order.band(number);
    counts[band === 0 ? "local" : band < 3 ? "nearby" : "national"] += 1;
  }
  return counts;
}

/** @type {(flat: number[] | null) => readonly Position[]} */
function positionsOf(flat) {
  if (!flat) return SOMEWHERE;
  const places = [];
  for (let i = 0; i < flat.length; i += 2)
    places.push({ latitude: flat[i] / DEGREES, longitude: flat[i + 1] / DEGREES });
  return places;
}
