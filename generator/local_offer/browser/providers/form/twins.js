// What is listed already and may be this entry: told below its name and before it is sent, with what to do about each.

import { button, element, one } from "../../shared/dom.js";
import { alike } from "../check/alike.js";
import { choose } from "./chooser.js";
import { entry, hasOrganisation, idOf, isNew, kitNow, rootOf, valuesOf } from "./entry.js";

/** @typedef {{ id: string, name: string, signs: string }} Twin */

/**
 * Shows in each place of a kind of record what may be the same, less what someone said is another one.
 *
 * @type {(kind: Kind, how: { changed: () => void, say: Say }) => void}
 */
export function showTwins(kind, how) {
  const found = twinsOf(kind);
  const words = found.map(({ id, signs }) => `${id} ${signs}`).join();
  const boxes = document.querySelectorAll(`[data-part=twins-${kind}]`);
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (boxes)) {
    if ((box.dataset.shown ?? "") === words) continue; // so that nothing is said twice
    box.dataset.shown = words;
    box.hidden = !found.length;
    box.replaceChildren(...(found.length ? told(found, kind, how) : []));
    if (found.length && box.offsetParent) how.say(`It may be listed already: ${found[0].name}.`);
  }
}

/** @type {(kind: Kind) => Twin[]} */
function twinsOf(kind) {
  if (!isNew(kind) || (kind === "organisation" && entry.kind === "service" && !hasOrganisation())) return [];
  const kit = kitNow();
  const found = alike(valuesOf(kind), kit, { id: idOf(kind), kind });
  return found.filter(({ id }) => !entry.others.has(`${kind}s/${id}`));
}

/** @type {(found: Twin[], kind: Kind, how: { changed: () => void, say: Say }) => Node[]} */
function told(found, kind, how) {
  const list = element("ul");
  list.append(...found.map((twin) => line(twin, kind, how)));
  return [element("p", element("b", "Is it listed already?")), list];
}

/** @type {(twin: Twin, kind: Kind, how: { changed: () => void, say: Say }) => Node} */
function line({ id, name, signs }, kind, { changed, say }) {
  const site = new URL("../../", location.href);
  const page = element("a", `${name} (new tab)`, {
    href: new URL(`${kind}s/${encodeURIComponent(id)}/`, site).href,
    target: "_blank",
  });
  const item = element("li", page);
  item.append(`: the two share ${signs}. `);
  const row = element("p");
  row.className = "lo-row";
  const isAnother = () => {
    entry.others.add(`${kind}s/${id}`);
    showTwins(kind, { changed, say });
    changed();
    one(rootOf(kind), "[data-field=name] input").focus();
    say(`Noted: it is not ${name}.`);
  };
  row.append(sameOne(id, kind), button("It is another one", isAnother));
  item.append(row);
  return item;
}

/** What to do when it is the same: change the entry, or choose the organisation. @type {(id: string, kind: Kind) => HTMLElement} */
function sameOne(id, kind) {
  if (kind === "organisation" && hasOrganisation()) return button("Choose this one", () => choose(id));
  const query = new URLSearchParams({ change: id, ...(kind === "service" ? {} : { kind }) });
  return element("a", "It is the same: change that entry", { className: "lo-button lo-chip", href: `?${query}` });
}
