// The forms of dates, web addresses, telephone numbers and ids: the patterns of schema/forms.json, from the kit.

const LONGEST = 5000; // letters; none is as long, and looking at more takes time without bound

const HOLDS = {
  date: isDate,
  "partial-date": (text, forms) => isLike("month", text, forms) || isDate(text, forms),
  "phone-number": isPhone,
};
const KNOWN = new Map();

/** Whether a text has the form `name` of the schema. */
export function hasForm(name, text, forms) {
  const holds = HOLDS[name] ?? ((text) => isLike(name, text, forms));
  return text.length <= LONGEST && holds(text, forms);
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
