// The services a family saved: their ids, in this browser's own storage and nowhere else.

import { home } from "../shared/home.js";

export const MOST = 100;

const NAME = `local-offer:${home.pathname}`; // other sites may share the host, and with it the storage
const LONGEST = 100 * MOST; // letters of a list that are looked at: anyone may have made it, as long as they like
const ID = /^[a-z0-9-]{1,80}$/;
const isAddressFree = document.getElementById("finder") === null; // the finder's holds the search
let isAlone = false; // the browser has refused to keep the list
/** @type {string[]} */
let alone = []; // the list then, where the address does not hold it

/**
 * The ids in a text such as `just-drop-in,mencap`, which anyone may have written.
 *
 * @type {(text: string) => string[]}
 */
export function idsIn(text) {
  return [...new Set(text.slice(0, LONGEST).split(","))].filter((id) => ID.test(id)).slice(0, MOST);
}

/** The ids of the list that the address holds after #; empty when it holds none. */
export function inAddress() {
  return idsIn(new URLSearchParams(location.hash.slice(1)).get("s") ?? "");
}

/** Whether the address claims to hold a list. */
export function isInAddress() {
  return isAddressFree && new URLSearchParams(location.hash.slice(1)).has("s");
}

/**
 * The address of the page with this list, which holds it in the part that browsers send to nobody.
 *
 * @type {(ids: string[]) => string}
 */
export function addressOf(ids) {
  return new URL(`shortlist/${ids.length ? `#s=${ids}` : ""}`, home).href;
}

/** The ids that are kept, in the order in which they were saved. */
export function kept() {
  try {
    if (!isAlone) return idsIn(localStorage.getItem(NAME) ?? "");
  } catch {
    isAlone = true;
  }
  return isInAddress() ? inAddress() : alone;
}

/**
 * Keeps these ids instead. When the browser refuses, the address of the page keeps them.
 *
 * @type {(ids: string[]) => void}
 */
export function keep(ids) {
  try {
    if (isAlone) throw new Error("refused before");
    if (ids.length) localStorage.setItem(NAME, ids.join());
    else localStorage.removeItem(NAME);
  } catch {
    [isAlone, alone] = [true, ids];
    if (isAddressFree) history.replaceState(null, "", location.pathname + (ids.length ? `#s=${ids}` : ""));
  }
}

/** Whether the browser has refused to keep the list. */
export function isRefused() {
  return isAlone;
}

/**
 * Calls `listener` when another tab changed the list, and when the page comes back to sight from the browser's memory.
 *
 * @type {(listener: () => void) => void}
 */
export function whenChanged(listener) {
  addEventListener("storage", ({ key }) => (key === NAME || key === null) && listener()); // null: all was deleted
  addEventListener("pageshow", ({ persisted }) => persisted && listener());
}
