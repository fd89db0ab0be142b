// An id made from a name, as the imports make it: "St Mary's School" gives "st-marys-school".

/** @type {(name: string) => string} */
export function slug(name) {
  const plain = name
    .replaceAll("&", " and ")
    .normalize("NFKD")
    .replace(/[^\x00-\x7f]/g, "");
  const words = plain
    .toLowerCase()
    .replace(/['.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return words.slice(0, 80).replace(/^-+|-+$/g, "");
}

/**
 * The same id with a number behind it when it is taken.
 *
 * @type {(id: string, isTaken: (id: string) => boolean) => string}
 */
export function free(id, isTaken) {
  if (!id || !isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
