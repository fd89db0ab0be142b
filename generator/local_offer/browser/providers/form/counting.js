// How many characters of a longer text are left, in words. It is spoken when someone pauses near the end.

import { at } from "../../shared/dom.js";

const NEAR = 0.75;
const PAUSE = 1000; // milliseconds after the last key
let waiting = 0;

/** @type {(control: HTMLInputElement) => void} */
export function count(control) {
  const longest = Number(control.dataset?.longest ?? 0);
  if (!longest) return;
  const length = [...control.value].length;
  const line = at(`${control.id}-count`);
  line.textContent = length ? left(longest - length) : `You can write up to ${shown(longest)} characters.`;
  line.classList.toggle("lo-over", length > longest);
  clearTimeout(waiting);
  const spoken = line.parentElement?.querySelector("[data-part=count-said]");
  waiting = setTimeout(() => {
    if (spoken) spoken.textContent = length > longest * NEAR ? line.textContent : "";
  }, PAUSE);
}

/** @type {(rest: number) => string} */
function left(rest) {
  const noun = Math.abs(rest) === 1 ? "character" : "characters";
  return rest < 0 ? `You have ${shown(-rest)} ${noun} too many.` : `You have ${shown(rest)} ${noun} left.`;
}

/** @type {(number: number) => string} */
function shown(number) {
  return number.toLocaleString("en-GB");
}
