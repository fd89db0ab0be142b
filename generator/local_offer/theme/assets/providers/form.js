// The form for providers: it opens an entry, keeps a draft of it, checks it, shows it and makes its text.

import { controlOf, fill, find, gather, ordered, putFirst, fieldsOf } from "./answers.js";
import { same } from "./changes.js";
import { faults as checked } from "./check.js";
import { NEW, isNewOne, offered, shown as shownChooser } from "./chooser.js";
import { deleteDraft, drafted, keepDraft } from "./draft.js";
import { beside, listed, placeOf, reveal, said } from "./faults.js";
import { live } from "./lists.js";
import { fetched, idOf, opened } from "./opening.js";
import { fresh, read, write } from "./record.js";
import { prepared } from "./sending.js";
import { free, slug } from "./slug.js";
import { go, open, route, stepOf, stepsOf, tagged, told } from "./steps.js";

const at = (id) => document.getElementById(id);
const rootOf = (kind) => document.querySelector(`[data-record=${kind}]`);
const asked = new URLSearchParams(location.search);
const PATIENCE = 400; // milliseconds after the last key before the draft is kept
const OWN_FACTS = "The provider's own facts";
const LOCAL = "offer/services/local";

const entry = { kind: "service", id: "", isNew: true, path: "", base: null, done: new Set() };
let kit;
let waiting = 0; // until the draft is kept
let isIdOwn = false; // someone has written the address themselves
let isSettled = false; // a draft that was found is taken or deleted, so that a new one may be kept

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function say(words) {
  at("said").textContent = "";
  setTimeout(() => (at("said").textContent = words), 50); // so that the same words are said again
}

function defaults(kind) {
  const sources = [{ name: OWN_FACTS, date: today() }];
  if (kind === "organisation") return { sources };
  return { coverage: { scope: "borough" }, checked: { date: today(), by: "provider" }, sources };
}

// What the entry says

function hasOrganisation() {
  return entry.kind === "service" && isNewOne();
}

function organisationId(values = gather(rootOf("organisation")) ?? {}) {
  const taken = (id) => id in kit.organisations || id in kit.former_ids.organisation;
  return free(slug(values.name ?? ""), taken) || "new-organisation";
}

function valuesOf(kind) {
  const values = gather(rootOf(kind)) ?? {};
  return kind === "service" && values.organisation === NEW ? { ...values, organisation: organisationId() } : values;
}

function isTaken(id) {
  return id in kit[`${entry.kind}s`] || id in kit.former_ids[entry.kind];
}

function kinds() {
  return hasOrganisation() ? ["service", "organisation"] : [entry.kind];
}

/** Every fault as `{node, text, level, fault}`, by the check and by the browser. */
function faults(kind) {
  const root = rootOf(kind);
  const values = valuesOf(kind);
  const isMain = kind === entry.kind;
  const isNew = isMain ? entry.isNew : true;
  const id = isMain ? entry.id : organisationId(values);
  const organisations = hasOrganisation() ? { ...kit.organisations, [organisationId()]: { name: "" } } : kit.organisations;
  const found = checked(values, kind === "service" ? { ...kit, organisations } : kit, { id, isNew, kind })
    .filter((fault) => !isAboutId(fault))
    .map((fault) => ({ node: placeOf(fault, root), text: said(fault, kit.schemas[kind]), level: fault.level, fault }))
    .map((fault) => (fault.node === root ? { ...fault, node: fieldsOf(root)[0] } : fault));
  for (const control of root.querySelectorAll("input")) {
    if (!control.validity.badInput) continue;
    const node = control.closest("[data-field], [data-entry]");
    found.push({ node, text: `${node.querySelector("label").firstChild.textContent.trim()}: this is not complete or not a number`, level: "error" });
  }
  if (isMain && kind === "service" && entry.isNew) found.unshift(...idFaults());
  return found;
}

function isAboutId(fault) {
  return fault.pointer.length === 0 && ["taken-id", "former-id-in-use", "wrong-name"].includes(fault.rule);
}

function idFaults() {
  const node = at("id").closest(".lo-q");
  const fault = (text) => [{ node, text: `Address of the page: ${text}`, level: "error" }];
  if (!entry.id) return fault("this is needed");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.id)) return fault("use small letters, digits and single hyphens, such as saturday-club");
  return isTaken(entry.id) ? fault("another entry has it already. Add the name of your town, for example") : [];
}

function allFaults() {
  return kinds().flatMap(faults);
}

function faultsIn(step) {
  const kind = step.closest("[data-record]").dataset.record;
  return faults(kind).filter(({ node }) => step.contains(node));
}

// Steps and their states

function isBegun(step) {
  const kind = step.closest("[data-record]").dataset.record;
  const usual = entry.base || kind !== entry.kind ? {} : defaults(kind);
  return fieldsOf(rootOf(kind))
    .filter((field) => step.contains(field))
    .some((field) => !same(gather(field), usual[field.dataset.field]) && gather(field) !== undefined);
}

function stateOf(step, found) {
  if (entry.done.has(step.dataset.step)) {
    return found.some(({ node, level }) => level === "error" && step.contains(node)) ? "change" : "ready";
  }
  return isBegun(step) ? "begun" : "none";
}

function listTasks() {
  const found = allFaults();
  const steps = kinds().flatMap(stepsOf);
  for (const step of steps) told(step, stateOf(step, found));
  const firsts = firstSteps();
  const finished = firsts.filter((step) => stateOf(step, found) === "ready");
  at("progress").textContent = `You have finished ${finished.length} of ${firsts.length} parts.`;
  const isReady = !found.some(({ level }) => level === "error");
  tagged(at("state-send"), ...(isReady ? ["Ready to send", "✓ ", "lo-good"] : ["Not ready yet", "", ""]));
}

/** The steps that everyone is asked. */
function firstSteps() {
  const isFirst = (step) => document.querySelector(`[data-tasks] .lo-tasks a[href="#part-${step.dataset.step}"]`).closest("[data-tasks]") === document.querySelector(`[data-tasks=${step.closest("[data-record]").dataset.record}]`);
  return kinds().flatMap(stepsOf).filter(isFirst);
}

function entered(step) {
  listed([]);
  at("open-one").hidden = Boolean(step);
  if (!step) listTasks();
  else if (step.dataset.step === "look") look();
  else if (step.dataset.step === "send") send();
}

function saved(event) {
  event.preventDefault();
  const step = open();
  if (!step?.closest("[data-record]")) return;
  const found = faultsIn(step);
  const errors = found.filter(({ level }) => level === "error");
  entry.done.add(step.dataset.step);
  beside(found, step);
  keepNow();
  if (errors.length) return listed(errors);
  const next = firstSteps().find((each) => !entry.done.has(each.dataset.step));
  say(`Saved: ${step.querySelector("h2").textContent}.`);
  go(next);
}

// Checking as one goes: what was just left, never what is not written yet

function left({ target }) {
  if (target === at("id")) return beside(target.value ? idFaults() : [], target.closest(".lo-q"));
  const node = target.closest("[data-field], [data-entry]");
  if (!node || !kit || (!node.dataset.faulty && gather(node) === undefined && !target.validity?.badInput)) return;
  checkOne(node);
}

function checkOne(node) {
  const found = faultsIn(stepOf(node)).filter((fault) => fault.node === node && (fault.fault?.rule !== "missing-field" || entry.done.has(stepOf(node).dataset.step)));
  if (node.matches("[data-kind=group], [data-kind=list]")) return;
  beside(found, node);
}

function counted(control) {
  if (!control.dataset?.longest) return;
  const [longest, length] = [Number(control.dataset.longest), [...control.value].length];
  const rest = longest - length;
  const words = rest < 0 ? `You have ${(-rest).toLocaleString("en-GB")} ${rest === -1 ? "character" : "characters"} too many.` : `You have ${rest.toLocaleString("en-GB")} ${rest === 1 ? "character" : "characters"} left.`;
  const line = at(`${control.id}-count`);
  line.textContent = length ? words : `You can write up to ${longest.toLocaleString("en-GB")} characters.`;
  line.classList.toggle("lo-over", rest < 0);
  const spoken = line.parentElement.querySelector("[data-part=count-said]");
  if (spoken && length > longest * 0.75) setTimeout(() => (spoken.textContent = words), 1000);
}

function typed({ target }) {
  counted(target);
  if (target === at("id")) {
    entry.id = target.value.trim();
    isIdOwn = entry.id !== "";
  } else if (entry.isNew && !isIdOwn && target.id === "service-name") named(target.value);
  addressed();
  const node = target.closest("[data-field], [data-entry]");
  if (node?.dataset.faulty) checkOne(node);
  keepSoon();
}

function named(name) {
  entry.id = free(slug(name), isTaken);
  at("id").value = entry.id;
}

function addressed() {
  document.querySelector("[data-part=address]").textContent = `${new URL("../../", location.href).href}services/${entry.id || "…"}/`;
}

function turned({ target }) {
  const field = target.closest("[data-field]");
  if (!field) return;
  if (target.closest("[data-part=main]")) putFirst(field, target.value);
  ordered(field);
  if (field.id === "choose-organisation") chosen();
  keepSoon();
}

function chosen() {
  shownChooser(document.querySelector("[data-tasks=organisation]"));
  if (isNewOne() && !gather(rootOf("organisation"))) fill(rootOf("organisation"), defaults("organisation"));
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
  if (!isSettled) return;
  const isKept = keepDraft(draftName(), {
    values: gather(rootOf(entry.kind)) ?? {},
    organisation: hasOrganisation() ? gather(rootOf("organisation")) ?? {} : null,
    id: entry.id,
    isIdOwn,
    path: entry.path,
    text: entry.base?.text ?? "",
    done: [...entry.done],
  });
  if (!isKept) trouble("This browser keeps nothing for us. Finish in one go, or download the file at the end.");
}

function removeDraft() {
  clearTimeout(waiting);
  deleteDraft(draftName());
  isSettled = true;
  at("draft-found").hidden = true;
  if (entry.isNew) begin();
  else restored(entry.base.text, null);
  at("form").hidden = false;
  say("Your draft is deleted. Nothing of it is left in this browser.");
  if (location.hash && location.hash !== "#tasks") go();
  else route(entered);
}

function goOn(draft) {
  isSettled = true;
  at("draft-found").hidden = true;
  at("form").hidden = false;
  if (draft.text) restored(draft.text, draft);
  else taken(draft);
  route(entered);
}

// Opening

function begin() {
  Object.assign(entry, { kind: "service", id: "", isNew: true, path: "", base: null, done: new Set() });
  isIdOwn = false;
  fill(rootOf("service"), defaults("service"));
  fill(rootOf("organisation"), undefined);
  at("id").value = "";
  chosen();
  addressed();
}

/** Takes a record's text as what the entry was, and a draft, if there is one, as what it is now. */
function restored(text, draft) {
  entry.base = opened(text, kit.schemas[entry.kind]);
  fill(rootOf(entry.kind), entry.base.values);
  for (const step of stepsOf(entry.kind)) if (isBegun(step)) entry.done.add(step.dataset.step);
  if (draft) taken(draft);
  at("id").value = entry.id;
  chosen();
  addressed();
}

function taken(draft) {
  if (entry.isNew) Object.assign(entry, { id: String(draft.id ?? "") });
  isIdOwn = Boolean(draft.isIdOwn);
  entry.done = new Set(Array.isArray(draft.done) ? draft.done : []);
  overlay(rootOf(entry.kind), draft.values);
  if (draft.organisation) fill(rootOf("organisation"), draft.organisation);
  at("id").value = entry.id;
  chosen();
  addressed();
}

/** Fills field by field, so that fields which the draft left alone still know what they were opened with. */
function overlay(root, values) {
  for (const field of fieldsOf(root)) {
    const value = values[field.dataset.field];
    if (!same(gather(field), value)) fill(field, value);
  }
}

function trouble(words) {
  at("trouble").textContent = words;
  at("trouble").hidden = false;
}

/** Shows the form for a record that is there: its title, its kind, and what can be changed. */
function changing(kind, id) {
  Object.assign(entry, { kind, id, isNew: false, path: kit[`${kind}s`][id]?.path ?? `offer/${kind}s/${id}.yaml` });
  const { name } = kit[`${kind}s`][id] ?? { name: id };
  at("title").textContent = "Change this entry";
  at("lede").textContent = name;
  document.title = document.title.replace("Add an entry", `Change this entry: ${name}`);
  at("id").closest(".lo-q").hidden = true;
  at("checked-today").hidden = kind !== "service";
  dressed();
}

function dressed() {
  for (const each of document.querySelectorAll("[data-tasks]")) each.hidden = each.dataset.tasks !== entry.kind;
  document.querySelector("[data-only=service]").hidden = entry.kind !== "service";
  document.querySelector("[data-part=also]").hidden = entry.kind !== "service";
}

function openedByHand(text, id, errorAt) {
  const node = errorAt.closest(".lo-q");
  try {
    const found = opened(text, kit.schemas.service);
    const known = id && id in kit.services ? id : "";
    begin();
    if (known) changing("service", known);
    restored(text, null);
    if (!known) {
      entry.id = id || free(slug(String(found.values.name ?? "")), isTaken);
      at("id").value = entry.id;
      addressed();
    }
    isSettled = true;
    beside([], node);
    keepNow();
    at("open-one").hidden = true;
    say("Opened. The list shows what is in it.");
    route(entered);
  } catch (error) {
    beside([{ node, text: error.message, level: "error" }], node);
    reveal(node);
  }
}

// The end

async function look() {
  const { preview } = await import("./preview.js");
  const organisations = hasOrganisation() ? { ...kit.organisations, [organisationId()]: { ...valuesOf("organisation"), path: "" } } : kit.organisations;
  try {
    at("preview").replaceChildren(preview(valuesOf("service"), { ...kit, organisations }, { today: today(), id: entry.id || "new-entry" }));
  } catch (error) {
    at("preview").textContent = "We cannot show the page yet. Fill in more first.";
    throw error;
  }
}

function textOf(kind) {
  const values = valuesOf(kind);
  if (kind === entry.kind && entry.base) return write(entry.base.document, values, kit.schemas[kind]);
  return fresh(values, kit.schemas[kind]);
}

function folder() {
  return Object.values(kit.services).some(({ path }) => path.startsWith(`${LOCAL}/`)) || !Object.keys(kit.services).length ? LOCAL : "offer/services";
}

function send() {
  const found = allFaults();
  const errors = found.filter(({ level }) => level === "error");
  const going = errors.map((fault) => ({ ...fault, go: () => shownStep(fault.node) }));
  for (const { dataset } of kinds().flatMap(stepsOf)) entry.done.add(dataset.step);
  kinds().forEach((kind) => beside(found.filter(({ node }) => rootOf(kind).contains(node)), rootOf(kind)));
  const path = entry.path || (entry.kind === "service" ? `${folder()}/${entry.id}.yaml` : `offer/organisations/${entry.id}.yaml`);
  const files = errors.length ? [] : [{ path, text: textOf(entry.kind) }];
  if (hasOrganisation() && files.length) files.push({ path: `offer/organisations/${organisationId()}.yaml`, text: textOf("organisation") });
  prepared({
    kit, entry, files,
    values: valuesOf(entry.kind),
    errors: going,
    advice: found.filter(({ level }) => level !== "error").map((fault) => ({ ...fault, go: () => shownStep(fault.node) })),
    say,
  });
  if (errors.length) setTimeout(() => listed(going));
}

function shownStep(node) {
  const step = stepOf(node);
  if (open() === step) return;
  history.pushState(null, "", `#part-${step.dataset.step}`);
  route(() => listed([]), false);
}

function checkedToday() {
  fill(find(rootOf(entry.kind), ["checked"]), { ...(valuesOf(entry.kind).checked ?? {}), date: today(), by: "provider" });
  say("Filled in: checked today by the provider.");
  keepNow();
}

async function start() {
  const answer = await fetch(new URL("../form.json", location.href));
  if (!answer.ok) throw new Error("The form could not load what it needs. Check your connection, then load the page again.");
  kit = await answer.json();
  offered(kit.organisations);
  begin();
  const [kind, id] = [asked.get("kind") === "organisation" ? "organisation" : "service", asked.get("change") ?? ""];
  let text = "";
  if (id) {
    const known = kit[`${kind}s`][id];
    if (!known) trouble("We list no entry of this name. You can add it as a new one.");
    else {
      changing(kind, id);
      if (known.is_whole === false) {
        trouble(`This entry has a place that must not be found, so its file is not on this site. Open ${known.path} where the files are kept, then choose the file or paste its text below.`);
        at("form").hidden = true;
      } else text = await fetched(kind, id);
    }
  }
  const draft = drafted(draftName());
  if (text) restored(text, null);
  if (draft) {
    at("draft-found").hidden = false;
    at("form").hidden = true;
    const when = new Date(draft.when);
    if (!Number.isNaN(when.getTime())) document.querySelector("[data-part=when]").textContent = ` on ${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(when)}`;
    document.querySelector("[data-do=go-on]").addEventListener("click", () => goOn(draft));
  } else isSettled = true;
  dressed();
  chosen();
  at("open-one").hidden = Boolean(text);
  at("entry").hidden = false;
  at("needs-script").hidden = true;
  route(entered, location.hash.startsWith("#part-"));
}

at("form").addEventListener("submit", saved);
at("form").addEventListener("input", typed);
at("form").addEventListener("change", turned);
at("form").addEventListener("focusout", left);
at("form").addEventListener("filled", ({ target }) => counted(target));
live(at("form"), { changed: keepSoon, say });
addEventListener("hashchange", () => kit && route(entered));
addEventListener("pagehide", () => waiting && keepNow());
for (const button of document.querySelectorAll("[data-do=delete-draft]")) button.addEventListener("click", removeDraft);
document.querySelector("[data-do=checked-today]").addEventListener("click", checkedToday);
document.querySelector("[data-do=open-pasted]").addEventListener("click", () => openedByHand(at("pasted").value, "", at("pasted")));
at("file").addEventListener("change", async () => {
  const [file] = at("file").files;
  if (file) openedByHand(await file.text(), idOf(file.name), at("file"));
});
start().catch((error) => {
  at("needs-script").textContent = error.message;
  throw error;
});
