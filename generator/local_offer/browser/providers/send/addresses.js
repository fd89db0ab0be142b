// Parts of addresses: whatever stands in an entry, an address says just what it should.

// GitHub refuses addresses of more than 8,191 bytes (github/docs#5136). Who is not signed in is sent to a page whose
// address holds the first one, coded once more; beyond about 7 KB that fails as well (esphome/device-builder-frontend#1658,
// snikproject/graph#226). So the address must be short enough even then.
const LONGEST = 6500;
const LONGEST_CODED_AGAIN = 8000;

/** @type {(href: string) => boolean} */
export function fits(href) {
  return href.length <= LONGEST && encodeURIComponent(href).length <= LONGEST_CODED_AGAIN;
}

/** Folder and name of a file. @type {(path: string) => [folder: string, name: string]} */
export function parted(path) {
  const cut = path.lastIndexOf("/");
  return [path.slice(0, Math.max(cut, 0)), path.slice(cut + 1)];
}

/**
 * A path in an address: what stands between the strokes is coded, and never leads out of its folder.
 *
 * @type {(path: string) => string}
 */
export function coded(path) {
  return path
    .split("/")
    .filter((part) => part && part !== "." && part !== "..")
    .map(safely)
    .join("/");
}

/** @type {(fields: Record<string, string>) => string} */
export function query(fields) {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${safely(value)}`)
    .join("&");
}

/**
 * As RFC 3986 wants it, with the few signs that `encodeURIComponent` leaves; half a letter becomes the unknown one.
 *
 * @type {(text: string) => string}
 */
function safely(text) {
  const whole = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
