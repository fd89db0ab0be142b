// How a record's texts could be easier to read and kinder: the program's advice, as warnings.

import { expression } from "../record/patterns.js";
import { pathOf } from "../record/shapes.js";
import { fault } from "./wording.js";

const OLDEST = 14; // years; names of services and of needs are long words
const FEWEST = 20; // words; the score of a shorter text says nothing
const GRADE_0 = 5; // years
const LONGEST = 20_000; // letters; a longer text is at fault already

const WORD = /[A-Za-z]+(?:[’'][a-z]+)*/g;
const SENTENCE_END = expression('(?<=[.!?])[”’")]*\\s+(?=[“‘"(]*[A-Z0-9])', "u");
const NOT_TEXT = /<(svg|style|script)\b.*?<\/\1>|<!--.*?-->/gs;
const BLOCK_TAG = /<\/?(?:p|li|ol|ul|div|h[1-6]|dt|dd|dl|tr|td|th|table|details|summary|b|br|section)\b[^>]*>/g;
const TAG = /<[^>]+>/g;
const LINK = /\[([^\]]*)\]\([^)]*\)/g;
const ATTRIBUTES = /\{[:#.][^}\n]*\}/g;
const LINE_START = expression("^\\s*(?:[-*+>#|]+|\\p{Nd}+[.)])\\s*", "u");

// English spelling tells syllables well enough: over a guide the sum is within one part in a hundred of a dictionary's.
const VOWELS = /[aeiouy]+/g;
const SILENT_E = /(?:[^aeiouyl]e[sd]?|[^aeiou]led?)$/;
const SPOKEN_E = /(?:[^aeiou]le|[td]ed|[sxz]es|ces|ges|ches|shes)$/;
const TWO_IN_ONE = /i[aou](?!u)|[aeiou]ing$|eo(?!u)|[^q]ua|iet|uet|uou/g;
const ONE_LESS = /[cgstx]i(?=[aou])|[^aeiou]ely$|eful|ement|people|every|some(?=[a-z])/g;

const ACRONYM = expression("(?<![\\w&@./#-])[A-Z][A-Za-z]*[A-Z][a-z]?(?![\\w@-]|\\.\\w)", "gu");
const LONGEST_ACRONYM = 8;
const NOT_READ = expression("\\{\\{.*?\\}\\}|\\]\\([^)]*\\)|<[^>]*>|https?://\\S+", "gu");

/** Advice, not in words yet; the kit brings the words to look for. @type {(record: Looked) => Findings} */
export function* advice({ values, kit, kind, strings }) {
  const { plain_words: words, short_forms: known } = kit.check ?? {};
  if (!words) return;
  const prose = kit.check.prose[kind];
  const texts = [...strings(values)].filter(
    ([pointer, text]) => text.length <= LONGEST && prose.includes(pathOf(pointer)),
  );
  yield* hardToRead(texts);
  yield* hardWords(texts, words);
  yield* unexplained(texts, known, values);
}

/** @type {(texts: any[]) => Findings} */
function* hardToRead(texts) {
  for (const [pointer, text] of texts) {
    const { age, words } = difficulty(text);
    if (words >= FEWEST && age > OLDEST) yield fault("hard-to-read/text", pointer, { age: whole(age) });
  }
}

/** Of two whole numbers that are as near, the even one, as Python has it. @type {(number: number) => number} */
function whole(number) {
  const floor = Math.floor(number);
  if (number - floor !== 0.5) return Math.round(number);
  return floor % 2 ? floor + 1 : floor;
}

/**
 * Its reading age in years, by the Flesch-Kincaid grade, and its number of words.
 *
 * @type {(text: string) => { age: number, words: number }}
 */
function difficulty(text) {
  const sentences = sentencesOf(text).map((sentence) => sentence.match(WORD) ?? []);
  const said = sentences.filter((words) => words.length);
  const words = said.reduce((sum, each) => sum + each.length, 0);
  if (!words) return { age: 0, words: 0 };
  const syllables = said.flat().reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0);
  const grade = (0.39 * words) / said.length + (11.8 * syllables) / words - 15.59;
  return { age: Number((Math.max(0, grade) + GRADE_0).toFixed(1)), words };
}

/** @type {(text: string) => string[]} */
function sentencesOf(text) {
  const bare = text.replace(NOT_TEXT, "\n\n").replace(BLOCK_TAG, "\n\n").replace(LINK, "$1").replace(ATTRIBUTES, "");
  return blocksOf(bare.replace(TAG, "").replaceAll("**", "")).flatMap((block) => block.split(SENTENCE_END));
}

/** Paragraphs, headings and entries of lists, each on one line. @type {(text: string) => string[]} */
function blocksOf(text) {
  const blocks = [""];
  for (const line of text.split("\n")) {
    const start = LINE_START.exec(line);
    if (!line.trim() || start) blocks.push(start ? line.slice(start[0].length) : "");
    else blocks.push(`${blocks.pop()} ${line.trim()}`);
  }
  return blocks.filter((block) => block.trim());
}

/** @type {(word: string) => number} */
function syllablesOf(word) {
  const letters = word.replace(/[^a-z]/g, "");
  const count = (/** @type {any} */ pattern) => (letters.match(pattern) ?? []).length;
  const silent = SILENT_E.test(letters) && !SPOKEN_E.test(letters) ? 1 : 0;
  return Math.max(1, count(VOWELS) + count(TWO_IN_ONE) - count(ONE_LESS) - silent);
}

/** @type {(texts: any[], words: any) => Findings} */
function* hardWords(texts, words) {
  const { hard, unkind } = words;
  if (!patterns.has(words)) patterns.set(words, patternOf([...Object.keys(hard), ...Object.keys(unkind)]));
  const pattern = patterns.get(words);
  for (const [pointer, text] of texts) {
    for (const found of new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase()))) {
      const [key, better] = Object.hasOwn(unkind, found) ? ["unkind-words", unkind] : ["hard-words", hard];
      yield fault(key, pointer, { word: found, instead: better[found] });
    }
  }
}

/** @type {WeakMap<object, RegExp>} */
const patterns = new WeakMap(); // by the words of a kit

/** @type {(words: any) => any} */
function patternOf(words) {
  const every = [...new Set(words)].sort((one, other) => other.length - one.length);
  return expression(`\\b(?:${every.map(escaped).join("|")})\\b`, "giu");
}

/** @type {(texts: any[], known: any, values: Values) => Findings} */
function* unexplained(texts, known, values) {
  const names = [values.name, ...(Array.isArray(values.also_known_as) ? values.also_known_as : [])];
  const inNames = names.filter((name) => typeof name === "string").flatMap((name) => name.match(ACRONYM) ?? []);
  const told = new Set([...known, ...inNames]);
  for (const [pointer, text] of texts) {
    for (const [acronym] of text.replace(NOT_READ, " ").matchAll(ACRONYM)) {
      if (acronym.length > LONGEST_ACRONYM || told.has(acronym) || told.has(acronym.replace(/s$/, ""))) continue;
      if (isExplained(acronym, text)) continue;
      told.add(acronym);
      yield fault("unexplained-acronym", pointer, { acronym });
    }
  }
}

/**
 * In brackets after its words, or with its meaning in brackets or in words behind it.
 *
 * @type {(acronym: string, text: string) => boolean}
 */
function isExplained(acronym, text) {
  return expression(`\\(${acronym}\\)|\\b${acronym}s? (?:\\(|means |stands for |is short for )`, "u").test(text);
}

/** @type {(word: string) => string} */
function escaped(word) {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
