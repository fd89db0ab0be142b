// Copies in the browser's caches, each with what is known of it in a header of its own.

import { nameOf } from "./names.js";

/**
 * `isVisited` when someone has read it; `isWhole` of the finder's page when all that its searches may need is kept.
 *
 * @typedef {{ kept: number, bytes: number, title?: string, needs?: string[], mark?: string, isVisited?: boolean,
 *   isWhole?: boolean }} Known
 */
/** @typedef {{ address: string, known: Known }} Copy */

const HEADER = "x-local-offer";
const NOTHING = encodeURIComponent(JSON.stringify({ kept: 0, bytes: 0 }));

/** @type {(kind: "pages" | "files", root: string) => Promise<Cache>} */
export function cacheOf(kind, root) {
  return caches.open(nameOf(kind, root));
}

/** A copy, where there is one and the browser gives it: some refuse in private windows, or when the disk is full. @type {(kind: "pages" | "files", root: string, address: string) => Promise<Response | undefined>} */
export async function copyOf(kind, root, address) {
  try {
    return await caches.match(address, { cacheName: nameOf(kind, root) });
  } catch {
    return undefined;
  }
}

/** @type {(answer: Response) => Known} */
export function knownOf(answer) {
  return JSON.parse(decodeURIComponent(answer.headers.get(HEADER) ?? NOTHING));
}

/**
 * Keeps what came, as of the moment at which it was sent.
 *
 * @type {(cache: Cache, address: string, answer: Response, body: Blob, known?: Partial<Known>) => Promise<void>}
 */
export async function put(cache, address, answer, body, known = {}) {
  const sent = Date.parse(answer.headers.get("date") ?? "");
  const kept = Math.min(sent || Date.now(), Date.now()); // an answer may come from the browser's own store
  await write(cache, address, answer, body, { ...known, kept, bytes: body.size });
}

/** Says of a copy that its page still holds the same today. @type {(cache: Cache, address: string, copy: Response) => Promise<void>} */
export async function confirm(cache, address, copy) {
  await write(cache, address, copy, await copy.blob(), { ...knownOf(copy), kept: Date.now() });
}

/** @type {(cache: Cache, address: string, answer: Response, body: Blob, known: Known) => Promise<void>} */
async function write(cache, address, answer, body, known) {
  const headers = headersOf(answer);
  headers.set(HEADER, encodeURIComponent(JSON.stringify(known)));
  await cache.put(address, new Response(body, { headers }));
}

/** Those of an answer, less what is true only of how it was sent. @type {(answer: Response) => Headers} */
export function headersOf(answer) {
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "vary"]) headers.delete(name);
  return headers;
}

/** Every copy in a cache, the newest first. @type {(cache: Cache) => Promise<Copy[]>} */
export async function copiesIn(cache) {
  const copies = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const answer = await cache.match(request);
      return answer ? [{ address: request.url, known: knownOf(answer) }] : [];
    }),
  );
  return copies.flat().sort((one, other) => other.known.kept - one.known.kept);
}
