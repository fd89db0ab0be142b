// A search from state to answer: what is found, in which order, and what each filter would leave.

import { json } from "../shared/files.js";
import { withChosen } from "./asking.js";
import { Facets, ofAge } from "./facets.js";
import { farFrom } from "./far.js";
import { guidesFor } from "./guides.js";
import { Index } from "./index.js";
import { asksSchools, listed, wanted } from "./listing.js";
import { miles } from "./places.js";
import { understand } from "./query.js";
import { Answers, Order } from "./rank.js";
import { both, either, emptySet, fullSet, has, numbers, setOf, size } from "./sets.js";
import { inOrder, inTurn } from "./sorting.js";

const PAGE = 10;
const FEW = 3; // services, below which those with some of the words are shown too
const MOST_PARTLY = 20;
const DEGREES = 10000; // of the file of positions
/** @type {readonly Position[]} */
const SOMEWHERE = Object.freeze([]); // where what is in one place outside the council's area is, when nobody says which

/** @import { Far } from "./far.js" */
/** @import { By } from "./sorting.js" */
/** @typedef {{ sift: (set: Bits) => Bits, fits: (number: number) => number }} Sieve */
/** @typedef {{ asked: Understood, answers: Answers, set: Bits, sieve: Sieve, far?: Far, near?: Bits }} Found */

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
    this.own = new RegExp(`\\b${manifest.council.replace(/[^\w ]/g, ".")}\\b`, "i"); // everything here is for this council's families
    this.ignored = new Set(manifest.ignored.split(" "));
    this.count = this.order.services;
    this.everything = fullSet(this.count);
    this.sieves = /** @type {Facets | undefined} */ (undefined);
    this.served = /** @type {(Position[] | undefined)[] | undefined} */ (undefined);
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
    /** @type {((number | null)[] | null)[]} */
    const rows = await json(`${this.base}positions.json`);
    this.served ??= rows.map(servedBy);
    this.places ??= rows.map((row) => (row ? placesOf(row) : SOMEWHERE));
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
    const { asked, answers, set, sieve, far, near } = await this.#found(asking, origin);
    const typed = asking.typed ?? asking.words;
    const how = { fits: sieve.fits, ...far, wants: wanted(typed, asking.age), asksSchools: asksSchools(typed) };
    const { among, ...read } = guidesFor(asked.meant, answers.called, answers.isInNames, this.index, this.order);
    const services = inOrder(numbers(sieve.sift(set)), answers, this.order, how);
    // Of what very many have the best come first; where they are too few for a page, all are waited for.
    if (services.length < PAGE && (await this.whole(asked))) return this.answer(asking, origin);
    const isPlaced = origin !== null;
    const list = listed(services, answers, this.order, typed, { isSifted: asking.isSifted, isPlaced, among });
    const partly = services.length < FEW && answers.asked > 1 ? this.#partly(answers, sieve, how) : [];
    const isNothing = !list.numbers.length && !partly.length;
    return {
      asked,
      services,
      ...list,
      numbers: isNothing && !asking.isSifted ? read.guides.filter((number) => number !== read.start) : list.numbers,
      partly,
      ...read,
      away: (number) => far?.away(number),
      set,
      near,
    };
  }

  /** Loads what is left of terms that so many have that the rest comes later; whether there was any. @type {(asked: Understood) => Promise<boolean>} */
  whole({ concepts }) {
    return this.index.loadRest(concepts.flatMap(({ ways }) => ways.flatMap(({ terms }) => terms)));
  }

  /**
   * How many services answer. Rejects without a network.
   *
   * @type {(asking: Asking, origin: Origin | null) => Promise<number>}
   */
  async total(asking, origin) {
    return sizeOf(await this.#found(asking, origin));
  }

  /**
   * What words say of a filter counts where that leaves something, and as much as the same words find; else they are
   * words like others.
   *
   * @type {(asking: Asking, origin: Origin | null) => Promise<Found>}
   */
  async #found(asking, origin) {
    const found = await this.#tried(asking, origin);
    const { chosen, mayBeWords } = found.asked;
    const left = chosen.length ? sizeOf(found) : 0;
    if (!chosen.length || (left && !mayBeWords)) return found;
    const other = await this.#tried({ ...asking, isWordsOnly: true }, origin);
    return left && sizeOf(other) <= left ? found : other;
  }

  /** @type {(asking: Asking, origin: Origin | null) => Promise<Found>} */
  async #tried({ words, age, within, chosen, ...how }, origin) {
    const sieving = this.#sieve(chosen, age); // what is wanted besides comes while the words are looked up
    sieving.catch(() => {});
    if (origin) this.positions().catch(() => {});
    const asked = await understand(words, this.index, this.ignored, how);
    const answers = new Answers(asked.concepts, this.index, this.order, asked.called);
    const { far, near } = origin ? await this.#near(origin, within) : { far: undefined, near: undefined };
    const { sift, fits } = await (asked.chosen.length ? this.#sieve(withChosen(chosen, asked), age) : sieving);
    return {
      asked,
      answers,
      set: answers.asked ? setOf(answers.full, this.count) : this.#unless(asked),
      sieve: { fits, sift: (services) => sift(near ? both(services, near) : services) },
      far,
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
    const facets = isOn && (await this.facets(chosen));
    const aged = age && (await this.ofAge(age));
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
   * All but one of the words are enough; of many words, all but two; else as many as any has.
   *
   * @type {(answers: Answers, sieve: Sieve, how: By) => number[]}
   */
  #partly(answers, sieve, how) {
    const { met, asked } = answers;
    const part = answers.numbers.filter((number) => number < this.count && met[number] < asked);
    const most = Math.max(...part.map((number) => met[number]));
    const some = part.filter((number) => met[number] >= Math.min(most, asked - (asked > 3 ? 2 : 1)));
    const best = inOrder(numbers(sieve.sift(setOf(some, this.count))), answers, this.order, how);
    return inTurn(best, answers).slice(0, MOST_PARTLY);
  }

  /**
   * How far each service is from `origin`, and the set of those within `most` miles or with no one place.
   *
   * @type {(origin: Origin, most: number) => Promise<{ far: Far, near?: Bits }>}
   */
  async #near(origin, most) {
    const positions = await this.positions();
    const distances = positions.map((places) => Math.min(...places.map((place) => miles(origin, place))));
    const far = farFrom(origin, distances, this.served ?? [], this.order);
    if (!most) return { far };
    /** @type {(distance: number, number: number) => boolean} */
    const isNear = (distance, number) => distance <= most || (distance === Infinity && positions[number] !== SOMEWHERE);
    const within = distances.flatMap((distance, number) => (isNear(distance, number) ? [number] : []));
    return { far, near: setOf(within, this.count) };
  }
}

/** How many services were found. @type {(found: Found) => number} */
function sizeOf({ sieve, set }) {
  return size(sieve.sift(set));
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

/** Where it is: in the towns that it serves, if nowhere else. @type {(row: (number | null)[]) => Position[]} */
function placesOf(row) {
  const [end] = [...row.keys()].filter((place) => row[place] === null);
  return pairs(end === 0 ? row.slice(1) : row.slice(0, end));
}

/** The towns that it serves, unless it serves all. @type {(row: (number | null)[] | null) => Position[] | undefined} */
function servedBy(row) {
  return row?.includes(null) ? pairs(row.slice(row.indexOf(null) + 1)) : undefined;
}

/** @type {(flat: (number | null)[]) => Position[]} */
function pairs(flat) {
  const places = [];
  for (let i = 0; i < flat.length; i += 2)
    places.push({ latitude: Number(flat[i]) / DEGREES, longitude: Number(flat[i + 1]) / DEGREES });
  return places;
}
