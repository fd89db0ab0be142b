// An entry that is there already: its text from the site, from a file, or pasted.

import { isLike } from "../check/formats.js";
import { seen } from "../check/unseen.js";
import { worded } from "../check/wording.js";
import { read } from "../record/record.js";

const LARGEST = 200_000; // letters of a file: far more than any record holds, as are the next two
const MOST = 300; // entries of lists that are groups of fields, such as places and their times
const MOST_WORDS = 1000; // entries that are words, such as days
const LONGEST = 20_000; // letters of one text, as in pages/providers/fields.py
/** @type {Map<string, string>} */
const fetched = new Map(); // by kind and id, as in `service/saturday-club`
const MANY = "It has more entries or longer texts than this form can show. Change its file in an editor.";

/**
 * The text of a record of this site. Throws with words to show when there is none.
 *
 * @type {(kind: Kind, id: string) => Promise<string>}
 */
export async function fetchRecord(kind, id) {
  const address = new URL(`../../${kind}s/${encodeURIComponent(id)}/record.yaml`, location.href);
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error("We could not load this entry. Check your connection, then try again.");
  const text = await answer.text();
  fetched.set(`${kind}/${id}`, text);
  return text;
}

/**
 * The text of a record of this site, where it is another than when it was fetched last; else nothing.
 *
 * @type {(kind: Kind, id: string) => Promise<string | null>}
 */
export async function fetchIfOther(kind, id) {
  const had = fetched.get(`${kind}/${id}`);
  if (had === undefined) return null;
  const now = await fetchRecord(kind, id).catch(() => had); // without a connection nobody knows
  return now === had ? null : now;
}

/**
 * A text, without signs that nobody sees, as `{text, values, document}`. Throws with words to show when it is no record.
 *
 * @type {(text: string, kit: Kit) => Opened}
 */
export function openText(text, kit) {
  if (text.length > LARGEST) throw new Error("This is too long to be an entry.");
  text = seen(text, kit);
  const { values, document, problem } = read(text);
  if (problem) {
    const filled = { whole: kit.rules.wholes.record, ...problem.filled };
    throw new Error(`We cannot read this. Line ${problem.line}: ${worded({ ...problem, filled }, kit).message}`);
  }
  if (typeof values !== "object" || values === null || Array.isArray(values))
    throw new Error("This is not an entry: it has no lines such as “name: Saturday Club”.");
  if (isTooMuch(values)) throw new Error(MANY);
  return { text, values, document };
}

/**
 * The text of a file. Throws with words to show when it is too long, before any of it is read.
 *
 * @type {(file: File) => Promise<string>}
 */
export async function textOf(file) {
  if (file.size > 4 * LARGEST) throw new Error("This is too long to be an entry."); // a letter has four bytes at most
  return file.text();
}

/**
 * Whether values hold more than the form can show at once. Anyone may have made them, of any size and depth.
 *
 * @type {(values: unknown) => boolean}
 */
export function isTooMuch(values) {
  const waiting = [values];
  for (let entries = 0, words = 0; waiting.length; ) {
    const value = waiting.pop();
    if (typeof value === "string" && value.length > LONGEST) return true;
    if (typeof value !== "object" || value === null) continue;
    const parts = Object.values(value);
    const groups = Array.isArray(value) ? parts.filter((part) => typeof part === "object").length : 0;
    entries += groups;
    words += Array.isArray(value) ? parts.length - groups : 0;
    if (entries > MOST || words > MOST_WORDS || parts.length > MOST_WORDS) return true;
    waiting.push(...parts);
  }
  return false;
}

/**
 * The id that a file's name gives, as in `saturday-club.yaml`; empty when it gives none.
 *
 * @type {(filename: string, kit: Kit) => string}
 */
export function idOf(filename, { text_forms: forms, longest_id: longest }) {
  const name = filename.replace(/\.ya?ml$/i, "");
  return isLike("id", name, forms) && name.length <= longest ? name : "";
}

/** Whether values are an organisation's rather than a service's. @type {(values: Values) => boolean} */
export function isOrganisation(values) {
  return "kind" in values && !("topics" in values);
}
