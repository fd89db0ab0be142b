// What is asked for, in words, and each part of it with what the search would be without it.

import { spanOf } from "../shared/ages.js";

const OPENING = /^(?:In|At|Free|No|You|Nearby|Anywhere|Online|By|After|Before|Morning|Afternoon|Evening|All)\b/;
const MOST_NAMED = 3; // things in a heading
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

/** The choices of the filters with those that the words say. @type {(chosen: Chosen, asked: Understood) => Chosen} */
export function withChosen(chosen, asked) {
  const all = { ...chosen };
  for (const [group, choice] of asked.chosen) all[group] = [...new Set([...(all[group] ?? []), choice])];
  return all;
}

/**
 * The state with the choices that its words say moved to the filters, as the search understood them.
 *
 * @type {(state: State, asked: Understood) => State}
 */
export function withChoices(state, asked) {
  return asked.chosen.length ? { ...state, q: asked.rest, chosen: withChosen(state.chosen, asked) } : state;
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

/** `autism, near Crewe, age 7`: what is asked for, in the reader's words. @type {(asked: Part[]) => string} */
export function inWords(asked) {
  return asked.map((part) => part.words).join(", ");
}

/**
 * `12 services for speech and language, age 3, near Crewe`: what was understood, in the words of the thesaurus, never
 * the reader's own, and how much there is.
 *
 * @type {(answer: Answer, asked: Part[]) => string}
 */
export function heading({ asked, services, partly, guides }, parts) {
  const all = [...new Set(asked.concepts.flatMap((concept) => concept.names.slice(0, 1)))];
  const names = all.filter((name) => !all.some((other) => isWithin(name, other))).slice(0, MOST_NAMED);
  const some = services.length || partly.length;
  const count = some ? counted(some, "service") : guides.length ? counted(guides.length, "guide") : "Nothing yet";
  const about = names.length ? [`${count} for ${services.length ? names.join(", ") : either(names)}`] : [count];
  return [...about, ...parts.filter((part) => part.isFilter).map(({ words }) => words.replace(OPENING, lower))].join(
    ", ",
  );
}

/** What is looked for, as the thesaurus calls it; then what it does not know, as it was typed. @type {(asked: Understood) => string} */
export function inOurWords({ concepts, words }) {
  const names = new Set(concepts.flatMap((concept) => concept.names.slice(0, 1)));
  const own = concepts.filter((concept) => !concept.names.length).map(({ typed }) => typed);
  return names.size ? [...names, own.join(" ")].filter(Boolean).join(", ") : words;
}

/** @type {(count: number, noun: string) => string} */
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Whether another name says it too: "clubs" beside "clubs at the weekend". @type {(name: string, other: string) => boolean} */
function isWithin(name, other) {
  const [first] = name.split(" ");
  return name !== other && first.length > 4 && other.split(" ").includes(first);
}

/** @type {(words: string[]) => string} */
function either(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** @type {(word: string) => string} */
function lower(word) {
  return word.toLowerCase();
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
