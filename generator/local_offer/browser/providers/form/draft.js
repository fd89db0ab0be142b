// The draft of an entry: kept in this browser's own storage, one for each entry, and nowhere else.

import { home } from "../../shared/home.js";
import { isGroup } from "../../shared/values.js";
import { isTooMuch } from "./opening.js";

const PLACE = `local-offer-entry:${home.pathname}`; // other sites may share the host
const LARGEST = 1_000_000; // letters: a text of a file, and as much again in answers
let isRefused = false;

/**
 * The text that was kept of an entry: `new`, or its kind and id as in `service/saturday-club`; empty when nothing was.
 *
 * @type {(name: string) => string}
 */
export function keptOf(name) {
  try {
    return localStorage.getItem(PLACE + name) ?? "";
  } catch {
    return "";
  }
}

/**
 * The draft that a kept text holds. Nothing when it cannot be used: it was cut short, another program wrote it, or it
 * holds more than the form can show.
 *
 * @type {(text: string) => Draft | null}
 */
export function draftIn(text) {
  if (text.length > LARGEST) return null;
  try {
    const draft = JSON.parse(text);
    if (!isGroup(draft) || !isGroup(draft.values)) return null;
    if (isTooMuch(draft.values) || isTooMuch(draft.organisation)) return null;
    const organisation = isGroup(draft.organisation) ? draft.organisation : null;
    const base = typeof draft.text === "string" ? draft.text : "";
    const [done, others] = [draft.done, draft.others].map((names) =>
      Array.isArray(names) ? names.filter((name) => typeof name === "string") : [],
    );
    return { .../** @type {Draft} */ (draft), text: base, organisation, done, others };
  } catch {
    return null;
  }
}

/** Keeps a draft; false when the browser keeps nothing for us. @type {(name: string, draft: Draft) => boolean} */
export function keepDraft(name, draft) {
  try {
    localStorage.setItem(PLACE + name, JSON.stringify({ ...draft, when: new Date().toISOString() }));
  } catch {
    isRefused = true;
  }
  return !isRefused;
}

/** @type {(name: string) => void} */
export function deleteDraft(name) {
  try {
    localStorage.removeItem(PLACE + name);
  } catch {
    isRefused = true;
  }
}
