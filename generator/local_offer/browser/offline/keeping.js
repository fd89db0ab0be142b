// Keeps pages with all that they need, and files that never change.

import { cacheOf, knownOf, put } from "./copies.js";
import { isMarked, isNeededAtOnce, needsOfFile, needsOfPage } from "./needs.js";

const CARRIED = 40; // files of the finder that are brought over from an older site
const PRIVATE = '<meta name="local-offer" content="not-kept">'; // about harm: others who use this device may look
const OURS = " data-worker>"; // on pages of the site as it is now, and on no other's of the same host
const TITLE = /<meta property="og:title" content="([^"]*)">/;

/**
 * Keeps a page, after all that it needs. Rejects where one of these does not come, and what was kept before stays as it
 * was: so no page is ever without its files, or with those of another day.
 *
 * @type {(root: string, address: string, answer: Response, isVisited: boolean) => Promise<void>}
 */
export async function keepPage(root, address, answer, isVisited) {
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
  for (const need of needs.filter(isNeededAtOnce)) await neededFile(root, need);
  const body = new Blob([html]);
  await put(pages, address, answer, body, {
    title: TITLE.exec(html)?.[1],
    needs,
    mark: await markOf(body),
    isVisited: isVisited || known?.isVisited,
  });
  const [folder, old] = [needs, known?.needs ?? []].map((all) => all.find((need) => need.endsWith("/")));
  if (folder && old && folder !== old) await carryOver(root, old, folder);
}

/** Whether it is a page, came from where it was asked for, and its host does not forbid it. @type {(answer: Response) => boolean} */
function mayBeKept({ ok, redirected, headers }) {
  const isPage = headers.get("content-type")?.startsWith("text/html");
  return ok && !redirected && Boolean(isPage) && !headers.get("cache-control")?.includes("no-store");
}

/** A file is kept as it came, with what it may ask for later. @type {(root: string, address: string, answer: Response) => Promise<void>} */
export async function keepFile(root, address, answer) {
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const body = await answer.blob();
  const isText = /\.(?:css|js)(?:\?|$)/.test(address);
  await put(await cacheOf("files", root), address, answer, body, {
    needs: isText ? needsOfFile(await body.text(), address) : [],
  });
}

/** Has a file that a page needs, new where its name does not tell that it is the same; a page may name one that never was. @type {(root: string, address: string) => Promise<void>} */
async function neededFile(root, address) {
  const files = await cacheOf("files", root);
  if (isMarked(address) && (await files.match(address))) return;
  const answer = await fetch(address);
  if (answer.ok || isMarked(address)) await keepFile(root, address, answer);
}

/**
 * What was kept of an older finder's files is fetched for the new one, so that the same searches go on without a network.
 *
 * @type {(root: string, old: string, folder: string) => Promise<void>}
 */
async function carryOver(root, old, folder) {
  const files = await cacheOf("files", root);
  const kept = (await files.keys()).map(({ url }) => url).filter((url) => url.startsWith(old));
  for (const url of kept.slice(0, CARRIED)) {
    const address = folder + url.slice(old.length);
    if (!(await files.match(address))) await keepFile(root, address, await fetch(address)).catch(() => {});
  }
}

/** As `site/marks.py` makes it. @type {(body: Blob) => Promise<string>} */
async function markOf(body) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await body.arrayBuffer()));
  return [...sum.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
