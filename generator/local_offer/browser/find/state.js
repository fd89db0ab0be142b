// What is asked for, in the part of the address after #, which browsers send to nobody.

const TEXTS = ["q", "place", "within", "age", "exact", "view"];

/** The state of the address: texts by name, and `chosen`, the choices by group. Groups are those of the form. */
export function read(groups) {
  return stateOf(new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : location.search), groups);
}

/** The state in which nothing is asked for. */
export function nothing(groups) {
  return stateOf(new URLSearchParams(), groups);
}

function stateOf(asked, groups) {
  const chosen = Object.fromEntries(groups.map((group) => [group, asked.getAll(group)]));
  return { ...Object.fromEntries(TEXTS.map((name) => [name, asked.get(name)?.trim() ?? ""])), chosen };
}

/** Puts the state into the address; as a new step for the back button when `isStep`. */
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

/** Whether anything is asked for. */
export function isAsking({ q, place, age, chosen }) {
  return Boolean(q || place || age || Object.values(chosen).some((choices) => choices.length));
}
