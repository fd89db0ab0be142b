// What two people changed in one entry: both are shown, and whoever writes now chooses.

import { at, element, one } from "../../shared/dom.js";
import { settle } from "../record/crossing.js";
import { changes } from "./changes.js";
import { entry, kitNow } from "./entry.js";

const box = at("crossed");
const list = one(box, "[data-part=clashes]");
/** @type {(isMine: boolean[]) => void} */
let whenChosen = () => {};

/** Asks about each clash; `goOn` is told of each whether what was written here counts. @type {(crossing: Crossing, goOn: (isMine: boolean[]) => void) => void} */
export function askAbout(crossing, goOn) {
  list.replaceChildren(...crossing.clashes.map((clash, place) => question(crossing, clash, place)));
  whenChosen = goOn;
  for (const id of ["form", "draft-found"]) at(id).hidden = true;
  box.hidden = false;
  box.focus();
}

one(box, "[data-do=choose]").addEventListener("click", () => {
  const sets = [...list.querySelectorAll("fieldset")];
  const chosen = sets.map((set) => set.querySelector("input:checked"));
  const open = chosen.indexOf(null);
  sets.forEach((set, place) => {
    one(set, ".lo-error").hidden = chosen[place] !== null;
  });
  if (open >= 0) return sets[open].querySelector("input")?.focus();
  box.hidden = true;
  return whenChosen(chosen.map((input) => input instanceof HTMLInputElement && input.value === "mine"));
});

/** @type {(crossing: Crossing, clash: Clash, place: number) => HTMLElement} */
function question({ values }, clash, place) {
  const mine = structuredClone(values);
  settle(mine, clash);
  const { schemas, vocabularies } = kitNow();
  const found = changes(values, mine, schemas[entry.kind], vocabularies);
  const set = element("fieldset");
  set.className = "lo-q";
  const error = element("p", "Choose one of the two.");
  error.className = "lo-error";
  error.hidden = true;
  set.append(
    element("legend", found.map(({ title }) => title).join(", ")),
    error,
    choice(
      place,
      "mine",
      "What you wrote",
      found.map(({ after }) => after),
    ),
    choice(
      place,
      "theirs",
      "What it says now",
      found.map(({ before }) => before),
    ),
  );
  return set;
}

/** @type {(place: number, value: string, words: string, texts: string[]) => HTMLElement} */
function choice(place, value, words, texts) {
  const label = element("label");
  label.className = "lo-check";
  const said = element("b", `${words}: `);
  const text = element("span", texts.map((each) => each || "nothing").join(", "));
  const both = element("span");
  both.append(said, text);
  label.append(element("input", "", { type: "radio", name: `clash-${place}`, value }), both);
  return label;
}
