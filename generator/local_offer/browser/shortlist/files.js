// The list as files: a table for a spreadsheet, and its records as data. The browser makes them; nobody gets the list.

import { home } from "../shared/home.js";

/** @import { Brief } from "./brief.js" */

const FIRST = /** @type {const} */ (["Name", "Summary", "Page"]);
const MARK = "\ufeff"; // without which Excel misreads accents
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A line for each service, with a column for each fact that any of them has. As the site's own tables: a text that a
 * spreadsheet would run has an apostrophe in front.
 *
 * @type {(briefs: Brief[]) => string}
 */
export function table(briefs) {
  const told = briefs.map(({ name = "", summary = "", address, facts = [] }) => {
    const first = { Name: name, Summary: summary, Page: new URL(address, home).href };
    const others = /** @type {Map<string, string[]>} */ (new Map());
    for (const [said, nodes] of facts) others.set(said, [...(others.get(said) ?? []), words(nodes)]);
    return { ...first, ...Object.fromEntries([...others].map(([said, texts]) => [said, texts.join("; ")])) };
  });
  const names = [...new Set([...FIRST, ...told.flatMap(Object.keys)])];
  const rows = told.map((row) => names.map((name) => /** @type {Record<string, string>} */ (row)[name] ?? ""));
  return MARK + [names, ...rows].map((row) => `${row.map(cell).join()}\r\n`).join("");
}

/**
 * The records of these ids; one that is gone, or whose page has moved, is left out.
 *
 * @type {(ids: string[]) => Promise<string>}
 */
export async function records(ids) {
  const found = await Promise.all(ids.map((id) => fetch(new URL(`services/${id}/record.json`, home))));
  const services = await Promise.all(found.filter(({ ok }) => ok).map((answer) => answer.json()));
  return `${JSON.stringify({ services }, null, 1)}\n`;
}

/** Has the browser keep a text as a file. @type {(name: string, type: string, text: string) => void} */
export function save(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** @type {(nodes: (string | Node)[]) => string} */
function words(nodes) {
  const said = nodes.map((node) => (typeof node === "string" ? node : node.textContent)).join("");
  return said.replace(/\s+/g, " ").trim();
}

/** @type {(text: string) => string} */
function cell(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
