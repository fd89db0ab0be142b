// An age, or ages from one to another, that stand among the words of a search.

import { ageSaid, spanOf } from "../shared/ages.js";
import { isStopWord, wordsOf } from "./words.js";

/** @typedef {{ lastAge: number, ages: AgeForms, stages: Stage[], numbered: Set<string>, ignored: Set<string> }} Known */
/** @typedef {{ age: number | string, rest: string }} Aged */

const MOVING = [6, 7, 9, 11]; // school years at which something ends or begins
const YEAR_ONE = 5; // the age at which school year 1 begins
const FEWEST_OF_ALL = 18; // years, of which a span such as 0 to 19 is everybody
const SMALL = /\s*-?\s*(?:months?|mths?|weeks?|wks?)/.source;
const MONTHS = /\d{1,2}\s*-?\s*(?:months?|mths?)/.source;
const HALVES = /\d{1,2}(?:\.\d+| ?½| and a half)\s*-?\s*(?:years?|yrs?)/.source; // who waits for long says no halves
const CHILD =
  /(?:sons?|daughters?|boys?|girls?|child|lad|lass|teenager|baby|toddler|twins?|(?:grand)?(?:son|daughter|child)|he|she|they|who|i)(?:['’]?(?:s|m|re)|\s+(?:is|are|am|was|will be))?(?:\s+(?:now|only|just|nearly|almost|about|aged?))*[\s,(]+/
    .source;
const TURNING =
  /(?:turn(?:s|ing)?|reach(?:es|ing)?|becom(?:es?|ing)|when (?:i|he|she|they)(?:['’]?(?:s|m|re)| is| am| are))\s+/
    .source;
const AT_LAST = /at(?: age)?\s+(?=(?:16|18|25)\b)/.source; // ages at which something ends or begins
const NOW = /(?:nearly|almost|turned|at(?: age)?)\s+/.source;
// "Speech delay 18 months", but not "waiting for 18 months"; and "girl 14", but not "my child 15 hours".
const NO_WAIT =
  /(?<!\b(?:wait(?:s|ed|ing)?|waiting list|for|within|in|every|after|over|than|least|last|next|past|of|about|took|takes?)\s)/
    .source;
const NO_COUNT =
  /(?![\d.:/%]|-\d|st\b|nd\b|rd\b|th\b|,\d|\s*[ap]\.?m\b|\s*(?:hours?|hrs?|days?|weeks?|wks?|months?|mths?|minutes?|mins?|times|miles?|km|kg|stone|metres?|pounds?|percent|lots?|children|kids|boys|girls|sons|daughters|siblings|brothers|sisters|twins|people|schools?|nights?|sessions?|terms?|years?|yrs?|plus|to\s*\d+|of|or|other|more|different|o['’ ]?clock|mph|steps?|foot|feet|ft|bed|beds|bedrooms?|bedroomed|a|out)\b)/
    .source;
const NO_NUMBER_OF =
  /(?<![£$#.:/-]|[a-z]\d\w?\s|\b(?:section|sections|s|type|tier|stage|ks|level|band|part|grade|unit|phase|reg|regulation|article|schedule|chapter|room|trisomy|chromosome|code|covid|page|question|form|top|number|no|nr|plan|year|years|yr|y|week|weeks|day|term|month|step|class|group|under|over|post|pre|after|before|than|every|in|for|of|to|and|the|these|my|have|has|got|last|next|past|factor|bus|route|ring|wait|waiting|waited)\s*)/
    .source;
const NO_GROUP =
  /(?!\s*(?:groups?|class|classes|clinic|massage|sign|signing|loss|bank|box|sens|sensory|yoga|swim|swimming|sitter|sitting|brother|sister|clubs?|and (?:toddlers?|parents?|carers?|child|mums?|baby)|school|nurse|worker|stage)\b)/
    .source;
const NO_REVIEW = /(?!\s*(?:review|to|transfer|transition|and\s*\d|\d))/.source;

/**
 * The age as a record holds it, or "13-19", and the words without it, unless they say more than an age.
 *
 * @type {(text: string, known: Known) => Aged | null}
 */
export function ageIn(text, known) {
  return (
    spanIn(text, known) ??
    movingOnIn(text, known) ??
    exactIn(text, known) ??
    yearIn(text, known) ??
    stageIn(text, known) ??
    first(text, [`\\b${NOW}(${count(known)})\\b${NO_COUNT}`], known) ??
    bareIn(text, known)
  );
}

/** The numbers in words, of which "sixteen" says an age more surely than "one". @type {(known: Known) => string} */
function count({ ages }) {
  const words = ages.numbers.split(" ").reverse().join("|").replaceAll("-", "[ -]");
  return `(?:\\d{1,2}(?:\\.\\d+)?(?: ?½| and a half)?|(?:${words})(?=\\s*(?:$|[-,.;!?]|(?:years?|yrs?|and|with|who|now|but|next|this)\\b)))`;
}

/** "Age 7", "18 months old", "my son is 3". @type {(text: string, known: Known) => Aged | null} */
function exactIn(text, known) {
  const COUNT = count(known);
  const patterns = [
    `${NO_WAIT}\\b(?:aged?\\s*)?(\\d{1,2} ?years?,? (?:and )?${MONTHS})(?:[- ]?old)?\\b`,
    `\\b(?:aged?\\s*)?(${COUNT}${SMALL})[- ]?olds?\\b`,
    `\\b(?:aged?\\s*)?(${COUNT})\\s*-?\\s*(?:years?|yrs?|y)\\s*[-/ ]?\\s*(?:of age|olds?|o)\\b`,
    `\\bage[ds]?\\s*:?\\s*(${COUNT}${SMALL})\\b`,
    `\\bage[ds]?\\s*:?\\s*(${COUNT})(?![\\d.])`,
    `\\b${CHILD}(${COUNT}${SMALL})\\b`,
    `\\b(${COUNT}${SMALL})(?= (?:baby|babies|child))`,
    `^\\s*(${MONTHS})\\s*$`,
    `^\\s*(${MONTHS}|${HALVES})\\b(?!\\s*wait)`,
    `${NO_WAIT}\\b(${MONTHS}|${HALVES})\\s*$`,
    `\\b${CHILD}(${COUNT})\\b${NO_COUNT}`,
  ];
  return first(text, patterns, known);
}

/** "Turning 16": who moves on at an age asks for that too, mostly before. @type {(text: string, known: Known) => Aged | null} */
function movingOnIn(text, known) {
  const at = first(text, [`\\b${AT_LAST}(\\d+)\\b${NO_COUNT}`], known);
  const found = at ?? first(text, [`\\b${TURNING}(${count(known)})\\b${NO_COUNT}`], known);
  const age = Number(found?.age);
  return found && { age: at || !age ? found.age : `${age - 1}-${age}`, rest: text };
}

/** "15 wilmslow", "autism sixteen": not where it is part of a name. @type {(text: string, known: Known) => Aged | null} */
function bareIn(text, known) {
  const number = "(\\d{1,2}|twelve|[a-z]+teen)";
  for (const pattern of [`${NO_NUMBER_OF}\\b${number}\\s*$`, `^\\s*${number}\\b${NO_COUNT}`]) {
    const found = new RegExp(pattern, "i").exec(text);
    const [before, after] = found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [];
    const neighbours = [before?.trim().split(/\s+/).pop(), after?.trim().split(/\s+/)[0]];
    const isNamed = neighbours.some((word) => word && known.numbered.has(`${word} ${found?.[1]}`.toLowerCase()));
    const age = found && !isNamed ? first(text, [pattern], known) : null;
    if (age && age.age !== 0) return age;
  }
  return null;
}

/**
 * "Ages 5-11", "16 to 18 year olds", "over 16s", "18+": those for everybody up to 25 say nothing.
 *
 * @type {(text: string, known: Known) => Aged | null}
 */
function spanIn(text, { lastAge }) {
  const [from, to] = ["(\\d{1,2})", "(\\d{1,2})"];
  const patterns = [
    `\\bage[ds]?\\s*(?:from\\s*)?${from}\\s*(?:-|–|to|and)\\s*${to}\\b(?!\\s*(?:months?|weeks?))(?:\\s*(?:years?|yrs?)(?:[- ]olds?)?)?`,
    `\\b${from}\\s*(?:-|–|to)\\s*${to}\\s*(?:years?|yrs?)(?:[- ]olds?)?\\b`,
    `(?<![\\w./:–-])(?<!\\bkey stage )${from}[-–]${to}(?![\\w./:–-])${NO_COUNT}`,
  ];
  for (const pattern of patterns) {
    const found = new RegExp(pattern, "i").exec(text);
    const [first, last] = found ? [Number(found[1]), Number(found[2])] : [0, 0];
    if (found && first < last && last <= lastAge)
      return last - first >= FEWEST_OF_ALL ? null : { age: `${first}-${last}`, rest: text.replace(found[0], " ") };
  }
  const above =
    /\b(?:over|above)\s+(1\d|2\d)(?:['’]?s)\b|\b(1\d|2\d)\s*(?:\+|plus\b|(?:and|or) (?:over|above)\b)/i.exec(text);
  const from1 = Number(above?.[1] ? Number(above[1]) : above?.[2]);
  if (above && from1 < lastAge) return { age: `${from1}-${lastAge}`, rest: text.replace(above[0], " ") };
  const below = /\bunder[ -](\d{1,2})(?:['’]?s)\b/i.exec(text);
  const to1 = Number(below?.[1]) - 1;
  return below && to1 > 0 && to1 < FEWEST_OF_ALL ? { age: `0-${to1}`, rest: text } : null;
}

/** "Year 11", "yr 6", "Y9". @type {(text: string, known: Known) => Aged | null} */
function yearIn(text, { lastAge, ages, ignored }) {
  const words = ages.numbers.split(" ").slice(0, 13).reverse().join("|");
  const pattern = `(?<!\\bafter )\\b(?:school\\s+)?(?:(?:year|yr)s?\\s+(\\d{1,2}|${words})|y(\\d{1,2}))\\b${NO_REVIEW}`;
  const found = new RegExp(pattern, "i").exec(text);
  const year = found ? Number(ageSaid(found[1] ?? found[2], ages)) : 0;
  if (!found || year < 1 || year > 14 || year - 1 + YEAR_ONE > lastAge) return null;
  const rest = text.replace(found[0], " ");
  return { age: year - 1 + YEAR_ONE, rest: MOVING.includes(year) && !isTelling(rest, ignored) ? text : rest };
}

/** "Toddler", "teenager", "nursery age". @type {(text: string, known: Known) => Aged | null} */
function stageIn(text, { stages, ignored }) {
  for (const [pattern, age, isKept] of stages) {
    const found = new RegExp(`(?<!\\band )\\b(?:${pattern})\\b${NO_GROUP}`, "i").exec(text);
    if (!found) continue;
    const rest = text.replace(found[0], " ");
    return { age: /^\d+$/.test(age) ? Number(age) : age, rest: isKept || !isTelling(rest, ignored) ? text : rest };
  }
  return null;
}

/** Whether a word of it says what is sought. @type {(text: string, ignored: Set<string>) => boolean} */
export function isTelling(text, ignored) {
  return wordsOf(text).some((word) => !isStopWord(word) && !ignored.has(word));
}

/** @type {(text: string, patterns: string[], known: Known) => Aged | null} */
function first(text, patterns, { lastAge, ages }) {
  for (const pattern of patterns) {
    const found = new RegExp(pattern, "i").exec(text);
    const age = found ? ageSaid(found[1], ages) : undefined;
    if (found && age !== undefined && begins(age) < 12 * lastAge + 12)
      return { age, rest: text.replace(found[0], " ") };
  }
  return null;
}

/** @type {(age: number | string) => number} */
function begins(age) {
  const [months = Infinity] = spanOf(age) ?? [];
  return months;
}
