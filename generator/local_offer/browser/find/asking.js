// What is asked for, in words, and each part of it with what the search would be without it.

import { spanOf } from "../shared/ages.js";

const SPAN = /^(\d+)-(\d+)$/;

/**
 * The state with what its words say besides moved to where it belongs: the age, the place.
 *
 * @type {(state: State, said: { words: string, age?: number | string, place?: string }) => State}
 */
export function withWhatIsSaid(state, said) {
  const age = state.age || (said.age === undefined ? "" : String(said.age));
  return { ...state, q: said.words.trim(), age, place: state.place || said.place || "" };
}

/** From when until when someone of the age that is asked for, or of ages such as "13-19", is so old. @type {(state: { age: string }) => AgeSpan | undefined} */
export function spanAsked({ age }) {
  const [, first, last] = SPAN.exec(age) ?? [];
  if (last) return [12 * Number(first), 12 * Number(last) + 12];
  return spanOf(/^\d+$/.test(age) ? Number(age) : age);
}

/**
 * The parts of a `state` with what is said: {words, without}, `without` being the state with this part taken off.
 * `words` are those that count; `near` is what the place is called, or empty; `title(group, choice)` what a filter is called.
 *
 * @type {(state: State, words: string, near: string | undefined, title: (group: string, choice: string) => string) => Part[]}
 */
export function parts(state, words, near, title) {
  /** @type {Part[]} */
  const found = [];
  /** @type {(words: string | undefined, change: Partial<State>) => void} */
  const add = (words, change) => {
    if (words) found.push({ words, without: { ...state, ...change }, isFilter: !("q" in change) });
  };
  add(words, { q: "", exact: "" });
  add(near && `near ${near}`, { place: "", within: "", here: false });
  add(near && state.within && `within ${state.within} mile${state.within === "1" ? "" : "s"}`, { within: "" });
  add(ageInWords(state.age), { age: "" });
  for (const [group, choices] of Object.entries(state.chosen)) {
    for (const choice of choices) {
      add(title(group, choice), { chosen: { ...state.chosen, [group]: choices.filter((other) => other !== choice) } });
    }
  }
  return found;
}

/** @type {(age: string) => string} */
function ageInWords(age) {
  if (SPAN.test(age)) return `ages ${age.replace("-", " to ")}`;
  return age === "0" ? "under 1" : age && `age ${age}`;
}

/** `Autism, near Crewe, age 7`. @type {(asked: Part[]) => string} */
export function heading(asked) {
  const words = asked.map((part) => part.words).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Whether nothing is asked for yet, as after the first letter of a word or with a place that nobody knows.
 *
 * @type {(asked: Understood, state: State, origin: Origin | null) => boolean}
 */
export function asksNothing({ concepts, unknown, unanswered }, { age, chosen }, origin) {
  const isSaid = concepts.length || unknown.length || unanswered.length || age || origin;
  return !isSaid && !Object.values(chosen).some((choices) => choices.length);
}
