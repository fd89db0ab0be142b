// Keeps files: those that a page needs, and those that it asked for.

import { cacheOf, put } from "./copies.js";
import { isMarked, needsOfFile } from "./needs.js";

const TOGETHER = 6; // requests

/** Whether it is a file: in the place of one that is not there some hosts give a page, or lead to one. @type {(answer: Response) => boolean} */
export function isFile({ ok, redirected, headers }) {
  return ok && !redirected && !headers.get("content-type")?.startsWith("text/html");
}

/** A file is kept as it came, with what it may ask for later. @type {(root: string, address: string, answer: Response) => Promise<void>} */
export async function keepFile(root, address, answer) {
  if (!isFile(answer)) throw new Error(`${address}: ${answer.status}`);
  const body = await answer.blob();
  const isText = /\.(?:css|js)(?:\?|$)/.test(address);
  await put(await cacheOf("files", root), address, answer, body, {
    needs: isText ? needsOfFile(await body.text(), address) : [],
  });
}

/** Has a file that a page needs, new where its name does not tell that it is the same; a page may name one that never was. @type {(root: string, address: string) => Promise<void>} */
export async function neededFile(root, address) {
  const files = await cacheOf("files", root);
  if (isMarked(address) && (await files.match(address))) return;
  const answer = await fetch(address);
  if (isFile(answer) || isMarked(address)) await keepFile(root, address, answer);
}

/** Has all of these, some at a time. Rejects where one does not come. @type {(root: string, addresses: string[]) => Promise<void>} */
export async function neededFiles(root, addresses) {
  const waiting = [...addresses];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await neededFile(root, next);
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
}
