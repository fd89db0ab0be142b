// What a page shows without a network: that it is a copy and of when, or what can be done where there is none.

import { daysOf, isOld, isOver } from "./ages.js";
import { cacheOf, copiesIn, copyOf, headersOf, knownOf } from "./copies.js";

/** @typedef {"offline" | "slow" | "silent"} Why */

export const HELP = "about/offline/"; // the page whose words stand where there is no copy
const MOST_LISTED = 60;
const FIRST = ["guides/", "find/", "shortlist/"];
/** @type {Record<Why, string>} */
const WHY = {
  offline: "You are offline.",
  slow: "The line is slow.",
  silent: "The site does not answer.",
};

/** @type {(copy: Response) => string} */
function dateOf(copy) {
  const form = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });
  return form.format(knownOf(copy).kept);
}

/** The copy, which says at its top that it is one. @type {(copy: Response, why: Why) => Promise<Response>} */
export async function asCopy(copy, why) {
  const said = `${WHY[why]} This is a copy saved on ${dateOf(copy)}`;
  const known = knownOf(copy);
  const old = isOld(known) ? `, ${daysOf(known)} days ago. Numbers, times and rules may have changed since.` : ".";
  const again = why === "slow" ? ' <a href="?copy=none">Wait for the newest</a>' : "";
  const words = `<strong data-copy="${said}${old}">${said}${old}</strong>${again}`;
  const note = `<aside class="lo-copy" lang="en" dir="ltr" aria-label="A saved copy"><div class="lo-wrap">${words}</div></aside>`;
  const html = await copy.text();
  const end = html.search(/<header\b|<main\b|<\/body>/);
  return answerWith(copy, html.slice(0, end) + note + html.slice(end));
}

/**
 * What stands in the place of a copy that is too old to be shown at once.
 *
 * @type {(root: string, copy: Response, why: Why) => Promise<Response>}
 */
export function asWarning(root, copy, why) {
  const known = knownOf(copy);
  const { title = "" } = known;
  return helpWith(root, "old", { why: WHY[why], title, days: String(daysOf(known)), date: dateOf(copy) });
}

/** What stands in the place of a page of which there is no copy. @type {(root: string, why: Why) => Promise<Response>} */
export async function asMissing(root, why) {
  return helpWith(root, "missing", { why: WHY[why] });
}

/** The page of help, with the words of one of its templates; an error where it is not kept. @type {(root: string, id: string, words: Record<string, string>) => Promise<Response>} */
async function helpWith(root, id, words) {
  const help = await copyOf("pages", root, root + HELP);
  if (!help) return Response.error();
  const html = await help.text();
  const page = templateIn(html, id).replaceAll("h2>", "h1>"); // the page itself has one heading above all others
  const said = page.replace(/\{(\w+)\}/g, (_, name) => words[name] ?? "");
  const lines = await listed(root, await cacheOf("pages", root));
  const main = said + templateIn(html, "saved").replace("<li></li>", () => lines);
  const whole = html
    .replace(/(<main\b[^>]*>)[\s\S]*(<\/main>)/, (_, begins, ends) => begins + main + ends)
    .replace(/<nav class="lo-wrap lo-crumbs"[\s\S]*?<\/nav>/, "")
    .replace(/<title>[^<]*/, () => `<title>${/<h1>([^<]*)/.exec(said)?.[1] ?? ""}`)
    .replaceAll('="../../', () => `="${new URL(root).pathname}`); // it may stand at any address
  return answerWith(help, whole);
}

/** @type {(html: string, id: string) => string} */
function templateIn(html, id) {
  return new RegExp(`<template id="${id}">([\\s\\S]*?)</template>`).exec(html)?.[1] ?? "";
}

/** A line for each page that is worth opening: the ways in, then what someone has read here. @type {(root: string, pages: Cache) => Promise<string>} */
async function listed(root, pages) {
  /** @type {(copy: import("./copies.js").Copy) => number} */
  const place = ({ address }) => FIRST.indexOf(address.slice(root.length));
  const all = (await copiesIn(pages)).filter(
    ({ address, known }) => address !== root + HELP && !isOver(root, address, known),
  );
  const first = all.filter((copy) => place(copy) >= 0).sort((one, other) => place(one) - place(other));
  const copies = [...first, ...all.filter((copy) => place(copy) < 0 && copy.known.isVisited)];
  const lines = copies.slice(0, MOST_LISTED).map(({ address, known }) => {
    const path = new URL(address).pathname.replaceAll("&", "&amp;");
    return `<li><a href="${path}">${known.title ?? path}</a></li>`;
  });
  return lines.join("") || "<li>No page yet.</li>";
}

/** @type {(from: Response, html: string) => Response} */
function answerWith(from, html) {
  return new Response(html, { headers: headersOf(from) });
}
