// From words to concepts: each is one thing that is asked for, with every way in which a record may say it.

/** @import { Index } from "./index.js" */
/** @typedef {Map<string, { stems: string[], row: Phrase }[]>} PhrasesByFirst */

import { HALF, NEARLY_ALL } from "./rank.js";
import { strangers, withConditions } from "./strange.js";
import { isJoining, isStopWord, mayBegin, piecesOf, stem, wordsOf } from "./words.js";

const SHORTEST = 2; // letters of a word that tells something
const MOST_OF_A_NAME = 5; // words of a search that may be a name with small words in it
const MOST_BEGINNINGS = 12;
const MOST_TELLING = 4; // words of a phrase, beyond which more make it no more telling
const NEGATION = /^(?:no|not|never|without)$|nt$/;
const GAP = 2; // small words that may stand within a phrase: "sent my son home"
const SENTENCE = 6; // words, from which on only the most telling are sought where nothing has them all
const MOST_ASKED = 4;
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
export async function understand(text, index, ignored, { asTyped, isSettled, typed: whole = text, isWordsOnly }) {
  const pieces = piecesOf(text);
  const words = pieces.map(([word]) => word);
  const small = words.length > MOST_OF_A_NAME ? [] : words.filter((word) => index.small.has(word));
  await index.load([...stemsOf(words, ignored, index), ...small.map(stem)]);
  const isStrange = (/** @type {string} */ word) => !isDull(word, ignored) && !isKnown(word, index);
  const strange = await strangers(words, asTyped ? () => false : isStrange, index, isSettled);
  const { corrected } = strange;
  const taken = words.map((word) => corrected.find(([typed]) => typed === word)?.[1] ?? word);
  if (corrected.length) await index.load(stemsOf(taken, ignored, index));
  const typed = pieces.map(([word, piece], place) => (taken[place] === word ? piece : taken[place]));
  const cut = inPieces(taken, typed, asTyped ? new Map() : phrasesByFirst(taken, index), ignored);
  const all = asTyped ? cut : withConditions(cut, strange.conditions, index);
  const isTelling = (/** @type {Piece} */ { words }) => words.length > 1 || !isDull(words[0], ignored);
  const isMore = all.some((part) => isTelling(part) && !choicesOf(part).length);
  // "BSL" alone asks for more than who signs; and a club may be called Saturday Club.
  const isCalledSo =
    all.length > 1 &&
    isMore &&
    isName(
      all.filter(isTelling).flatMap((part) => part.words),
      index,
    );
  const isChoice = (/** @type {Piece} */ part) =>
    !isWordsOnly && !isCalledSo && choicesOf(part).length > 0 && (isMore || !isGroup(part));
  const unmet = (/** @type {Piece} */ part) => Boolean(isWordsOnly) && choicesOf(part).length > 0 && !isGroup(part);
  const parts = all.filter((part) => !isChoice(part) && !unmet(part));
  const telling = parts.filter(isTelling);
  const sought = telling.length ? telling : all.length > parts.length ? [] : smallWords(parts, index);
  const found = sought.map((part) => concept(part, index));
  await index.load(found.flatMap((each) => each.ways.flatMap((way) => way.terms)));
  const isAnswered = (/** @type {Way} */ way) => index.answering(way).numbers.length > 0;
  for (const each of found) {
    each.ways = each.ways.filter(isAnswered);
    if (!each.ways.length) each.ways = each.otherwise.filter(isAnswered);
  }
  const unknown = telling.length ? found.filter(isUnknown).map((each) => each.typed) : [];
  unknown.push(...all.filter(unmet).map((part) => part.typed));
  const concepts = mostTelling(withoutScraps(found, unknown), words.length, index);
  return {
    meant: await meanings(whole, strange, index, ignored),
    words: found
      .flatMap((each) => (concepts.includes(each) || unknown.includes(each.typed) ? each.typed || [] : []))
      .join(" "),
    concepts,
    called: telling.length ? [text, whole].flatMap((each) => nameIn(wordsOf(each), corrected, index, ignored)) : [],
    unknown,
    unanswered: sayings(sought.flatMap((part) => part.rows)),
    corrected,
    conditions: all.filter((part) => part.isCondition).map((part) => part.typed),
    chosen: all.filter(isChoice).flatMap(choicesOf),
    mayBeWords: all.filter(isChoice).some(isGroup),
    rest: parts.map((part) => part.typed).join(" "),
  };
}

/** Whether something is called by these words, or nearly. @type {(words: string[], index: Index) => boolean} */
export function isName(words, index) {
  return words.length > 1 && index.matches(words.map(stem)).named.some((share) => share >= NEARLY_ALL);
}

/** Whether the thesaurus has it in a group. @type {(part: Piece) => boolean} */
function isGroup({ rows }) {
  return rows.some((row) => typeof row[1] === "string");
}

/** The choices of filters that it is. @type {(part: Piece) => [group: string, choice: string][]} */
function choicesOf({ rows }) {
  return rows.flatMap((row) => (row[1] === 1 ? [/** @type {[string, string]} */ ([row[2], row[3]])] : []));
}

/**
 * Those that something answers; but where most words are unknown, as in another language, none for a small word alone.
 *
 * @type {(found: Concept[], unknown: string[]) => Concept[]}
 */
function withoutScraps(found, unknown) {
  const isScrap = (/** @type {Concept} */ { typed, names }) => unknown.length > 1 && !names.length && typed.length < 4;
  return found.filter((each) => each.ways.length && !isScrap(each));
}

/**
 * All where something has them all, or the words are few; else those that are the most telling: what the thesaurus
 * knows, longer phrases first, then what fewest have.
 *
 * @type {(concepts: Concept[], words: number, index: Index) => Concept[]}
 */
function mostTelling(concepts, words, index) {
  if (concepts.length < 2 || words < SENTENCE || isAllHad(concepts, index)) return concepts;
  /** @type {(concept: Concept) => number} */
  const weigh = ({ names, typed, ways }) => {
    const { numbers, named } = index.answering(/** @type {Way} */ (ways.at(-1)));
    const isListed = Math.max(...named) >= 1 ? 2 : 0; // by a topic or a need of its own
    return (names.length ? 9 : 0) + Math.min(typed.split(" ").length, 4) + isListed - Math.log10(1 + numbers.length);
  };
  const best = [...concepts].sort((one, other) => weigh(other) - weigh(one));
  const known = best.filter(({ names }) => names.length).length;
  const kept = best.slice(0, Math.min(known || MOST_ASKED, MOST_ASKED));
  return concepts.filter((each) => kept.includes(each));
}

/** Whether something answers each of them. @type {(concepts: Concept[], index: Index) => boolean} */
function isAllHad(concepts, index) {
  let all = /** @type {Set<number> | undefined} */ (undefined);
  for (const { ways } of concepts) {
    const here = new Set(ways.flatMap((way) => index.answering(way).numbers));
    all = all ? new Set([...all].filter((number) => here.has(number))) : here;
  }
  return Boolean(all?.size);
}

/**
 * What guides are looked for by: the words themselves, whatever they are widened to, and the guides that answer them.
 *
 * @type {(text: string, strange: { corrected: [typed: string, meant: string][], conditions: Set<string> }, index: Index, ignored: Set<string>) => Promise<Meaning[]>}
 */
async function meanings(text, { corrected, conditions }, index, ignored) {
  const slips = new Map(corrected);
  const words = wordsOf(text).map((word) => slips.get(word) ?? word);
  await index.load(stemsOf(words, ignored, index));
  return withConditions(inPieces(words, words, phrasesByFirst(words, index), ignored), conditions, index)
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
 * The words cut into the longest phrases of the thesaurus and single words: {words, typed, rows}. Small words may stand
 * within a phrase.
 *
 * @type {(words: string[], typed: string[], byFirst: PhrasesByFirst, ignored: Set<string>) => Piece[]}
 */
function inPieces(words, typed, byFirst, ignored) {
  const roots = words.map(stem);
  const maySkip = words.map((word) => isDull(word, ignored) && !NEGATION.test(word));
  const found = words.map((_, place) => longestAt(place, roots, maySkip, byFirst));
  /** @type {Piece[]} */
  const parts = [];
  for (let place = 0; place < words.length; ) {
    const { size, end, rows } = found[place];
    const isLonger = found.slice(place + 1, end).some((other) => other.size > size);
    const next = isLonger ? place + 1 : end;
    const here = isLonger ? longestAt(place, roots, maySkip, byFirst, 1).rows : rows;
    const stems = here[0]?.[0].split(" ") ?? [];
    const own = words.slice(place, next).filter((_, nth) => stems.length < 2 || stems.includes(roots[place + nth]));
    parts.push({ words: own, typed: typed.slice(place, next).join(" "), rows: here });
    place = next;
  }
  return parts;
}

/**
 * The phrases that begin at a place and have the most words, not more than `most`: how many, where they end, and their rows.
 *
 * @type {(place: number, roots: string[], maySkip: boolean[], byFirst: PhrasesByFirst, most?: number) => { size: number, end: number, rows: Phrase[] }}
 */
function longestAt(place, roots, maySkip, byFirst, most = Infinity) {
  /** @type {{ size: number, end: number, rows: Phrase[] }} */
  let best = { size: 1, end: place + 1, rows: [] };
  for (const { stems, row } of byFirst.get(roots[place]) ?? []) {
    const isTooLong = stems.length < best.size || stems.length > most;
    const end = isTooLong ? 0 : endOf(stems, place, roots, row[1] === 1 ? [] : maySkip);
    if (!end) continue;
    const isBetter = stems.length > best.size || (best.rows.length > 0 && end < best.end);
    if (isBetter || !best.rows.length) best = { size: stems.length, end, rows: [row] };
    else if (end === best.end) best.rows.push(row);
  }
  return best;
}

/** Where a phrase that begins at a place ends, or 0. @type {(stems: string[], place: number, roots: string[], maySkip: boolean[]) => number} */
function endOf(stems, place, roots, maySkip) {
  let at = place;
  for (const [nth, each] of stems.entries()) {
    for (let gap = 0; nth && gap < GAP && roots[at] !== each && maySkip[at]; gap++) at++;
    if (roots[at++] !== each) return 0;
  }
  return at;
}

/**
 * Words that the thesaurus does not seek as they are typed are sought so in names, and where all else finds nothing.
 *
 * @type {(piece: Piece, index: Index) => Concept}
 */
function concept({ words, typed, rows, isName }, index) {
  const groups = rows.filter((row) => typeof row[1] === "string");
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
