// Lets go of what is too much: pages that are too old, those that were kept longest ago, and files that no page needs.

import { isOver } from "./ages.js";
import { cacheOf, copiesIn } from "./copies.js";

const MOST_PAGES = 200;
const MOST_BYTES = 25_000_000;

/** `planned` are the addresses of pages that go last. @type {(root: string, planned: Set<string>) => Promise<void>} */
export async function tidy(root, planned) {
  const [pages, files] = await Promise.all([cacheOf("pages", root), cacheOf("files", root)]);
  const [kept, known] = await Promise.all([copiesIn(pages), copiesIn(files)]);
  const good = kept.filter(({ address, known }) => !isOver(root, address, known));
  const byWorth = [
    ...good.filter((each) => planned.has(each.address)),
    ...good.filter((each) => !planned.has(each.address)),
  ];
  let stay = byWorth.slice(0, MOST_PAGES);
  let needed = neededBy(stay, known);
  while (stay.length && bytesOf([...stay, ...needed]) > MOST_BYTES) {
    stay = stay.slice(0, -Math.ceil(stay.length / 10));
    needed = neededBy(stay, known);
  }
  await letGo(pages, kept, stay);
  await letGo(files, known, needed);
}

/** The files that pages name, and those that these may ask for later. @type {(pages: import("./copies.js").Copy[], files: import("./copies.js").Copy[]) => import("./copies.js").Copy[]} */
function neededBy(pages, files) {
  const named = new Set(pages.flatMap(({ known }) => known.needs ?? []));
  const folders = [...named].filter((need) => need.endsWith("/"));
  for (const { address, known } of files) if (named.has(address)) for (const need of known.needs ?? []) named.add(need);
  return files.filter(({ address }) => named.has(address) || folders.some((folder) => address.startsWith(folder)));
}

/** @type {(copies: import("./copies.js").Copy[]) => number} */
function bytesOf(copies) {
  return copies.reduce((sum, { known }) => sum + known.bytes, 0);
}

/** @type {(cache: Cache, all: import("./copies.js").Copy[], stay: import("./copies.js").Copy[]) => Promise<void>} */
async function letGo(cache, all, stay) {
  const staying = new Set(stay);
  for (const copy of all) if (!staying.has(copy)) await cache.delete(copy.address);
}
