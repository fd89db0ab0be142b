// Values of which nobody knows yet what they are, taken for what they should be.

export function text(value) {
  return typeof value === "string" ? value : "";
}

export function isGroup(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

export function group(value) {
  return isGroup(value) ? value : {};
}

/** Whether two values say the same; the order of fields tells nothing, that of a list does. */
export function equal(one, other) {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && equal(one[name], other[name]));
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

/** `2026-11-25`, by the clock of this device. */
export function thisDay() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
