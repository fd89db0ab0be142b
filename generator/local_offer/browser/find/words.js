// From what was typed to words and stems, as search/terms.py does it to the records.

import { isStopWord, stem as stemmed } from "../others/lunr.js";

/** @type {Map<string, string>} */
const stems = new Map();

// schema/unseen-signs.json as the browser itself knows most of it; a test holds both to the same words.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]/gu;
const BLANKS = /[\u115f\u1160\u2800\u3164\uffa0]/g;

/** Without signs that nobody sees, which would part a word. @type {(text: string) => string} */
function bare(text) {
  return text.replace(BLANKS, " ").replace(UNSEEN, "");
}

/** Lower case, without accents and apostrophes. @type {(text: string) => string[]} */
export function wordsOf(text) {
  const plain = bare(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘\x60]/g, "")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The same words, each with what was typed for it: `[["wont", "won’t"], ["help", "help"]]`.
 *
 * @type {(text: string) => [word: string, piece: string][]}
 */
export function piecesOf(text) {
  const pieces = bare(text).match(/[\p{L}\p{M}\p{N}'’‘\x60]+/gu) ?? [];
  return pieces.flatMap((piece) =>
    wordsOf(piece).map((word, place) => /** @type {[string, string]} */ ([word, place ? "" : piece])),
  );
}

/** @type {(word: string) => string} */
export function stem(word) {
  const known = stems.get(word) ?? stemmed(word);
  stems.set(word, known);
  return known;
}

export { isStopWord };
