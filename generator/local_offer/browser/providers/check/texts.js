// Every text of a record that someone wrote in their own words, as a reader sees it, and what is looked for in it.

import { expression, isPlain, SPACE } from "../../shared/patterns.js";
import { pathOf } from "../record/shapes.js";
import { bare } from "./unseen.js";

const SPACES = new RegExp(`[${SPACE}]+`, "g");
const RUNS = expression("\\w+", "gu");
const LONGEST = 20_000; // letters; a longer text is at fault already
/** @type {Map<string, RegExp>} */
const KNOWN = new Map();
/** @type {WeakMap<object, Lists>} */
const LISTS = new WeakMap(); // by kit
let looked = { text: "", words: "" }; // one text is looked through for many patterns in turn

/**
 * The texts, each with its place and its sort: `prose`, a `title`, a `role` or an `address`.
 *
 * @type {(record: Looked) => FreeText[]}
 */
export function freeTexts({ values, kit, kind, strings }) {
  const sorts = kit.check?.words[kind] ?? {};
  return [...strings(values)]
    .map(([pointer, text]) => ({
      pointer,
      text,
      sort: sorts[pathOf(pointer)] ?? (has("chat-link", text, kit) ? "address" : ""),
    }))
    .filter(({ text, sort }) => sort && text.length <= LONGEST)
    .map(({ text, ...rest }) => ({ ...rest, words: plain(text, kit) }));
}

/**
 * Letters, digits and apostrophes in their common form, without signs that nobody sees.
 *
 * @type {(text: string, kit: Kit) => string}
 */
export function plain(text, kit) {
  return bare(text, kit).normalize("NFKC").replaceAll("’", "'");
}

/**
 * A pattern of schema/private-words.json, to be found everywhere in this text. `exec` and `test` would go on from where
 * they were.
 *
 * @type {(name: string, text: string, kit: Kit) => RegExp}
 */
export function sought(name, text, { private: patterns }) {
  const { pattern, any_case: anyCase } = patterns[name];
  const flags = anyCase ? "dgiu" : "dgu"; // with d it is told where a part stands
  const plain = isPlain(text);
  const key = `${flags} ${plain} ${pattern}`;
  const known = KNOWN.get(key) ?? expression(pattern, flags, plain);
  KNOWN.set(key, known);
  return known;
}

/** Names of persons, and words that stand as a name does and are none. @type {(kit: Kit) => Lists} */
export function listsOf(kit) {
  const there = LISTS.get(kit);
  if (there) return there;
  const parts = [...Object.entries(kit.names), ...Object.entries(kit.private_lists)];
  const lists = Object.fromEntries(parts.map(([part, words]) => [part, new Set(words.split(/[ |]/))]));
  LISTS.set(kit, lists);
  return lists;
}

/** @type {(name: string, text: string, kit: Kit) => boolean} */
export function has(name, text, kit) {
  return mayHave(name, text, kit) && text.search(sought(name, text, kit)) >= 0;
}

/** Each in the text, from left to right. @type {(name: string, text: string, kit: Kit) => RegExpExecArray[]} */
export function allOf(name, text, kit) {
  return mayHave(name, text, kit) ? [...text.matchAll(sought(name, text, kit))] : [];
}

/**
 * A quick look that most texts fail: whether of each list of what a pattern needs one is there.
 *
 * @type {(name: string, text: string, kit: Kit) => boolean}
 */
function mayHave(name, text, { private: patterns }) {
  /** @type {string[][]} */
  const needs = patterns[name].needs ?? [];
  if (needs.length && looked.text !== text) looked = { text, words: wordsOf(text) };
  return needs.every((list) => list.some((need) => looked.words.includes(need)));
}

/**
 * The words of a text in small letters, by their shape (A0 for B7), and where signs part them as several words.
 *
 * @type {(text: string) => string}
 */
function wordsOf(text) {
  const words = text.replace(SPACES, " ");
  const shape = words.replace(/[A-Z]/g, "A").replace(/[a-z]/g, "a").replace(/[0-9]/g, "0");
  const whole = `${words.toLowerCase()} \n ${shape}`;
  return ` ${whole} \n ${(whole.match(RUNS) ?? []).join(" ")} `;
}
