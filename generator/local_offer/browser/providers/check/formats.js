// The forms of dates, web addresses, telephone numbers and ids: the patterns of schema/text-forms.json, from the kit.

import { expression } from "../../shared/patterns.js";

const LONGEST = 5000; // letters; none is as long, and looking at more takes time without bound

/** @type {Record<string, (text: string, forms: TextForms) => any>} */
const HOLDS = {
  date: isDate,
  "partial-date": (text, forms) => isLike("month", text, forms) || isDate(text, forms),
  "phone-number": isPhone,
};
/** @type {Map<string, RegExp>} */
const KNOWN = new Map();
/** @type {Map<string, RegExp>} */
const PARTS = new Map();

/**
 * Whether a text has the form `name` of the schema.
 *
 * @type {(name: string, text: string, forms: TextForms) => boolean}
 */
export function hasForm(name, text, forms) {
  const holds = HOLDS[name] ?? ((text) => isLike(name, text, forms));
  return text.length <= LONGEST && holds(text, forms);
}

/**
 * Whether the whole text is like the pattern called `name`.
 *
 * @type {(name: string, text: string, forms: TextForms) => boolean}
 */
export function isLike(name, text, forms) {
  const { pattern, any_case: anyCase } = forms[name];
  const known = KNOWN.get(pattern) ?? new RegExp(`^(?:${pattern})$`, anyCase ? "iu" : "u");
  KNOWN.set(pattern, known);
  return known.test(text);
}

/**
 * What is looked for within a text, everywhere in it. `exec` and `test` would go on from where they were.
 *
 * @type {(name: string, kit: any) => RegExp}
 */
export function partOf(name, { text_parts: parts }) {
  const known = PARTS.get(parts[name]) ?? expression(parts[name], "gu");
  PARTS.set(parts[name], known);
  return known;
}

/** @type {(text: string, forms: TextForms) => boolean} */
function isDate(text, forms) {
  const [year, month, day] = isLike("date", text, forms) ? text.split("-").map(Number) : [];
  if (!year || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** @type {(text: string, forms: TextForms) => boolean} */
function isPhone(text, forms) {
  const digits = text.replace(/[ ()-]/g, "");
  const isNumber = ["telephone", "short-telephone", "text-telephone"].some((form) => isLike(form, digits, forms));
  return isLike("telephone-signs", text, forms) && isNumber;
}
