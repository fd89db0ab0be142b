// When a record was last checked and by whom, in words: what views/freshness.py and pages/fresh.py say.

import { said } from "./words.js";

const COPIED = ["register", "public-page"]; // which is not a check
const DAY = 24 * 60 * 60 * 1000;

/** `words` for beside the summary, a `warning` for a page that is past its day, and whether it `isFresh`. */
export function freshness(record, words, { year, today }) {
  const { fresh } = words.phrases;
  const { date, by } = record.checked ?? {};
  const due = record.review_by ?? (date && later(date, year));
  const isPast = Boolean(due) && due < today;
  const isCopied = !date || COPIED.includes(by);
  const isDue = isPast && (Boolean(record.review_by) || !isCopied);
  return {
    isFresh: !isDue && !isCopied,
    words: checkedWords(record, words, { isDue, due }),
    warning: isDue ? said(fresh.warning, { day: words.day(due) }) : "",
  };
}

function checkedWords(record, words, { isDue, due }) {
  const { fresh } = words.phrases;
  if (!record.checked) {
    const dates = (record.sources ?? []).map((source) => source.date).filter(Boolean);
    return dates.length ? said(fresh.dated, { day: words.day(dates.sort().at(-1)) }) : fresh.undated;
  }
  const { date, by } = record.checked;
  if (COPIED.includes(by)) return said(fresh[by], { day: words.day(date) });
  const checker = fresh[by === "council" ? "council" : "provider"];
  return said(fresh[isDue ? "due" : "fresh"], { day: words.day(date), by: checker, again: words.day(due ?? "") });
}

/** The day so many days after; nothing for what is no date. */
export function later(date, days) {
  const time = Date.parse(date);
  return Number.isNaN(time) ? "" : new Date(time + days * DAY).toISOString().slice(0, 10);
}
