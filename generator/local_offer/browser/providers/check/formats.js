// The forms of dates, web addresses, telephone numbers and ids: the patterns of schema/forms.json, from the kit.

import { expression } from "../record/patterns.js";

const ODD_IN_ADDRESS = expression("[\\s<>\"'\x60{}|\\\\^\\x00-\\x1f]", "u");

const LONGEST = 5000; // letters; none is as long, and looking at more takes time without bound

const HOLDS = {
  date: isDate,
  "partial-date": (text, forms) => isLike("month", text, forms) || isDate(text, forms),
  "web-address": isWebAddress,
  "email-address": (text, forms) => isLike("email-address", text, forms),
  "phone-number": isPhone,
  postcode: (text, forms) => isLike("postcode", text, forms),
};
const KNOWN = new Map();

/** Whether a text has the form `name`; a form that is not known here is not asked for. */
export function hasForm(name, text, forms) {
  return !Object.hasOwn(HOLDS, name) || (text.length <= LONGEST && HOLDS[name](text, forms));
}

/** Whether the whole text is like the pattern called `name`. */
export function isLike(name, text, forms) {
  const { pattern, any_case: anyCase } = forms[name];
  if (!KNOWN.has(pattern)) KNOWN.set(pattern, new RegExp(`^(?:${pattern})$`, anyCase ? "iu" : "u"));
  return KNOWN.get(pattern).test(text);
}

function isDate(text, forms) {
  const [year, month, day] = isLike("date", text, forms) ? text.split("-").map(Number) : [];
  if (!year || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isPhone(text, forms) {
  const digits = text.replace(/[ ()-]/g, "");
  const isNumber = isLike("telephone", digits, forms) || isLike("short-telephone", digits, forms);
  return isLike("telephone-signs", text, forms) && isNumber;
}

/** As Python's `urlsplit` takes an address apart: what stands between // and the next / ? or # is the site. */
function isWebAddress(text, forms) {
  if (ODD_IN_ADDRESS.test(text)) return false;
  const [, site] = /^https?:\/\/([^/?#]*)/i.exec(text) ?? [];
  if (!site || site.includes("@") || /[[\]]/.test(site)) return false;
  const [, host, port] = /^([^:]*)(?::(.*))?$/.exec(site);
  if (port && !(/^[0-9]+$/.test(port) && Number(port) <= 65535)) return false;
  return isLike("host", host.toLowerCase(), forms);
}
