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

/** Whether a postcode lies in another council for certain. @type {(postcode: string, kit: Kit) => boolean} */
export function isOutside(postcode, kit) {
  return (
    Boolean(kit.council.gss) &&
    Boolean(kit.check?.councils) &&
    councilsOf(postcode, kit)?.has(kit.council.gss) === false
  );
}
