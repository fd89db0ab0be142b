// Turns the form to an entry: a new one, one that stands on this site, or one from a file.

import { thisDay } from "../record/shapes.js";
import { fill, gather } from "./answers.js";
import { isBegun } from "./checking.js";
import { isNewOne, shown } from "./chooser.js";
import { defaults, entry, kitNow, rootOf, valuesOf } from "./entry.js";
import { opened } from "./opening.js";
import { stepsOf, titled } from "./steps.js";

const at = (id) => document.getElementById(id);

/** An entry with nothing in it but what we know ourselves. */
export function begin() {
  if (entry.isNew) Object.assign(entry, { kind: "service", id: "", path: "" });
  Object.assign(entry, { base: null, done: new Set() });
  entry.isIdOwn = false;
  fill(rootOf("service"), defaults("service"));
  fill(rootOf("organisation"), undefined);
}

/** Takes a record's text as what the entry was and is. */
export function reopened(text) {
  entry.base = opened(text, kitNow());
  fill(rootOf(entry.kind), entry.base.values);
  for (const step of stepsOf(entry.kind)) if (isBegun(step)) entry.done.add(step.dataset.step);
}

/** Turns the form to a record that is there. */
export function changing(kind, id) {
  const { name, path } = kitNow()[`${kind}s`][id];
  Object.assign(entry, { kind, id, path, isNew: false });
  at("title").textContent = "Change this entry";
  at("lede").textContent = name;
  titled(document.title.replace("Add an entry", `Change this entry: ${name}`));
}

/** Shows what belongs to the kind of entry, and hides the rest. */
export function dressed() {
  const isService = entry.kind === "service";
  for (const each of document.querySelectorAll("[data-tasks]")) each.hidden = each.dataset.tasks !== entry.kind;
  document.querySelector("[data-part=also]").hidden = !isService;
  at("id").closest(".lo-q").hidden = !entry.isNew;
  at("id").value = entry.id;
  at("tasks-title").textContent = isService ? "What families ask first" : "What we ask";
  chosen();
  addressed();
}

/** Shows at which address the page will be. */
export function addressed() {
  document.querySelector("[data-part=address]").textContent =
    `${new URL("../../", location.href).href}services/${entry.id || "…"}/`;
}

/** Asks for the organisation too, when it is a new one. */
export function chosen() {
  const hasNew = entry.kind === "service" && isNewOne();
  shown(hasNew);
  if (hasNew && !gather(rootOf("organisation"))) fill(rootOf("organisation"), defaults("organisation"));
}

/** Asks who changes an entry whether they have looked at all of it, unless that is said already. */
export function offerCheck() {
  const isSaid = entry.isNew || valuesOf(entry.kind).checked?.date === thisDay();
  for (const note of document.querySelectorAll("[data-part=checked-today]")) note.hidden = isSaid;
}
