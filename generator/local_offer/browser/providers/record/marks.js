// Marks of texts and of values, by which it is seen whether others changed them: those of notation/marks.py.

import { isGroup } from "../../shared/values.js";

/** The mark of a field that is not there. */
export const NOTHING = "none";
const TABLE = Uint32Array.from({ length: 256 }, (_, place) => {
  let sum = place;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** A few letters for a text. They tell a change, not a forgery. @type {(text: string) => string} */
export function mark(text) {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff];
  return `v${(~sum >>> 0).toString(16).padStart(8, "0")}`;
}

/** The mark of a field's value, however it is written in the file. @type {(value: unknown) => string} */
export function markOf(value) {
  return value === undefined || value === null ? NOTHING : mark(canonical(value));
}

/**
 * A number is its text, since a number is read as text where text belongs; groups are in the order of names.
 *
 * @type {(value: unknown) => string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === undefined || value === null) return "null";
  if (!isGroup(value)) return JSON.stringify(String(value).replace(/\n+$/, ""));
  const fields = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(",")}}`;
}
