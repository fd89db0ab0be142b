// Every text of a record that someone wrote in their own words, as a reader sees it, and what is looked for in it.

import { expression } from "../../shared/patterns.js";
import { pathOf } from "../record/shapes.js";
import { bare } from "./unseen.js";

const LONGEST = 20_000; // letters; a longer text is at fault already
/** @type {Map<string, RegExp>} */
const KNOWN = new Map();
/** @type {WeakMap<object, Lists>} */
const LISTS = new WeakMap(); // by kit

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
 * A pattern of schema/private-words.json, to be found everywhere in a text. `exec` and `test` would go on from where
 * they were.
 *
 * @type {(name: string, kit: Kit) => RegExp}
 */
export function sought(name, { private: patterns }) {
  const { pattern, any_case: anyCase } = patterns[name];
  const flags = anyCase ? "dgiu" : "dgu"; // with d it is told where a part stands
  const known = KNOWN.get(flags + pattern) ?? expression(pattern, flags);
  KNOWN.set(flags + pattern, known);
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
  return text.search(sought(name, kit)) >= 0;
}
