// The draft of the entry that is written: kept soon after each change, and thrown away.

import { gather } from "./answers.js";
import { deleteDraft, keepDraft, keptOf } from "./draft.js";
import { entry, hasOrganisation, kitNow, rootOf } from "./entry.js";
import { trouble } from "./telling.js";
import { begin, reopen } from "./turning.js";

const PATIENCE = 400; // milliseconds after the last key before the draft is kept

let keptUnder = ""; // the name of the draft that was found
let waiting = 0; // until the draft is kept
let isSettled = false; // a draft that was found is taken or deleted, so that a new one may be kept

/**
 * The text of the draft that stands here of this entry, also from before it had its name; empty when there is none. Of an
 * entry that was `asked` for and is here no more, it can go on as a new one.
 *
 * @type {(asked: string) => string}
 */
export function kept(asked) {
  const { isNew, kind, id } = entry;
  const former = isNew ? [] : Object.entries(kitNow().former_ids[kind]).filter(([, now]) => now === id);
  const names = [draftName(), ...former.map(([old]) => `${kind}/${old}`), ...(isNew && asked ? [asked] : [])];
  keptUnder = names.find(keptOf) ?? "";
  return keptUnder && keptOf(keptUnder);
}

/** From here on a draft is kept. */
export function keepFromNow() {
  isSettled = true;
}

export function keepSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(keepNow, PATIENCE);
}

export function keepNow() {
  stopWaiting();
  if (!isSettled) return;
  const isKept = keepDraft(draftName(), {
    kind: entry.kind,
    id: entry.id,
    isIdOwn: entry.isIdOwn,
    text: entry.base?.text ?? "",
    values: gather(rootOf(entry.kind)) ?? {},
    organisation: hasOrganisation() ? (gather(rootOf("organisation")) ?? {}) : null,
    done: [...entry.done],
    others: [...entry.others],
  });
  if (!isKept) trouble("This browser keeps nothing for us. Finish in one go, or download the file at the end.");
}

/** Keeps at once what is still to be kept, since the page goes away. */
export function keepBeforeLeaving() {
  if (waiting) keepNow();
}

/** Throws the draft away, and empties the form. */
export function throwAway() {
  stopWaiting();
  for (const name of [draftName(), keptUnder]) if (name) deleteDraft(name);
  empty();
}

/** The form as it is without a draft. */
export function empty() {
  const { base, isNew } = entry;
  begin();
  if (!isNew && base) reopen(base.text);
}

function draftName() {
  return entry.isNew ? "new" : `${entry.kind}/${entry.id}`;
}

function stopWaiting() {
  clearTimeout(waiting);
  waiting = 0;
}
