// A search from state to answer: what is found, in which order, and what each filter would leave.

import { Facets } from "./facets.js";
import { json } from "./files.js";
import { Index } from "./index.js";
import { miles } from "./places.js";
import { understood } from "./query.js";
import { NAMED, Order, answers, leading, ofKind, ordered } from "./rank.js";
import { both, emptySet, fullSet, has, numbers, setOf } from "./sets.js";

const FEW = 3; // services, below which those with some of the words are shown too
const MOST_PARTLY = 20;
const DEGREES = 10000; // of the file of positions

export class Search {
  constructor(manifest, base) {
    this.base = base;
    this.index = new Index(manifest, base);
    this.order = new Order(manifest);
    this.ignored = new Set(manifest.ignored.split(" "));
    this.count = this.order.services;
    this.everything = fullSet(this.count);
  }

  /** The filters, loaded once. Rejects without a network. */
  facets() {
    return json(`${this.base}facets.json`).then((file) => (this.sieves ??= new Facets(file, this.count)));
  }

  get hasFacets() {
    return this.sieves !== undefined;
  }

  /** For each service its positions, as `miles` takes them. Rejects without a network. */
  positions() {
    return json(`${this.base}positions.json`).then((rows) => (this.places ??= rows.map(positionsOf)));
  }

  /**
   * What answers `asking`: {words, asTyped, age, within, chosen, isSifted}, near `origin`, which may be nothing.
   *
   * `asked`, what was understood of the words; `services`, the numbers of those that answer, in order; `numbers`, the
   * same with the topics, guides and so on that are named, unless the search `isSifted` by filters; `partly`, of those that have some of the words;
   * `guides`; `away(number)`, the distance in miles where it is known. Rejects without a network.
   */
  async answer({ words, asTyped, age, within, chosen, isSifted }, origin) {
    const asked = await understood(words, this.index, this.ignored, asTyped);
    const answered = answers(asked.concepts, this.index, this.order);
    const { away, near } = origin ? await this.#near(origin, within) : {};
    const sieve = await this.#sieve(chosen, age, near);
    const wanted = asked.concepts.length;
    const set = wanted ? setOf(matching(answered, wanted), this.count) : this.#unless(asked);
    const how = { fits: sieve.fits, distance: away && ((number) => away(number) ?? Infinity) };
    const services = ordered(numbers(sieve.sift(set)), answered, this.order, how);
    return {
      asked,
      numbers: isSifted ? services : this.#among(services, answered, wanted),
      services,
      partly: services.length < FEW && wanted > 1 ? this.#partly(answered, wanted, sieve, how) : [],
      guides: ofKind("guide", answered, this.order, wanted),
      away: (number) => away?.(number),
      set,
      near,
    };
  }

  /** For each choice of each group of filters, how many services there would be. Rejects without a network. */
  async counts({ set, near }, { age, chosen }) {
    const facets = await this.facets();
    return facets.sift(this.#within(facets, set, age, near), chosen).counts;
  }

  /** Lists and guides that are named come before the services, organisations after those that are named; and when
   * there are no services, whatever guides there are. */
  #among(services, answered, wanted) {
    const named = services.filter((number) => answered.get(number)?.telling === NAMED).length;
    const organisations = ofKind("organisation", answered, this.order, wanted, NAMED);
    const first = leading(answered, this.order, wanted);
    const guides = services.length ? [] : ofKind("guide", answered, this.order, wanted).filter((number) => !first.includes(number));
    return [...first, ...services.slice(0, named), ...organisations, ...services.slice(named), ...guides];
  }

  #within(facets, set, age, near) {
    let left = near ? both(set, near) : set;
    if (age !== undefined) left = both(left, facets.forAge(age));
    return left;
  }

  /** Without words everything is found, but not where every word was one that nothing has. */
  #unless(asked) {
    return asked.unknown.length || asked.unanswered.length ? emptySet(this.count) : this.everything;
  }

  async #sieve(chosen, age, near) {
    const isOn = age !== undefined || Object.values(chosen).some((choices) => choices.length);
    if (!isOn) return { sift: (set) => (near ? both(set, near) : set), fits: () => 0 };
    const facets = await this.facets();
    const said = facets.said(chosen, age);
    return {
      sift: (set) => facets.sift(this.#within(facets, set, age, near), chosen).left,
      fits: (number) => said.filter((set) => has(set, number)).length,
    };
  }

  #partly(answered, words, sieve, how) {
    const some = [...answered].filter(([, { met }]) => met < words && met >= words - 1 - (words > 3)).map(([number]) => number);
    return ordered(numbers(sieve.sift(setOf(some, this.count))), answered, this.order, how).slice(0, MOST_PARTLY);
  }

  /** The distance of each service from `origin`, and the set of those within `most` miles or with no one place. */
  async #near(origin, most) {
    const positions = await this.positions();
    const distances = positions.map((places) => Math.min(...places.map((place) => miles(origin, place))));
    const away = (number) => (Number.isFinite(distances[number]) ? distances[number] : undefined);
    if (!most) return { away };
    const within = distances.flatMap((distance, number) => (distance <= most || distance === Infinity ? [number] : []));
    return { away, near: setOf(within, this.count) };
  }
}

/** How many services a search finds, by band: {borough, nearby, national}. */
export function byBand(services, order) {
  const counts = { borough: 0, nearby: 0, national: 0 };
  for (const number of services) {
    const band = order.band(number);
    counts[band === 0 ? "borough" : band < 3 ? "nearby" : "national"] += 1;
  }
  return counts;
}

function matching(answered, words) {
  return [...answered].filter(([, { met }]) => met === words).map(([number]) => number);
}

function positionsOf(flat) {
  const places = [];
  for (let i = 0; i < flat.length; i += 2) places.push({ latitude: flat[i] / DEGREES, longitude: flat[i + 1] / DEGREES });
  return places;
}
