// What an entry says now and did not say before, field by field, in words.

import { isGroup, same } from "../../shared/values.js";

/**
 * Each change as `{title, before, after}`; the texts are empty where there was or is nothing.
 *
 * @type {(before: Values, after: Values, schema: Schema, vocabularies: Kit["vocabularies"]) => Change[]}
 */
export function changes(before, after, schema, vocabularies) {
  /** @type {Change[]} */
  const found = [];
  compare(before, after, schema, [], found, vocabularies);
  return found;
}

/** @type {(before: any, after: any, schema: Schema | undefined, titles: string[], found: Change[], vocabularies: Kit["vocabularies"]) => void} */
function compare(before, after, schema, titles, found, vocabularies) {
  if (same(before, after)) return;
  if (schema?.properties && (isGroup(before) || isGroup(after))) {
    const [old, now] = [isGroup(before) ? before : {}, isGroup(after) ? after : {}];
    for (const name of new Set([...Object.keys(schema.properties), ...Object.keys(old), ...Object.keys(now)])) {
      const inner = schema.properties[name];
      compare(old[name], now[name], inner, [...titles, inner?.title ?? name], found, vocabularies);
    }
    return;
  }
  if (schema?.items?.properties) {
    const [old, now] = [before, after].map((value) => (Array.isArray(value) ? value : []));
    for (let place = 0; place < Math.max(old.length, now.length); place++) {
      const title = `${schema.items.title ?? schema.title} ${place + 1}`;
      compare(old[place], now[place], schema.items, [...titles, title], found, vocabularies);
    }
    return;
  }
  found.push({
    title: titles.join(": "),
    before: words(before, schema, vocabularies),
    after: words(after, schema, vocabularies),
  });
}

/** @type {(value: any, schema: Schema | undefined, vocabularies: Kit["vocabularies"]) => string} */
function words(value, schema, vocabularies) {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((each) => words(each, schema?.items, vocabularies)).join(", ");
  if (isGroup(value)) return JSON.stringify(value);
  const terms = schema?.vocabulary ? (vocabularies[schema.vocabulary] ?? []) : [];
  return terms.find((term) => term.id === value)?.title ?? String(value);
}
