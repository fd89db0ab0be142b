// Signs that nobody sees, as schema/unseen_signs.py finds them; schema/unseen-signs.json comes in the kit.

import { expression } from "../../shared/patterns.js";
import { fault } from "./wording.js";

const LAST_WORD = expression("(\\S{1,20})\\s*$", "u");
const REACH = 60; // letters before a sign, among which its word is looked for

/**
 * @typedef {{ at: number, length: number, name: string, after: string, becomes: string | null }} Unseen
 * @typedef {{ name: string, becomes: string | null, signs: RegExp, all: RegExp }} Sort
 * @typedef {{ found: RegExp, sorts: Sort[], direction: RegExp, rightToLeft: RegExp }} Known
 */

/** @type {WeakMap<object, Known>} */
const KNOWN = new WeakMap();

/**
 * Every such sign, but those that join emoji or letters, and marks of direction beside letters that need them.
 *
 * @type {(text: string, kit: Kit) => Unseen[]}
 */
export function unseen(text, { unseen: document }) {
  const known = knownOf(document);
  return [...text.matchAll(known.found)]
    .filter(({ index, groups }) => groups?.sign && !isNeeded(text, index, known))
    .map(({ index: at, 0: sign }) => {
      const { name, becomes } = /** @type {Sort} */ (known.sorts.find(({ signs }) => signs.test(sign)));
      const before = [...text.slice(Math.max(0, at - 2 * REACH), at)].slice(-REACH).join("");
      const after = stripped(before, known).match(LAST_WORD)?.[1] ?? "";
      const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return { at, length: sign.length, name: `${name} (U+${code})`, after, becomes };
    });
}

/** The text without those of them that can be taken out. @type {(text: string, kit: Kit) => string} */
export function seen(text, kit) {
  let [whole, end] = ["", 0];
  for (const { at, length, becomes } of unseen(text, kit)) {
    if (becomes === null) continue;
    const edges = ["", "\n"];
    const isAtEdge = edges.includes(text.charAt(at - 1)) || edges.includes(text.charAt(at + length));
    whole += text.slice(end, at) + (isAtEdge && becomes === " " ? "" : becomes);
    end = at + length;
  }
  return whole + text.slice(end);
}

/** The text as it is compared: without any such sign, whatever work it does. @type {(text: string, kit: Kit) => string} */
export function bare(text, { unseen: document }) {
  return stripped(text, knownOf(document));
}

/** A fault for each text that holds any. @type {(strings: Iterable<[Pointer, string]>, kit: Kit) => Findings} */
export function* unseenIn(strings, kit) {
  for (const [pointer, text] of strings) {
    const [first] = unseen(text, kit);
    if (!first) continue;
    const where = `${first.becomes === null ? "lost-" : ""}${first.after ? "after" : "first"}`;
    yield fault(`unseen-sign/${where}`, pointer, { sign: first.name, after: first.after });
  }
}

/** @type {(text: string, known: Known) => string} */
function stripped(text, { sorts }) {
  return sorts.reduce((rest, { all, becomes }) => (becomes === null ? rest : rest.replace(all, becomes)), text);
}

/** @type {(text: string, at: number, known: Known) => boolean} */
function isNeeded(text, at, { direction, rightToLeft }) {
  if (!direction.test(text.charAt(at))) return false;
  const end = text.indexOf("\n", at);
  return rightToLeft.test(text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? text.length : end));
}

/** @type {(document: any) => Known} */
function knownOf(document) {
  const known = KNOWN.get(document) ?? made(document);
  KNOWN.set(document, known);
  return known;
}

/** @type {(document: any) => Known} */
function made({ sets, kept, signs }) {
  const ways = kept.map((/** @type {any} */ { pattern }) =>
    pattern.replace(/<([a-z-]+)>/g, (/** @type {string} */ _, /** @type {string} */ name) => classOf(sets[name])),
  );
  const every = signs.flatMap((/** @type {any} */ { codes }) => codes).join(" ");
  return {
    found: new RegExp([...ways, `(?<sign>${classOf(every)})`].join("|"), "gu"),
    sorts: signs.map((/** @type {any} */ { name, becomes, codes }) => {
      const written = classOf([codes].flat().join(" "));
      return { name, becomes, signs: new RegExp(written, "u"), all: new RegExp(written, "gu") };
    }),
    direction: new RegExp(classOf(sets.direction), "u"),
    rightToLeft: new RegExp(classOf(sets["right-to-left"]), "u"),
  };
}

/** `AD 200B-200F` as what stands for one of these signs. @type {(codes: string) => string} */
function classOf(codes) {
  const ranges = codes.split(" ").map((range) => range.replace(/[0-9A-F]+/g, (code) => `\\u{${code}}`));
  return `[${ranges.join("")}]`;
}
