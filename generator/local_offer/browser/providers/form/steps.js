// The list of tasks and its steps: one is open at a time, and the address says which.

import { at, one } from "../../shared/dom.js";

/** @type {Record<string, [words: string, sign: string, look: string]>} */
const WORDS = {
  none: ["Not started", "", ""],
  begun: ["In progress", "… ", "lo-part"],
  ready: ["Ready", "✓ ", "lo-good"],
  change: ["Needs a change", "× ", "lo-bad"],
};
const tasks = at("tasks");
const steps = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-step]"))];
let title = document.title;
let here = "";

/** Gives the page another title, to which that of an open step is added. @type {(words: string) => void} */
export function setTitle(words) {
  title = words;
  document.title = words;
}

/** The steps of a kind of record, in their order. @type {(kind: string) => HTMLElement[]} */
export function stepsOf(kind) {
  return steps.filter((step) => step.closest(`[data-record=${kind}]`));
}

/** The steps that everyone is asked, of each of these kinds. @type {(kinds: string[]) => HTMLElement[]} */
export function firstSteps(kinds) {
  return kinds.flatMap(stepsOf).filter((step) => step.hasAttribute("data-first"));
}

/** @type {(node: HTMLElement) => HTMLElement} */
export function stepOf(node) {
  return /** @type {HTMLElement} */ (node.closest("[data-step]"));
}

/** The step that is open; nothing while the list is. @type {() => HTMLElement | undefined} */
export function openStep() {
  return steps.find((step) => step.dataset.step === here);
}

/**
 * Opens what the address names and moves the focus to its heading; `enter` is told before.
 *
 * @type {(enter: (step?: HTMLElement) => void, hasFocus?: boolean) => void}
 */
export function route(enter, hasFocus = true) {
  const wanted = location.hash.replace(/^#part-/, "");
  const step = location.hash.startsWith("#part-") ? steps.find((each) => each.dataset.step === wanted) : undefined;
  here = step?.dataset.step ?? "";
  enter(step);
  tasks.hidden = Boolean(step);
  for (const each of steps) each.hidden = each !== step;
  document.title = step ? `${one(step, "h2").textContent} - ${title}` : title;
  if (!hasFocus) return;
  const head = step ? one(step, "h2") : at("tasks-title");
  head.focus({ preventScroll: true });
  (step ?? at("title")).scrollIntoView({ block: "start" });
}

/** Goes to a step, or with nothing to the list. @type {(step?: HTMLElement) => void} */
export function go(step) {
  location.hash = step ? `part-${step.dataset.step}` : "tasks";
}

/**
 * Writes the state of a step into the list: `none`, `begun`, `ready` or `change`.
 *
 * @type {(step: HTMLElement, state: string) => void}
 */
export function showState(step, state) {
  const tag = at(`state-${step.dataset.step}`);
  showTag(tag, WORDS[state]);
}

/** @type {(tag: HTMLElement, look: [words: string, sign: string, look: string]) => void} */
export function showTag(tag, [words, sign, look]) {
  tag.className = `lo-tag ${look}`.trim();
  const hidden = document.createElement("span");
  hidden.setAttribute("aria-hidden", "true");
  hidden.textContent = sign;
  tag.replaceChildren(hidden, words);
}
