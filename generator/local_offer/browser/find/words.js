// From what was typed to words and stems, as search/terms.py does it to the records.

import { isStopWord, stem as stemmed } from "../others/lunr.js";

const stems = new Map();

/** Lower case, without accents and apostrophes. */
export function wordsOf(text) {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘\x60]/g, "")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The same words, each with what was typed for it: `[["wont", "won’t"], ["help", "help"]]`. */
export function piecesOf(text) {
  const pieces = text.match(/[\p{L}\p{M}\p{N}'’‘\x60]+/gu) ?? [];
  return pieces.flatMap((piece) => wordsOf(piece).map((word, place) => [word, place ? "" : piece]));
}

export function stem(word) {
  if (!stems.has(word)) stems.set(word, stemmed(word));
  return stems.get(word);
}

export { isStopWord };
