// Values as YAML text, letter for letter as the program's own writing (writing/yaml.py) has it.

import { inside, styleOf } from "./styles.js";

const WIDTH = 110;
const STEP = 2; // columns that each level is further in
const LONGEST_NAME = 100; // of a field before its colon: YAML wants it within 1,024 letters, escapes and all

/**
 * The text of a list or a group of fields, which ends in a newline. Its first letter stands in column `column`; the
 * lines after it begin there too.
 *
 * @type {(value: any, column?: number) => string}
 */
export function emit(value, column = 0) {
  const [first, ...more] = linesOf(value, column);
  return `${[first, ...inward(more, column)].join("\n")}\n`;
}

/** A value on one line, with brackets around what has parts. @type {(value: any) => string} */
export function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (!hasParts(value)) return word(value, { isFlow: true });
  const fields = Object.entries(value).map(([name, each]) => {
    const before = isLong(name) ? `? ${flow(name)} ` : word(name, { isFlow: true, isName: true });
    return `${before}: ${flow(each)}`;
  });
  return `{${fields.join(", ")}}`;
}

/**
 * The lines of a value: of a text the first begins in column `at`, and any other in `column`.
 *
 * @type {(value: any, column: number, at?: number) => string[]}
 */
function linesOf(value, column, at = column) {
  if (typeof value === "string") return linesOfText(value, column, at);
  if (!hasLines(value)) return [flow(value)];
  if (Array.isArray(value)) return value.flatMap((entry) => behind("-", entry, column));
  return Object.entries(value).flatMap(([name, each]) => {
    if (isLong(name)) return [...behind("?", name, column), ...behind(":", each, column)];
    const sign = `${word(name, { isName: true })}:`;
    return hasLines(each) ? [sign, ...inward(linesOf(each, column + STEP))] : behind(sign, each, column);
  });
}

/** A sign and what stands behind it. @type {(sign: string, value: any, column: number) => string[]} */
function behind(sign, value, column) {
  const [first, ...more] = linesOf(value, column + STEP, column + [...sign].length + 1);
  return [`${sign} ${first}`, ...inward(more)];
}

/** @type {(lines: string[], columns?: number) => string[]} */
function inward(lines, columns = STEP) {
  return lines.map((line) => line && " ".repeat(columns) + line);
}

/** @type {(text: string, column: number, at: number) => string[]} */
function linesOfText(text, column, at) {
  const style = styleOf(text);
  if (style === "|") return [text.endsWith("\n") ? "|" : "|-", ...text.replace(/\n$/, "").split("\n")];
  return style === '"' ? [word(text)] : folded(inside(text, style), style, column, at);
}

/**
 * The text goes on in a new line between two words that stand beyond the width.
 *
 * @type {(text: string, quote: string, column: number, at: number) => string[]}
 */
function folded(text, quote, column, at) {
  const lines = [quote];
  let end = at + quote.length;
  const words = text.split(" ");
  for (const [place, next] of words.entries()) {
    if (end > WIDTH && next && words[place - 1]) {
      lines.push(next);
      end = column;
    } else {
      lines[lines.length - 1] += place ? ` ${next}` : next;
      end += Number(place > 0);
    }
    end += [...next].length;
  }
  lines[lines.length - 1] += quote;
  return lines;
}

/** What has no parts, on one line. @type {(value: any, where?: import("./styles.js").Where) => string} */
function word(value, where) {
  if (typeof value !== "string") return typeof value === "number" ? numeral(value) : String(value);
  const style = styleOf(value, where);
  return style + inside(value, style) + style;
}

/** @type {(name: string) => boolean} */
function isLong(name) {
  return [...name].length > LONGEST_NAME;
}

/** @type {(value: unknown) => value is Values} */
function hasParts(value) {
  return value !== null && typeof value === "object";
}

/** @type {(value: unknown) => value is Values} */
function hasLines(value) {
  return hasParts(value) && Object.keys(value).length > 0;
}

/**
 * `values` with the fields in the order of `schema`, without those that hold nothing at all.
 *
 * @type {(value: any, schema?: Schema) => any}
 */
export function ordered(value, schema = {}) {
  if (Array.isArray(value)) return value.map((entry) => ordered(entry, schema.items));
  if (value === null || typeof value !== "object") return typeof value === "string" ? wellFormed(value) : value;
  const names = Object.keys(schema.properties ?? {});
  const rank = (/** @type {any} */ name) => (names.includes(name) ? names.indexOf(name) : names.length);
  const fields = Object.keys(value).filter((name) => value[name] !== undefined);
  fields.sort((one, other) => rank(one) - rank(other));
  const sorted = {};
  for (const name of fields) put(sorted, name, ordered(value[name], schema.properties?.[name]));
  return sorted;
}

/**
 * Sets a field whatever it is called, `__proto__` too.
 *
 * @type {(values: Values, name: string, value: unknown) => void}
 */
export function put(values, name, value) {
  Object.defineProperty(values, name, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * Half of a letter, which no file can hold, becomes the sign for an unknown letter.
 *
 * @type {(text: string) => string}
 */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/**
 * In digits alone; a number too large to be held exactly gets a point, so that every reading makes the same of it.
 *
 * @type {(number: number) => string}
 */
function numeral(number) {
  if (Number.isSafeInteger(number)) return String(number);
  const [digits, exponent] = String(Math.abs(number)).split("e");
  if (exponent === undefined) return Number.isInteger(number) ? `${number}.0` : String(number);
  const [whole, part = ""] = digits.split(".");
  const point = whole.length + Number(exponent);
  const all = whole + part;
  const text =
    point > 0
      ? `${all.padEnd(point, "0").slice(0, point)}.${all.slice(point) || "0"}`
      : `0.${"0".repeat(-point)}${all}`;
  return number < 0 ? `-${text}` : text;
}
