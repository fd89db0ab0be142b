// The Save buttons of a page, and beside its title the link to the list with how many are in it.

import "../every/every.js";
import { addressOf, isRefused, keep, kept, MOST, whenChanged } from "./kept.js";

const ELSEWHERE = " This browser keeps nothing for us, so only the link to your list holds it.";
const at = (id) => document.getElementById(id);

/** Makes a Save button say whether its service is in the list. */
export function mark(button) {
  const isKept = kept().includes(idOf(button));
  button.setAttribute("aria-pressed", isKept);
  button.querySelector("[data-part=word]").textContent = isKept ? "Saved" : "Save";
}

function idOf(button) {
  return button.dataset.save.split("/")[1]; // of `services/<id>/`
}

/** Puts a service into the list or takes it out; returns what to say of it. */
function turned(id) {
  const ids = kept();
  if (!ids.includes(id) && ids.length >= MOST) return `Your list is full. It holds ${MOST}.`;
  keep(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  const count = `${kept().length} in your list.`;
  return `${ids.includes(id) ? "Removed" : "Saved"}. ${count}${isRefused() ? ELSEWHERE : ""}`;
}

function show() {
  document.querySelectorAll("[data-save]").forEach(mark);
  const link = at("list");
  if (!link) return;
  const ids = kept();
  link.hidden = ids.length === 0;
  link.href = isRefused() ? addressOf(ids) : addressOf([]);
  link.textContent = `Your list: ${ids.length}`;
  at("keep").hidden = false;
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-save]");
  if (!button) return;
  const words = turned(idOf(button));
  show();
  const said = at("list-said");
  if (!said) return;
  said.textContent = words;
  said.classList.toggle("lo-hidden", !isRefused());
});
whenChanged(show);
show();
