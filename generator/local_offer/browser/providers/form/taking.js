// What was written before comes into the form: a draft that was kept, or a text that was sent. Others may have changed
// the entry since.

import { same } from "../../shared/values.js";
import { changedIn, crossed, settle } from "../record/crossing.js";
import { mark } from "../record/marks.js";
import { fieldsOf, fill, gather } from "./answers.js";
import { NEW } from "./chooser.js";
import { entry, idFor, isTaken, kitNow, rootOf, valuesOf } from "./entry.js";
import { fetchIfOther, fetchRecord, isOrganisation, openText } from "./opening.js";
import { begin, change, reopen } from "./turning.js";

const SEVERAL =
  "This text holds several entries. This form takes one, with the organisation that runs it. The council can take them all at once.";

/** Puts a draft into the form. Where the entry is another by now, says what becomes of the two. @type {(draft: Draft) => Crossing | null} */
export function take(draft) {
  const now = entry.isNew ? null : entry.base;
  if (entry.isNew) entry.kind = draft.kind === "organisation" ? "organisation" : "service";
  if (draft.text) reopen(draft.text);
  if (entry.isNew) entry.id = String(draft.id ?? "");
  entry.isIdOwn = Boolean(draft.isIdOwn);
  entry.done = new Set(draft.done);
  entry.others = new Set(draft.others);
  fillEach(draft.values);
  if (draft.organisation) fill(rootOf("organisation"), draft.organisation);
  const { base } = entry;
  if (!now || !base || now.text === base.text) return null;
  return { text: now.text, ...crossed(now.values, draft.values, changedIn(base.values, draft.values)) };
}

/**
 * Puts a text into the form that someone brings: a record's own, whose file is `named`. Throws with words to show.
 *
 * @type {(text: string, named: string) => void}
 */
export function bringRecord(text, named) {
  const kind = isOrganisation(openText(text, kitNow()).values) ? "organisation" : "service";
  const id = entry.isNew ? named : entry.id;
  if (Object.hasOwn(kitNow()[`${kind}s`], id)) change(kind, id);
  begin();
  entry.kind = kind;
  reopen(text);
  if (entry.isNew) entry.id = named || idFor(String(entry.base?.values.name ?? ""));
}

/**
 * Puts into the form what the form itself made once. Throws with words to show.
 *
 * @type {(records: SentRecord[]) => Promise<Crossing | null>}
 */
export async function bringSent(records) {
  const { main, organisation } = mainOf(records);
  if (!entry.isNew && (main.kind !== entry.kind || main.id !== entry.id))
    throw new Error(`This is the text of another entry, ${main.id}. Open that one, or add it as a new one.`);
  openText(main.text, kitNow()); // before anything is changed, since it may be no record
  const listed = kitNow()[`${main.kind}s`];
  const known = main.began && Object.hasOwn(listed, main.id) ? listed[main.id] : null;
  if (known) change(main.kind, main.id);
  const now = known && known.is_whole !== false ? openText(await fetchRecord(main.kind, main.id), kitNow()) : null;
  begin();
  entry.kind = main.kind;
  reopen(main.text);
  if (entry.isNew) entry.id = isTaken(main.id) ? idFor(String(entry.base?.values.name ?? "")) : main.id;
  if (organisation) {
    fill(rootOf("organisation"), openText(organisation.text, kitNow()).values);
    fillEach({ ...entry.base?.values, organisation: NEW });
  }
  if (!known || !entry.base) return null;
  if (!now) {
    Object.assign(entry.base, { began: main.began, was: main.was });
    return null;
  }
  const mine = entry.base.values;
  const was = main.began === mark(now.text) ? changedIn(now.values, mine) : main.was;
  return { text: now.text, ...crossed(now.values, mine, was) };
}

/** What others changed in the entry since this page fetched it, if anything. @type {() => Promise<Crossing | null>} */
export async function changedMeanwhile() {
  const { kind, id } = entry;
  const text = entry.isNew ? null : await fetchIfOther(kind, id);
  if (text === null || !entry.base || entry.isNew || entry.id !== id) return null;
  const [now, mine] = [openText(text, kitNow()), valuesOf(kind)];
  return { text: now.text, ...crossed(now.values, mine, changedIn(entry.base.values, mine)) };
}

/** The form goes on from what the entry says now. Of a clash `isMine` says what counts. @type {(crossing: Crossing, isMine: boolean[]) => void} */
export function goOnFrom({ text, values, clashes }, isMine) {
  const wanted = structuredClone(values);
  for (const clash of clashes.filter((_, place) => isMine[place])) settle(wanted, clash);
  const { done } = entry;
  reopen(text);
  entry.done = done;
  fillEach(wanted);
}

/** Field by field, so that what is left alone still knows what it was opened with. @type {(values: Values) => void} */
function fillEach(values) {
  for (const field of fieldsOf(rootOf(entry.kind))) {
    const value = values[field.dataset.field ?? ""];
    if (!same(gather(field), value)) fill(field, value);
  }
}

/** The entry in a text, and a new organisation that runs it. @type {(records: SentRecord[]) => { main: SentRecord, organisation: SentRecord | undefined }} */
function mainOf(records) {
  const [services, organisations] = ["service", "organisation"].map((kind) =>
    records.filter((one) => one.kind === kind),
  );
  const [main] = services.length ? services : organisations;
  const organisation = services.length ? organisations[0] : undefined;
  const known = organisation && Object.hasOwn(kitNow().organisations, organisation.id);
  if (!main || services.length > 1 || organisations.length > 1 || known) throw new Error(SEVERAL);
  return { main, organisation };
}
