// From words to concepts: each is one thing that is asked for, with every way in which a record may say it.

/** @import { Index } from "./index.js" */
/** @typedef {Map<string, { stems: string[], row: Phrase }[]>} PhrasesByFirst */

import { nearest } from "./lexicon.js";
import { HALF, NEARLY_ALL } from "./rank.js";
import { isJoining, isStopWord, mayBegin, piecesOf, stem, wordsOf } from "./words.js";

const SHORTEST = 2; // letters of a word that tells something
const MOST_OF_A_NAME = 5; // words of a search that may be a name with small words in it
const MOST_BEGINNINGS = 12;
const MOST_TELLING = 4; // words of a phrase, beyond which more make it no more telling
const WEIGHT = { typed: 1, sought: 0.5, begun: 0.7 };

/**
 * What `text` asks for: {words, concepts, called, corrected, unknown, unanswered}, `words` being those that count.
 *
 * A concept is {typed, names, ways}: the words as typed, the names of the thesaurus's groups by which it was widened,
 * and the ways to say it, each {terms, weight}. `corrected` lists [typed, taken for]; `unknown` the words that nothing
 * has; `unanswered` what is to be said of words for which the offer has nothing, or not all. `asTyped` widens and
 * corrects nothing; `isSettled` waits until nobody types, so that half a word is not taken for a slip, and tells whether to go on.
 * `typed` is all that was typed, the age and the place too: they may be what a guide is about.
 *
 * @type {(text: string, index: Index, ignored: Set<string>, how: How) => Promise<Understood>}
 */
export async function understand(text, index, ignored, { asTyped, isSettled, typed: whole = text }) {
  const pieces = piecesOf(text);
  const words = pieces.map(([word]) => word);
  const small = words.length > MOST_OF_A_NAME ? [] : words.filter((word) => index.small.has(word));
  await index.load([...stemsOf(words, ignored, index), ...small.map(stem)]);
  const corrected = asTyped ? [] : await corrections(words, index, ignored, isSettled);
  const taken = words.map((word) => corrected.find(([typed]) => typed === word)?.[1] ?? word);
  if (corrected.length) await index.load(stemsOf(taken, ignored, index));
  const typed = pieces.map(([word, piece], place) => (taken[place] === word ? piece : taken[place]));
  const parts = inPieces(taken, typed, asTyped ? new Map() : phrasesByFirst(taken, index));
  const telling = parts.filter(({ words }) => words.length > 1 || !isDull(words[0], ignored));
  const sought = telling.length ? telling : smallWords(parts, index);
  const concepts = sought.map((part) => concept(part, index));
  await index.load(concepts.flatMap((each) => each.ways.flatMap((way) => way.terms)));
  const isAnswered = (/** @type {Way} */ way) => index.answering(way).numbers.length > 0;
  for (const each of concepts) {
    each.ways = each.ways.filter(isAnswered);
    if (!each.ways.length) each.ways = each.otherwise.filter(isAnswered);
  }
  return {
    meant: await meanings(whole, corrected, index, ignored),
    words: concepts.flatMap((each) => each.typed || []).join(" "),
    concepts: concepts.filter((each) => each.ways.length),
    called: telling.length ? [text, whole].flatMap((each) => nameIn(wordsOf(each), corrected, index, ignored)) : [],
    unknown: telling.length ? concepts.filter(isUnknown).map((each) => each.typed) : [],
    unanswered: sayings(sought.flatMap((part) => part.rows)),
    corrected,
  };
}

/**
 * What guides are looked for by: the words themselves, whatever they are widened to, and the guides that answer them.
 *
 * @type {(text: string, corrected: [typed: string, meant: string][], index: Index, ignored: Set<string>) => Promise<Meaning[]>}
 */
async function meanings(text, corrected, index, ignored) {
  const slips = new Map(corrected);
  const words = wordsOf(text).map((word) => slips.get(word) ?? word);
  await index.load(stemsOf(words, ignored, index));
  return inPieces(words, words, phrasesByFirst(words, index))
    .filter(({ words: [word], rows }) => rows.length || !isDull(word, ignored))
    .map(({ words, rows }) => ({
      terms: [...new Set(words.filter((word) => !isStopWord(word)).map(stem))],
      guides: rows.flatMap((row) => row[4] ?? []),
      size: Math.min(words.length, MOST_TELLING),
    }));
}

/** What is to be said, once each. @type {(rows: Phrase[]) => Unanswered[]} */
function sayings(rows) {
  const said = rows.flatMap((row) => (row[1] === 0 ? [{ say: row[2], address: row[3] }] : []));
  return [...new Map(said.map((each) => [each.say, each])).values()];
}

/**
 * The stems of the words that tell something or begin a phrase; of all when none does.
 *
 * @type {(words: string[], ignored: Set<string>, index: Index) => string[]}
 */
function stemsOf(words, ignored, index) {
  const telling = words.filter((word) => !isDull(word, ignored) || index.keys.has(word));
  return [...new Set((telling.length ? telling : words).map(stem))];
}

/** @type {(word: string, ignored: Set<string>) => boolean} */
function isDull(word, ignored) {
  return isStopWord(word) || ignored.has(word) || (word.length < SHORTEST && !mayBegin(word));
}

/**
 * Whether nothing answers it; the first letters of a word are not held against it.
 *
 * @type {(concept: Concept) => boolean}
 */
function isUnknown({ ways, typed }) {
  return !ways.length && mayBegin(typed);
}

/**
 * What is sought where no word tells anything: something that is called so, as "IT Club" or "Club 25"; else, as in
 * "support services", the words as they are.
 *
 * @type {(parts: Piece[], index: Index) => Piece[]}
 */
function smallWords(parts, index) {
  const words = parts.flatMap((part) => part.words);
  if (!words.length || !index.answering(calledSo(words)).numbers.length) {
    return parts.filter(({ words: [word] }) => word.length >= SHORTEST && !isStopWord(word));
  }
  return [{ words, typed: parts.map((part) => part.typed).join(" "), rows: [], isName: true }];
}

/**
 * The words that nothing has, each with the word that was probably meant.
 *
 * @type {(words: string[], index: Index, ignored: Set<string>, isSettled: () => Promise<boolean>) => Promise<[typed: string, meant: string][]>}
 */
async function corrections(words, index, ignored, isSettled) {
  const strange = [...new Set(words)].filter((word) => !isDull(word, ignored) && !isKnown(word, index));
  if (!strange.length || !(await isSettled())) return [];
  const pairs = await Promise.all(
    strange.map(async (word) => /** @type {[string, string]} */ ([word, (await nearest(word, index.base))[0]])),
  );
  return pairs.filter(([word, known]) => known && known !== word); // a word of a phrase alone is itself
}

/** @type {(word: string, index: Index) => boolean} */
function isKnown(word, index) {
  const root = stem(word);
  return (
    index.has(root) ||
    index.grave.has(root) ||
    index.phrases.has(root) ||
    index.beginningWith(word, 1).length > 0 ||
    inAPhrase(root, index)
  );
}

/** @type {(root: string, index: Index) => boolean} */
function inAPhrase(root, index) {
  return [...index.phrases.values()].some((rows) => rows.some(([stems]) => stems.split(" ").includes(root)));
}

/**
 * The thesaurus's phrases that may stand in the words, by their first stem.
 *
 * @type {(words: string[], index: Index) => PhrasesByFirst}
 */
function phrasesByFirst(words, index) {
  /** @type {PhrasesByFirst} */
  const byFirst = new Map();
  for (const root of new Set(words.map(stem))) {
    for (const row of index.phrases.get(root) ?? []) {
      const stems = row[0].split(" ");
      byFirst.set(stems[0], [...(byFirst.get(stems[0]) ?? []), { stems, row }]);
    }
  }
  return byFirst;
}

/**
 * The words cut into the longest phrases of the thesaurus and single words: {words, typed, rows}.
 *
 * @type {(words: string[], typed: string[], byFirst: PhrasesByFirst) => Piece[]}
 */
function inPieces(words, typed, byFirst) {
  /** @type {Piece[]} */
  const parts = [];
  const roots = words.map(stem);
  for (let place = 0; place < words.length; ) {
    const here = (byFirst.get(roots[place]) ?? []).filter(({ stems }) =>
      stems.every((each, i) => roots[place + i] === each),
    );
    const length = Math.max(1, ...here.map(({ stems }) => stems.length));
    const rows = here.filter(({ stems }) => stems.length === length).map(({ row }) => row);
    parts.push({
      words: words.slice(place, place + length),
      typed: typed.slice(place, place + length).join(" "),
      rows,
    });
    place += length;
  }
  return parts;
}

/**
 * Words that the thesaurus does not seek as they are typed are sought so in names, and where all else finds nothing.
 *
 * @type {(piece: Piece, index: Index) => Concept}
 */
function concept({ words, typed, rows, isName }, index) {
  const groups = rows.filter((row) => row[1] !== 0);
  const isSoughtAsTyped = !rows.length || groups.some((row) => row[3]);
  const own = words.filter((word) => !isStopWord(word)).map(stem);
  const plainly = isName ? [] : asTyped(own.length ? own : words.map(stem), words, index);
  const ways = isSoughtAsTyped ? [...plainly] : [];
  if (isName || !isSoughtAsTyped) ways.push(calledSo(words));
  if (!isName && !isSoughtAsTyped) ways.push(...plainly.map((way) => ({ ...way, inName: true })));
  if (isName && own.length) ways.push({ terms: own, weight: WEIGHT.typed });
  for (const sought of groups.flatMap((row) => row[2])) ways.push({ terms: sought.split(" "), weight: WEIGHT.sought });
  const otherwise = groups.length && !isSoughtAsTyped ? plainly : [];
  return { typed, names: groups.map((row) => String(row[1])), ways: withoutTwins(ways), otherwise };
}

/**
 * What would be called so, small words of short names with it; nothing for what is too long for a name.
 *
 * @type {(words: string[], corrected: [typed: string, meant: string][], index: Index, ignored: Set<string>) => Way[]}
 */
function nameIn(words, corrected, index, ignored) {
  const slips = new Map(corrected);
  const telling = words.filter((word) => index.small.has(word) || !isDull(word, ignored));
  if (!telling.length || telling.length > MOST_OF_A_NAME) return [];
  return [calledSo(telling.map((word) => slips.get(word) ?? word))];
}

/** What has these words for its name; of single signs, as "1:1", for half of it. @type {(words: string[]) => Way} */
function calledSo(words) {
  const telling = words.filter((word) => !isJoining(word));
  const called = words.some((word) => word.length > 1 && !isStopWord(word)) ? NEARLY_ALL : HALF;
  return { terms: (telling.length ? telling : words).map(stem), weight: WEIGHT.typed, called };
}

/**
 * The words themselves; a single word that no record has is taken for the beginning of one.
 *
 * @type {(terms: string[], words: string[], index: Index) => Way[]}
 */
function asTyped(terms, words, index) {
  if (words.length > 1 || index.has(terms[0]) || !mayBegin(words[0])) return [{ terms, weight: WEIGHT.typed }];
  const starts = [words[0], terms[0]].filter(mayBegin);
  const begun = new Set(starts.flatMap((start) => index.beginningWith(start, MOST_BEGINNINGS)));
  return [...begun].map((term) => ({ terms: [term], weight: WEIGHT.begun }));
}

/** @type {(ways: Way[]) => Way[]} */
function withoutTwins(ways) {
  const byTerms = [...ways]
    .reverse()
    .map((way) => /** @type {[string, Way]} */ ([`${way.terms} ${way.called} ${way.inName}`, way]));
  return [...new Map(byTerms).values()].reverse();
}
