// The form for providers: it opens an entry, keeps a draft of it, and leads through its steps to the end.

import "../../every/every.js";
import { equal, thisDay } from "../record/shapes.js";
import { prepared } from "../send/sending.js";
import { fieldsOf, fill, find, gather, ordered, putFirst } from "./answers.js";
import { allFaults, checkLeft, checkMended, errorsOf, faultsIn, stateOf } from "./checking.js";
import { offered } from "./chooser.js";
import { counted } from "./counting.js";
import { deleteDraft, drafted, keepDraft } from "./draft.js";
import { entry, files, hasOrganisation, idFor, kinds, kitNow, loaded, rootOf, valuesOf } from "./entry.js";
import { beside, listed, reveal } from "./faults.js";
import { live } from "./lists.js";
import { fetched, idOf, isOrganisation, opened } from "./opening.js";
import { firstSteps, go, open, route, stepOf, stepsOf, tagged, told } from "./steps.js";
import { addressed, begin, changing, chosen, dressed, offerCheck, reopened } from "./turning.js";

const at = (id) => document.getElementById(id);
const PATIENCE = 400; // milliseconds after the last key before the draft is kept

let kit;
let waiting = 0; // until the draft is kept
let isSettled = false; // a draft that was found is taken or deleted, so that a new one may be kept

function say(words) {
  at("said").textContent = "";
  setTimeout(() => (at("said").textContent = words), 50); // so that the same words are said again
}

function trouble(words) {
  at("trouble").textContent = words;
  at("trouble").hidden = !words;
}

// Steps

function entered(step) {
  listed([]);
  at("other").hidden = Boolean(step);
  at("open-one").hidden = Boolean(step) || !entry.isNew;
  offerCheck();
  if (!step) listTasks();
  else if (step.dataset.step === "look") look();
  else if (step.dataset.step === "send") send();
}

function listTasks() {
  const faults = allFaults();
  const states = new Map(
    kinds()
      .flatMap(stepsOf)
      .map((step) => [step, stateOf(step, faults)]),
  );
  for (const [step, state] of states) told(step, state);
  const firsts = firstSteps(kinds());
  const finished = firsts.filter((step) => states.get(step) === "ready");
  at("progress").textContent = `You have finished ${finished.length} of ${firsts.length} parts.`;
  tagged(
    at("state-send"),
    ...(errorsOf(faults).length ? ["Not ready yet", "", ""] : ["Ready to send", "✓ ", "lo-good"]),
  );
}

function saved(event) {
  event.preventDefault();
  const step = open();
  if (!step?.closest("[data-record]")) return;
  entry.done.add(step.dataset.step);
  const found = faultsIn(step);
  beside(found, step);
  keepNow();
  const errors = errorsOf(found);
  if (errors.length) {
    listed(errors);
    return;
  }
  say(`Saved: ${step.querySelector("h2").textContent}.`);
  go(firstSteps(kinds()).find((each) => !entry.done.has(each.dataset.step)));
}

async function look() {
  const { shownTo } = await import("./looking.js");
  shownTo(at("preview"), kitNow());
}

function send() {
  const found = allFaults().map((fault) => ({ ...fault, go: () => turnTo(stepOf(fault.node)) }));
  const errors = errorsOf(found);
  for (const { node } of errors) entry.done.add(stepOf(node).dataset.step);
  for (const kind of kinds())
    beside(
      found.filter(({ node }) => rootOf(kind).contains(node)),
      rootOf(kind),
    );
  const advice = found.filter((fault) => !errors.includes(fault));
  prepared({
    kit: kitNow(),
    entry,
    files: errors.length ? [] : files(),
    values: valuesOf(entry.kind),
    errors,
    advice,
    say,
  });
  if (errors.length) setTimeout(() => listed(errors));
}

/** Opens a step without moving the focus, which goes to one of its fields. */
function turnTo(step) {
  if (open() === step) return;
  history.pushState(null, "", `#part-${step.dataset.step}`);
  route(() => listed([]), false);
}

// Writing

function typed({ target }) {
  counted(target);
  if (target === at("id")) {
    entry.id = target.value.trim();
    entry.isIdOwn = entry.id !== "";
  } else if (entry.isNew && !entry.isIdOwn && target.id === "service-name")
    at("id").value = entry.id = idFor(target.value);
  addressed();
  checkMended(target);
  keepSoon();
}

function turned({ target }) {
  const field = target.closest("[data-field]");
  if (!field) return;
  if (target.closest("[data-part=main]")) putFirst(field, target.value);
  ordered(field);
  checkMended(target);
  if (field.id === "choose-organisation") chosen();
  keepSoon();
}

function checkedToday() {
  fill(find(rootOf(entry.kind), ["checked"]), { ...valuesOf(entry.kind).checked, date: thisDay(), by: "provider" });
  keepNow();
  route(entered);
  say("Filled in: checked today by the provider.");
}

// The draft

function draftName() {
  return entry.isNew ? "new" : `${entry.kind}/${entry.id}`;
}

function keepSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(keepNow, PATIENCE);
}

function keepNow() {
  clearTimeout(waiting);
  waiting = 0;
  if (!isSettled) return;
  const isKept = keepDraft(draftName(), {
    kind: entry.kind,
    id: entry.id,
    isIdOwn: entry.isIdOwn,
    text: entry.base?.text ?? "",
    values: gather(rootOf(entry.kind)) ?? {},
    organisation: hasOrganisation() ? (gather(rootOf("organisation")) ?? {}) : null,
    done: [...entry.done],
  });
  if (!isKept) trouble("This browser keeps nothing for us. Finish in one go, or download the file at the end.");
}

function removeDraft() {
  clearTimeout(waiting);
  waiting = 0;
  deleteDraft(draftName());
  const { base, isNew } = entry;
  begin();
  if (!isNew && base) reopened(base.text);
  say("Your draft is deleted. Nothing of it is left in this browser.");
  settled();
}

function goOn(draft) {
  if (entry.isNew) entry.kind = draft.kind === "organisation" ? "organisation" : "service";
  if (draft.text) reopened(draft.text);
  if (entry.isNew) entry.id = String(draft.id ?? "");
  entry.isIdOwn = Boolean(draft.isIdOwn);
  entry.done = new Set(Array.isArray(draft.done) ? draft.done : []);
  // Field by field, so that what the draft left alone still knows what it was opened with.
  for (const field of fieldsOf(rootOf(entry.kind))) {
    const value = draft.values[field.dataset.field];
    if (!equal(gather(field), value)) fill(field, value);
  }
  if (draft.organisation) fill(rootOf("organisation"), draft.organisation);
  settled();
}

/** From here on the form is shown and its draft is kept. */
function settled() {
  isSettled = true;
  at("draft-found").hidden = true;
  at("form").hidden = false;
  dressed();
  if (location.hash && location.hash !== "#tasks") go();
  else route(entered);
}

// Opening

function openedByHand(text, named, control) {
  const node = control.closest(".lo-q");
  try {
    const isBody = isOrganisation(opened(text, kitNow()).values);
    const kind = isBody ? "organisation" : "service";
    const id = entry.isNew ? named : entry.id;
    if (Object.hasOwn(kit[`${kind}s`], id)) changing(kind, id);
    begin();
    entry.kind = kind;
    reopened(text);
    if (entry.isNew) entry.id = named || idFor(String(entry.base.values.name ?? ""));
  } catch (error) {
    beside([{ node, text: error.message, level: "error" }], node);
    reveal(node);
    return;
  }
  beside([], node);
  trouble("");
  settled();
  keepNow();
  say("Opened. The list shows what is in it.");
}

/** Opens the record that the address of the page names. */
async function openNamed(kind, id) {
  const known = Object.hasOwn(kit[`${kind}s`], id) ? kit[`${kind}s`][id] : null;
  if (!known) return trouble("We list no entry of this name. You can add it as a new one.");
  changing(kind, id);
  if (known.is_whole !== false) return reopened(await fetched(kind, id));
  at("form").hidden = true;
  at("open-one").hidden = false;
  return trouble(
    `This entry has a place that must not be found, so its file is not on this site. Open ${known.path} where the files are kept. Then choose the file here, or paste its text.`,
  );
}

function offerDraft(draft) {
  at("draft-found").hidden = false;
  at("form").hidden = true;
  const when = new Date(draft.when);
  const words = Number.isNaN(when.getTime())
    ? ""
    : ` on ${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(when)}`;
  document.querySelector("[data-part=when]").textContent = words;
  document.querySelector("[data-do=go-on]").addEventListener("click", () => goOn(draft));
}

async function start() {
  kit = await loaded();
  offered(kit.organisations);
  begin();
  const asked = new URLSearchParams(location.search);
  if (asked.get("change"))
    await openNamed(asked.get("kind") === "organisation" ? "organisation" : "service", asked.get("change"));
  dressed();
  route(entered, false);
  const draft = drafted(draftName());
  if (draft) offerDraft(draft);
  else isSettled = true;
  if (!entry.isNew && !entry.base) at("open-one").hidden = false;
  at("entry").hidden = false;
  at("needs-script").hidden = true;
  if (open() && !draft) route(entered);
}

const form = at("form");
form.addEventListener("submit", saved);
form.addEventListener("input", typed);
form.addEventListener("change", turned);
form.addEventListener("focusout", ({ target }) => kit && checkLeft(target));
form.addEventListener("filled", ({ target }) => counted(target));
live(form, { changed: keepSoon, say });
addEventListener("hashchange", () => kit && route(entered));
addEventListener("pagehide", () => waiting && keepNow());
for (const button of document.querySelectorAll("[data-do=delete-draft]")) button.addEventListener("click", removeDraft);
for (const button of document.querySelectorAll("[data-do=checked-today]"))
  button.addEventListener("click", checkedToday);
document
  .querySelector("[data-do=open-pasted]")
  .addEventListener("click", () => openedByHand(at("pasted").value, "", at("pasted")));
at("file").addEventListener("change", async () => {
  const [file] = at("file").files;
  if (file) openedByHand(await file.text(), idOf(file.name, kitNow()), at("file"));
});
start().catch((error) => {
  at("needs-script").textContent = error.message;
  at("entry").hidden = true;
  at("needs-script").hidden = false;
  throw error;
});
