// Words that nothing has: a slip of the hand, or what a condition is called, which no one may take for another word.

/** @import { Index } from "./index.js" */

import { nearest } from "./lexicon.js";
import { stem } from "./words.js";

const NOUN =
  /^(?:diseases?|syndromes?|disorders?|conditions?|dystrophy|atrophy|deficiency|anomaly|malformation|dysplasia|deletion|duplication)$/;
const CONDITION =
  /.{3}(?:itis|osis|a?emia|opathy|trophy|plasia|plegia|somy|uria|ataxia|cephaly|dactyly|synostosis)$|^(?!year|ages|level|stage|grade|covid)[a-z]{3,6}\d{1,3}[a-z]?\d?$/; // and genes: KCNQ2
const RARE = ["rare", stem("rare"), `${stem("rare")} ${stem("condition")}`]; // the phrase of the thesaurus for any of them
const A_FEW = 3; // things that have a word which may be a name

/**
 * The slips among the words, each with what was meant, where that is likely or makes a phrase with its neighbours; and
 * the words that are of `conditions`. `isSettled` waits until nobody types, and tells whether to go on.
 *
 * @type {(words: string[], isStrange: (word: string) => boolean, index: Index, isSettled: () => Promise<boolean>) => Promise<{ corrected: [typed: string, meant: string][], conditions: Set<string> }>}
 */
export async function strangers(words, isStrange, index, isSettled) {
  const conditions = new Set(words.filter((word, place) => isNameOf(word, words[place + 1], index)));
  /** @type {[string, string][]} */
  const corrected = [];
  const places = [...words.keys()].filter((place) => isStrange(words[place]));
  if (places.length && !(await isSettled())) return { corrected, conditions };
  for (const place of places) {
    const word = words[place];
    const { near, isName } = await nearest(word, index.base);
    await index.load(near.map((each) => stem(each.word)));
    const meant =
      near.find((each) => makesPhrase(each.word, place, words, index)) ?? near.find((each) => each.isLikely);
    const isPhrase = meant && makesPhrase(meant.word, place, words, index);
    const isCondition =
      isName || CONDITION.test(word) || [place - 1, place + 1].some((at) => NOUN.test(words[at] ?? ""));
    if (meant && meant.word !== word && (isPhrase || !isCondition)) corrected.push([word, meant.word]);
    else if (isCondition) conditions.add(word);
  }
  if (conditions.size || words.some((word) => NOUN.test(word))) await index.load([RARE[1]]);
  return { corrected, conditions };
}

/** Whether a word before "syndrome" is what it is called: few things have it, or none. @type {(word: string, next: string | undefined, index: Index) => boolean} */
function isNameOf(word, next, index) {
  const root = stem(word);
  return (
    NOUN.test(next ?? "") &&
    index.has(root) &&
    !index.phrases.has(root) &&
    index.matches([root]).numbers.length <= A_FEW
  );
}

/** Whether the word in this place is one of a phrase of the thesaurus with those around it. @type {(word: string, place: number, words: string[], index: Index) => boolean} */
function makesPhrase(word, place, words, index) {
  const roots = words.map((each, at) => stem(at === place ? word : each));
  return [...new Set(roots)].some((root) =>
    (index.phrases.get(root) ?? []).some(([phrase]) => {
      const stems = phrase.split(" ");
      const starts = [...stems.keys()].filter((nth) => stems[nth] === roots[place]).map((nth) => place - nth);
      return stems.length > 1 && starts.some((start) => stems.every((each, nth) => each === roots[start + nth]));
    }),
  );
}

/**
 * The pieces with all words of a condition as one, which leads to the help for any condition; and without words such as
 * "disease" behind what the thesaurus knows.
 *
 * @type {(parts: Piece[], conditions: Set<string>, index: Index) => Piece[]}
 */
export function withConditions(parts, conditions, index) {
  /** @type {Piece[]} */
  const found = [];
  const rows = (index.phrases.get(RARE[1]) ?? []).filter((row) => row[0] === RARE[2]);
  for (const part of parts) {
    const last = found.at(-1);
    const isNoun = part.words.length === 1 && NOUN.test(part.words[0]);
    const isName = part.words.length === 1 && conditions.has(part.words[0]);
    if (last?.isCondition && (isName || isNoun)) {
      last.words.push(...part.words);
      last.typed += ` ${part.typed}`;
    } else if (isName) found.push({ ...part, words: [...part.words], rows, isCondition: true });
    else if (!(isNoun && last?.rows.length)) found.push(part);
  }
  return found;
}
