// From a file's text to its values, as the program itself reads YAML, and to what is wrong with the YAML.
//
// Providers write phones, dates and times without quotes: `01270123456`, `2026-11-02`, `no` and `12:30` stay text.

import { isAlias, isMap, isScalar, parseAllDocuments } from "../../others/yaml.js";
import { put } from "./emit.js";

const DEEPEST = 20;
const LARGEST = 256; // KB
const LONGEST_NAME = 1024; // of a field within brackets, as YAML has it; the parser asks it of others
const NOTHING = new Set(["", "~", "null", "Null", "NULL"]);
/** @type {Record<string, boolean>} */
const TRUTH = { true: true, True: true, TRUE: true, false: false, False: false, FALSE: false };
const INTEGER = /^-?(0|[1-9][0-9]{0,17})$/;
const DECIMAL = /^-?(0|[1-9][0-9]*)\.[0-9]+$/;
/** Letters that YAML 1.2 keeps out of text (5.1). */
export const CONTROL = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const SPACE = "\\xa0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";
const NAME = "[A-Za-z_][A-Za-z_0-9-]*";
/** All of a line before its value, as in reading/web_spaces.py. */
const BEFORE = new RegExp(
  `^[ ${SPACE}]*(?:(?:-[ ${SPACE}]+)+(?:${NAME}:[ ${SPACE}]+)?|${NAME}:(?:[ ${SPACE}]+|$))`,
  "gm",
);
const WEB_SPACE = new RegExp(`[${SPACE}]`, "g");

/**
 * {values, root, faults} of `text`, whose lines end in \n: `root` is the YAML node of all values.
 *
 * A fault is {at, key, filled}, not in words yet, `at` being a place in the text. They stand in the order of the text.
 *
 * @type {(text: string) => any}
 */
export function parse(text) {
  const early = unreadable(text);
  if (early) return { faults: [early] };
  const found = readOrTooDeep(text);
  const plainly = text.replace(BEFORE, (before) => before.replace(WEB_SPACE, " "));
  if (plainly === text) return found;
  const meant = readOrTooDeep(plainly);
  const isOther = JSON.stringify([found.values, found.faults]) !== JSON.stringify([meant.values, meant.faults]);
  return isOther ? { faults: [...webSpaces(text), ...meant.faults].sort((one, other) => one.at - other.at) } : found;
}

/** Spaces of web pages where YAML takes only plain ones, the first of each line. @type {(text: string) => any[]} */
function webSpaces(text) {
  return [...text.matchAll(BEFORE)].flatMap(({ 0: before, index }) => {
    const at = before.search(WEB_SPACE);
    if (at < 0) return [];
    const sign = `U+${(before.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    const after = before.slice(0, at).trim();
    return fault(index + at, after ? "yaml-syntax/web-space" : "yaml-syntax/web-space-first", { sign, after });
  });
}

/** @type {(text: string) => any} */
function readOrTooDeep(text) {
  try {
    return compose(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // brackets within brackets without end
    return { faults: [tooDeep(0)] };
  }
}

/**
 * Line and column, counted from 1, of a place in the text.
 *
 * @type {(text: string, at: number) => { line: number, column: number }}
 */
export function place(text, at) {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: [...before.slice(before.lastIndexOf("\n") + 1)].length + 1 };
}

/** @type {(text: string) => any} */
function compose(text) {
  const options = { schema: "failsafe", uniqueKeys: false, keepSourceTokens: true, logLevel: "silent" };
  const documents = parseAllDocuments(text, { ...options, prettyErrors: false });
  if (!documents.length) return { values: null, root: null, faults: [] };
  const [{ contents, errors }, second] = documents;
  const reading = new Reading(
    text,
    errors.map((error) => syntaxFault(error, text)),
  );
  const values = contents === null ? null : reading.value(contents, 0);
  if (second) reading.fault(second.range?.[0] ?? 0, "several-documents");
  const { faults } = reading;
  faults.sort((one, other) => one.at - other.at);
  return { values, root: contents, faults };
}

/** What keeps a text from being looked at at all. @type {(text: string) => any} */
function unreadable(text) {
  if (text.length > LARGEST * 1024 || new Blob([text]).size > LARGEST * 1024)
    return fault(0, "too-large/record", { size: LARGEST });
  const control = text.search(CONTROL);
  if (control >= 0) return fault(control, "control-character");
  // YAML 1.1 ends a line at these and YAML 1.2 does not, so that they mean one thing here and another there.
  const lineEnd = text.search(/[\x85\u2028\u2029]/);
  return lineEnd >= 0 ? fault(lineEnd, "yaml-syntax/line-end") : null;
}

class Reading {
  /**
   * @param {string} text
   * @param {any[]} faults
   */
  constructor(text, faults) {
    this.text = text;
    this.faults = faults;
  }

  /** @type {(node: any, depth: number) => any} */
  value(node, depth) {
    if (isAlias(node)) {
      this.fault(node.range[0], "yaml-alias", { name: short(node.source) });
      return null;
    }
    this.refuseMarks(node);
    if (isScalar(node)) return this.scalar(node);
    if (depth >= DEEPEST) {
      this.faults.push(tooDeep(node.range[0]));
      return null;
    }
    if (isMap(node)) return this.fields(node, depth);
    this.refuseTabs(node);
    return node.items.map((/** @type {any} */ entry) => this.value(entry, depth + 1));
  }

  /** @type {(node: any) => any} */
  scalar(node) {
    const text = String(node.value ?? "");
    const written = this.text.slice(node.range[0], node.range[1]);
    if (node.type.startsWith("QUOTE") && (written.length < 2 || !written.endsWith(written[0])))
      this.fault(node.range[0], "yaml-syntax/quote");
    if (node.type === "QUOTE_DOUBLE") {
      // Halves of a letter, which the program's own reading refuses even as a pair.
      if (CONTROL.test(text) || /(^|[^\\])(\\\\)*\\u[dD][89a-fA-F]/.test(written))
        this.fault(node.range[0], "control-character");
    }
    return node.type === "PLAIN" ? plain(text) : text;
  }

  /** @type {(node: any, depth: number) => any} */
  fields(node, depth) {
    const values = {};
    for (const { key, value } of node.items) {
      const name = this.name(key, node);
      const read = value ? this.value(value, depth + 1) : null;
      if (name === null) continue;
      if (Object.hasOwn(values, name)) this.fault(key.range[0], "repeated-field", { name: short(name) });
      else put(values, name, read);
    }
    return values;
  }

  /** @type {(key: any, node: any) => any} */
  name(key, node) {
    if (key === null) return "";
    if (!isScalar(key)) {
      this.fault(key.range?.[0] ?? node.range[0], "yaml-key");
      return null;
    }
    const name = String(key.value ?? "");
    if (name === "<<" && key.type === "PLAIN") {
      this.fault(key.range[0], "yaml-merge");
      return null;
    }
    if (node.flow && name.length > LONGEST_NAME) this.fault(key.range[0], "yaml-syntax/bracket");
    this.refuseMarks(key);
    return name;
  }

  /** @type {(node: any) => void} */
  refuseMarks({ anchor, tag, range }) {
    if (anchor !== undefined) this.fault(range[0], "yaml-anchor", { name: short(anchor) });
    if (tag !== undefined) this.fault(range[0], "yaml-tag", { name: short(tag.replace("tag:yaml.org,2002:", "!!")) });
  }

  /** YAML 1.1 lets no tab stand behind a hyphen. @type {(node: any) => void} */
  refuseTabs({ srcToken }) {
    if (srcToken?.type !== "block-seq") return;
    for (const { start, value } of srcToken.items) {
      const dash = start.find((/** @type {any} */ { type }) => type === "seq-item-ind");
      const before = this.text.slice(dash?.offset ?? 0, value?.offset ?? (dash?.offset ?? 0) + 2);
      if (/^-[ -]*\t/.test(before)) this.fault(dash.offset, "yaml-syntax/tab-behind-hyphen");
    }
  }

  /** @type {(at: number, key: string, filled?: any) => any} */
  fault(...told) {
    this.faults.push(fault(...told));
  }
}

/** @type {(at: number, key: string, filled?: any) => any} */
function fault(at, key, filled = {}) {
  return { at, key, filled };
}

/** @type {(at: number) => any} */
function tooDeep(at) {
  return fault(at, "too-deep", { deepest: DEEPEST });
}

/**
 * The value of a word without quotes. A whole number too long to be held exactly stays text.
 *
 * @type {(text: string) => any}
 */
function plain(text) {
  if (NOTHING.has(text)) return null;
  if (Object.hasOwn(TRUTH, text)) return TRUTH[text];
  if (INTEGER.test(text)) return Number.isSafeInteger(Number(text)) ? Number(text) + 0 : text;
  return DECIMAL.test(text) ? Number(text) : text;
}

/** @type {(text: string) => string} */
function short(text) {
  const line = text.trim().replace(/\s+/g, " ");
  return [...line].length <= 40 ? line : `${[...line].slice(0, 39).join("")}…`;
}

/** @type {(error: any, text: string) => any} */
function syntaxFault({ code, message, pos }, text) {
  const at = pos[0];
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(start).split("\n", 1)[0];
  return fault(at, syntaxKey(code, message, line, at - start), { problem: message });
}

// A field whose value begins with a sign of YAML, and has more behind what that sign begins, as in reading/yaml.py.
const BEHIND_A_SIGN =
  /^[ -]*[\w-]+: +(?:[*|>-].|"[^"]*" *[^ ,"]|'[^']*' *[^ ,']|\[[^\]]*\] *[^ ,\]]|\{[^}]*\} *[^ ,}])/;

/**
 * How the rule says what the parser calls `problem`, which it met at `column`.
 *
 * @type {(code: string, problem: string, line: string, column: number) => any}
 */
function syntaxKey(code, problem, line, column) {
  if (/^ *\t/.test(line)) return "yaml-syntax/tab";
  if (problem.startsWith("Nested mappings are not allowed"))
    return /: .*: /.test(line) ? "yaml-syntax/colon" : "yaml-syntax/indent";
  if (code === "BAD_SCALAR_START" || BEHIND_A_SIGN.test(line.slice(0, column + 2))) return "yaml-syntax/first-sign";
  if (/closing .*quote/.test(problem)) return "yaml-syntax/quote";
  if (/^Flow |end with a [\]}]|must end with/.test(problem)) return "yaml-syntax/bracket";
  const isOutOfLine = /indent|Implicit|Unexpected|sufficiently|separated|BLOCK/i.test(`${code} ${problem}`);
  return isOutOfLine ? "yaml-syntax/indent" : "yaml-syntax/other";
}
