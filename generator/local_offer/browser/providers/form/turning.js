// Turns the form to an entry: a new one, one that stands on this site, or one from a file.

import { at, one } from "../../shared/dom.js";
import { thisDay } from "../../shared/values.js";
import { fill, gather } from "./answers.js";
import { isBegun } from "./checking.js";
import { isNewOne, showNew } from "./chooser.js";
import { defaults, entry, kitNow, rootOf, valuesOf } from "./entry.js";
import { openText } from "./opening.js";
import { setTitle, stepsOf } from "./steps.js";

/** An entry with nothing in it but what we know ourselves. */
export function begin() {
  if (entry.isNew) Object.assign(entry, { kind: "service", id: "", path: "" });
  Object.assign(entry, { base: null, done: new Set(), others: new Set() });
  entry.isIdOwn = false;
  fill(rootOf("service"), defaults("service"));
  fill(rootOf("organisation"), undefined);
}

/** Takes a record's text as what the entry was and is. @type {(text: string) => void} */
export function reopen(text) {
  entry.base = openText(text, kitNow());
  fill(rootOf(entry.kind), entry.base.values);
  for (const step of stepsOf(entry.kind)) if (isBegun(step)) entry.done.add(step.dataset.step);
}

/** Turns the form to a record that is there. @type {(kind: Kind, id: string) => void} */
export function change(kind, id) {
  const { name, path } = kitNow()[`${kind}s`][id];
  Object.assign(entry, { kind, id, path, isNew: false });
  at("title").textContent = "Change this entry";
  at("lede").textContent = name;
  setTitle(document.title.replace("Add an entry", `Change this entry: ${name}`));
}

/** Shows what belongs to the kind of entry, and hides the rest. */
export function dress() {
  const isService = entry.kind === "service";
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-tasks]")))
    each.hidden = each.dataset.tasks !== entry.kind;
  one(document, "[data-part=also]").hidden = !isService;
  const id = at("id", HTMLInputElement);
  id.value = entry.id;
  one(document, ".lo-q:has(#id)").hidden = !entry.isNew;
  at("tasks-title").textContent = isService ? "What families ask first" : "What we ask";
  askForOrganisation();
  showAddress();
}

/** Shows at which address the page will be. */
export function showAddress() {
  one(document, "[data-part=address]").textContent =
    `${new URL("../../", location.href).href}services/${entry.id || "…"}/`;
}

/** Asks for the organisation too, when it is a new one. */
export function askForOrganisation() {
  const hasNew = entry.kind === "service" && isNewOne();
  showNew(hasNew);
  if (hasNew && !gather(rootOf("organisation"))) fill(rootOf("organisation"), defaults("organisation"));
}

/** Asks who changes an entry whether they have looked at all of it, unless that is said already. */
export function offerCheck() {
  const isSaid = entry.isNew || valuesOf(entry.kind).checked?.date === thisDay();
  for (const note of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-part=checked-today]")))
    note.hidden = isSaid;
}
