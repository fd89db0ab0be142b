// How old a copy is, and what follows from it.

/** @typedef {import("./copies.js").Known} Known */

const DAY = 24 * 60 * 60 * 1000;
const OLD = 30; // days
const OVER = 60;
const LASTING = /^(?:help-now|about\/offline|guides)\//; // tell nothing of a service, such as an address that was taken back

/** @type {(known: Known) => number} */
export function daysOf({ kept }) {
  return Math.floor(Math.max(0, Date.now() - kept) / DAY);
}

/** Whether it must not be shown before that is said. @type {(known: Known) => boolean} */
export function isOld(known) {
  return daysOf(known) > OLD;
}

/** Whether it must not be shown any more: the site may have taken back what it says. @type {(root: string, address: string, known: Known) => boolean} */
export function isOver(root, address, known) {
  return daysOf(known) > OVER && !LASTING.test(address.slice(root.length));
}
