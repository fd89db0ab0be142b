// Where towns and postcodes lie, as far as the form's kit says: of a postcode its district decides.

/** @type {WeakMap<object, any>} */
const known = new WeakMap(); // by kit

/** The councils in one of which it lies; nothing where no district is known. @type {(postcode: string, kit: Kit) => Set<string> | undefined} */
export function councilsOf(postcode, kit) {
  const district = postcode.split(" ", 1)[0];
  if (!district) return undefined;
  if (kit.check.areas_beyond.includes(district.replace(/[0-9]+$/, ""))) return new Set();
  if (!known.has(kit.check)) known.set(kit.check, byDistrict(kit.check));
  return known.get(kit.check).get(district);
}

/** @type {(check: any) => Map<string, Set<string>>} */
function byDistrict({ councils, districts }) {
  const found = new Map(districts.split(" ").map((/** @type {string} */ name) => [name, new Set()]));
  for (const [code, names] of Object.entries(councils)) for (const name of names.split(" ")) found.get(name).add(code);
  return found;
}

/** The place of ours to which a town belongs. @type {(town: string, kit: Kit) => string | undefined} */
export function placeNamed(town, kit) {
  const name = town.trim().toLowerCase();
  return Object.hasOwn(kit.check?.towns ?? {}, name) ? kit.check.towns[name] : undefined;
}

/**
 * The place of ours to which an address belongs, as views/places.py finds it: a post town is believed near its centre;
 * further out villages have places of their own. Without a town of ours only an address that says our council is here.
 *
 * @type {(address: { town?: string, area?: string, position?: any }, kit: Kit) => string | undefined}
 */
export function placeOf({ town = "", area, position }, kit) {
  const named = placeNamed(town, kit);
  if (area ? area !== kit.council.gss : !named) return undefined;
  const centres = position ? Object.entries(kit.check?.centres ?? {}) : [];
  const far = new Map(centres.map(([id, centre]) => [id, kilometres(centre, position)]));
  if (named && (far.get(named) ?? 0) <= kit.check.reaches.town) return named;
  const [near] = [...far].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  return near && near[1] <= kit.check.reaches.place ? near[0] : undefined;
}

/** @type {(centre: number[], position: any) => number} */
function kilometres([latitude, longitude], position) {
  const middle = ((latitude + position.latitude) / 2) * (Math.PI / 180);
  const east = (longitude - position.longitude) * Math.cos(middle);
  return 111.2 * Math.hypot(latitude - position.latitude, east);
}

/** Whether a postcode lies in another council for certain. @type {(postcode: string, kit: Kit) => boolean} */
export function isOutside(postcode, kit) {
  return (
    Boolean(kit.council.gss) &&
    Boolean(kit.check?.councils) &&
    councilsOf(postcode, kit)?.has(kit.council.gss) === false
  );
}
