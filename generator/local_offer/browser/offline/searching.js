// The finder's files: those that its searches needed, brought over to a newer site, or all for who asked for them.

import { cacheOf, knownOf, put } from "./copies.js";
import { neededFile, neededFiles } from "./files.js";

const CARRIED = 40; // files that are brought over
const LIST = "files.txt"; // as site/journey.py writes it
const FAR = /^places\/(?!towns)/; // postcodes of the whole country: a search brings the one it needs

/** The folder of the finder's files that a page names, or nothing. @type {(needs?: string[]) => string | undefined} */
export function folderOf(needs) {
  return needs?.find((need) => need.endsWith("/"));
}

/** All files of a folder. Rejects where one does not come. @type {(root: string, folder: string) => Promise<void>} */
export async function wholeSearch(root, folder) {
  const listed = await fetch(folder + LIST);
  if (!listed.ok) throw new Error(`${folder}: ${listed.status}`);
  const names = (await listed.text()).split("\n").filter((name) => name && !FAR.test(name));
  await neededFiles(
    root,
    names.map((name) => folder + name),
  );
}

/** Keeps the whole search of the finder's page that is kept. @type {(root: string, address: string) => Promise<void>} */
export async function keepSearch(root, address) {
  const pages = await cacheOf("pages", root);
  const page = await pages.match(address);
  const folder = page && folderOf(knownOf(page).needs);
  if (!page || !folder) return;
  await wholeSearch(root, folder);
  await put(pages, address, page, await page.clone().blob(), { ...knownOf(page), isWhole: true });
}

/**
 * What was kept of an older finder's files, for the new one, so that the same searches go on without a network.
 *
 * @type {(root: string, old: string, folder: string) => Promise<void>}
 */
export async function bringOver(root, old, folder) {
  const files = await cacheOf("files", root);
  const kept = (await files.keys()).map(({ url }) => url).filter((url) => url.startsWith(old));
  for (const url of kept.slice(0, CARRIED)) await neededFile(root, folder + url.slice(old.length)).catch(() => {});
}
