// A text brought to the words it says, however it is written: as views/secrets/folding.py reads it.

import { expression } from "../../../shared/patterns.js";

const OTHER_SIGNS = /[^\0-\x7f]+/g;
const PERCENT = /(?:%[0-9A-Fa-f]{2})+/g;
const ENTITY = /&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]+));?/g;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|[nrt])/g;
const TAG_IN_A_WORD =
  /<\/?(?:wbr|b|i|u|em|strong|span|mark|small|a|abbr|sub|sup|q)\b[^<>]*>|<!--(?:(?!-->)(?:[^\n]|\n)){0,300}-->/g;
const TAG = /<[/!?]?[A-Za-z][^<>]*>/g;
const UNSEEN = /[\p{Cf}\p{Mn}\p{Me}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]/gu;
const SPACES = expression("\\s+", "gu");
/** Amounts and days, which are no house's. */
const OTHER_NUMBERS = /£ ?[0-9]+(?:[.,][0-9]+)*|(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** @type {(text: string, known: PlaceWords) => string} */
export function speltOut(text, known) {
  let spelt = text;
  for (let round = 0; round < 2; round += 1) {
    spelt = spelt
      .replace(PERCENT, (codes) => {
        const bytes = codes.match(/[0-9A-Fa-f]{2}/g) ?? [];
        return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
          Uint8Array.from(bytes, (code) => parseInt(code, 16)),
        );
      })
      .replace(ENTITY, (whole, decimal, hexadecimal, name) => {
        if (name) return Object.hasOwn(known.named, name) ? known.named[name] : whole;
        const number = decimal ? parseInt(decimal, 10) : parseInt(hexadecimal, 16);
        return number < 0x110000 ? String.fromCodePoint(number) : " ";
      })
      .replace(ESCAPE, (_, code) => (code ? String.fromCharCode(parseInt(code, 16)) : " "));
  }
  return spelt;
}

/** Where a tag stands within a word the word stays whole; at any other it ends. @type {(text: string) => string} */
export function withoutTags(text) {
  return text.replace(TAG_IN_A_WORD, "").replace(TAG, " ");
}

/**
 * Every word in plain letters; `line` has streets and numbers in their short form, `run` nothing between the words.
 *
 * @type {(text: string, known: PlaceWords) => Folded}
 */
export function folded(text, known) {
  const letters = plainLetters(text, known).replace(OTHER_NUMBERS, " ");
  const words = letters.replace(/['’]/g, "").replaceAll("&", " and ").match(WORD) ?? [];
  return { words, line: ` ${shortWords(words, known).join(" ")} `, run: words.join("") };
}

/** @type {(text: string, known: PlaceWords) => string} */
function plainLetters(text, known) {
  const asOurs = (/** @type {string} */ signs) =>
    [...signs.replace(SPACES, " ").normalize("NFKD").replace(UNSEEN, "")]
      .map((letter) => known.alike.get(letter.toLowerCase()) ?? letter)
      .join("");
  return text.replace(OTHER_SIGNS, asOurs).toLowerCase();
}

/** @type {(words: string[], known: PlaceWords) => string[]} */
export function shortWords(words, known) {
  return words.filter((word) => !known.passedOver.has(word)).map((word) => known.short.get(word) ?? word);
}
