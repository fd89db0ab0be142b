// A record's text with only those places changed that no longer say what they should.

import { isMap, isScalar, isSeq } from "../../others/yaml.js";
import { same } from "../../shared/values.js";
import { emit, flow } from "./emit.js";

const MOST_COMPARED = 250_000; // pairs of entries; a longer list is written anew as a whole

/**
 * The source of `document` changed so that it says `values`.
 *
 * With `isCoarse`, each of the record's own fields that differs is written anew as a whole.
 *
 * @type {(document: any, values: any, schema: Schema | undefined, isCoarse?: boolean) => string}
 */
export function splice({ source, root, values: before }, values, schema, isCoarse = false) {
  if (root.flow || !Object.keys(values).some((name) => Object.hasOwn(before, name))) return emit(values);
  const edits = new Edits(source, isCoarse);
  edits.fields(root, before, values, schema, 0);
  return edits.apply();
}

class Edits {
  /**
   * @param {string} source
   * @param {boolean} isCoarse
   */
  constructor(source, isCoarse) {
    this.source = source;
    this.isCoarse = isCoarse;
    this.edits = /** @type {any[]} */ ([]);
  }

  /** @type {(start: number, end: number, text: string, depth: number) => void} */
  edit(start, end, text, depth) {
    this.edits.push({ start, end, text, depth, number: this.edits.length });
  }

  /** @type {() => string} */
  apply() {
    // Of what is added at one place, the innermost part's comes first; what is changed there comes after it.
    const isChange = (/** @type {any} */ { start, end }) => Number(end > start);
    this.edits.sort(
      (one, other) =>
        one.start - other.start ||
        isChange(one) - isChange(other) ||
        other.depth - one.depth ||
        one.number - other.number,
    );
    let [text, at] = ["", 0];
    for (const { start, end, text: added } of this.edits) {
      text += this.source.slice(at, Math.max(at, start)) + added;
      at = Math.max(at, end);
    }
    return text + this.source.slice(at);
  }

  /**
   * Changes a group of fields that stand on lines of their own.
   *
   * @type {(node: any, before: any, now: any, schema: Schema | undefined, depth: number) => void}
   */
  fields(node, before, now, schema, depth) {
    const pairs = node.items.map((/** @type {any} */ pair) => ({ ...pair, name: String(pair.key?.value ?? "") }));
    const kept = pairs.filter((/** @type {any} */ { name }) => Object.hasOwn(now, name));
    const column = this.column(pairs[0].key.range[0]);
    pairs.forEach((/** @type {any} */ pair, /** @type {any} */ index) => {
      const { name } = pair;
      const part = schema?.properties?.[name] ?? {};
      if (!Object.hasOwn(now, name)) this.remove(pair, pairs[index + 1], depth);
      else if (!same(before[name], now[name])) this.field(pair, before[name], now[name], part, column, depth);
    });
    const names = Object.keys(now);
    for (const name of names.filter((name) => !Object.hasOwn(before, name)))
      this.add(name, now[name], names, kept, column, depth);
  }

  /** @type {(part: any, before: any, now: any, schema: Schema | undefined, column: number, depth: number) => void} */
  field({ key, value, name }, before, now, schema, column, depth) {
    if (!this.isCoarse && value?.items?.length && this.within(value, before, now, schema, depth + 1)) return;
    const isFlow = Boolean(value?.flow) && typeof now === "object" && now !== null;
    const end = value ? this.end(value) : this.colonEnd(key);
    const start = key.range[0];
    let text;
    if (isFlow) {
      const head = this.source.slice(start, value.range[0]);
      text = head + flow(now);
    } else text = emit({ [name]: now }, column).slice(0, -1);
    this.replace(start, end, text, column, depth);
  }

  /**
   * Whether the change could be made inside the value, leaving the rest of it as it is.
   *
   * @type {(node: any, before: any, now: any, schema: Schema | undefined, depth: number) => any}
   */
  within(node, before, now, schema, depth) {
    if (node.flow || now === null || typeof now !== "object" || Object.keys(now).length === 0) return false;
    if (isMap(node) && !Array.isArray(now) && Object.keys(now).some((name) => Object.hasOwn(before, name))) {
      this.fields(node, before, now, schema, depth);
      return true;
    }
    if (!isSeq(node) || !Array.isArray(now) || before.length * now.length > MOST_COMPARED) return false;
    this.entries(node, before, now, schema?.items, depth);
    return true;
  }

  /**
   * Changes a list whose entries stand on lines of their own.
   *
   * @type {(node: any, before: any[], now: any[], schema: Schema | undefined, depth: number) => any}
   */
  entries(node, before, now, schema, depth) {
    const items = node.items.map((/** @type {any} */ value, /** @type {any} */ index) => ({
      value,
      dash: dashOf(node, index),
    }));
    const column = this.column(items[0].dash);
    const matched = align(before, now);
    const moved = new Map();
    now.forEach((entry, place) => {
      if (matched.has(place)) return;
      const from = before.findIndex(
        (old, index) => same(old, entry) && ![...matched.values(), ...moved.values()].includes(index),
      );
      if (from >= 0) moved.set(place, from);
    });
    const used = new Set([...matched.values(), ...moved.values()]);
    const pairs = pair(before, now, matched, moved, used);
    before.forEach((old, index) => {
      const isGone = [...moved.values()].includes(index) || (!used.has(index) && !pairs.has(index));
      if (isGone) this.remove(items[index], items[index + 1], depth);
      else if (pairs.has(index)) this.entry(items[index], old, now[pairs.get(index)], schema, column, depth);
    });
    const stays = new Map([...matched].map(([place, index]) => [place, index]));
    for (const [index, place] of pairs) stays.set(place, index);
    now.forEach((entry, place) => {
      if (stays.has(place)) return;
      const text = moved.has(place) ? this.sourceOf(items[moved.get(place)]) : emit([entry], column).slice(0, -1);
      const before = [...stays.keys()].filter((other) => other < place).sort((one, other) => other - one)[0];
      if (before !== undefined) this.after(items[stays.get(before)], text, column, depth);
      else this.before(items[Math.min(...stays.values(), items.length - 1)].dash, text, column, depth);
    });
  }

  /** @type {(part: any, before: any, now: any, schema: Schema | undefined, column: number, depth: number) => void} */
  entry({ value, dash }, before, now, schema, column, depth) {
    if (value?.items?.length && this.within(value, before, now, schema, depth + 1)) return;
    const isFlow = Boolean(value?.flow) && typeof now === "object" && now !== null;
    const text = isFlow ? this.source.slice(dash, value.range[0]) + flow(now) : emit([now], column).slice(0, -1);
    this.replace(dash, Math.max(this.end(value), dash + 1), text, column, depth);
  }

  /**
   * Puts `text` in a place; a comment behind the old text stays behind the new, or above it when that has many lines.
   *
   * @type {(start: number, end: number, text: any, column: number, depth: number) => void}
   */
  replace(start, end, text, column, depth) {
    const rest = this.source.slice(end).split("\n", 1)[0];
    if (!rest.trim() || !text.includes("\n")) return this.edit(start, end, text, depth);
    return this.edit(start, end + rest.length, `${rest.trim()}\n${" ".repeat(column)}${text}`, depth);
  }

  /** @type {(name: string, value: any, names: string[], kept: any, column: number, depth: number) => void} */
  add(name, value, names, kept, column, depth) {
    const text = emit({ [name]: value }, column).slice(0, -1);
    const rank = (/** @type {any} */ pair) => names.indexOf(pair.name);
    const earlier = kept.filter((/** @type {any} */ pair) => rank(pair) < names.indexOf(name));
    if (earlier.length) {
      const nearest = earlier.reduce((/** @type {any} */ best, /** @type {any} */ pair) =>
        rank(pair) > rank(best) ? pair : best,
      );
      this.after(nearest, text, column, depth);
    } else this.before(kept[0].key.range[0], text, column, depth);
  }

  /** @type {(part: any, text: string, column: number, depth: number) => void} */
  after(part, text, column, depth) {
    const end = this.lineEnd(this.endOf(part));
    const indented = " ".repeat(column) + text;
    if (end < this.source.length) this.edit(end + 1, end + 1, `${indented}\n`, depth);
    else
      this.edit(
        end,
        end,
        `${this.source.endsWith("\n") ? "" : "\n"}${indented}${this.source.endsWith("\n") ? "\n" : ""}`,
        depth,
      );
  }

  /** @type {(start: number, text: string, column: number, depth: number) => void} */
  before(start, text, column, depth) {
    this.edit(start, start, `${text}\n${" ".repeat(column)}`, depth);
  }

  /**
   * Takes out a field or an entry with its lines; comments above it stay.
   *
   * @type {(part: any, next: any, depth: number) => void}
   */
  remove(part, next, depth) {
    const start = this.startOf(part);
    const lineStart = this.source.lastIndexOf("\n", start - 1) + 1;
    const end = this.lineEnd(this.endOf(part));
    if (!this.source.slice(lineStart, start).trim()) {
      this.edit(lineStart, Math.min(end + 1, this.source.length), "", depth);
    } else if (next) {
      const gap = this.source.slice(end).search(/\S/); // what follows goes behind the hyphen
      this.edit(start, gap < 0 ? end : end + gap, "", depth);
    } else this.edit(start, end, "", depth);
  }

  /** @type {(part: any) => string} */
  sourceOf(part) {
    return this.source.slice(this.startOf(part), this.lineEnd(this.endOf(part)));
  }

  /** @type {(part: any) => number} */
  startOf(part) {
    return part.dash ?? part.key.range[0];
  }

  /** @type {(part: any) => number} */
  endOf({ key, value, dash }) {
    const from = dash === undefined ? this.colonEnd(key) : dash + 1;
    return value ? Math.max(this.end(value), from) : from;
  }

  /** Where the letters of a value end, without line ends and comments behind it. @type {(node: any) => number} */
  end(node) {
    if (!node.flow && node.items?.length) {
      const last = node.items.at(-1);
      if (isMap(node)) return this.endOf(last);
      return this.endOf({ value: last, dash: dashOf(node, node.items.length - 1) });
    }
    const [start, end] = node.range;
    const isBlock = isScalar(node) && node.type.startsWith("BLOCK");
    if (!isBlock) return end;
    const text = this.source.slice(start, end);
    // A block that keeps its empty lines ends behind the last of them.
    return /^[|>][0-9]?\+/.test(text) ? end - (text.endsWith("\n") ? 1 : 0) : start + text.trimEnd().length;
  }

  /** @type {(key: any) => number} */
  colonEnd(key) {
    return this.source.indexOf(":", key.range[1]) + 1;
  }

  /** @type {(at: number) => number} */
  lineEnd(at) {
    const end = this.source.indexOf("\n", at);
    return end < 0 ? this.source.length : end;
  }

  /** @type {(at: number) => number} */
  column(at) {
    return at - (this.source.lastIndexOf("\n", at - 1) + 1);
  }
}

/** @type {(node: any, index: number) => any} */
function dashOf(node, index) {
  return node.srcToken.items[index].start.find((/** @type {any} */ token) => token.type === "seq-item-ind").offset;
}

/**
 * Places in `now` of entries that stay, each with its index in `before`: the longest run of them in one order.
 *
 * @type {(before: any[], now: any[]) => any}
 */
function align(before, now) {
  const most = before.map(() => new Array(now.length + 1).fill(0));
  most.push(new Array(now.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      most[i][j] = same(before[i], now[j]) ? most[i + 1][j + 1] + 1 : Math.max(most[i + 1][j], most[i][j + 1]);
  const found = new Map();
  for (let i = 0, j = 0; i < before.length && j < now.length; ) {
    if (same(before[i], now[j])) found.set(j++, i++);
    else if (most[i + 1][j] >= most[i][j + 1]) i += 1;
    else j += 1;
  }
  return found;
}

/**
 * Old entries, by index, that changed into new ones, by place: between those that stay, the first into the first.
 *
 * @type {(before: any[], now: any[], matched: any, moved: any, used: any) => any}
 */
function pair(before, now, matched, moved, used) {
  const pairs = new Map();
  const anchors = [...matched].sort((one, other) => one[0] - other[0]);
  let [index, place] = [0, 0];
  for (const [endPlace, endIndex] of [...anchors, [now.length, before.length]]) {
    for (; index < endIndex || place < endPlace; ) {
      while (index < endIndex && used.has(index)) index += 1;
      while (place < endPlace && moved.has(place)) place += 1;
      if (index >= endIndex || place >= endPlace) break;
      pairs.set(index++, place++);
    }
    [index, place] = [endIndex + 1, endPlace + 1];
  }
  return pairs;
}
