// The form for providers: it opens an entry, keeps a draft of it, and leads through its steps to the end.

import "../../every/every.js";
import { at, nearest, one } from "../../shared/dom.js";
import { thisDay } from "../../shared/values.js";
import { holdsRecords, recordsIn } from "../record/several.js";
import { prepare, thank } from "../send/sending.js";
import { fill, find, noteOrder, putFirst } from "./answers.js";
import { allFaults, checkLeft, checkMended, errorsOf, faultsIn, stateOf } from "./checking.js";
import { offerOrganisations } from "./chooser.js";
import { askAbout } from "./clashing.js";
import { count } from "./counting.js";
import { draftIn } from "./draft.js";
import { entry, files, idFor, kinds, kitNow, loadKit, rootOf, valuesOf } from "./entry.js";
import { reveal, showBeside, showList } from "./faults.js";
import { giveBack, isUndecided, offer, show } from "./found.js";
import { empty, keepBeforeLeaving, keepFromNow, keepNow, keepSoon, kept, throwAway } from "./keeping.js";
import { whenLeft } from "./leaving.js";
import { live } from "./lists.js";
import { fetchRecord, idOf, textOf } from "./opening.js";
import { firstSteps, go, openStep, route, showState, showTag, stepOf, stepsOf } from "./steps.js";
import { bringRecord, bringSent, changedMeanwhile, goOnFrom, take } from "./taking.js";
import { messageOf, say, trouble } from "./telling.js";
import { askForOrganisation, begin, change, dress, offerCheck, reopen, showAddress } from "./turning.js";
import { showTwins } from "./twins.js";

const MEANWHILE = "Others changed this entry since you began. What they changed is kept beside what you wrote.";

/** @type {Kit} */
let kit;

// Steps

/** @type {(step?: HTMLElement) => void} */
function enter(step) {
  showList([]);
  lookForTwins();
  if (step) at("sent").hidden = true;
  at("other").hidden = Boolean(step);
  at("open-one").hidden = Boolean(step) || !entry.isNew;
  offerCheck();
  if (!step) listTasks();
  else if (step.dataset.step === "look") look();
  else if (step.dataset.step === "send") {
    send();
    lookForOthers();
  }
}

function listTasks() {
  const faults = allFaults();
  const states = new Map(
    kinds()
      .flatMap(stepsOf)
      .map((step) => [step, stateOf(step, faults)]),
  );
  for (const [step, state] of states) showState(step, state);
  const firsts = firstSteps(kinds());
  const finished = firsts.filter((step) => states.get(step) === "ready");
  at("progress").textContent = `You have finished ${finished.length} of ${firsts.length} parts.`;
  showTag(at("state-send"), errorsOf(faults).length ? ["Not ready yet", "", ""] : ["Ready to send", "✓ ", "lo-good"]);
}

/** @type {(event: Event) => void} */
function save(event) {
  event.preventDefault();
  const step = openStep();
  if (!step?.closest("[data-record]")) return;
  const here = document.activeElement;
  if (here?.matches("input, textarea")) checkLeft(/** @type {HTMLInputElement} */ (here)); // Enter leaves no field
  entry.done.add(step.dataset.step);
  const found = faultsIn(step);
  showBeside(found, step);
  keepNow();
  const errors = errorsOf(found);
  if (errors.length) {
    showList(errors);
    return;
  }
  say(`Saved: ${one(step, "h2").textContent}.`);
  go(firstSteps(kinds()).find((each) => !entry.done.has(each.dataset.step)));
}

async function look() {
  const { showPage } = await import("./looking.js");
  showPage(at("preview"), kitNow());
}

function send() {
  const found = allFaults().map((fault) => ({ ...fault, go: () => turnTo(stepOf(fault.node)) }));
  const errors = errorsOf(found);
  for (const { node } of errors) entry.done.add(stepOf(node).dataset.step);
  for (const kind of kinds())
    showBeside(
      found.filter(({ node }) => rootOf(kind).contains(node)),
      rootOf(kind),
    );
  const advice = found.filter((fault) => !errors.includes(fault));
  prepare({
    kit: kitNow(),
    entry,
    files: errors.length ? [] : files(),
    values: valuesOf(entry.kind),
    errors,
    advice,
    say,
  });
  if (errors.length) setTimeout(() => showList(errors));
}

/** A page that stood open for days may send what others have changed since. */
async function lookForOthers() {
  const crossing = await changedMeanwhile();
  if (crossing) meet(crossing);
}

/** Opens a step without moving the focus, which goes to one of its fields. @type {(step: HTMLElement) => void} */
function turnTo(step) {
  if (openStep() === step) return;
  history.pushState(null, "", `#part-${step.dataset.step}`);
  route(() => showList([]), false);
}

function lookForTwins() {
  for (const kind of kinds()) showTwins(kind, { changed: keepSoon, say });
}

// Writing

/** @type {(event: Event) => void} */
function noteText(event) {
  const target = /** @type {HTMLInputElement} */ (event.target);
  count(target);
  if (target === at("id")) {
    entry.id = target.value.trim();
    entry.isIdOwn = entry.id !== "";
  } else if (entry.isNew && !entry.isIdOwn && target.id === "service-name") showId(idFor(target.value));
  showAddress();
  checkMended(target);
  keepSoon();
}

/** @type {(event: Event) => void} */
function noteChoice(event) {
  const target = /** @type {HTMLInputElement} */ (event.target);
  const field = nearest(target, "[data-field]");
  if (!field) return;
  if (target.closest("[data-part=main]")) putFirst(field, target.value);
  noteOrder(field);
  checkMended(target);
  if (field.id === "choose-organisation") askForOrganisation();
  keepSoon();
}

/** @type {(id: string) => void} */
function showId(id) {
  entry.id = id;
  at("id", HTMLInputElement).value = id;
}

function checkToday() {
  fill(find(rootOf(entry.kind), ["checked"]), { ...valuesOf(entry.kind).checked, date: thisDay(), by: "provider" });
  keepNow();
  route(enter);
  say("Filled in: checked today by the provider.");
}

// The draft

function removeDraft() {
  throwAway();
  say("Your draft is deleted. Nothing of it is left in this browser.");
  settle();
}

function endSent() {
  removeDraft();
  thank();
}

/** Takes up a draft, or offers it as a text where that cannot be done. @type {(draft: Draft, text: string) => void} */
function goOn(draft, text) {
  const before = { ...entry };
  /** @type {Crossing | null} */
  let crossing;
  try {
    crossing = take(draft);
    allFaults(); // with which every part of it is looked at
  } catch {
    Object.assign(entry, before);
    empty();
    return giveBack(text, say);
  }
  if (crossing) meet(crossing);
  else settle();
}

/** Brings together what was written and what others changed meanwhile. @type {(crossing: Crossing) => void} */
function meet(crossing) {
  const goOnWith = (/** @type {boolean[]} */ isMine) => {
    goOnFrom(crossing, isMine);
    settle();
    keepNow();
    trouble(MEANWHILE);
  };
  if (crossing.clashes.length) askAbout(crossing, goOnWith);
  else goOnWith([]);
}

/** From here on the form is shown and its draft is kept. */
function settle() {
  keepFromNow();
  show(false);
  dress();
  if (location.hash && location.hash !== "#tasks") go();
  else route(enter);
}

// Opening

/** @type {(textNow: () => Promise<string>, named: string, control: HTMLElement) => Promise<void>} */
async function openByHand(textNow, named, control) {
  const node = nearest(control, ".lo-q") ?? control;
  /** @type {Crossing | null} */
  let crossing = null;
  try {
    if (isUndecided()) throw new Error("You have a draft here. Go on with it, or delete it, before you open another.");
    const text = await textNow();
    if (holdsRecords(text)) crossing = await bringSent(recordsIn(text));
    else bringRecord(text, named);
  } catch (error) {
    showBeside([{ node, text: messageOf(error), level: "error" }], node);
    return reveal(node);
  }
  showBeside([], node);
  trouble("");
  if (crossing) return meet(crossing);
  settle();
  keepNow();
  return say("Opened. The list shows what is in it.");
}

/** Opens the record that the address of the page names, perhaps as it was called once. @type {(kind: Kind, named: string) => Promise<void>} */
async function openNamed(kind, named) {
  const id = Object.hasOwn(kit.former_ids[kind], named) ? kit.former_ids[kind][named] : named;
  const known = Object.hasOwn(kit[`${kind}s`], id) ? kit[`${kind}s`][id] : null;
  if (!known) return trouble("We list no entry of this name. You can add it as a new one.");
  change(kind, id);
  if (known.is_whole !== false) return reopen(await fetchRecord(kind, id));
  at("form").hidden = true;
  at("open-one").hidden = false;
  return trouble(
    `This entry has a place that must not be found, so its file is not on this site. Open ${known.path} where the files are kept. Then choose the file here, or paste its text.`,
  );
}

/** @type {(text: string) => void} */
function offerDraft(text) {
  const draft = draftIn(text);
  if (draft) offer(draft.when, () => goOn(draft, text));
  else giveBack(text, say);
}

async function start() {
  kit = await loadKit();
  offerOrganisations(kit.organisations);
  begin();
  const asked = new URLSearchParams(location.search);
  const kind = asked.get("kind") === "organisation" ? "organisation" : "service";
  const named = asked.get("change");
  if (named) await openNamed(kind, named);
  dress();
  route(enter, false);
  const found = kept(named ? `${kind}/${named}` : "");
  if (found) offerDraft(found);
  else keepFromNow();
  if (!entry.isNew && !entry.base) at("open-one").hidden = false;
  at("entry").hidden = false;
  at("needs-script").hidden = true;
  if (openStep() && !found) route(enter);
}

const form = at("form");
const pasted = at("pasted", HTMLTextAreaElement);
const picked = at("file", HTMLInputElement);
form.addEventListener("submit", save);
form.addEventListener("input", noteText);
form.addEventListener("change", noteChoice);
whenLeft(form, (control) => {
  if (!kit) return;
  const mended = checkLeft(control);
  if (mended) say(mended);
  if (control.closest("[data-field=name]")) lookForTwins();
});
form.addEventListener("filled", ({ target }) => count(/** @type {HTMLInputElement} */ (target)));
live(form, { changed: keepSoon, say });
addEventListener("hashchange", () => kit && route(enter));
addEventListener("pagehide", keepBeforeLeaving);
for (const button of document.querySelectorAll("[data-do=delete-draft]")) button.addEventListener("click", removeDraft);
one(document, "[data-do=sent]").addEventListener("click", endSent);
for (const button of document.querySelectorAll("[data-do=checked-today]")) button.addEventListener("click", checkToday);
one(document, "[data-do=open-pasted]").addEventListener("click", () =>
  openByHand(async () => pasted.value, "", pasted),
);
picked.addEventListener("change", async () => {
  const [file] = picked.files ?? [];
  if (file) openByHand(() => textOf(file), idOf(file.name, kitNow()), picked);
});
start().catch((error) => {
  at("needs-script").textContent = messageOf(error);
  at("entry").hidden = true;
  at("entry").className = "";
  at("needs-script").hidden = false;
  throw error;
});
