// From words to concepts: each is one thing that is asked for, with every way in which a record may say it.

import { nearest } from "./lexicon.js";
import { isStopWord, stem, wordsOf } from "./words.js";

const SHORTEST = 2; // letters of a beginning
const MOST_BEGINNINGS = 12;
const WEIGHT = { typed: 1, sought: 0.9, begun: 0.7 };

/**
 * What `text` asks for: {words, concepts, corrected, unknown, unanswered}, `words` being those that count.
 *
 * A concept is {typed, names, ways}: the words as typed, the names of the thesaurus's groups by which it was widened,
 * and the ways to say it, each {terms, weight}. `corrected` lists [typed, taken for]; `unknown` the words that nothing
 * has; `unanswered` what is to be said of words for which the offer has nothing. `asTyped` widens and corrects nothing.
 */
export async function understood(text, index, ignored, asTyped) {
  const words = wordsOf(text);
  await index.load([...new Set(words.map(stem))]);
  const corrected = asTyped ? [] : await corrections(words, index, ignored);
  const taken = words.map((word) => corrected.find(([typed]) => typed === word)?.[1] ?? word);
  if (corrected.length) await index.load(taken.map(stem));
  const parts = phrased(taken, asTyped ? new Map() : phrasesByFirst(taken, index));
  const telling = parts.filter((part) => part.rows.length || !isDull(part.words[0], ignored));
  const concepts = (telling.length ? telling : parts).map((part) => concept(part, index));
  await index.load(concepts.flatMap((each) => each.ways.flatMap((way) => way.terms)));
  for (const each of concepts) each.ways = each.ways.filter((way) => index.matches(way.terms).size > 0);
  return {
    words: concepts.map((each) => each.typed).join(" "),
    concepts: concepts.filter((each) => each.ways.length),
    unknown: concepts.filter((each) => !each.ways.length).map((each) => each.typed),
    unanswered: telling.flatMap((part) => part.rows.filter((row) => row[1] === 0).map(([, , say, address]) => ({ say, address }))),
    corrected,
  };
}

function isDull(word, ignored) {
  return isStopWord(word) || ignored.has(word);
}

/** The words that nothing has, each with the word that was probably meant. */
async function corrections(words, index, ignored) {
  const strange = words.filter((word) => !isDull(word, ignored) && !isKnown(word, index));
  const pairs = await Promise.all(strange.map(async (word) => [word, (await nearest(word, index.base))[0]]));
  return pairs.filter(([, known]) => known);
}

function isKnown(word, index) {
  const root = stem(word);
  return index.has(root) || index.phrases.has(root) || index.beginningWith(word, 1).length > 0 || inAPhrase(root, index);
}

function inAPhrase(root, index) {
  return [...index.phrases.values()].some((rows) => rows.some(([stems]) => stems.split(" ").includes(root)));
}

/** The thesaurus's phrases that may stand in the words, by their first stem. */
function phrasesByFirst(words, index) {
  const byFirst = new Map();
  for (const root of new Set(words.map(stem))) {
    for (const row of index.phrases.get(root) ?? []) {
      const stems = row[0].split(" ");
      byFirst.set(stems[0], [...(byFirst.get(stems[0]) ?? []), { stems, row }]);
    }
  }
  return byFirst;
}

/** The words cut into the longest phrases of the thesaurus and single words: {words, rows}. */
function phrased(words, byFirst) {
  const parts = [];
  const roots = words.map(stem);
  for (let place = 0; place < words.length; ) {
    const here = (byFirst.get(roots[place]) ?? []).filter(({ stems }) => stems.every((each, i) => roots[place + i] === each));
    const length = Math.max(1, ...here.map(({ stems }) => stems.length));
    const rows = here.filter(({ stems }) => stems.length === length).map(({ row }) => row);
    parts.push({ words: words.slice(place, place + length), rows });
    place += length;
  }
  return parts;
}

function concept({ words, rows }, index) {
  const groups = rows.filter((row) => row[1] !== 0);
  const isSoughtAsTyped = !rows.length || groups.some((row) => row[3]);
  const own = words.filter((word) => !isStopWord(word)).map(stem);
  const ways = isSoughtAsTyped ? asTyped(own.length ? own : words.map(stem), words, index) : [];
  for (const sought of groups.flatMap((row) => row[2])) ways.push({ terms: sought.split(" "), weight: WEIGHT.sought });
  return { typed: words.join(" "), names: groups.map((row) => row[1]), ways: unlike(ways) };
}

/** The words themselves; a single word that no record has is taken for the beginning of one. */
function asTyped(terms, words, index) {
  if (words.length > 1 || index.has(terms[0]) || words[0].length < SHORTEST) return [{ terms, weight: WEIGHT.typed }];
  const begun = new Set([words[0], terms[0]].flatMap((start) => index.beginningWith(start, MOST_BEGINNINGS)));
  return [...begun].map((term) => ({ terms: [term], weight: WEIGHT.begun }));
}

function unlike(ways) {
  return [...new Map([...ways].reverse().map((way) => [way.terms.join(" "), way])).values()].reverse();
}
