// Ages: as a record states them, how long each lasts, and what people write for them. records/ages.py and
// words/said_ages.py do the same; how people write is in schema/text-forms.json.

const LONGEST = 80; // letters; no age has as many
const OLDEST = 999; // lists write 99, 120 or 999 for "no limit"
const CLOSE = 0.07; // of a month: 0.33 of a year are four months
/** @type {Record<string, number>} */
const MONTHS_IN = { year: 12, month: 1, week: (7 * 12) / 365.25 };
const NUMBER = "([0-9]{0,4}\\.?[0-9]{1,4})(?:['’]?s)?";

/**
 * From when until when one is of this age, in months of life: 2 lasts until the third birthday. Nothing for what no
 * record may hold.
 *
 * @type {(value: unknown) => [begins: number, ends: number] | undefined}
 */
export function spanOf(value) {
  if (Number.isInteger(value)) return [12 * Number(value), 12 * Number(value) + 12];
  const parts = typeof value === "string" ? [...value.matchAll(/(\d+) (year|month|week)s?/g)] : [];
  const unit = parts.at(-1)?.[2];
  if (!unit) return undefined;
  const begins = parts.reduce((sum, [, count, of]) => sum + Number(count) * MONTHS_IN[of], 0);
  return [begins, begins + MONTHS_IN[unit]];
}

/** So many months as a record holds them. @type {(months: number) => number | string} */
function inMonths(months) {
  if (isSaidInMonths(months)) return counted(months, "month");
  return months % 12 ? `${Math.floor(months / 12)} years ${counted(months % 12, "month")}` : months / 12;
}

/** Whether people say 18 months, and not a year and a half. @type {(months: number) => boolean} */
export function isSaidInMonths(months) {
  return (months > 0 && months < 25) || (months < 121 && months > 24 && months % 12 === 0);
}

/**
 * One age as a record holds it, from what someone wrote; nothing where it is not plain which.
 *
 * @type {(written: string, forms: AgeForms) => number | string | undefined}
 */
export function ageSaid(written, forms) {
  const text = folded(written, forms);
  const { years, months, weeks } = forms;
  const [, number] = matched(`${NUMBER}(?:[ -]?(?:${years}))?`, text) ?? [];
  if (number) return inYears(Number(number));
  const [, some] = matched(`${NUMBER}[ -]?(?:${months})`, text) ?? [];
  if (some) return Number(some) && ofWhole(Number(some), inMonths);
  const [, few] = matched(`${NUMBER}[ -]?(?:${weeks})`, text) ?? [];
  if (few)
    return Number(few) < 100 ? Number(few) && ofWhole(Number(few), (count) => counted(count, "week")) : undefined;
  const [, whole, more] = matched(`([0-9]{1,2}) ?(?:${years}),? ?(?:and |& ?)?([0-9]{1,2}) ?(?:${months})`, text) ?? [];
  if (!whole) return undefined;
  return Number(more) ? inMonths(12 * Number(whole) + Number(more)) : Number(whole);
}

/**
 * The first and the last of a text such as “4-11”; nothing where it is not plain which, as of “1-18 months”.
 *
 * @type {(written: string, forms: AgeForms) => [number | string, number | string] | undefined}
 */
export function agesSaid(written, forms) {
  const [, first, last] = /^(?:ages? )?(.+?)\s*(?:-|–|—|\bto\b)\s*(.+)$/i.exec(written.trim()) ?? [];
  const ages = last ? [first, last].map((each) => ageSaid(each, forms)) : [];
  const [from, to] = ages;
  if (from === undefined || to === undefined) return undefined;
  const isBare = /^[0-9]+$/.test(first);
  const isPlain = !isBare || Number.isInteger(to);
  return isPlain && (spanOf(from)?.[0] ?? 0) < (spanOf(to)?.[0] ?? 0) ? [from, to] : undefined;
}

/** @type {(number: number) => number | string | undefined} */
function inYears(number) {
  if (Number.isInteger(number)) return number <= OLDEST ? number : undefined;
  const months = Math.round(number * 12);
  return months && Math.abs(number * 12 - months) < CLOSE && number < OLDEST ? inMonths(months) : undefined;
}

/** @type {(number: number, age: (count: number) => number | string) => number | string | undefined} */
function ofWhole(number, age) {
  return Number.isInteger(number) && number <= OLDEST ? age(number) : undefined;
}

/** @type {(text: string, forms: AgeForms) => string} */
function folded(text, { replaced, numbers }) {
  let line = text.slice(0, LONGEST).toLowerCase().trim().replace(/\s+/g, " ");
  for (const [pattern, instead] of replaced) line = line.replace(new RegExp(pattern, "g"), instead);
  const words = numbers.split(" ");
  // The longest first, so that twenty is not seen in twenty-five.
  const word = new RegExp(`\\b(?:${[...words].reverse().join("|").replaceAll("-", "[ -]")})\\b`, "g");
  return line.replace(word, (found) => String(words.indexOf(found.replace(" ", "-")) + 1)).trim();
}

/** @type {(pattern: string, text: string) => RegExpExecArray | null} */
function matched(pattern, text) {
  return new RegExp(`^(?:${pattern})$`).exec(text);
}

/** @type {(count: number, noun: string) => string} */
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
