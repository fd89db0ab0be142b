// The clock in England, whatever the clock of the reader says.

/** `2026-11-30 06:05`: the earlier of two is the smaller text. @type {(moment: Date) => string} */
export function inEngland(moment) {
  return moment.toLocaleString("sv-SE", { timeZone: "Europe/London" }).slice(0, 16);
}
