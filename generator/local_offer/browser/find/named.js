// Days, times, languages and ways to communicate that the words name: each is a filter that someone may want.

import { manifest } from "./manifest.js";
import { wordsOf } from "./words.js";

/**
 * For each choice that the words of a state name and that is not chosen, the state with it in place of these words.
 *
 * @type {(state: State) => { group: string, choice: string, next: State }[]}
 */
export function namedChoices(state) {
  const words = wordsOf(state.q);
  return Object.entries(manifest.said ?? {}).flatMap(([group, choices]) =>
    Object.entries(choices).flatMap(([choice, phrases]) => {
      const chosen = state.chosen[group];
      const rest = chosen && !chosen.includes(choice) && without(words, phrases);
      if (!rest) return [];
      const next = {
        ...state,
        q: rest.join(" "),
        exact: "",
        chosen: { ...state.chosen, [group]: [...chosen, choice] },
      };
      return [{ group, choice, next }];
    }),
  );
}

/** The words without the first phrase that stands in them; nothing where none does. @type {(words: string[], phrases: string[]) => string[] | null} */
function without(words, phrases) {
  for (const phrase of phrases.map(wordsOf)) {
    const at = words.findIndex((_, start) => phrase.every((word, place) => words[start + place] === word));
    if (at >= 0) return [...words.slice(0, at), ...words.slice(at + phrase.length)];
  }
  return null;
}
