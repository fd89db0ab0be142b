// On which days times fall that come round, as views/on/repeats.py says it: every week, every second week, once a month.

export const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
export const FORTNIGHTLY = "fortnightly";
const A_DAY = 86_400_000;
/** @type {Record<string, number>} By how often, the week of the month; the last is -1. */
export const WEEKS = {
  "first-in-month": 1,
  "second-in-month": 2,
  "third-in-month": 3,
  "fourth-in-month": 4,
  "last-in-month": -1,
};

/** A day such as 2026-11-30 as the number of days since 1970. @type {(day: string) => number} */
export function numberOf(day) {
  return Date.parse(`${day}T00:00Z`) / A_DAY;
}

/** 0 for a Monday, 6 for a Sunday. @type {(number: number) => number} */
export function weekdayOf(number) {
  return (number + 3) % 7;
}

/** @type {(number: number) => number} */
function weekOf(number) {
  return Math.floor((number + 3) / 7);
}

/**
 * Whether times that come round do so in the week of this day; `from` is the first day of those of every second week.
 *
 * @type {(repeats: string | undefined, from: number, day: number) => boolean}
 */
export function comesRound(repeats, from, day) {
  if (repeats === FORTNIGHTLY) return (weekOf(day) - weekOf(from)) % 2 === 0;
  const week = WEEKS[repeats ?? ""];
  if (!week) return true;
  const inMonth = new Date(day * A_DAY).getUTCDate();
  const isLast = new Date((day + 7) * A_DAY).getUTCDate() <= 7;
  return Math.ceil(inMonth / 7) === week || (week < 0 && isLast);
}
