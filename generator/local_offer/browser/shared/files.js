// Files of the site, each fetched once.

const coming = new Map();

/** The value of a JSON file. Rejects when it does not come; asked again, it is fetched again. */
export function json(address) {
  if (!coming.has(address)) {
    const fetched = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json();
    });
    fetched.catch(() => coming.delete(address));
    coming.set(address, fetched);
  }
  return coming.get(address);
}
