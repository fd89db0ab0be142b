// Files of the site, each fetched once.

/** @type {any} what all scripts of a page have in common */
const page = globalThis;
page.localOfferFiles ??= new Map();
/** @type {Map<string, Promise<any>>} by address */
const coming = page.localOfferFiles;

/**
 * The value of a JSON file. Rejects when it does not come; asked again, it is fetched again.
 *
 * @param {string} address
 * @returns {Promise<any>}
 */
export function json(address) {
  let fetched = coming.get(address);
  if (!fetched) {
    fetched = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json();
    });
    fetched.catch(() => coming.delete(address));
    coming.set(address, fetched);
  }
  return fetched;
}
