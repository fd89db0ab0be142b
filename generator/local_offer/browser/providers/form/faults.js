// What is wrong, said beside its field and in the list at the top of the page, which links to each.

import { at, element, nearest, one } from "../../shared/dom.js";
import { fill } from "../check/wording.js";
import { controlOf, find } from "./answers.js";

const list = at("errors");
/** @type {Texts} */
const LEADS = { error: "To change: ", warning: "Advice: ", mended: "Mended: " };
const MOST = 100; // of a list; whoever mends these looks again

/**
 * A fault in the words of the form, where fields go by their titles: `text` for the list, `short` for beside it.
 *
 * @type {(fault: Said, schema: Schema) => { text: string, short: string }}
 */
export function inWords(fault, schema) {
  if (fault.form.message) {
    const { schema: part } = walk(schema, [...fault.pointer, fault.field]);
    const text = fill(fault.form.message, { title: part?.title ?? fault.field });
    return { text, short: fault.form.short ?? text };
  }
  const message = fault.message.replace(/'([a-z0-9_]+(?:\[\d+\]|\.[a-z0-9_]+)*)'/g, (whole, name) => {
    const pointer = name
      .split(/[.[\]]+/)
      .filter(Boolean)
      .map((/** @type {string} */ step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));
    const { titles, schema: part } = walk(schema, pointer);
    return part && titles.length ? `“${titles.join(": ")}”` : whole;
  });
  const advised = fault.form.remedy ?? fault.remedy;
  const remedy = advised ? ` ${first(advised)}${/[.?!]$/.test(advised) ? "" : "."}` : "";
  const text = `${first(message)}.${remedy}`;
  return { text, short: text };
}

/**
 * Where a fault stands in the form: for something that is missing, where it is asked.
 *
 * @type {(fault: Said, root: HTMLElement, seen: Map<HTMLElement, HTMLElement[]>) => HTMLElement}
 */
export function placeOf(fault, root, seen) {
  return find(root, fault.field ? [...fault.pointer, fault.field] : fault.pointer, seen);
}

/**
 * The words of a fault for the list, which name the entries in which it stands where there are several: “Location 2”.
 *
 * @type {(fault: { node: HTMLElement, text: string }) => string}
 */
export function withEntries({ node, text }) {
  if (/“[^”]+ \d+: /.test(text)) return text; // it names them itself
  const named = [];
  for (let row = nearest(node, "li[data-noun]"); row; row = nearest(row.parentElement, "li[data-noun]")) {
    const rows = [...(row.parentElement?.children ?? [])];
    const words = `${row.dataset.noun} ${rows.indexOf(row) + 1}`;
    if (rows.length > 1 && !text.includes(words)) named.unshift(words);
  }
  return named.length ? `${named.join(", ")}: ${text}` : text;
}

/**
 * Shows these faults beside their fields: each is `{node, text, short, level}`. Takes away all others in `within`.
 *
 * @type {(faults: Fault[], within: HTMLElement) => void}
 */
export function showBeside(faults, within) {
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll("[data-faulty]"))) clear(node);
  if (within.matches("[data-faulty]")) clear(within);
  for (const { node, text, short, level } of [...faults].reverse()) mark(node, short ?? text, level);
}

/** Shows the list at the top and goes there; with no faults, hides it. @type {(faults: Fault[]) => void} */
export function showList(faults) {
  list.hidden = !faults.length;
  one(list, "ul").replaceChildren(...linesOf(faults));
  if (faults.length) {
    list.focus();
    list.scrollIntoView({ block: "start" });
  }
}

/** A line for each of the first faults, which leads to its field, and how many more there are. @type {(faults: Fault[]) => Node[]} */
export function linesOf(faults) {
  const lines = faults.slice(0, MOST).map(({ node, text, go }) => {
    const link = element("a", text, { href: `#${controlOf(node).id}` });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go?.();
      reveal(node);
    });
    return element("li", link);
  });
  const more = faults.length - lines.length;
  return more > 0 ? [...lines, element("li", `And ${more.toLocaleString("en-GB")} more.`)] : lines;
}

/** Brings a field into sight with the focus on it. @type {(node: HTMLElement) => void} */
export function reveal(node) {
  for (let fold = node.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  const control = controlOf(node);
  control.focus();
  (control.closest("fieldset, div") ?? control).scrollIntoView({ block: "center" });
}

/** @type {(node: HTMLElement, text: string, level: string) => void} */
function mark(node, text, level) {
  const line = lineOf(node);
  if (!line) return;
  node.dataset.faulty = level;
  line.replaceChildren();
  line.append(element("b", LEADS[level] ?? LEADS.warning), text);
  line.hidden = false;
  line.classList.toggle("lo-advice", level !== "error");
  const target = describedOf(node);
  if (level === "error" && !target.matches("fieldset")) target.setAttribute("aria-invalid", "true");
  const described = new Set((target.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  target.setAttribute("aria-describedby", [...described.add(line.id)].join(" "));
}

/** @type {(node: HTMLElement) => void} */
function clear(node) {
  delete node.dataset.faulty;
  const line = lineOf(node);
  if (!line) return;
  line.hidden = true;
  const target = describedOf(node);
  target.removeAttribute("aria-invalid");
  const rest = (target.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== line.id);
  if (rest.length) target.setAttribute("aria-describedby", rest.join(" "));
  else target.removeAttribute("aria-describedby");
}

/**
 * What the line beside a field describes: its control, or the set of its choices.
 *
 * @type {(node: HTMLElement) => HTMLElement}
 */
function describedOf(node) {
  return node.matches("fieldset") ? node : controlOf(node);
}

/** @type {(node: HTMLElement) => HTMLElement | undefined} */
function lineOf(node) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll(".lo-error"))].find(
    (line) => line.parentElement?.closest("[data-field], [data-entry], .lo-q") === node,
  );
}

/**
 * The schema at a pointer, and the titles on the way.
 *
 * @type {(schema: Schema | undefined, pointer: (string | number | undefined)[]) => { titles: string[], schema: Schema | undefined }}
 */
function walk(schema, pointer) {
  /** @type {string[]} */
  const titles = [];
  for (const step of pointer) {
    schema = typeof step === "number" ? schema?.items : schema?.properties?.[step ?? ""];
    if (!schema) return { titles: [], schema };
    if (typeof step !== "number") titles.push(schema.title ?? String(step));
    else titles[titles.length - 1] += ` ${step + 1}`;
  }
  return { titles, schema };
}

/** @type {(text: string) => string} */
export function first(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
