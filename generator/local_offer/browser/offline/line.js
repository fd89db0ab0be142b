// What the browser says of the line.

/** Whether it is quick and costs nothing; where a browser says nothing, it may cost. */
export function isFree() {
  const line = /** @type {any} */ (navigator).connection;
  return line?.effectiveType === "4g" && !line.saveData && !["cellular", "bluetooth", "wimax"].includes(line.type);
}
