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

export function own(map, name) {
  return typeof name === "string" && Object.hasOwn(map, name) ? map[name] : undefined;
}
