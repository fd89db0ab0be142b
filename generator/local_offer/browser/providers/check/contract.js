// Which rules values break that do not hold to the schema: one function for each word of JSON Schema.

import { ageSaid, spanOf } from "../../shared/ages.js";
import { matches, trim } from "../../shared/patterns.js";
import { isGroup } from "../../shared/values.js";
import { hasForm } from "./formats.js";
import { nearest } from "./near.js";
import { fault } from "./wording.js";

const ANSWERS = new Map([
  ["true", "yes"],
  ["false", "no"],
]);
const MOST_LISTED = 30;
const TO_LEAVE_OUT = ["wrong-kind/nothing", "too-short/empty"]; // said of an empty field that a record need not have
const SIGN_OF_YAML = /^[-?!&*|>%@\x60]|[[\]{}#:"']/; // would not stand for itself between brackets

/**
 * Every fault of `value` against `schema`, not in words yet; `whole` is what the whole is called.
 *
 * @type {(value: any, schema: any, whole: any, kit: Kit, pointer?: Pointer, isNeeded?: boolean) => Findings}
 */
export function* against(value, schema, whole, kit, pointer = [], isNeeded = false) {
  const name = nameOf(pointer, whole);
  for (const [keyword, limit] of Object.entries(schema)) {
    if (!Object.hasOwn(WORDS, keyword)) continue;
    for (const found of WORDS[keyword](value, limit, schema, kit))
      yield {
        ...found,
        key: isNeeded && TO_LEAVE_OUT.includes(found.key) ? `${found.key}-needed` : found.key,
        pointer: [...pointer, ...found.pointer],
        filled: { name, ...found.filled },
      };
  }
  if (isGroup(value)) {
    for (const [field, part] of Object.entries(schema.properties ?? {}))
      if (Object.hasOwn(value, field))
        yield* against(value[field], part, whole, kit, [...pointer, field], schema.required?.includes(field));
  } else if (Array.isArray(value) && schema.items) {
    for (const [place, entry] of value.entries()) yield* against(entry, schema.items, whole, kit, [...pointer, place]);
  }
}

/** @type {(value: string) => string} */
function inBrackets(value) {
  return SIGN_OF_YAML.test(value) ? JSON.stringify(value) : value;
}

/** A text for people, on one line and not too long. @type {(text: string) => string} */
export function short(text) {
  const line = text.replace(/^\n+|\n+$/g, "").replaceAll("\n", " ");
  const letters = [...line];
  return letters.length <= 60 ? line : `${letters.slice(0, 59).join("")}…`;
}

/** @type {Record<string, (value: any) => boolean>} */
const KINDS = {
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  object: isGroup,
  array: Array.isArray,
  boolean: (value) => typeof value === "boolean",
};

/** @type {Record<string, (...given: any[]) => any>} */
const WORDS = {
  *required(value, fields, schema) {
    for (const field of isGroup(value) ? fields.filter((/** @type {any} */ field) => !Object.hasOwn(value, field)) : [])
      yield { ...fault("missing-field", [], { field, example: json(schema.properties[field].examples[0]) }), field };
  },

  *additionalProperties(value, _, schema) {
    const known = Object.keys(schema.properties ?? {});
    for (const field of isGroup(value) ? Object.keys(value) : [])
      if (!known.includes(field)) {
        const filled = { field: short(field), fields: listed(known) };
        yield fault("unknown-field", [field], filled, nearest(field, known));
      }
  },

  *type(value, limit, schema, { rules: { nouns } }) {
    const kinds = [limit].flat();
    if (kinds.some((kind) => KINDS[kind](value))) return;
    if (schema.format === "age" && ["number", "boolean"].includes(typeof value)) return; // no age, which is said there
    const wanted = kinds.map((kind) => nouns[kind]).join(" or ");
    if (typeof value === "boolean" && schema.enum) return; // not one of the choices, which is said there
    const filled = { wanted, found: nounOf(value, nouns) };
    if (value === null) yield fault("wrong-kind/nothing", [], filled);
    else if (kinds.includes("string") && ["number", "boolean"].includes(typeof value))
      yield fault("wrong-kind/quotes", [], filled);
    else if (limit === "array" && typeof value === "string" && schema.items?.type !== "object")
      yield fault("wrong-kind/list", [], { ...filled, value: inBrackets(short(value)) });
    else if (schema.examples) yield fault("wrong-kind/such-as", [], { ...filled, example: json(schema.examples[0]) });
    else yield fault("wrong-kind/other", [], filled);
  },

  *enum(value, choices, { vocabulary = "" }, { rules: { vocabularies } }) {
    if (choices.includes(value)) return;
    if (typeof value !== "string" && typeof value !== "boolean" && !Number.isInteger(value)) return;
    const text = String(value);
    const near = nearest(ANSWERS.get(text) ?? text.toLowerCase().replace(/[ _]/g, "-"), choices);
    const key = `${vocabularies[vocabulary] ?? "unknown-choice"}/${choices.length ? "list" : "none"}`;
    yield fault(key, [], { value: short(text), choices: listed(choices), vocabulary }, near);
  },

  *format(value, form, schema, { rules: { formats }, text_forms: forms, ages }) {
    if (typeof value === "string" && !hasForm(form, value, forms))
      yield fault(formats[form], [], { value: short(value) }, form === "age" ? ageMeant(value, schema, ages) : "");
    if (form === "age" && (typeof value === "boolean" || (typeof value === "number" && !Number.isInteger(value))))
      yield fault(formats[form], [], { value: short(String(value)) }, ageMeant(value, schema, ages));
  },

  *pattern(text, pattern, schema) {
    if (typeof text !== "string" || !text || matches(pattern, text)) return; // an empty one is too short
    const [first = ""] = schema.examples ?? [];
    const line = trim(text);
    const filled = { value: short(text), example: Array.isArray(first) ? first[0] : first };
    if (line.includes("\n")) yield fault("wrong-form/one-line", []);
    else if (text !== line) yield fault("wrong-form/space", []);
    else if (pattern.startsWith("^[a-z0-9]+(-")) yield fault("wrong-form/id", [], filled);
    else if (pattern.includes("[01][0-9]")) yield fault("wrong-form/time", [], filled);
    else yield fault("wrong-form/like", [], filled);
  },

  *minLength(text, least) {
    if (typeof text === "string" && [...text].length < least)
      yield fault(text ? "too-short/few" : "too-short/empty", [], { least });
  },

  *maxLength(text, most) {
    if (typeof text !== "string" || text.length <= most) return;
    const length = [...text].length;
    if (length > most) yield fault("too-long", [], { length, most, over: length - most });
  },

  *minimum(value, limit) {
    if (typeof value === "number" && value < limit) yield fault("out-of-range/least", [], { value, limit });
  },

  *maximum(value, limit) {
    if (typeof value === "number" && value > limit) yield fault("out-of-range/most", [], { value, limit });
  },

  *minItems(value, least) {
    if (Array.isArray(value) && value.length < least) yield fault("too-few", []);
  },

  *minProperties(value, least) {
    if (isGroup(value) && Object.keys(value).length < least) yield fault("too-few", []);
  },

  *maxItems(value, most) {
    if (Array.isArray(value) && value.length > most) yield fault("too-many", [], { count: value.length, most });
  },

  *uniqueItems(value, _, schema) {
    // A list that is too long is at fault already, and comparing its entries would take time without bound.
    if (!Array.isArray(value) || value.length > (schema.maxItems ?? value.length)) return;
    const seen = new Set();
    for (const [place, entry] of value.entries()) {
      const sign = JSON.stringify(entry);
      if (seen.has(sign))
        yield fault("repeated-entry", [place], { entry: short(typeof entry === "string" ? entry : json(entry)) });
      seen.add(sign);
    }
  },
};

/** @type {(value: any, schema: any, ages: AgeForms) => string} */
function ageMeant(value, { maximum }, ages) {
  const meant = typeof value === "boolean" ? undefined : ageSaid(String(value), ages);
  const [begins = Infinity] = (meant !== undefined && spanOf(meant)) || [];
  return begins < 12 * maximum + 12 ? String(meant) : "";
}

/** `contact.phones[2].number` counts from 1, as people do. @type {(pointer: Pointer, whole: any) => any} */
function nameOf(pointer, whole) {
  if (!pointer.length) return whole;
  const text = pointer.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`)).join("");
  return `'${text.replace(/^\.+/, "")}'`;
}

/** @type {(words: any[]) => string} */
function listed(words) {
  return words.slice(0, MOST_LISTED).join(", ") + (words.length > MOST_LISTED ? " …" : "");
}

/** @type {(value: any, nouns: any) => string} */
function nounOf(value, nouns) {
  if (value === null) return nouns.null;
  if (isGroup(value)) return nouns.object;
  return Array.isArray(value) ? nouns.array : `'${short(String(value))}'`;
}

/** A value as the program shows it: JSON with a space behind each comma and colon. @type {(value: any) => string} */
function json(value) {
  if (Array.isArray(value)) return `[${value.map(json).join(", ")}]`;
  if (isGroup(value)) {
    const fields = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${json(each)}`);
    return `{${fields.join(", ")}}`;
  }
  return JSON.stringify(value);
}
