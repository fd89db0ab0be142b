// Places whose address was changed: where the old one lay is no longer true, and of the new one it follows by itself.

const ADDRESS = ["address", "town", "postcode"];
const FOLLOWS = ["area", "place", "position"];

/**
 * The values, without the council area, place and position that stood beside another address in `before`.
 *
 * @type {(values: Values, before?: Values) => Values}
 */
export function withoutOldPlaces(values, before) {
  const [now, had] = [values.locations, before?.locations].map((each) => (Array.isArray(each) ? each : []));
  if (!now.length || !had.length) return values;
  const isThere = (/** @type {any} */ place) => had.some((/** @type {any} */ old) => isSame(old, place, ADDRESS));
  const locations = now.map((place, index) => (isThere(place) ? place : moved(place, had[index])));
  return { ...values, locations };
}

/** @type {(place: any, old: any) => any} */
function moved(place, old) {
  if (!old || !isSame(old, place, FOLLOWS)) return place;
  return Object.fromEntries(Object.entries(place).filter(([field]) => !FOLLOWS.includes(field)));
}

/** @type {(one: any, other: any, fields: string[]) => boolean} */
function isSame(one, other, fields) {
  return fields.every((field) => JSON.stringify(one?.[field]) === JSON.stringify(other?.[field]));
}
