// A record's file and its values: read, changed without losing what else stands in it, and written anew.

import { matches } from "../../shared/patterns.js";
import { same } from "../../shared/values.js";
import { emit, ordered } from "./emit.js";
import { parse, place } from "./parse.js";
import { splice } from "./splice.js";

/**
 * {values, document, problem} of the text of a file.
 *
 * `values` are what the program itself reads, `document` is for `write`, and `problem` is the first thing that keeps the
 * text from being a record, not in words yet: {line, column, key, filled}, or `null`. With `schema`, a whole number becomes
 * text where text belongs, as the program does it; `mend` does that later.
 *
 * @type {(text: string, schema?: Schema | null) => { values?: any, document?: any, problem?: any }}
 */
export function read(text, schema = null) {
  const isMarked = text.startsWith("\ufeff");
  const whole = isMarked ? text.slice(1) : text;
  const source = whole.replace(/\r\n?/g, "\n");
  const { values, root, faults } = parse(source);
  if (faults.length) return { values: null, document: null, problem: problem(source, faults[0]) };
  const odd = notARecord(values);
  if (odd) return { values: null, document: null, problem: problem(source, odd) };
  const meant = schema ? mend(values, schema) : values;
  return { values: structuredClone(meant), document: { text, source, root, values: meant, schema }, problem: null };
}

/**
 * The document's text, changed so that it says `values`. What they leave as it was keeps its letters and comments.
 *
 * @type {(document: any, values: Values, schema?: Schema) => string}
 */
export function write(document, values, schema = {}) {
  if (!document) return fresh(values, schema);
  const given = ordered(values, schema);
  const wanted = document.schema ? mend(given, document.schema) : given;
  if (same(wanted, document.values)) return document.text;
  const says = (/** @type {any} */ text) => same(read(text, document.schema).values, wanted);
  const { source } = document;
  const changed =
    [false, true].map((isCoarse) => splice(document, wanted, schema, isCoarse)).find(says) ?? fresh(values, schema);
  if (changed === source) return document.text;
  const hasReturns = document.text.includes("\r\n") && !/(^|[^\r])\n|\r(?!\n)/.test(document.text);
  return (
    (document.text.startsWith("\ufeff") ? "\ufeff" : "") + (hasReturns ? changed.replaceAll("\n", "\r\n") : changed)
  );
}

/**
 * A new file that says `values`, with the fields in the order of `schema`.
 *
 * @type {(values: Values, schema?: Schema) => string}
 */
export function fresh(values, schema = {}) {
  return emit(ordered(values, schema));
}

/**
 * `values` changed in four ways that keep what an editor means: a whole number becomes text where text belongs, as in
 * `urn: 111507`; a number in quotes becomes that where one belongs, as in `from: "5"`; the line end that a block of YAML text keeps goes where one line belongs, as in `summary: |`; and a word
 * that a list had before becomes that of today.
 *
 * @type {(value: any, schema?: Schema) => any}
 */
export function mend(value, schema = {}) {
  if (Array.isArray(value)) return value.map((entry) => mend(entry, schema.items));
  if (value !== null && typeof value === "object") {
    const fields = { ...value };
    for (const name of Object.keys(fields)) {
      if (Object.hasOwn(schema.properties ?? {}, name)) fields[name] = mend(fields[name], schema.properties?.[name]);
    }
    return fields;
  }
  if (schema.type === "string" && Number.isInteger(value)) return String(value);
  if (typeof value === "string" && isNumberFor(schema, value)) return Number(value);
  if (Object.hasOwn(schema.formerly ?? {}, value)) return schema.formerly?.[value];
  const isBlock = typeof value === "string" && value.endsWith("\n") && schema.pattern;
  return isBlock && !matches(schema.pattern, value) ? value.replace(/\n+$/, "") : value;
}

/** @type {(schema: Schema, text: string) => boolean} */
function isNumberFor({ type, format }, text) {
  if (type === "number" && /^-?[0-9]{1,9}\.[0-9]{1,9}$/.test(text)) return true;
  return (type === "number" || type === "integer" || format === "age") && /^-?(?:0|[1-9][0-9]{0,8})$/.test(text);
}

/** @type {(values: unknown) => { at: number, key: string } | null} */
function notARecord(values) {
  if (values === null) return { at: 0, key: "empty-file" };
  if (typeof values === "object" && !Array.isArray(values)) return null;
  return { at: 0, key: Array.isArray(values) ? "not-a-record/list" : "not-a-record/value" };
}

/** @type {(source: string, fault: { at: number, key: string, filled?: any }) => any} */
function problem(source, { at, key, filled = {} }) {
  return { ...place(source, at), key, filled };
}
