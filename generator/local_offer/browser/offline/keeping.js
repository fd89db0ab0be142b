// Keeps pages with all that they need.

import { cacheOf, knownOf, put } from "./copies.js";
import { neededFiles } from "./files.js";
import { isFree } from "./line.js";
import { isNeededAtOnce, needsOfPage } from "./needs.js";
import { bringOver, folderOf, wholeSearch } from "./searching.js";

const PRIVATE = '<meta name="local-offer" content="not-kept">'; // about harm: others who use this device may look
const OURS = " data-worker>"; // on pages of the site as it is now, and on no other's of the same host
const TITLE = /<meta property="og:title" content="([^"]*)">/;
const LONG_TITLE = /<title>([^<]*)/; // of pages in other languages, which have no other

/**
 * Keeps a page, after all that it needs. Rejects where one of these does not come, and what was kept before stays as it
 * was: so no page is ever without its files, or with those of another day.
 *
 * @type {(root: string, address: string, answer: Response, isVisited: boolean, mark?: string) => Promise<void>}
 */
export async function keepPage(root, address, answer, isVisited, mark) {
  const pages = await cacheOf("pages", root);
  if (answer.status === 404 || answer.status === 410) await pages.delete(address);
  if (!mayBeKept(answer)) return;
  const html = await answer.text();
  if (!html.includes(OURS)) return;
  const before = await pages.match(address);
  const known = before && knownOf(before);
  if (isVisited && html.includes(PRIVATE)) {
    if (known?.isVisited) await pages.delete(address);
    return;
  }
  const needs = needsOfPage(html, address);
  const [folder, old] = [folderOf(needs), folderOf(known?.needs)];
  const isNewer = folder && old && folder !== old;
  if (isNewer && known?.isWhole && !isFree()) return; // the whole search of an older day stays, and says of which
  await neededFiles(root, needs.filter(isNeededAtOnce));
  if (isNewer && known?.isWhole) await wholeSearch(root, folder);
  const body = new Blob([html]);
  await put(pages, address, answer, body, {
    title: (TITLE.exec(html) ?? LONG_TITLE.exec(html))?.[1],
    needs,
    mark: mark || (await markOf(body)), // a host may change a page on its way
    isVisited: isVisited || known?.isVisited,
    isWhole: known?.isWhole,
  });
  if (isNewer && !known?.isWhole) await bringOver(root, old, folder);
}

/** Whether it is a page, came from where it was asked for, and its host does not forbid it. @type {(answer: Response) => boolean} */
function mayBeKept({ ok, redirected, headers }) {
  const isPage = headers.get("content-type")?.startsWith("text/html");
  return ok && !redirected && Boolean(isPage) && !headers.get("cache-control")?.includes("no-store");
}

/** As `site/marks.py` makes it. @type {(body: Blob) => Promise<string>} */
async function markOf(body) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await body.arrayBuffer()));
  return [...sum.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
