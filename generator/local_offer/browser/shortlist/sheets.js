// The list as a small booklet: a first page that says what is in it, then one sheet of paper for each service.

import { copy, element, one, part } from "../shared/dom.js";

/** @import { Brief, Fact } from "./brief.js" */

/**
 * The pages for these services, in their order. What is no longer listed has no sheet; the first page names it.
 *
 * @type {(briefs: Brief[], nameOf: (brief: Brief) => string) => HTMLElement[]}
 */
export function sheets(briefs, nameOf) {
  const listed = briefs.filter(({ name, isClosed }) => name && !isClosed);
  const gone = briefs.filter((each) => !listed.includes(each));
  const first = copy("lo-first");
  part(first, "names").replaceChildren(...listed.map((each) => element("li", nameOf(each))));
  part(first, "gone").hidden = !gone.length;
  part(first, "gone-names").replaceChildren(...gone.map((each) => element("li", nameOf(each))));
  return [first, ...listed.map((each, place) => sheet(each, `${place + 1} of ${listed.length}`))];
}

/** @type {(brief: Brief, which: string) => HTMLElement} */
function sheet({ name = "", summary = "", state, fresh = "", address, paper }, which) {
  const made = copy("lo-sheet-of-paper");
  part(made, "which").textContent = which;
  part(made, "name").textContent = name;
  part(made, "state").replaceChildren(...(state ?? []).map(again));
  part(made, "summary").textContent = summary;
  one(made, "dl").replaceChildren(...[...(paper?.answers ?? []), ...(paper?.contact ?? [])].map(row));
  part(made, "steps").replaceChildren(...(paper?.steps ?? []).map((step) => line(...step.map(again))));
  part(made, "ask").prepend(...(paper?.ask ?? []).map((question) => line(question)));
  part(made, "fresh").textContent = fresh;
  part(made, "address").textContent = location.host + address;
  part(made, "code").replaceChildren(...(paper?.code ? [paper.code] : []));
  for (const name of ["state", "summary"]) part(made, name).hidden = !part(made, name).textContent;
  part(made, "way").hidden = !paper?.steps.length;
  return made;
}

/** @type {(fact: Fact) => HTMLElement} */
function row([name, nodes]) {
  const made = document.createElement("div");
  const said = element("dd");
  said.append(...nodes.map(again));
  made.append(element("dt", name), " ", said);
  return made;
}

/** @type {(...nodes: (string | Node)[]) => HTMLElement} */
function line(...nodes) {
  const made = element("li");
  made.append(...nodes);
  return made;
}

/** What stands on the page already stays there. @type {(node: string | Node) => string | Node} */
function again(node) {
  return typeof node === "string" ? node : node.cloneNode(true);
}
