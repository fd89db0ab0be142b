// Values of which nobody knows yet what they are, taken for what they should be.

export function text(value) {
  return typeof value === "string" ? value : "";
}

export function group(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

/** A list of groups of fields. */
export function list(value) {
  return Array.isArray(value) ? value.map(group) : [];
}

/** The field at a place among a record's values: `["hours", 0, "note"]` is `hours.note`. */
export function pathOf(pointer) {
  return pointer.filter((step) => typeof step === "string").join(".");
}

/** Every text at the place that a path such as `sources.date` names, with its pointer; of a list, in each entry. */
export function* textsAt(value, path, pointer = []) {
  if (Array.isArray(value)) {
    for (const [place, entry] of value.entries()) yield* textsAt(entry, path, [...pointer, place]);
  } else if (path) {
    const [step, ...others] = path.split(".");
    yield* textsAt(own(group(value), step), others.join("."), [...pointer, step]);
  } else if (typeof value === "string") yield [pointer, value];
}

export function own(map, name) {
  return typeof name === "string" && Object.hasOwn(map, name) ? map[name] : undefined;
}
