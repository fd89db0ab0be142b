// A text of one or more records, as notation/several.py reads it: one YAML document for each, parted by `---`.

import { isGroup, same } from "../../shared/values.js";
import { emit } from "./emit.js";
import { fresh, read, write } from "./record.js";

const HEAD = ["record", "began", "was"];
const FIRST = /^record:/;
const PARTING = /^(---|\.\.\.)(?=\s|$)/;

/**
 * The text of all files. Each begins with which record it is and, where it changes one, with what it began from. Three
 * dots end it, so that what a program for letters adds is none of it.
 *
 * @type {(files: EntryFile[]) => string}
 */
export function together(files) {
  return `${files.map(withHead).join("---\n")}...\n`;
}

/** @type {(file: EntryFile) => string} */
function withHead({ path, text, began, was }) {
  const [, folder, ...rest] = path.split("/");
  const record = `${folder}/${rest.at(-1)?.replace(/\.yaml$/, "")}`;
  const head = { record, ...(began ? { began, ...(was && Object.keys(was).length ? { was } : {}) } : {}) };
  const own = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^((?:[ \t]*(?:#.*)?\n)*)---[ \t]*\n/, "$1");
  const whole = `${emit(head)}${own}${own.endsWith("\n") ? "" : "\n"}`;
  const { values } = read(text);
  // A text that cannot stand below other fields, such as one in brackets, is written anew.
  return !values || same(read(whole).values, { ...head, ...values }) ? whole : `${emit(head)}${fresh(values)}`;
}

/**
 * The text of one file as it goes over the record's own, with a last line that says what it began from, as
 * notation/several.py reads it.
 *
 * @type {(file: EntryFile) => string}
 */
export function withFoot({ text, began, was = {} }) {
  if (!began) return text;
  const marks = Object.entries(was).map(([path, mark]) => `${path}=${mark}`);
  const told = marks.length ? `; was: ${marks.join(", ")}` : "";
  return `${text.replace(/\n*$/, "\n")}# Written with the form. began: ${began}${told}\n`;
}

/** Whether a text says which record it is. @type {(text: string) => boolean} */
export function holdsRecords(text) {
  return /^record:[ \t]*(services|organisations)\//m.test(text);
}

/**
 * The records in a text: {kind, id, began, was, text} of each, the text without its head. What stands above the first and
 * below the last, such as a greeting, is passed over.
 *
 * @type {(text: string) => SentRecord[]}
 */
export function recordsIn(text) {
  /** @type {string[][]} */
  const found = [];
  let isInside = false;
  for (const line of text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n")) {
    if (FIRST.test(line)) found.push([]);
    isInside = FIRST.test(line) || (isInside && !PARTING.test(line));
    if (isInside) found.at(-1)?.push(line);
  }
  return found.map((lines) => sent(`${lines.join("\n").replace(/\n+$/, "")}\n`)).filter((one) => one !== null);
}

/** @type {(text: string) => SentRecord | null} */
function sent(text) {
  const { document, values } = read(text);
  const named = /^record:[ \t]*(service|organisation)s\/([a-z0-9-]+)/.exec(text);
  if (!named) return null;
  const kind = named[1] === "service" ? "service" : "organisation";
  if (!values) return { kind, id: named[2], began: "", was: {}, text };
  const own = Object.fromEntries(Object.entries(values).filter(([name]) => !HEAD.includes(name)));
  const was = isGroup(values.was) ? values.was : {};
  return { kind, id: named[2], began: String(values.began ?? ""), was, text: write(document, own) };
}
