// The filters on a phone: a sheet over the page, behind which nothing can be reached.

import { at } from "../shared/dom.js";

const sheet = at("filters");
/** @type {Element[]} */
let behind = [];

sheet.addEventListener("toggle", (event) => {
  if (!isOpening(event)) return;
  behind = [...around(sheet)].filter((element) => !element.hasAttribute("inert"));
  for (const element of behind) element.toggleAttribute("inert", true);
  at("narrow").focus();
});
// Before it is put away, so that the button that opened it can have the focus again.
sheet.addEventListener("beforetoggle", (event) => {
  if (!isOpening(event)) for (const element of behind) element.removeAttribute("inert");
});

/** @type {(event: Event) => boolean} */
function isOpening(event) {
  return /** @type {ToggleEvent} */ (event).newState === "open";
}

/** Everything on the page but an element and what it stands in. @type {(element: Element) => Generator<Element>} */
function* around(element) {
  for (let inside = element; inside.parentElement && inside !== document.body; inside = inside.parentElement) {
    for (const beside of inside.parentElement.children) if (beside !== inside) yield beside;
  }
}

export function isSheetOpen() {
  return sheet.matches(":popover-open");
}

/** Puts the sheet away, where it is one. */
export function closeSheet() {
  if (isSheetOpen()) sheet.hidePopover();
}
