// Letters of any script in one plain form, by which words are compared, as in words/letters.py: Łódź is lodz.

// schema/unseen-signs.json as the browser itself knows most of it; a test holds both to the same words.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]/gu;
const BLANKS = /[\u115f\u1160\u2800\u3164\uffa0]/g;
// The vowels of Hindi or Thai are marks too, and stay.
const ACCENTS = /(?=\p{M})[\u0300-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
// Letters that are not made of a plain one and a mark; and those that Arabic, Persian and Urdu keyboards write for one another.
const ALIKE = new Map(
  "łl øo đd ðd ħh ıi ßss æae œoe þth ςσ \u06cc\u064a \u0649\u064a \u06a9\u0643 \u06c1\u0647 \u06be\u0647 \u0629\u0647 \u0640"
    .split(" ")
    .map((pair) => [pair[0], pair.slice(1)]),
);
const OTHERS = new RegExp(`[${[...ALIKE.keys()].join("")}]`, "g");

/** Without signs that nobody sees, which would part a word. @type {(text: string) => string} */
export function bare(text) {
  return text.replace(BLANKS, " ").replace(UNSEEN, "");
}

/** Beyond ASCII only apostrophes and what makes words; all dashes are one. @type {(text: string) => string} */
export function lettersOf(text) {
  return text.replace(/\p{Pd}/gu, "-").replace(/[^\p{L}\p{N}\p{M}\x00-\x7f’‘´′]/gu, " ");
}

/** Small letters without accents and apostrophes. @type {(text: string) => string} */
export function plain(text) {
  const marked = bare(text)
    .replace(/['’‘\x60´ʼʻ′]/g, "")
    .normalize("NFKD");
  return lettersOf(marked.replace(ACCENTS, ""))
    .normalize("NFC")
    .replace(/['\x60]/g, "")
    .replace(/[’‘´′]/g, " ")
    .toLowerCase()
    .replace(OTHERS, (sign) => ALIKE.get(sign) ?? "");
}

/** The words of a plain text, without what stands between them. @type {(text: string) => string[]} */
export function wordsIn(text) {
  return text.match(/[a-z0-9\x80-\u{10ffff}]+/gu) ?? [];
}
