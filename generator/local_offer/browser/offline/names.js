// What the caches are called, for pages and the worker. One host may hold several offers, so each name ends in its path.

/** @type {(kind: "pages" | "files" | "none", root: URL | string) => string} */
export function nameOf(kind, root) {
  return `local-offer 1 ${kind} ${new URL("./", root).pathname}`;
}
