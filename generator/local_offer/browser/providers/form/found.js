// The draft that was found when the form was opened: someone goes on with it, keeps it as a text, or deletes it.

import { at, one } from "../../shared/dom.js";
import { copyButton, download } from "../send/way.js";

const box = at("draft-found");

/** Whether nothing is decided yet, so that nothing may take its place. */
export function isUndecided() {
  return !box.hidden;
}

/** Offers to go on with a draft that was kept at this time. @type {(time: string | undefined, goOn: () => void) => void} */
export function offer(time, goOn) {
  const when = new Date(time ?? "");
  const words = Number.isNaN(when.getTime())
    ? ""
    : ` on ${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(when)}`;
  one(box, "[data-part=when]").textContent = words;
  one(box, "[data-do=go-on]").addEventListener("click", goOn);
  show(true);
}

/** Gives back what the form cannot take up: nothing of it is lost. @type {(kept: string, say: Say) => void} */
export function giveBack(kept, say) {
  const row = one(box, ".lo-row");
  one(box, "p").textContent =
    "This browser kept what you wrote, but the form cannot take it up. Keep it as a text, then delete the draft.";
  one(row, "[data-do=go-on]").replaceWith(download("draft.txt", kept), " ", copyButton(kept, row, say));
  show(true);
}

/** Shows the draft in the place of the form, or the form. @type {(isShown: boolean) => void} */
export function show(isShown) {
  box.hidden = !isShown;
  at("form").hidden = isShown;
}
