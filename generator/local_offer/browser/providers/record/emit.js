// Values as YAML text, letter for letter as the program's own writing (PyYAML's emitter, 110 columns wide) has it.

import { escaped, isEscaped, isSimple, styleOf } from "./styles.js";

const WIDTH = 110;
const STEP = 2; // columns that each level is further in

/**
 * The text of `value`, whose first letter stands in column `column`; the lines after it begin there too.
 *
 * It ends in a newline unless `isFlow`, which writes lists and groups of fields in brackets. `isClosed` keeps out
 * blocks that end in empty lines, which would take those that follow for theirs.
 *
 * @type {(value: any, how?: { column?: number, isFlow?: boolean, isClosed?: boolean }) => string}
 */
export function emit(value, { column = 0, isFlow = false, isClosed = false } = {}) {
  const emitter = new Emitter(column, isFlow, isClosed);
  emitter.node(value, { isRoot: true });
  return isFlow ? emitter.text : emitter.finish();
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

/** @type {(value: unknown) => value is Values} */
function hasParts(value) {
  return value !== null && typeof value === "object";
}

/** @type {(value: unknown) => boolean} */
function isEmpty(value) {
  return hasParts(value) && Object.keys(value).length === 0;
}

/** A scalar's letters, and whether it is text. @type {(value: any) => { letters: any, isText: boolean }} */
function scalarOf(value) {
  if (typeof value === "string") return { letters: [...value], isText: true };
  return { letters: [...(typeof value === "number" ? numeral(value) : String(value))], isText: false };
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

class Emitter {
  /**
   * @param {number} column
   * @param {boolean} isFlow
   * @param {boolean} isClosed
   */
  constructor(column, isFlow, isClosed) {
    this.column = column;
    this.first = column;
    this.isClosed = isClosed;
    this.text = "";
    this.indent = /** @type {any} */ (null); // a number but for the root
    this.flowLevel = isFlow ? 1 : 0;
    this.isAfterSpace = true;
    this.isIndention = true;
    this.isOpenEnded = false;
  }

  /** @type {() => string} */
  finish() {
    if (this.column > 0) this.lineEnd();
    if (this.isOpenEnded) this.text += "...\n";
    return this.text;
  }

  /** @type {(value: any, place?: any) => void} */
  node(value, place) {
    if (!hasParts(value)) this.within(true, () => this.scalar(value, place));
    else if (Array.isArray(value)) this.flowLevel || isEmpty(value) ? this.flowList(value) : this.list(value);
    else this.flowLevel || isEmpty(value) ? this.flowFields(value) : this.fields(value);
  }

  /** @type {(isFlow: boolean, write: () => void) => void} */
  within(isFlow, write) {
    const before = this.indent;
    if (before === null) this.indent = this.first + (isFlow ? STEP : 0);
    else this.indent = before + STEP;
    write();
    this.indent = before;
  }

  /** @type {(entries: any[]) => void} */
  list(entries) {
    this.within(false, () => {
      for (const entry of entries) {
        this.newLine();
        this.sign("-", true, { isIndention: true });
        this.node(entry, {});
      }
    });
  }

  /** @type {(values: Values) => void} */
  fields(values) {
    this.within(false, () => {
      for (const [name, value] of Object.entries(values)) {
        this.newLine();
        this.field(name, value, { isIndention: true });
      }
    });
  }

  /** @type {(name: string, value: any, after: any) => void} */
  field(name, value, after) {
    if (isSimple(name)) {
      this.node(name, { isKey: true });
      this.sign(":", false);
    } else {
      this.sign("?", true, after);
      this.node(name, {});
      if (!this.flowLevel || this.column > WIDTH) this.newLine();
      this.sign(":", true, after);
    }
    this.node(value, {});
  }

  /** @type {(entries: any[]) => void} */
  flowList(entries) {
    this.bracket("[", entries, "]", (entry) => this.node(entry, {}));
  }

  /** @type {(values: Values) => void} */
  flowFields(values) {
    this.bracket("{", Object.entries(values), "}", ([name, value]) => this.field(name, value, {}));
  }

  /** @type {(open: string, entries: any[], close: string, write: (entry: any) => void) => void} */
  bracket(open, entries, close, write) {
    this.sign(open, true, { isSpace: true });
    this.flowLevel += 1;
    this.within(true, () => {
      entries.forEach((entry, place) => {
        if (place) this.sign(",", false);
        if (this.column > WIDTH) this.newLine();
        write(entry);
      });
    });
    this.flowLevel -= 1;
    this.sign(close, false);
  }

  /** @type {(value: any, place: any) => void} */
  scalar(value, { isRoot, isKey }) {
    const { letters, isText } = scalarOf(value);
    const { isClosed, flowLevel } = this;
    const style = isText ? styleOf(value, letters, { isKey, isClosed, isFlow: flowLevel > 0 }) : "";
    if (style === '"') this.doubleQuoted(letters, !isKey);
    else if (style === "'") this.singleQuoted(letters, !isKey);
    else if (style === "|") this.literal(letters);
    else this.plain(letters, !isKey, isRoot);
  }

  /** @type {(text: string, needsSpace: boolean, is?: { isSpace?: boolean, isIndention?: boolean }) => void} */
  sign(text, needsSpace, { isSpace = false, isIndention = false } = {}) {
    this.write(this.isAfterSpace || !needsSpace ? text : ` ${text}`);
    this.isAfterSpace = isSpace;
    this.isIndention = this.isIndention && isIndention;
    this.isOpenEnded = false;
  }

  /** @type {(text: string) => void} */
  write(text) {
    this.text += text;
    this.column += [...text].length;
  }

  newLine() {
    const indent = this.indent ?? this.first;
    if (!this.isIndention || this.column > indent || (this.column === indent && !this.isAfterSpace)) this.lineEnd();
    if (this.column < indent) {
      this.isAfterSpace = true;
      this.write(" ".repeat(indent - this.column));
    }
  }

  lineEnd() {
    this.isAfterSpace = this.isIndention = true;
    this.text += "\n";
    this.column = 0;
  }

  /** @type {(letters: string[], mayFold: boolean, isRoot?: boolean) => void} */
  plain(letters, mayFold, isRoot) {
    if (isRoot) this.isOpenEnded = true;
    if (!letters.length) return;
    if (!this.isAfterSpace) this.write(" ");
    this.isAfterSpace = this.isIndention = false;
    for (const { run, isSpaces, isFirst, isLast } of runs(letters)) {
      if (isSpaces && run.length === 1 && this.column > WIDTH && mayFold && !isFirst && !isLast) {
        this.newLine();
        this.isAfterSpace = this.isIndention = false;
      } else this.write(run.join(""));
    }
  }

  /** @type {(letters: string[], mayFold: boolean) => void} */
  singleQuoted(letters, mayFold) {
    this.sign("'", true);
    for (const { run, isSpaces, isFirst, isLast } of runs(letters)) {
      if (isSpaces && run.length === 1 && this.column > WIDTH && mayFold && !isFirst && !isLast) this.newLine();
      else this.write(run.join("").replaceAll("'", "''"));
    }
    this.sign("'", false);
  }

  /** @type {(letters: string[], mayFold: boolean) => void} */
  doubleQuoted(letters, mayFold) {
    this.sign('"', true);
    let start = 0;
    for (let end = 0; end <= letters.length; end += 1) {
      const letter = letters[end];
      if (letter === undefined || isEscaped(letter)) {
        if (start < end) {
          this.write(letters.slice(start, end).join(""));
          start = end;
        }
        if (letter !== undefined) {
          this.write(escaped(letter));
          start = end + 1;
        }
      }
      const mayBreak = end > 0 && end < letters.length - 1 && (letter === " " || start >= end);
      if (mayBreak && this.column + (end - start) > WIDTH && mayFold) {
        this.write(`${letters.slice(start, end).join("")}\\`);
        start = Math.max(start, end);
        this.newLine();
        this.isAfterSpace = this.isIndention = false;
        if (letters[start] === " ") this.write("\\");
      }
    }
    this.sign('"', false);
  }

  /** @type {(letters: string[]) => void} */
  literal(letters) {
    const last = letters.at(-1);
    const isKept = last === "\n" && (letters.length === 1 || letters.at(-2) === "\n");
    this.sign(`|${" \n".includes(letters[0]) ? STEP : ""}${last !== "\n" ? "-" : isKept ? "+" : ""}`, true);
    if (isKept) this.isOpenEnded = true;
    this.lineEnd();
    const lines = letters.join("").split("\n");
    lines.forEach((line, place) => {
      const isEnd = place === lines.length - 1;
      if (isEnd && !line) return;
      if (line) {
        this.newLine();
        this.text += line;
      }
      this.lineEnd();
    });
  }
}

/** Runs of spaces, and of other letters. @type {(letters: string[]) => Generator<any, void, undefined>} */
function* runs(letters) {
  for (let start = 0, end; start < letters.length; start = end) {
    const isSpaces = letters[start] === " ";
    for (end = start + 1; end < letters.length && (letters[end] === " ") === isSpaces; ) end += 1;
    yield { run: letters.slice(start, end), isSpaces, isFirst: start === 0, isLast: end === letters.length };
  }
}
