// Values of which nobody knows yet what they are.

/**
 * Whether a value is a group of fields.
 *
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
export function isGroup(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether two values say the same; the order of fields tells nothing, that of a list does.
 *
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, place) => same(each, other[place]));
  if (isGroup(one) && isGroup(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && same(one[name], other[name]))
    );
  }
  return one === other;
}

/** `2026-11-25`, by the clock of this device. */
export function thisDay() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
