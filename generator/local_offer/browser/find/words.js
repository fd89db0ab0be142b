// From what was typed to words and stems, as search/terms.py does it to the records.

import { isStopWord, stem as stemmed } from "../others/lunr.js";

/** @type {Map<string, string>} */
const stems = new Map();

/** Lower case, without accents and apostrophes. @type {(text: string) => string[]} */
export function wordsOf(text) {
  const plain = text
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
  const pieces = text.match(/[\p{L}\p{M}\p{N}'’‘\x60]+/gu) ?? [];
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
