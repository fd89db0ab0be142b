// Words in other languages: what is looked for in their place, and a line in the reader's own. Loaded when one is typed.

import { at, element } from "../shared/dom.js";
import { json } from "../shared/files.js";
import { wordsOf } from "./words.js";

/** @typedef {{ sought: string, show: (root: string) => void }} Language */
/** @typedef {[code: string, dir: string, ways: [words: string, address: string][]][]} Lines */

const SCRIPTS = Object.entries({
  cyrillic: /\p{sc=Cyrillic}/u,
  arabic: /\p{sc=Arabic}/u,
  gurmukhi: /\p{sc=Gurmukhi}/u,
  bengali: /\p{sc=Bengali}/u,
  han: /\p{sc=Han}/u,
  latin: /(?=\p{sc=Latin})[^\x00-\x7f]/u,
});
const LATIN = "latin";
const LONG = 5; // letters from which on the end of a word does not count
const MOST = 2; // things that are looked for

/**
 * What words in another language mean, of those that are known; nothing where all letters are English ones, unless some
 * words are `strange`: then what is known has one of them. Rejects without a network.
 *
 * @type {(text: string, base: string, strange?: string[]) => Promise<Language | null>}
 */
export async function languageOf(text, base, strange = []) {
  const script = SCRIPTS.find(([, letters]) => letters.test(text))?.[0] ?? (strange.length ? LATIN : "");
  if (!script) return null;
  const { languages, words } = await json(`${base}languages/${script}.json`);
  let typed = wordsOf(text);
  /** @type {[sought: string, language: number][]} */
  const found = [];
  for (const [phrase, sought, language] of words) {
    const left = without(typed, phrase.split(" "));
    const isOurs = strange.length > 0 && !strange.some((word) => typed.includes(word) && !left?.includes(word));
    if (left && !isOurs) [typed] = [left, found.push([sought, language])];
  }
  if (!found.length && script === LATIN) return null;
  const lines = found.length ? [...new Set(found.map(([, language]) => languages[language]))] : languages;
  return {
    sought: [...new Set(found.map(([sought]) => sought))].slice(0, MOST).join(" "),
    show: (root) => show(lines, root),
  };
}

/** Puts what leads on in each language above the results. @type {(lines: Lines, root: string) => void} */
function show(lines, root) {
  for (const [lang, dir, ways] of [...lines].reverse()) {
    const box = element("p", "", { className: "lo-box lo-note", dir });
    for (const [words, address] of ways) box.append(element("a", words, { href: root + address, lang, dir }), " ");
    if (ways.length) at("said").prepend(box);
  }
}

/** The words without a phrase; nothing where they do not hold it. @type {(typed: string[], phrase: string[]) => string[] | null} */
function without(typed, phrase) {
  const start = typed.findIndex((_, place) => phrase.every((word, i) => isForm(typed[place + i] ?? "", word)));
  return start < 0 ? null : [...typed.slice(0, start), ...typed.slice(start + phrase.length)];
}

/** Whether one word is a form of the other. @type {(typed: string, word: string) => boolean} */
function isForm(typed, word) {
  if (typed === word) return true;
  const start = word.slice(0, Math.max(LONG - 1, word.length - 2));
  return word.length >= LONG && typed.startsWith(start) && typed.length <= word.length + 3;
}
