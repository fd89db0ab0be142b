// The index, of which only the shards that a search needs are loaded. lunr does the scoring.

import { json } from "./files.js";
import lunr from "./lunr.js";

/** How telling a field is: 2 what it is about, 1 the summary, 0 the rest. */
const TELLING = { name: 2, known_as: 2, keywords: 2, topics: 2, needs: 2, place: 2, summary: 1, text: 0 };

const NAME = 0; // the place of its field

export class Index {
  /** `manifest` is the page's; `base` is the address of its data, ending in a slash. */
  constructor(manifest, base) {
    this.fields = manifest.fields;
    this.base = base;
    this.letters = new Set(manifest.shards.split(" "));
    this.longest = Math.max(...[...this.letters].map((letters) => letters.length));
    this.shards = new Set();
    this.terms = new Map();
    this.phrases = new Map();
    this.found = new Map();
  }

  /** Loads what is known of each of these stems and of the terms that begin with them. Rejects without a network. */
  async load(stems) {
    const wanted = new Set(stems.flatMap((stem) => this.#shardsOf(stem)));
    await Promise.all([...wanted].map((letters) => this.#shard(letters)));
  }

  has(stem) {
    return this.terms.has(stem);
  }

  /** The terms that begin with `start`, of the shards that are loaded, the ones that most services have first. */
  beginningWith(start, most) {
    const found = [...this.terms.keys()].filter((term) => term.startsWith(start));
    return found.sort((one, other) => this.#spread(other) - this.#spread(one)).slice(0, most);
  }

  /**
   * The documents that have all of `terms`, which are loaded stems: document → {score, telling, named}. `telling` is
   * that of the least telling of them; `named` is the share of the document's name that they are.
   */
  matches(terms) {
    const key = terms.join(" ");
    if (!this.found.has(key)) this.found.set(key, this.#matches(terms));
    return this.found.get(key);
  }

  #matches(terms) {
    if (!terms.length || !terms.every((term) => this.terms.has(term))) return new Map();
    const results = this.slice(terms).query((query) => {
      for (const term of terms) query.term(term, { usePipeline: false, presence: lunr.Query.presence.REQUIRED });
    });
    const shares = this.#shares(terms);
    return new Map(results.map(({ ref, score, matchData }) => {
      return [Number(ref), { score, telling: telling(matchData.metadata), named: shares.get(Number(ref)) ?? 0 }];
    }));
  }

  /** document → the share of its name that `terms` are. */
  #shares(terms) {
    const shares = new Map();
    for (const term of new Set(terms)) {
      const [gaps = [], , lengths] = this.terms.get(term)[1][NAME] ?? [];
      let document = 0;
      gaps.forEach((gap, place) => {
        document += gap;
        shares.set(document, (shares.get(document) ?? 0) + 1 / lengths[place]);
      });
    }
    return shares;
  }

  /** A lunr index that holds these terms only, with the scores of the whole. */
  slice(terms) {
    const vectors = {};
    const inverted = Object.create(null);
    const rows = terms.map((term) => [term, this.terms.get(term)]).sort((one, other) => one[1][0] - other[1][0]);
    for (const [term, [number, postings]] of rows) {
      inverted[term] = { _index: number };
      for (const [place, field] of this.fields.entries()) {
        inverted[term][field] = this.#posting(postings[place], field, number, vectors);
      }
    }
    for (const ref in vectors) vectors[ref] = new lunr.Vector(vectors[ref]);
    return new lunr.Index({
      invertedIndex: inverted,
      fieldVectors: vectors,
      tokenSet: lunr.TokenSet.fromArray([...terms].sort()),
      fields: this.fields,
      pipeline: new lunr.Pipeline(),
    });
  }

  #posting(posting, field, number, vectors) {
    const documents = {};
    let document = 0;
    posting?.[0].forEach((gap, place) => {
      document += gap;
      documents[document] = {};
      (vectors[`${field}/${document}`] ??= []).push(number, posting[1][place] / 1000);
    });
    return documents;
  }

  #spread(term) {
    return Object.values(this.terms.get(term)[1]).reduce((sum, [documents]) => sum + documents.length, 0);
  }

  #shardsOf(stem) {
    for (let length = Math.min(this.longest, stem.length); length; length--) {
      const letters = lettersOf(stem, length);
      if (this.letters.has(letters)) return [letters];
    }
    return [...this.letters].filter((letters) => letters.startsWith(lettersOf(stem, stem.length)));
  }

  async #shard(letters) {
    const entries = await json(`${this.base}shards/${letters}.json`);
    if (!this.shards.has(letters)) this.#keep(entries);
    this.shards.add(letters);
  }

  #keep(entries) {
    for (const [stem, entry] of Object.entries(entries)) {
      const [posting, phrases] = entry;
      if (posting) this.terms.set(stem, posting);
      if (phrases) this.phrases.set(stem, phrases);
    }
  }
}

/** By its least telling word. */
function telling(metadata) {
  const words = Object.values(metadata).map((fields) => Math.max(...Object.keys(fields).map((field) => TELLING[field])));
  return Math.min(...words);
}

/** As `letters_of` in search/shards.py. */
function lettersOf(stem, length) {
  return [...stem].slice(0, length).map((sign) => (/[a-z0-9]/.test(sign) ? sign : "_")).join("");
}
