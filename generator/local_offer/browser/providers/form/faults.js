// What is wrong, said beside its field and in the list at the top of the page, which links to each.

import { fill } from "../check/wording.js";
import { controlOf, find } from "./answers.js";

const list = document.getElementById("errors");

/** A fault in the words of the form, where fields go by their titles: `text` for the list, `short` for beside it. */
export function said(fault, schema) {
  if (fault.form.message) {
    const { schema: part } = walked(schema, [...fault.pointer, fault.field]);
    const text = fill(fault.form.message, { title: part?.title ?? fault.field });
    return { text, short: fault.form.short ?? text };
  }
  const message = fault.message.replace(/'([a-z0-9_]+(?:\[\d+\]|\.[a-z0-9_]+)*)'/g, (whole, name) => {
    const pointer = name
      .split(/[.[\]]+/)
      .filter(Boolean)
      .map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));
    const { titles, schema: part } = walked(schema, pointer);
    return part && titles.length ? `“${titles.join(": ")}”` : whole;
  });
  const advised = fault.form.remedy ?? fault.remedy;
  const remedy = advised ? ` ${first(advised)}${/[.?!]$/.test(advised) ? "" : "."}` : "";
  const text = `${first(message)}.${remedy}`;
  return { text, short: text };
}

/** Where a fault stands in the form: for something that is missing, where it is asked. */
export function placeOf(fault, root) {
  return find(root, fault.field ? [...fault.pointer, fault.field] : fault.pointer);
}

/** Shows these faults beside their fields: each is `{node, text, short, level}`. Takes away all others in `within`. */
export function beside(faults, within) {
  for (const node of within.querySelectorAll("[data-faulty]")) clear(node);
  if (within.matches("[data-faulty]")) clear(within);
  for (const { node, text, short, level } of [...faults].reverse()) mark(node, short ?? text, level);
}

/** Shows the list at the top and goes there; with no faults, hides it. */
export function listed(faults) {
  list.hidden = !faults.length;
  list.querySelector("ul").replaceChildren(
    ...faults.map(({ node, text, go }) => {
      const [line, link] = ["li", "a"].map((tag) => document.createElement(tag));
      link.href = `#${controlOf(node).id}`;
      link.textContent = text;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go?.();
        reveal(node);
      });
      line.append(link);
      return line;
    }),
  );
  if (faults.length) {
    list.focus();
    list.scrollIntoView({ block: "start" });
  }
}

/** Brings a field into sight with the focus on it. */
export function reveal(node) {
  for (let fold = node.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const control = controlOf(node);
  control.focus();
  (control.closest("fieldset, div") ?? control).scrollIntoView({ block: "center" });
}

function mark(node, text, level) {
  const line = lineOf(node);
  if (!line) return;
  node.dataset.faulty = level;
  line.replaceChildren();
  const sign = document.createElement("b");
  sign.textContent = level === "error" ? "To change: " : "Advice: ";
  line.append(sign, text);
  line.hidden = false;
  line.classList.toggle("lo-advice", level !== "error");
  const target = describedOf(node);
  if (level === "error" && !target.matches("fieldset")) target.setAttribute("aria-invalid", "true");
  const described = new Set((target.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  target.setAttribute("aria-describedby", [...described.add(line.id)].join(" "));
}

function clear(node) {
  delete node.dataset.faulty;
  const line = lineOf(node);
  line.hidden = true;
  const target = describedOf(node);
  target.removeAttribute("aria-invalid");
  const rest = (target.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== line.id);
  if (rest.length) target.setAttribute("aria-describedby", rest.join(" "));
  else target.removeAttribute("aria-describedby");
}

/** What the line beside a field describes: its control, or the set of its choices. */
function describedOf(node) {
  return node.matches("fieldset") ? node : controlOf(node);
}

function lineOf(node) {
  return [...node.querySelectorAll(".lo-error")].find(
    (line) => line.parentElement.closest("[data-field], [data-entry], .lo-q") === node,
  );
}

/** The schema at a pointer, and the titles on the way. */
function walked(schema, pointer) {
  const titles = [];
  for (const step of pointer) {
    schema = typeof step === "number" ? schema?.items : schema?.properties?.[step];
    if (!schema) return { titles: [], schema: null };
    if (typeof step !== "number") titles.push(schema.title ?? step);
    else titles[titles.length - 1] += ` ${step + 1}`;
  }
  return { titles, schema };
}

export function first(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
