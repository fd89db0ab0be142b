// What is asked for, in the part of the address after #, which browsers send to nobody.

const TEXTS = /** @type {const} */ (["q", "place", "within", "age", "exact", "view"]);

/**
 * The state of the address: texts by name, and `chosen`, the choices by group. Groups are those of the form.
 *
 * @type {(groups: string[]) => State}
 */
export function read(groups) {
  return stateOf(new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : location.search), groups);
}

/** The state in which nothing is asked for. @type {(groups: string[]) => State} */
export function nothing(groups) {
  return stateOf(new URLSearchParams(), groups);
}

/** @type {(asked: URLSearchParams, groups: string[]) => State} */
function stateOf(asked, groups) {
  const chosen = Object.fromEntries(groups.map((group) => [group, asked.getAll(group)]));
  const [q, place, within, age, exact, view] = TEXTS.map((name) => asked.get(name)?.trim() ?? "");
  return { q, place, within, age, exact, view, chosen };
}

/**
 * Puts the state into the address; as a new step for the back button when `isStep`.
 *
 * @type {(state: State, isStep: boolean) => void}
 */
export function write(state, isStep) {
  const said = new URLSearchParams();
  for (const name of TEXTS) if (state[name]) said.append(name, state[name]);
  for (const [group, choices] of Object.entries(state.chosen)) for (const each of choices) said.append(group, each);
  const address = location.pathname + (String(said) ? `#${said}` : "");
  if (address === location.pathname + location.hash && !location.search) return;
  try {
    history[isStep ? "pushState" : "replaceState"](null, "", address);
  } catch {
    // Safari allows a hundred changes in half a minute; the next one is written
  }
}

/** Whether anything is asked for. @type {(state: State) => boolean} */
export function isAsking({ q, place, age, chosen }) {
  return Boolean(q || place || age || Object.values(chosen).some((choices) => choices.length));
}
