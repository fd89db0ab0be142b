// The list of tasks and its steps: one is open at a time, and the address says which.

const WORDS = {
  none: ["Not started", "", ""],
  begun: ["In progress", "… ", "lo-part"],
  ready: ["Ready", "✓ ", "lo-good"],
  change: ["Needs a change", "× ", "lo-bad"],
};
const tasks = document.getElementById("tasks");
const steps = [...document.querySelectorAll("[data-step]")];
let title = document.title;
let here = "";

/** Gives the page another title, to which that of an open step is added. */
export function titled(words) {
  document.title = title = words;
}

/** The steps of a kind of record, in their order. */
export function stepsOf(kind) {
  return steps.filter((step) => step.closest(`[data-record=${kind}]`));
}

/** The steps that everyone is asked, of each of these kinds. */
export function firstSteps(kinds) {
  const isFirst = (step) => step.hasAttribute("data-first");
  return kinds.flatMap(stepsOf).filter(isFirst);
}

export function stepOf(node) {
  return node.closest("[data-step]");
}

/** The step that is open; nothing while the list is. */
export function open() {
  return steps.find((step) => step.dataset.step === here);
}

/** Opens what the address names and moves the focus to its heading; `entered` is told before. */
export function route(entered, hasFocus = true) {
  const wanted = location.hash.replace(/^#part-/, "");
  const step = location.hash.startsWith("#part-") ? steps.find((each) => each.dataset.step === wanted) : undefined;
  here = step?.dataset.step ?? "";
  entered(step);
  tasks.hidden = Boolean(step);
  for (const each of steps) each.hidden = each !== step;
  document.title = step ? `${step.querySelector("h2").textContent} - ${title}` : title;
  if (!hasFocus) return;
  const head = step ? step.querySelector("h2") : document.getElementById("tasks-title");
  head.focus({ preventScroll: true });
  (step ?? document.getElementById("title")).scrollIntoView({ block: "start" });
}

/** Goes to a step, or with nothing to the list. */
export function go(step) {
  location.hash = step ? `part-${step.dataset.step}` : "tasks";
}

/** Writes the state of a step into the list: `none`, `begun`, `ready` or `change`. */
export function told(step, state) {
  const tag = document.getElementById(`state-${step.dataset.step}`);
  tagged(tag, ...WORDS[state]);
}

export function tagged(tag, words, sign, look) {
  tag.className = `lo-tag ${look}`.trim();
  const hidden = document.createElement("span");
  hidden.setAttribute("aria-hidden", "true");
  hidden.textContent = sign;
  tag.replaceChildren(hidden, words);
}
