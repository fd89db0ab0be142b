// How many services are in the family's list, in the menu of every page.

import { addressOf, isRefused, kept, whenChanged } from "./kept.js";

/** Says it at the link, which holds the list itself when the browser keeps nothing. */
export function showKept() {
  const link = document.getElementById("list");
  if (!(link instanceof HTMLAnchorElement)) return;
  const ids = kept();
  link.textContent = ids.length ? `Your list (${ids.length})` : "Your list";
  link.href = addressOf(isRefused() ? ids : []);
}

whenChanged(showKept);
showKept();
