// The page as families will see it, inside the form: its headings stand below the form's own.

import { preview, previewOrganisation } from "../../preview/preview.js";
import { thisDay } from "../../shared/values.js";
import { entry, hasOrganisation, idOf, valuesOf } from "./entry.js";

const BELOW = 2; // levels of heading between the site's title and what is shown

/** Puts the page of the entry into `box`. @type {(box: HTMLElement, kit: Kit) => void} */
export function showPage(box, kit) {
  box.replaceChildren(page(kit));
  for (const head of box.querySelectorAll("h1, h2, h3")) {
    head.setAttribute("role", "heading");
    head.setAttribute("aria-level", String(Number(head.tagName[1]) + BELOW));
  }
}

/** @type {(kit: Kit) => Node} */
function page(kit) {
  if (entry.kind === "organisation") return previewOrganisation(valuesOf("organisation"), kit, { today: thisDay() });
  const { name, contact } = valuesOf("organisation");
  const provider = hasOrganisation() ? { id: idOf("organisation"), name: name ?? "", contact } : undefined;
  return preview(valuesOf("service"), kit, { today: thisDay(), provider, id: entry.id });
}
