// The draft of an entry: kept in this browser's own storage, one for each entry, and nowhere else.

import { home } from "../../shared/home.js";

const PLACE = `local-offer-entry:${home.pathname}`; // other sites may share the host
let isRefused = false;

/**
 * What was kept of an entry: `new`, or its kind and id as in `service/saturday-club`.
 *
 * @type {(name: string) => Draft | null}
 */
export function draftOf(name) {
  try {
    const draft = JSON.parse(localStorage.getItem(PLACE + name) ?? "null");
    return draft && typeof draft === "object" && draft.values && typeof draft.values === "object" ? draft : null;
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
