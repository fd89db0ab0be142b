// An age that stands among the words of a search.

import { ageSaid, spanOf } from "../shared/ages.js";

const YEAR_ONE = 5; // the age at which school year 1 begins
const TODDLER = "2";
const COUNT = /\d{1,2}(?:\.\d+)?(?: ?½| and a half)?/.source;
const SMALL = /\s*-?\s*(?:months?|mths?|weeks?|wks?)/.source;
const MONTHS = /\d{1,2}\s*-?\s*(?:months?|mths?)/.source;
const HALVES = /\d{1,2}(?:\.\d+| ?½| and a half)\s*-?\s*(?:years?|yrs?)/.source; // who waits for long says no halves
const CHILD = /(?:son|daughter|boy|girl|child|lad|teenager|baby|toddler|he|she)(?:['’]?s|\s+is)?(?:\s+aged?)?[\s,(]+/
  .source;
// "Speech delay 18 months", but not "waiting for 18 months"; and "girl 14", but not "my child 15 hours".
const NO_WAIT =
  /(?<!\b(?:wait(?:s|ed|ing)?|waiting list|for|within|in|every|after|over|than|least|last|next|past|of|about|took|takes?)\s)/
    .source;
const NO_TIME = /(?!\s*(?:hour|day|week|month|time|minute|mile))/.source;

/** Each holds the age in a group. */
const AGES = [
  `${NO_WAIT}\\b(?:aged?\\s*)?(\\d{1,2} ?years?,? (?:and )?${MONTHS})(?:[- ]?old)?\\b`,
  `\\b(?:aged?\\s*)?(${COUNT}${SMALL})[- ]?olds?\\b`,
  `\\b(?:aged?\\s*)?(${COUNT})\\s*-?\\s*(?:years?|yrs?|y)\\s*[-/ ]?\\s*(?:olds?|o)\\b`,
  `\\bage[ds]?\\s*:?\\s*(${COUNT}${SMALL})\\b`,
  `\\bage[ds]?\\s*:?\\s*(${COUNT})(?![\\d.])`,
  `\\b${CHILD}(${COUNT}${SMALL})\\b`,
  `\\b(${COUNT}${SMALL})(?= (?:baby|babies|child))`,
  `^\\s*(${COUNT}${SMALL})\\s*$`,
  `^\\s*(${MONTHS}|${HALVES})\\b(?!\\s*wait)`,
  `${NO_WAIT}\\b(${MONTHS}|${HALVES})\\s*$`,
  `\\b${CHILD}(\\d{1,2})\\b${NO_TIME}`,
].map((pattern) => new RegExp(pattern, "i"));
const SCHOOL_YEAR = /\b(?:school\s+)?year\s+(\d{1,2})\b/i;
const BABY = /\b(?:for|my|our|an?|new)\s+(?:newborn\s+)?(?:baby|newborn)\b|^\s*(?:baby|newborn(?: baby)?)\s*$/i;
const TODDLERS = /\b(?:for|my|our|a)\s+toddler\b|^\s*toddler\s*$/i;
const GROUP = /\b(?:baby|toddler)\s+(?:group|class|clinic|massage|sign|loss|bank|box|sens|yoga|swim)/i;

/**
 * The age as a record holds it, and the words without it. "Baby" and "toddler" stay among the words.
 *
 * @type {(text: string, last: number, forms: AgeForms) => { age: number | string, rest: string } | null}
 */
export function ageIn(text, last, forms) {
  for (const pattern of AGES) {
    const found = pattern.exec(text);
    const age = found ? ageSaid(found[1], forms) : undefined;
    if (found && age !== undefined && begins(age) < 12 * last + 12) return { age, rest: text.replace(found[0], " ") };
  }
  const year = SCHOOL_YEAR.exec(text);
  const age = year ? Number(year[1]) - 1 + YEAR_ONE : NaN;
  if (year && age <= last) return { age, rest: text.replace(year[0], " ") };
  if (GROUP.test(text)) return null;
  return BABY.test(text) ? { age: 0, rest: text } : TODDLERS.test(text) ? { age: TODDLER, rest: text } : null;
}

/** @type {(age: number | string) => number} */
function begins(age) {
  const [months = Infinity] = spanOf(age) ?? [];
  return months;
}
