// What of a person's values a page can show: those of the kind that the schema asks for.

import { spanOf } from "../shared/ages.js";

/**
 * The values without what is not there yet. Of an unfinished part, such as a price without an amount, nothing stays;
 * unfinished words stay as they are.
 *
 * @type {(values: Values, schema: Schema) => Values}
 */
export function usable(values, schema) {
  return kept(values, { ...schema, required: [] }) ?? {};
}

/** @type {(value: any, schema: any) => any} */
function kept(value, schema) {
  return KINDS[schema.format === "age" ? "age" : schema.type]?.(value, schema);
}

/** @type {Record<string, (value: any, schema: any) => any>} */
const KINDS = {
  string(value, { enum: choices }) {
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text !== "string" || !text.trim()) return undefined;
    return !choices || choices.includes(text) ? text : undefined;
  },
  number: (value) => (Number.isFinite(value) ? value : undefined),
  integer: (value) => (Number.isFinite(value) ? Math.trunc(value) : undefined),
  age: (value) => (spanOf(value) ? value : undefined),
  array(value, { items }) {
    if (!Array.isArray(value)) return undefined;
    const parts = value.map((part) => kept(part, items)).filter((part) => part !== undefined);
    return parts.length ? parts : undefined;
  },
  object(value, { properties, required = [] }) {
    if (value === null || typeof value !== "object") return undefined;
    const parts = Object.entries(properties)
      .map(([name, schema]) => [name, Object.hasOwn(value, name) ? kept(value[name], schema) : undefined])
      .filter(([, part]) => part !== undefined);
    const isWhole = required.every((/** @type {any} */ name) => parts.some(([known]) => known === name));
    return parts.length && isWhole ? Object.fromEntries(parts) : undefined;
  },
};
