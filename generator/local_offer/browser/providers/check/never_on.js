// Times that come round on days that nobody can tell, or that never come, as in checks/never_on.py.

import { comesRound, FORTNIGHTLY, numberOf, WEEK, WEEKS, weekdayOf } from "../../shared/repeats.js";
import { list, text } from "../record/shapes.js";
import { fault } from "./wording.js";

const LONG = 70; // days in which whatever comes round has come at least once

/** @type {(record: Looked) => Findings} */
export function* neverOn({ values }) {
  const every = hoursOf(values);
  for (const [pointer, hours] of every) {
    const { from, to } = hours;
    const key = unsaid(hours);
    if (key) yield fault(`never-on/${key}`, [...pointer, "repeats"]);
    else if (text(from) && text(to) && !isOn(hours, from, to))
      yield fault("never-on/between", pointer, { begin: from, end: to });
  }
  for (const [index, { from, to = from }] of every.length ? list(values.closed_days).entries() : []) {
    const isMet =
      every.some(([, hours]) => isOn(hours, from, to)) ||
      list(values.sessions).some(({ date }) => from <= date && date <= to);
    if (text(from) && text(to) && !isMet)
      yield fault("never-on/closed", ["closed_days", index], { begin: from, end: to });
  }
}

/** The times of a service and of its places, each with where it stands. @type {(values: Values) => any[]} */
export function hoursOf(values) {
  const inPlaces = [...list(values.locations).entries()].flatMap(([number, place]) =>
    [...list(place.hours).entries()].map(([index, hours]) => [["locations", number, "hours", index], hours]),
  );
  return [...[...list(values.hours).entries()].map(([index, hours]) => [["hours", index], hours]), ...inPlaces];
}

/** What is missing without which nobody can tell the days. @type {(hours: any) => string} */
function unsaid({ repeats, days, from }) {
  if ((repeats === FORTNIGHTLY || WEEKS[repeats]) && !daysOf(days).length) return "days";
  return repeats === FORTNIGHTLY && !text(from) ? "weeks" : "";
}

/** Where it cannot be told, it is. @type {(hours: any, first: any, last: any) => boolean} */
function isOn(hours, first, last) {
  const [begin, end] = [numberOf(first), numberOf(last)];
  const days = daysOf(hours.days);
  if (!days.length || unsaid(hours) || !(begin <= end) || end - begin >= LONG) return true;
  const from = text(hours.from) ? numberOf(hours.from) : begin;
  const to = text(hours.to) ? numberOf(hours.to) : end;
  for (let day = Math.max(begin, from); day <= Math.min(end, to); day++)
    if (days.includes(WEEK[weekdayOf(day)]) && comesRound(hours.repeats, from, day)) return true;
  return false;
}

/** @type {(days: any) => any[]} */
function daysOf(days) {
  return Array.isArray(days) ? days : [];
}
