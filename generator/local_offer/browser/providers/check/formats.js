// The forms of dates, web addresses, telephone numbers and postcodes, as the program's reading has them.

import { expression } from "../record/patterns.js";

// Ofcom's numbering plan: ten or eleven digits from 0, whose second is never 0, 4 or 6; these few are shorter.
const SHORT_NUMBERS = /^(999|111|101|112|119|159|116000|116006|116111|116117|116123|08001111|08454647)$/;
const POSTCODE = /^[A-PR-UWYZ][A-HK-Y]?([0-9]{1,2}|[0-9][A-HJKMNPRSTUVWXY]) [0-9][ABD-HJLNP-UW-Z]{2}$/;
const EMAIL = /^[A-Za-z0-9_%+'-]+(\.[A-Za-z0-9_%+'-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;
const HOST = /^([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
const ODD_IN_ADDRESS = expression("[\\s<>\"'\x60{}|\\\\^\\x00-\\x1f]", "u");

const LONGEST = 5000; // letters; none is as long, and looking at more takes time without bound

const HOLDS = {
  date: isDate,
  "partial-date": (text) => /^(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?$/.test(text) || isDate(text),
  "web-address": isWebAddress,
  "email-address": (text) => EMAIL.test(text),
  "phone-number": isPhone,
  postcode: (text) => POSTCODE.test(text),
};

/** Whether a text has the form `name`; a form that is not known here is not asked for. */
export function hasForm(name, text) {
  return !Object.hasOwn(HOLDS, name) || (text.length <= LONGEST && HOLDS[name](text));
}

function isDate(text) {
  const [, year, month, day] = /^((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})$/.exec(text) ?? [];
  if (!year || month < 1 || month > 12 || day < 1) return false;
  return Number(day) <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isPhone(text) {
  const digits = text.replace(/[ ()-]/g, "");
  return /^[0-9 ()+-]+$/.test(text) && (/^(0|\+44)[1235789][0-9]{8,9}$/.test(digits) || SHORT_NUMBERS.test(digits));
}

/** As Python's `urlsplit` takes an address apart: what stands between // and the next / ? or # is the site. */
function isWebAddress(text) {
  if (ODD_IN_ADDRESS.test(text)) return false;
  const [, site] = /^https?:\/\/([^/?#]*)/i.exec(text) ?? [];
  if (!site || site.includes("@") || /[[\]]/.test(site)) return false;
  const [, host, port] = /^([^:]*)(?::(.*))?$/.exec(site);
  if (port && !(/^[0-9]+$/.test(port) && Number(port) <= 65535)) return false;
  return HOST.test(host.toLowerCase());
}
