// The worker: pages come from the network, and from copies that say so when it is gone.

import { daysOf, isOld, isOver } from "./ages.js";
import { asCopy, asMissing, asWarning } from "./answers.js";
import { cacheOf, confirm, copyOf, knownOf } from "./copies.js";
import { isFile, keepFile } from "./files.js";
import { keepPage } from "./keeping.js";
import { isFree } from "./line.js";
import { nameOf } from "./names.js";
import { isMarked } from "./needs.js";
import { keepSearch } from "./searching.js";
import { tidy } from "./tidy.js";

/** @typedef {[address: string, mark: string][]} Listed pages and marks of what they hold */

/** @type {any} */
const worker = self;
/** What the build says: pages that are always kept, and those that are kept where a line costs nothing. @type {{ always: Listed, more: Listed }} */
const plan = worker.localOfferPlan;
const root = new URL("./", location.href).href;
const CRISIS = `${root}help-now/`; // never behind another page
const PATIENCE = 4000; // milliseconds
const A_WEEK = 7; // days
const REST = 3000; // after a page was asked for, before others are fetched
const LEFT_ALONE = /^(?:providers|schema|find\/suggest)\//; // what nobody needs without a network, or others need not find
const FILE = /\.(?:css|js|woff2|svg|png|jpe?g|webp|avif|gif)$|^find\/data\/.*\.json$/;
let isChanged = true; // since what is too much was let go: copies grow old by themselves
let last = Promise.resolve();

worker.addEventListener("install", (/** @type {any} */ event) => {
  worker.skipWaiting();
  event.waitUntil(keepListed(plan.always));
});

worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(begin()));

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const address = addressOf(request.url);
  const path = address.slice(root.length);
  if (request.method !== "GET" || !address.startsWith(root)) return;
  if (LEFT_ALONE.test(path)) {
    if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => asMissing(root, reason())));
  } else if (request.mode === "navigate" || !path || path.endsWith("/")) event.respondWith(page(event, address));
  else if (FILE.test(path)) event.respondWith(file(event, request.url));
});

worker.addEventListener("message", (/** @type {any} */ event) => {
  const done = event.data === "stop" ? stop() : keepMore(event.data === "keep all").then(missing);
  event.waitUntil(done.then((count) => event.ports[0]?.postMessage(count)));
});

/** The address of a page: nothing of what was searched for or listed. @type {(whole: string) => string} */
function addressOf(whole) {
  const { origin, pathname } = new URL(whole);
  return origin + pathname.replace(/\/index\.html$/, "/");
}

async function begin() {
  const mine = [nameOf("pages", root), nameOf("files", root), nameOf("none", root)];
  const end = ` ${new URL(root).pathname}`;
  for (const name of await caches.keys())
    if (name.startsWith("local-offer ") && name.endsWith(end) && !mine.includes(name)) await caches.delete(name);
  await worker.clients.claim();
  for (const { url } of await worker.clients.matchAll({ type: "window" })) // a page that came before the worker
    if (url.startsWith(root)) await keepNew(addressOf(url), "", true);
}

/** @type {(event: any, address: string) => Promise<Response>} */
async function page(event, address) {
  const found = await copyOf("pages", root, address);
  const copy = found && !isOver(root, address, knownOf(found)) ? found : undefined;
  if (copy && !navigator.onLine) return shown(copy, event.request, "offline");
  const coming = come(event, (answer) => keepPage(root, address, answer, true));
  event.waitUntil(coming.catch(() => {})); // it may come after the copy
  event.waitUntil(pause(REST).then(() => keepMore(false)));
  let why = reason();
  let answer;
  try {
    answer = copy && wordOf(event.request) !== "none" ? await inTime(coming) : await coming;
    if (answer && !isRefusal(answer)) return answer;
    if (!answer) why = "slow";
  } catch {}
  if (copy) return shown(copy, event.request, why);
  const instead = event.request.mode === "navigate" ? await asMissing(root, why) : Response.error();
  return answer && instead.type === "error" ? answer : instead; // an error of the host, when there is nothing better
}

/** Whether the host gives nothing just now: it is out of order, or too many ask. @type {(answer: Response) => boolean} */
function isRefusal({ status }) {
  return status >= 500 || status === 429;
}

/** Why nothing comes. @type {() => import("./answers.js").Why} */
function reason() {
  return navigator.onLine ? "silent" : "offline";
}

/** The copy, or first a page that says how old it is. @type {(copy: Response, request: Request, why: import("./answers.js").Why) => Promise<Response>} */
function shown(copy, request, why) {
  const isAtOnce = request.mode !== "navigate" || wordOf(request) === "show" || addressOf(request.url) === CRISIS;
  return isAtOnce || !isOld(knownOf(copy)) ? asCopy(copy, why) : asWarning(root, copy, why);
}

/** `show` for an old copy that someone wants to see, `none` to wait for the network. @type {(request: Request) => string | null} */
function wordOf(request) {
  return new URL(request.url).searchParams.get("copy");
}

/** A file whose name tells what it holds comes from its copy, any other only without a network. @type {(event: any, address: string) => Promise<Response>} */
async function file(event, address) {
  const copy = await copyOf("files", root, address);
  if (copy && isMarked(address)) return copy;
  try {
    const answer = await come(event, (twin) => keepFile(root, address, twin));
    return isFile(answer) || !copy ? answer : copy;
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}

/** What the network gives, kept on its way; no preload, as Firefox then shows its own page where none comes. @type {(event: any, keep: (answer: Response) => Promise<void>) => Promise<Response>} */
async function come(event, keep) {
  const answer = await fetch(event.request);
  const twin = answer.clone();
  event.waitUntil(unlessRefused(() => keep(twin)));
  return answer;
}

/** Nothing when it takes too long. @type {(coming: Promise<Response>) => Promise<Response | undefined>} */
function inTime(coming) {
  return Promise.race([coming, pause(PATIENCE)]);
}

/** @type {(milliseconds: number) => Promise<undefined>} */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

/** Keeps something unless this device is to keep nothing, or has no room. @type {(keep: () => Promise<void>) => Promise<void>} */
async function unlessRefused(keep) {
  await inTurn(async () => {
    if (await caches.has(nameOf("none", root))) return;
    isChanged = true;
    await keep();
  });
}

/** One after the other: what is kept for a page that is not there yet must not be let go. @type {(work: () => Promise<void>) => Promise<void>} */
function inTurn(work) {
  last = last.then(work).catch(() => {});
  return last;
}

/** Keeps of what the build lists all that is new, and lets go of what is too much or too old. @type {(isWanted: boolean) => Promise<void>} */
async function keepMore(isWanted) {
  await confirmListed().catch(() => {});
  await keepListed(plan.always);
  if (isWanted || isFree()) await keepListed(plan.more);
  if (isWanted) await unlessRefused(() => keepSearch(root, `${root}find/`));
  const planned = new Set([...plan.always, ...plan.more].map(([path]) => root + path));
  if (isChanged) await inTurn(() => tidy(root, planned));
  isChanged = false;
}

/** @type {(listed: Listed) => Promise<void>} */
async function keepListed(listed) {
  for (const [path, mark] of listed) await keepNew(root + path, mark, false);
}

/** How many of the pages that the build lists are not kept. @type {() => Promise<number>} */
async function missing() {
  const listed = [...plan.always, ...plan.more].map(([path]) => copyOf("pages", root, root + path));
  return (await Promise.all(listed)).filter((copy) => !copy).length;
}

/** Once a week says of copies that they are of today: those that hold what the build lists, when there is no newer build. */
async function confirmListed() {
  const pages = await cacheOf("pages", root);
  /** @type {[string, Response][]} */
  const same = [];
  for (const [path, mark] of [...plan.always, ...plan.more]) {
    const copy = await pages.match(root + path);
    const known = copy && knownOf(copy);
    if (copy && known?.mark === mark && daysOf(known) >= A_WEEK) same.push([root + path, copy]);
  }
  if (!same.length) return;
  await worker.registration.update(); // rejects without a network
  if (worker.registration.installing || worker.registration.waiting) return;
  for (const [address, copy] of same) await unlessRefused(() => confirm(pages, address, copy));
}

/** @type {(address: string, mark: string, isVisited: boolean) => Promise<void>} */
async function keepNew(address, mark, isVisited) {
  const copy = await copyOf("pages", root, address);
  if (copy && (!mark || knownOf(copy).mark === mark)) return;
  await unlessRefused(async () =>
    keepPage(root, address, await fetch(address, mark ? { cache: "no-cache" } : {}), isVisited, mark),
  );
}

/** Deletes all, keeps nothing more, and goes. */
async function stop() {
  await caches.open(nameOf("none", root));
  await deleteAll();
  inTurn(deleteAll); // what was on its way
  await worker.registration.unregister();
}

async function deleteAll() {
  for (const kind of /** @type {const} */ (["pages", "files"])) await caches.delete(nameOf(kind, root));
}
