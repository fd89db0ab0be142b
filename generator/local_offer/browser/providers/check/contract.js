// What values have wrong against the schema, in the words of an editor: one function for each word of JSON Schema.

import { matches, trimmed } from "../record/patterns.js";
import { hasForm } from "./formats.js";
import { nearest } from "./near.js";

const NOUNS = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  object: "a group of fields",
  array: "a list",
};
const FORMAT_RULES = {
  date: ["not-a-date", "a date", "write year-month-day, such as 2026-11-02"],
  "partial-date": ["not-a-date", "a date", "write a day, month or year, such as 2026-11-02, 2026-11 or 2026"],
  "web-address": ["not-a-web-address", "a web address", "begin it with https:// and a site's name"],
  "email-address": ["not-an-email", "an email address", "write it as team@example.org"],
  "phone-number": ["not-a-phone", "a UK telephone number", "write it as 01270 123456; notes go into 'label'"],
  postcode: ["not-a-postcode", "a UK postcode", "write it in capitals with a space, such as CW1 2AG"],
};
/** Vocabularies of codes, whose neighbours mean nothing like each other. */
const CODES = { areas: "write the council's code from the Office for National Statistics, such as E06000049" };
const ANSWERS = new Map([
  ["true", "yes"],
  ["false", "no"],
]);
const SINGULAR = { needs: "need", topics: "topic", places: "place", areas: "area" };
const MOST_LISTED = 30;

/** Every fault of `value` against `schema` as {pointer, rule, message, remedy}; `ownName` is what the whole is called. */
export function* against(value, schema, ownName, pointer = []) {
  const name = nameOf(pointer, ownName);
  for (const [keyword, limit] of Object.entries(schema)) {
    if (!Object.hasOwn(WORDS, keyword)) continue;
    for (const [rule, more, message, remedy, field] of WORDS[keyword](value, limit, schema, name))
      yield { pointer: [...pointer, ...more], rule, message, remedy, ...(field ? { field } : {}) };
  }
  if (isGroup(value)) {
    for (const [field, part] of Object.entries(schema.properties ?? {}))
      if (Object.hasOwn(value, field)) yield* against(value[field], part, ownName, [...pointer, field]);
  } else if (Array.isArray(value) && schema.items) {
    for (const [place, entry] of value.entries()) yield* against(entry, schema.items, ownName, [...pointer, place]);
  }
}

/** A text for people, on one line and not too long. */
export function short(text) {
  const line = text.replace(/^\n+|\n+$/g, "").replaceAll("\n", " ");
  const letters = [...line];
  return letters.length <= 60 ? line : `${letters.slice(0, 59).join("")}…`;
}

const KINDS = {
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  object: isGroup,
  array: Array.isArray,
  boolean: (value) => typeof value === "boolean",
};

const WORDS = {
  *required(value, fields, schema, name) {
    if (!isGroup(value)) return;
    for (const field of fields.filter((field) => !Object.hasOwn(value, field))) {
      const example = json(schema.properties[field].examples[0]);
      yield ["missing-field", [], `${name} needs '${field}'`, `add it, such as ${field}: ${example}`, field];
    }
  },

  *additionalProperties(value, _, schema, name) {
    const known = Object.keys(schema.properties ?? {});
    for (const field of isGroup(value) ? Object.keys(value) : []) {
      if (known.includes(field)) continue;
      const near = nearest(field, known);
      const remedy = near ? `did you mean '${near}'?` : `take it out; its fields are ${listed(known)}`;
      yield ["unknown-field", [field], `${name} has no field called '${short(field)}'`, remedy];
    }
  },

  *type(value, wanted, schema, name) {
    if (KINDS[wanted](value)) return;
    if (typeof value === "boolean" && schema.enum) return; // not one of the choices, which is said there
    const noun = NOUNS[wanted];
    let remedy = `write ${noun}`;
    if (value === null) remedy = "fill it in, or take it out";
    else if (wanted === "string" && ["number", "boolean"].includes(typeof value)) remedy = "put it in quotes";
    else if (wanted === "array" && typeof value === "string") remedy = `write it as a list: [${short(value)}]`;
    else if (schema.examples) remedy = `write ${noun}, such as ${json(schema.examples[0])}`;
    yield ["wrong-kind", [], `${name} must be ${noun}, not ${nounOf(value)}`, remedy];
  },

  *enum(value, choices, schema, name) {
    if (choices.includes(value)) return;
    if (typeof value !== "string" && typeof value !== "boolean" && !Number.isInteger(value)) return;
    const vocabulary = schema.vocabulary ?? "";
    const noun = SINGULAR[vocabulary];
    const text = String(value);
    const message = noun ? `'${short(text)}' is not ${aOr(noun)}` : `'${short(text)}' is not a choice for ${name}`;
    const meant = ANSWERS.get(text) ?? text.toLowerCase().replace(/[ _]/g, "-");
    const near = nearest(meant, choices);
    let remedy = `choose from ${listed(choices)}`;
    if (Object.hasOwn(CODES, vocabulary)) remedy = CODES[vocabulary];
    else if (near) remedy = `did you mean '${near}'?`;
    else if (!choices.length) remedy = `list your ${vocabulary} in offer/vocabulary/${vocabulary}.yaml`;
    yield [noun ? `unknown-${noun}` : "unknown-choice", [], message, remedy];
  },

  *format(value, form, _, name) {
    if (typeof value !== "string" || hasForm(form, value)) return;
    const [rule, noun, remedy] = FORMAT_RULES[form];
    yield [rule, [], `${name} is '${short(value)}', which is not ${noun}`, remedy];
  },

  *pattern(text, pattern, schema, name) {
    if (typeof text !== "string" || !text || matches(pattern, text)) return; // an empty one is too short
    const [first = ""] = schema.examples ?? [];
    const example = Array.isArray(first) ? first[0] : first;
    const line = trimmed(text);
    if (line.includes("\n"))
      yield ["wrong-form", [], `${name} must be one line`, "join the lines; longer text goes into 'description'"];
    else if (text !== line) yield ["wrong-form", [], `${name} has a space before or after it`, "take the space out"];
    else if (pattern.startsWith("^[a-z0-9]+(-")) {
      const remedy = "use small letters, digits and single hyphens, such as saturday-club";
      yield ["wrong-form", [], `'${short(text)}' is not an id`, remedy];
    } else if (pattern.includes("[01][0-9]"))
      yield ["wrong-form", [], `${name} is '${short(text)}', which is not a time`, "write it as 09:30 or 16:00"];
    else
      yield ["wrong-form", [], `${name} is '${short(text)}', which has the wrong form`, `write it like '${example}'`];
  },

  *minLength(text, least, _, name) {
    if (typeof text !== "string" || [...text].length >= least) return;
    if (text) yield ["too-short", [], `${name} is too short`, `write at least ${least} characters`];
    else yield ["too-short", [], `${name} is empty`, "write it, or take it out"];
  },

  *maxLength(text, most, _, name) {
    if (typeof text !== "string" || text.length <= most) return;
    const length = [...text].length;
    if (length > most)
      yield [
        "too-long",
        [],
        `${name} has ${length} characters; at most ${most} fit`,
        `take out ${length - most} or more`,
      ];
  },

  *minimum(value, least, _, name) {
    if (typeof value === "number" && value < least)
      yield ["out-of-range", [], `${name} is ${value}`, `write ${least} or more`];
  },

  *maximum(value, most, _, name) {
    if (typeof value === "number" && value > most)
      yield ["out-of-range", [], `${name} is ${value}`, `write ${most} or less`];
  },

  *minItems(value, least, _, name) {
    if (Array.isArray(value) && value.length < least) yield empty(name);
  },

  *minProperties(value, least, _, name) {
    if (isGroup(value) && Object.keys(value).length < least) yield empty(name);
  },

  *maxItems(value, most, _, name) {
    if (!Array.isArray(value) || value.length <= most) return;
    const message = `${name} has ${value.length} entries; at most ${most} fit`;
    yield ["too-many", [], message, "keep the ones that matter most"];
  },

  *uniqueItems(value, _, schema, name) {
    // A list that is too long is at fault already, and comparing its entries would take time without bound.
    if (!Array.isArray(value) || value.length > (schema.maxItems ?? value.length)) return;
    const seen = new Set();
    for (const [place, entry] of value.entries()) {
      const sign = JSON.stringify(entry);
      if (seen.has(sign))
        yield ["repeated-entry", [place], `'${short(words(entry))}' stands twice in ${name}`, "keep one of them"];
      seen.add(sign);
    }
  },
};

function empty(name) {
  return ["too-few", [], `${name} is empty`, "fill it in, or take it out if it is not needed"];
}

/** `contact.phones[2].number` counts from 1, as people do. */
function nameOf(pointer, ownName) {
  if (!pointer.length) return ownName;
  const text = pointer.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`)).join("");
  return `'${text.replace(/^\.+/, "")}'`;
}

function listed(words) {
  return words.slice(0, MOST_LISTED).join(", ") + (words.length > MOST_LISTED ? " …" : "");
}

function nounOf(value) {
  if (value === null) return "nothing";
  if (isGroup(value)) return "a group of fields";
  return Array.isArray(value) ? "a list" : `'${short(words(value))}'`;
}

function aOr(noun) {
  return `${"aeiou".includes(noun[0]) ? "an" : "a"} ${noun}`;
}

function isGroup(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** An example as the program shows it: JSON with a space behind each comma and colon. */
function json(value) {
  if (Array.isArray(value)) return `[${value.map(json).join(", ")}]`;
  if (isGroup(value))
    return `{${Object.entries(value)
      .map(([name, each]) => `${JSON.stringify(name)}: ${json(each)}`)
      .join(", ")}}`;
  return JSON.stringify(value);
}

/** A value within a message, as the program shows it: the text itself, or Python's way to write a list. */
function words(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : written(value);
}

function written(value) {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (isGroup(value))
    return `{${Object.entries(value)
      .map(([name, each]) => `${written(name)}: ${written(each)}`)
      .join(", ")}}`;
  if (typeof value === "number") return String(value);
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const escaped = value
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\r");
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}
