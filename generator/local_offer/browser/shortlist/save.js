// The Save buttons of a page, and beside the one that was pressed the way to the list.

import "../every/every.js";
import { element, nearest, part } from "../shared/dom.js";
import { showKept } from "./count.js";
import { addressOf, isRefused, keep, kept, MOST, whenChanged } from "./kept.js";

const ELSEWHERE = " This browser keeps nothing for us, so only the link to your list holds it.";

const way = element("a", "See your list"); // beside the button that was pressed last

/** Makes a Save button say whether its service is in the list. @type {(button: HTMLElement) => void} */
export function mark(button) {
  const isKept = kept().includes(idOf(button));
  button.setAttribute("aria-pressed", String(isKept));
  part(button, "word").textContent = isKept ? "Saved" : "Save";
}

/** @type {(button: HTMLElement) => string} */
function idOf(button) {
  return (button.dataset.save ?? "").split("/")[1]; // of `services/<id>/`
}

/** Puts a service into the list or takes it out; returns what to say of it. @type {(id: string) => string} */
function turn(id) {
  const ids = kept();
  if (!ids.includes(id) && ids.length >= MOST) return `Your list is full. It holds ${MOST}.`;
  keep(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  const count = `${kept().length} in your list.`;
  return `${ids.includes(id) ? "Removed" : "Saved"}. ${count}${isRefused() ? ELSEWHERE : ""}`;
}

function show() {
  for (const button of document.querySelectorAll("[data-save]")) mark(/** @type {HTMLElement} */ (button));
  showKept();
  const place = document.getElementById("keep"); // beside a service's title, hidden where scripts do not run
  if (place) place.hidden = false;
}

document.addEventListener("click", ({ target }) => {
  const button = nearest(target, "[data-save]");
  if (!button) return;
  const words = turn(idOf(button));
  show();
  if (button.getAttribute("aria-pressed") === "true") button.after(way);
  else way.remove();
  way.href = addressOf(isRefused() ? kept() : []);
  const said = document.getElementById("list-said");
  if (!said) return;
  said.textContent = words;
  said.classList.toggle("lo-hidden", !isRefused());
});
whenChanged(show);
show();
