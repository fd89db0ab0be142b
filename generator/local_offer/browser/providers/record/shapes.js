// Values of which nobody knows yet what they are, taken for what they should be.

import { isGroup } from "../../shared/values.js";

/** @type {(value: unknown) => string} */
export function text(value) {
  return typeof value === "string" ? value : "";
}

/** @type {(value: unknown) => Values} */
export function group(value) {
  return isGroup(value) ? value : {};
}

/** A list of groups of fields. @type {(value: unknown) => Values[]} */
export function list(value) {
  return Array.isArray(value) ? value.map(group) : [];
}

/**
 * The field at a place among a record's values: `["hours", 0, "note"]` is `hours.note`.
 *
 * @type {(pointer: Pointer) => string}
 */
export function pathOf(pointer) {
  return pointer.filter((step) => typeof step === "string").join(".");
}

/**
 * Every text at the place that a path such as `sources.date` names, with its pointer; of a list, in each entry.
 *
 * @type {(value: unknown, path: string, pointer?: Pointer) => Generator<[Pointer, string], void, undefined>}
 */
export function* textsAt(value, path, pointer = []) {
  if (Array.isArray(value)) {
    for (const [place, entry] of value.entries()) yield* textsAt(entry, path, [...pointer, place]);
  } else if (path) {
    const [step, ...others] = path.split(".");
    yield* textsAt(own(group(value), step), others.join("."), [...pointer, step]);
  } else if (typeof value === "string") yield [pointer, value];
}

/** @type {(map: Values, name: unknown) => any} */
export function own(map, name) {
  return typeof name === "string" && Object.hasOwn(map, name) ? map[name] : undefined;
}
