// From what was typed to words and stems, as search/terms.py does it to the records.

import { isStopWord, stem as stemmed } from "../others/lunr.js";
import { bare, lettersOf, plain } from "../shared/letters.js";

/** @type {Map<string, string>} */
const stems = new Map();

const JOINING = new Set("a an and as at by for from in of on or the to with".split(" "));
const WITHOUT_SPACES = /([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\u{20000}-\u{3ffff}]+)/u;
const [WORDS, PIECES] = [pieces(""), pieces("'’‘\x60´ʼʻ′")];

/**
 * Of a text: a short form such as A.D.H.D., R&R, A-Z or A D H D; C++; a word, or an address as a whole, of which no
 * part is a short form. `more` are signs that a word may hold besides.
 *
 * @type {(more: string) => RegExp}
 */
function pieces(more) {
  const [letter, sign] = ["[a-z\\x80-\\u{10ffff}]", `[a-z\\x80-\\u{10ffff}0-9${more}]`];
  const short = `${letter}(?:(?:[.-]|\\s?&\\s?|\\sand\\s)${letter})+s?(?!\\.?${sign}|@)`;
  const spaced = `${letter}(?:\\.?\\s${letter}){2,}(?!\\.?${sign})`;
  return new RegExp(`(${short}|${spaced})|${letter}[+#]+(?!${sign})|${sign}+(?:[.@]${sign}+)*`, "giu");
}

/** In plain letters: `Down’s café` gives `downs` and `cafe`, `A.D.H.D.` gives `adhd`. @type {(text: string) => string[]} */
export function wordsOf(text) {
  return [...plain(text).matchAll(WORDS)].flatMap(([piece, short]) =>
    short ? short.replace(/[^a-z\x80-\u{10ffff}]|\band\b/gu, "") : piece.split(/[.@]/).flatMap(partsOf),
  );
}

/**
 * Of a script without spaces every two letters that stand side by side: whoever asks for a word has some of them.
 *
 * @type {(word: string) => string[]}
 */
function partsOf(word) {
  return word.split(WITHOUT_SPACES).flatMap((part) => {
    const signs = [...part];
    if (signs.length < 3 || !WITHOUT_SPACES.test(part)) return part || [];
    return signs.slice(1).map((sign, place) => signs[place] + sign);
  });
}

/**
 * The same words, each with what was typed for it: `[["wont", "won’t"], ["help", "help"]]`.
 *
 * @type {(text: string) => [word: string, piece: string][]}
 */
export function piecesOf(text) {
  const pieces = lettersOf(bare(text).normalize("NFKC")).match(PIECES) ?? [];
  return pieces.flatMap((piece) => {
    const words = wordsOf(piece);
    // Those of one word without spaces are told as it was typed.
    const typed = words.length > 1 && !WITHOUT_SPACES.test(piece) ? words : [piece];
    return words.map((word, place) => /** @type {[string, string]} */ ([word, typed[place] ?? ""]));
  });
}

/** Of a word in other letters than those of English, itself. @type {(word: string) => string} */
export function stem(word) {
  if (/[^\x00-\x7f]/.test(word)) return word;
  const known = stems.get(word) ?? stemmed(word);
  stems.set(word, known);
  return known;
}

/** Whether it is a stop word that says nothing even in a name. @type {(word: string) => boolean} */
export function isJoining(word) {
  return JOINING.has(word);
}

/**
 * Whether others may begin with it: three letters, or one of those that are a word or most of one.
 *
 * @type {(word: string) => boolean}
 */
export function mayBegin(word) {
  return word.length > 2 || WITHOUT_SPACES.test(word);
}

export { isStopWord };
