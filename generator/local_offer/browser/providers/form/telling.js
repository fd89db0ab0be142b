// What the form says of its own doings: to those who hear the page, and in the box at its top.

import { at } from "../../shared/dom.js";

/** @type {Say} */
export function say(words) {
  at("said").textContent = "";
  setTimeout(() => {
    at("said").textContent = words;
  }, 50); // so that the same words are said again
}

/** @type {(words: string) => void} */
export function trouble(words) {
  at("trouble").textContent = words;
  at("trouble").hidden = !words;
}

/** @type {(error: unknown) => string} */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
