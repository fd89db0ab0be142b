// Who runs the service: an organisation of the list, a new one, or, for a school, the school itself.

import { one } from "../../shared/dom.js";

export const NEW = "+new"; // no id holds a plus sign

const select = one(document, "#choose-organisation select", HTMLSelectElement);

/** Fills the menu with the organisations that are known. @type {(organisations: Kit["organisations"]) => void} */
export function offerOrganisations(organisations) {
  const known = Object.entries(organisations).sort(([, one], [, other]) => one.name.localeCompare(other.name, "en-GB"));
  const twice = new Set(known.map(([, one]) => one.name).filter((name, place, names) => names.indexOf(name) !== place));
  select.replaceChildren(
    new Option("Choose, or leave it", ""),
    new Option("It is not in the list: I will add it", NEW),
    ...known.map(([id, { name }]) => new Option(twice.has(name) ? `${name} (${id})` : name, id)),
  );
}

export function isNewOne() {
  return select.value === NEW;
}

/** Shows what belongs to a new organisation, or hides it. @type {(isShown: boolean) => void} */
export function showNew(isShown) {
  one(document, "#choose-organisation [data-part=new]").hidden = !isShown;
  if (one(document, "[data-tasks=service]").hidden) return; // the organisation is the entry itself
  one(document, "[data-tasks=organisation]").hidden = !isShown;
}

/** Chooses an organisation of the list, as if someone had done so. @type {(id: string) => void} */
export function choose(id) {
  select.value = id;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
