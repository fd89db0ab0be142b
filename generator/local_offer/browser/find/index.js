// The index, of which only the shards that a search needs are loaded.

import { json } from "../shared/files.js";
import { addressOf, Shards } from "./shards.js";
import { mayBegin } from "./words.js";

/**
 * What is known of a term: `[, byField]`, by the number of a field the steps to each document that has it there, the
 * scores in thousandths, and for a name the number of its words; behind them 1 where these are the best of many.
 *
 * @typedef {Record<string, number[][]>} ByField
 * @typedef {[unknown, ByField, isCut?: number]} Posting
 */

const NAME = 1; // field
const APART = 1; // how telling words are at most that stand in no field together

export class Index {
  /**
   * `manifest` is the page's, `base` the address of its data, ending in a slash, `count` how many documents there are.
   *
   * @param {Manifest} manifest
   * @param {string} base
   * @param {number} count
   */
  constructor(manifest, base, count) {
    this.base = base;
    this.telling = manifest.telling;
    this.shards = new Shards(manifest.shards);
    this.keys = new Set(manifest.keys.split(" "));
    // Words of a crisis, which are never taken for others, such as "rape" for "rare".
    this.grave = new Set(JSON.stringify(manifest.crisis ?? "").match(/[a-z]{4,}/g));
    this.small = new Set(manifest.small.split(" "));
    /** Of terms that so many have that the others come later, in which file they are. @type {Map<string, string>} */
    this.cut = new Map();
    this.loaded = /** @type {Set<string>} */ (new Set());
    this.terms = /** @type {Map<string, Posting>} */ (new Map());
    this.phrases = /** @type {Map<string, Phrase[]>} */ (new Map());
    this.found = /** @type {Map<string, Matches>} */ (new Map());
    this.tally = {
      has: new Uint8Array(count),
      scores: new Float64Array(count),
      fields: new Uint8Array(count),
      all: new Uint8Array(count),
      least: new Uint8Array(count),
      named: new Float64Array(count),
      inName: new Uint8Array(count),
    };
  }

  /** Loads what is known of each of these stems; of one that is not a term, of those that begin with it too. Rejects
   *
   * @type {(stems: string[]) => Promise<void>}
   */
  async load(stems) {
    // A group of the thesaurus stands, as "@12", beside the phrases that lead to it, or nothing answers it.
    stems = stems.filter((stem) => !stem.startsWith("@"));
    await this.#shardsNamed(stems.map((stem) => this.shards.of(stem)));
    const begun = stems.filter((stem) => mayBegin(stem) && !this.terms.has(stem) && !this.phrases.has(stem));
    await this.#shardsNamed(begun.flatMap((stem) => this.shards.under(stem)));
  }

  /** Loads what is left of those terms that are cut; tells whether any were. Rejects without a network. @type {(terms: string[]) => Promise<boolean>} */
  async loadRest(terms) {
    const files = new Set(terms.flatMap((term) => this.cut.get(term) ?? []));
    await Promise.all([...files].map(async (letters) => this.#join(await json(addressOf(this.base, letters, "rest")))));
    return files.size > 0;
  }

  /** @type {(rests: Record<string, ByField>) => void} */
  #join(rests) {
    for (const [term, rest] of Object.entries(rests)) {
      if (!this.cut.delete(term)) continue;
      const fields = { ...this.terms.get(term)?.[1] };
      for (const [field, lists] of Object.entries(rest))
        fields[field] = lists.map((list, place) => [...(fields[field]?.[place] ?? []), ...list]);
      this.terms.set(term, [0, fields]);
    }
    this.found.clear();
  }

  /** @type {(stem: string) => boolean} */
  has(stem) {
    return this.terms.has(stem);
  }

  /**
   * The terms that begin with `start`, of the shards that are loaded, the ones that most services have first.
   *
   * @type {(start: string, most: number) => string[]}
   */
  beginningWith(start, most) {
    const found = [...this.terms.keys()].filter((term) => term.startsWith(start));
    return found.sort((one, other) => this.#spread(other) - this.#spread(one)).slice(0, most);
  }

  /**
   * The documents that answer a way, as `matches` gives them; of a way that stands `inName` only those in whose names
   * all of it stands; of a way to be called those of whose names it is the largest part, and not less than it asks
   * for, each as if it were the whole.
   *
   * @type {(way: Way) => Matches}
   */
  answering({ terms, called, inName }) {
    const found = this.matches(terms);
    if (!called && !inName) return found;
    const least = called ? Math.max(called, ...found.named) : Number.MIN_VALUE;
    const places = [...found.named.keys()].filter((place) => found.named[place] >= least);
    return {
      numbers: places.map((place) => found.numbers[place]),
      scores: places.map((place) => found.scores[place]),
      telling: places.map((place) => found.telling[place]),
      named: places.map((place) => (called ? 1 : found.named[place])),
    };
  }

  /**
   * The documents that have all of `terms`, which are loaded stems: {numbers, scores, telling, named}, alike in order.
   *
   * The scores are those that lunr.js gives with the whole index: for each field the sum of the terms' scores over the
   * length of the query's vector. `telling` is that of the field in which all terms stand; of words that stand
   * apart that of the least telling, and not more than a summary; `named` the share of the document's
   * name that the terms are, less where not all of them stand in it.
   *
   * @type {(terms: string[]) => Matches}
   */
  matches(terms) {
    const key = terms.join(" ");
    const known = this.found.get(key) ?? this.#matches([...new Set(terms)]);
    this.found.set(key, known);
    return known;
  }

  /** @type {(terms: string[]) => Matches} */
  #matches(terms) {
    const { has, scores, fields, all, least, named, inName } = this.tally;
    /** @type {number[]} */
    let touched = [];
    /** @type {number[]} */
    let matched = [];
    for (const [nth, term] of terms.entries()) {
      matched = this.#having(term, nth);
      if (nth === 0) touched = matched;
      for (const number of matched) {
        const telling = this.#mostTelling(fields[number]);
        least[number] = nth ? Math.min(least[number], telling) : telling;
        all[number] = nth ? all[number] & fields[number] : fields[number];
        fields[number] = 0;
      }
    }
    const length = Math.sqrt(terms.length);
    const found = {
      numbers: matched,
      scores: matched.map((number) => scores[number] / length),
      telling: matched.map((number) => (all[number] ? this.#mostTelling(all[number]) : Math.min(least[number], APART))),
      named: matched.map((number) => (named[number] * inName[number]) / terms.length),
    };
    for (const number of touched) has[number] = scores[number] = least[number] = named[number] = inName[number] = 0;
    return found;
  }

  /**
   * Adds a term to the tally of the documents that have the `nth` terms before it, and returns those that have it too.
   *
   * @type {(term: string, nth: number) => number[]}
   */
  #having(term, nth) {
    const { has, scores, fields, named, inName } = this.tally;
    /** @type {number[]} */
    const matched = [];
    for (const [field, [gaps, thousandths, lengths]] of Object.entries(this.terms.get(term)?.[1] ?? {})) {
      let number = 0;
      for (let place = 0; place < gaps.length; place++) {
        number += gaps[place];
        if (has[number] < nth) continue;
        if (has[number] === nth) {
          has[number] = nth + 1;
          matched.push(number);
        }
        scores[number] += thousandths[place] / 1000;
        fields[number] |= 1 << Number(field);
        if (lengths) {
          named[number] += 1 / lengths[place];
          inName[number] += 1;
        }
      }
    }
    return matched;
  }

  /** How telling the most telling of some fields is, as bits. @type {(fields: number) => number} */
  #mostTelling(fields) {
    return Math.max(...this.telling.filter((_, field) => fields & (1 << field)));
  }

  /** The documents in whose names all of `terms` stand. @type {(terms: string[]) => Set<number>} */
  names(terms) {
    const [first, ...others] = terms.map((term) => this.fieldsOf(term, 0, Infinity, NAME));
    return new Set([...first.keys()].filter((number) => others.every((having) => having.has(number))));
  }

  /**
   * The fields in which a term stands, of each of the documents `from` one number to before another that have it; of the
   * first `most` fields alone.
   *
   * @type {(term: string, from: number, to: number, most?: number) => Map<number, number[]>}
   */
  fieldsOf(term, from, to, most = Infinity) {
    /** @type {Map<number, number[]>} */
    const found = new Map();
    for (const [field, [gaps]] of Object.entries(this.terms.get(term)?.[1] ?? {})) {
      if (Number(field) >= most) continue;
      let number = 0;
      for (const gap of gaps) {
        number += gap;
        if (number >= from && number < to) found.set(number, [...(found.get(number) ?? []), Number(field)]);
      }
    }
    return found;
  }

  /** @type {(term: string) => number} */
  #spread(term) {
    return Object.values(this.terms.get(term)?.[1] ?? {}).reduce((sum, [documents]) => sum + documents.length, 0);
  }

  /** @type {(names: string[]) => Promise<void>} */
  async #shardsNamed(names) {
    await Promise.all([...new Set(names)].filter(Boolean).map((letters) => this.#shard(letters)));
  }

  /** @type {(letters: string) => Promise<void>} */
  async #shard(letters) {
    const entries = await json(addressOf(this.base, letters));
    if (!this.loaded.has(letters)) this.#keep(entries, letters);
    this.loaded.add(letters);
  }

  /** @type {(entries: Record<string, [posting: Posting | null, phrases: Phrase[] | null]>, letters: string) => void} */
  #keep(entries, letters) {
    for (const [stem, [posting, phrases]] of Object.entries(entries)) {
      if (posting && !this.terms.has(stem)) {
        this.terms.set(stem, posting);
        if (posting[2]) this.cut.set(stem, letters);
      }
      if (phrases) this.phrases.set(stem, phrases);
    }
  }
}
