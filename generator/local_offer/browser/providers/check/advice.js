// How a record's texts could be easier to read and kinder: the program's advice, as warnings.

import { expression } from "../../shared/patterns.js";
import { pathOf } from "../record/shapes.js";
import { partOf } from "./formats.js";
import { difficulty } from "./reading.js";
import { fault } from "./wording.js";

const LONGEST = 20_000; // letters; a longer text is at fault already

/** Advice, not in words yet; the kit brings the words to look for. @type {(record: Looked) => Findings} */
export function* advice({ values, kit, kind, strings }) {
  const { plain_words: words, short_forms: known, advice: limits } = kit.check ?? {};
  if (!words) return;
  /** @type {(name: string) => RegExp} */
  const part = (name) => partOf(name, kit);
  const sorts = kit.check.words[kind];
  const texts = [...strings(values)].filter(
    ([pointer, text]) => text.length <= LONGEST && sorts[pathOf(pointer)] === "prose",
  );
  yield* hardToRead(texts, limits, part);
  yield* hardWords(texts, words);
  yield* unexplained(texts, new Set([...known, ...acronymsIn(values, part)]), limits, part);
}

/** @type {(texts: any[], limits: any, part: PartOf) => Findings} */
function* hardToRead(texts, limits, part) {
  for (const [pointer, text] of texts) {
    const { grade, words } = difficulty(text, part);
    const age = Number((grade + limits.age_of_grade_0).toFixed(1));
    if (words >= limits.fewest_words && age > limits.oldest_reader)
      yield fault("hard-to-read/text", pointer, { age: whole(age) });
  }
}

/** Of two whole numbers that are as near, the even one, as Python has it. @type {(number: number) => number} */
function whole(number) {
  const floor = Math.floor(number);
  if (number - floor !== 0.5) return Math.round(number);
  return floor % 2 ? floor + 1 : floor;
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

/** What it is called is a name, and needs no meaning. @type {(values: Values, part: PartOf) => string[]} */
function acronymsIn(values, part) {
  const names = [values.name, ...(Array.isArray(values.also_known_as) ? values.also_known_as : [])];
  return names.filter((name) => typeof name === "string").flatMap((name) => name.match(part("acronym")) ?? []);
}

/** @type {(texts: any[], known: Set<string>, limits: any, part: PartOf) => Findings} */
function* unexplained(texts, known, limits, part) {
  const told = new Set(known);
  for (const [pointer, text] of texts) {
    for (const acronym of text.replace(part("no-acronyms"), " ").match(part("acronym")) ?? []) {
      if (acronym.length > limits.longest_acronym || told.has(acronym) || told.has(acronym.replace(/s$/, ""))) continue;
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
