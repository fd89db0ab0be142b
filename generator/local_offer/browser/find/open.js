// Which services are open at a moment, by the clock in England. Their times come when someone asks.

import { inEngland } from "../shared/clock.js";
import { json } from "../shared/files.js";
import { comesRound, numberOf, weekdayOf } from "../shared/repeats.js";
import { setOf } from "./sets.js";

/**
 * As search/opening.py says it.
 *
 * @typedef {[number, number, number, number, number?, string?, number?, number?]} Line
 * @typedef {{ lines: Line[], closed: [number, number, number][], bank_holidays: number[],
 *   on_them: { yes: number[], no: number[] }, terms: [number, number][] }} OpeningFile
 */

/**
 * The services that are open now. Rejects without a network.
 *
 * @type {(base: string, count: number) => Promise<Bits>}
 */
export async function openNow(base, count) {
  return setOf(openAt(await json(`${base}open.json`), dayAndMinute(new Date())), count);
}

/**
 * The day, counted from 1 January 1970, and the minute of it.
 *
 * @type {(moment: Date) => { day: number, minute: number }}
 */
export function dayAndMinute(moment) {
  const [date, hour, minute] = inEngland(moment).split(/[ :]/);
  return { day: numberOf(date), minute: 60 * Number(hour) + Number(minute) };
}

/**
 * The numbers of those of which it is certain, in order: on a bank holiday only those who say so.
 *
 * @type {(file: OpeningFile, now: { day: number, minute: number }) => number[]}
 */
export function openAt(file, { day, minute }) {
  const found = file.lines.filter((line) => {
    const [, , opens, closes] = line;
    const isOvernight = closes <= opens;
    const isToday = opens <= minute && (isOvernight || minute < closes) && isHeld(file, line, day);
    return isToday || (isOvernight && minute < closes && isHeld(file, line, day - 1));
  });
  return [...new Set(found.map(([number]) => number))].sort((one, other) => one - other);
}

/** Whether times hold on a day. @type {(file: OpeningFile, line: Line, day: number) => boolean} */
function isHeld(file, [number, days, , , term = 0, repeats = "", from = 0, to = 0], day) {
  const isBankHoliday = file.bank_holidays.includes(day);
  return (
    Boolean(days & (2 ** weekdayOf(day))) &&
    from <= day &&
    (!to || day <= to) &&
    comesRound(repeats, from, day) &&
    !file.closed.some(([whose, first, last]) => whose === number && first <= day && day <= last) &&
    (!isBankHoliday || file.on_them.yes.includes(number)) &&
    (!term || term === termOf(file.terms, day))
  );
}

/** 1 in term time, 2 in the holidays between terms, 0 where nobody has said. @type {(terms: [number, number][], day: number) => number} */
function termOf(terms, day) {
  if (terms.some(([first, last]) => first <= day && day <= last)) return 1;
  return terms.some(([first]) => first <= day) && terms.some(([, last]) => day <= last) ? 2 : 0;
}
