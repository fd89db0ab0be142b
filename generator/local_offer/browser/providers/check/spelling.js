// Numbers, postcodes, addresses and times as a record holds them, from what people write where it is plain what they
// mean: the same as imports/said/spelling.py and imports/said/clock.py.

import { expression } from "../../shared/patterns.js";
import { isLike } from "./formats.js";

const HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/** @type {Record<string, number>} */
const PAST = { half: 30, quarter: 15, five: 5, ten: 10, twenty: 20, "twenty five": 25 };
const [MORNING, LAST_BEGIN, LAST_END] = [7 * 60, 20 * 60 + 30, 23 * 60]; // when hours of services begin and end
const NOON = 12 * 60;
const LONGEST = 12 * 60;
const AROUND = /^[\s<>(),.;"'“”‘’]+|[\s<>(),.;"'“”‘’]+$/g; // what stands around an address in a sentence

/** @type {Record<string, (text: string, kit: Kit) => string>} */
const MENDERS = { "phone-number": phone, postcode, "web-address": webAddress, "email-address": emailAddress };

/** The text in a form of the schema; as it stands where nothing certain can be mended. @type {(text: string, form: string, kit: Kit) => string} */
export function spelt(text, form, kit) {
  return text && Object.hasOwn(MENDERS, form) ? MENDERS[form](text, kit) : text;
}

/** The time as `HH:MM`, where only one can be meant; nothing else. @type {(text: string, isEnd: boolean, kit: Kit) => string} */
export function oneTime(text, isEnd, kit) {
  const [least, most] = isEnd ? [MORNING + 30, LAST_END] : [MORNING, LAST_BEGIN];
  const found = times(text, kit);
  const likely = found.length === 1 ? found : found.filter((time) => least <= time && time <= most);
  return likely.length === 1 ? clock(likely[0]) : "";
}

/**
 * When it opens and closes, of a text such as “9.30-5”, where only one pair can be meant.
 *
 * @type {(text: string, kit: Kit) => [string, string] | undefined}
 */
export function twoTimes(text, kit) {
  const [, opens, closes] = /^(?:from )?(.+?)\s*(?:-|–|—|\bto\b|\buntil\b|\btill?\b)\s*(.+)$/i.exec(text.trim()) ?? [];
  if (!closes || times(text, kit).length) return undefined; // “ten to nine” is one
  const [first, last] = [times(opens, kit), times(closes, kit)];
  if (first.length === 1 && last.length === 1) return [clock(first[0]), clock(last[0])];
  const pairs = first
    .flatMap((start) => last.map((end) => [start, end]))
    .filter(([start, end]) => end > start && end - start <= LONGEST)
    .filter(([start]) => first.length === 1 || (MORNING <= start && start <= LAST_BEGIN))
    .filter(([, end]) => last.length === 1 || end <= LAST_END);
  return pairs.length === 1 ? [clock(pairs[0][0]), clock(pairs[0][1])] : undefined;
}

/** @type {(text: string) => string} */
function phone(text) {
  const bare = text
    .replace(/^(?:tel(?:ephone)?|phone|call|ring|mob(?:ile)?|t|p|m)(?: ?(?:no|number))?\b\s*[:.]?\s*/i, "")
    .replace(/^[\s:.,;-]+|[\s:.,;-]+$/g, "")
    .replace(/[\u2010-\u2015]/g, "-");
  const number = /^\+?\(?[0-9][0-9 ().-]{4,}[0-9]$/.test(bare) ? bare.replaceAll(".", " ") : text;
  const within = number.replace(/^(?:\+|00) ?44 ?\(0\) ?/, "+44 ");
  return /^[1-9][0-9]{8,9}$/.test(within) ? `0${within}` : within;
}

/** @type {(text: string) => string} */
function postcode(text) {
  const letters = text.replace(/[\s.-]/g, "").toUpperCase();
  return /^[A-Z0-9]{5,7}$/.test(letters) ? `${letters.slice(0, -3)} ${letters.slice(-3)}` : text;
}

/** @type {(text: string, kit: Kit) => string} */
function webAddress(text, kit) {
  if (isLike("web-address", text, kit.text_forms)) return text; // brackets at its end are part of it
  let bare = text.replace(AROUND, "");
  if (/^https?:?\//i.test(bare) && !bare.includes("://")) bare = bare.replace(/^http(s?):?\/+/i, "http$1://");
  if (isLike("bare-web-address", bare, kit.text_forms)) bare = `https://${bare}`;
  return isLike("web-address", bare, kit.text_forms) ? bare : text;
}

/** @type {(text: string) => string} */
function emailAddress(text) {
  const [, within] = /<(?:mailto:)?([^<>\s@]+@[^<>\s@]+)>/i.exec(text) ?? []; // “The club <club@example.org>”
  return within ?? text.replace(AROUND, "").replace(/^mailto:/i, "");
}

/** The minutes since midnight that a text may mean: two where nobody said morning or evening. @type {(text: string, kit: Kit) => number[]} */
function times(text, kit) {
  let said = text
    .toLowerCase()
    .replace(/o['’]clock/g, "oclock")
    .split(/\s+/)
    .filter((word) => word)
    .join(" ");
  said = said.replace(/^[ .,]+|[ .,]+$/g, "");
  const ending = expression(`(?:${kit.text_parts["half-of-the-day"]})$`, "u").exec(said)?.[0] ?? "";
  const half = /^\s*(a|in the morning)/.test(ending) ? "am" : ending ? "pm" : "";
  said = said
    .slice(0, said.length - ending.length)
    .trim()
    .replace(/ ?(oclock|hrs?|hours|h)$/, "");
  const middle = /^(?:12(?:[:.]00)? ?)?(?:noon|midday|(midnight))$/.exec(said);
  if (middle) return [middle[1] ? 0 : NOON];
  const before = /^(?:(\w+|twenty[ -]five) (past|after|to|before)|(half)) (.+)$/.exec(said);
  if (before && number(before[4]) >= 0) return around(before, half);
  const parted = /^([0-9]{1,2})[:.h]([0-9]{2})(?::[0-9]{2})?$/.exec(said);
  if (parted) return meant(Number(parted[1]), Number(parted[2]), half, parted[1].startsWith("0"));
  const short = /^([0-9]{1,2})\.([0-5])$/.exec(said); // a number whose last 0 a spreadsheet took for nothing
  if (short) return "0134".includes(short[2]) ? meant(Number(short[1]), 10 * Number(short[2]), half) : [];
  const joined = /^([0-9]{1,2})([0-9]{2})$/.exec(said);
  if (joined) return meant(Number(joined[1]), Number(joined[2]), half, said.length === 4);
  const hour = number(said);
  return hour >= 0 ? meant(hour, 0, half, said.startsWith("0")) : [];
}

/** "Half past 3", "quarter to four", "half 3". @type {(found: RegExpExecArray, half: string) => number[]} */
function around([, some, way, isHalf, named], half) {
  const word = (some ?? isHalf).replace("-", " ");
  const minutes = PAST[word] ?? (/^[0-9]+$/.test(word) ? Number(word) : 0);
  const [isBefore, hour] = [way === "to" || way === "before", number(named)];
  if (minutes <= 0) return [];
  return isBefore ? meant(hour - 1, 60 - minutes, half) : meant(hour, minutes, half);
}

/** @type {(word: string) => number} */
function number(word) {
  return /^[0-9]{1,2}$/.test(word) ? Number(word) : HOURS.indexOf(word) + 1 || -1;
}

/** @type {(hour: number, minute: number, half: string, is24?: boolean) => number[]} */
function meant(hour, minute, half, is24 = false) {
  if (minute < 0 || minute > 59 || hour < 0 || hour > 24) return [];
  if (half) return hour >= 1 && hour <= 12 ? [(hour % 12) * 60 + minute + (half === "pm" ? NOON : 0)] : [];
  if (is24 || hour > 12 || hour === 0) return hour < 24 || !minute ? [(hour % 24) * 60 + minute] : [];
  return hour === 12 ? [NOON + minute] : [hour * 60 + minute, (hour + 12) * 60 + minute];
}

/** @type {(minutes: number) => string} */
function clock(minutes) {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
