// What is wrong with one record, in the words in which the program's own check would say it.

import { thisDay } from "../../shared/values.js";
import { CONTROL } from "../record/parse.js";
import { mend } from "../record/record.js";
import { group } from "../record/shapes.js";
import { advice } from "./advice.js";
import { against } from "./contract.js";
import { isLike } from "./formats.js";
import { byRules } from "./rules.js";
import { unseenIn } from "./unseen.js";
import { fault, ruleOf, worded } from "./wording.js";

/**
 * Every fault of a record as {pointer, rule, level, message, remedy, form}, and the `field` where one is missing.
 *
 * `values` are what `read` gives, or the form. `id` is the record's name, and `isNew` whether it is not there yet;
 * `today` is a day such as 2026-11-23. The rules are asked of every part that holds to the schema, so that nothing
 * comes up late.
 *
 * @type {(values: any, kit: Kit, about: any) => Said[]}
 */
export function faults(values, kit, { id = "", isNew = false, kind = "service", today = thisDay() } = {}) {
  const schema = kit.schemas[kind];
  const meant = mend(values, schema);
  /** @type {string} */
  const path = kit[`${kind}s`]?.[id]?.path ?? `offer/${kind}s/${id}.yaml`;
  const wrong = [...against(meant, schema, kit.rules.wholes[kind], kit), ...control(meant)];
  const unseen = [...unseenIn(everyString(meant), kit)];
  const named = [...wrong, ...unseen, ...ofTheName(id, isNew, kind, kit)];
  const inWords = (/** @type {any} */ fault) => worded(fault, kit);
  const strings = (/** @type {any} */ part) => stringsOf(part, schema);
  /** @type {Looked} */
  const record = { values: group(meant), kit, kind, id, isNew, path, today, strings };
  const found = [...byRules(record), ...advice(record)].filter((fault) => !isAbout(fault, wrong));
  return [...named, ...found.filter(({ key }) => !isWaived(ruleOf(key), path, kit))].map(inWords);
}

/**
 * Whether a place is at fault already, or a part of it is.
 *
 * @type {(found: Found, wrong: Found[]) => boolean}
 */
function isAbout({ pointer }, wrong) {
  /** @type {(inner: Pointer, outer: Pointer) => boolean} */
  const within = (inner, outer) => outer.length > 0 && outer.every((step, place) => step === inner[place]);
  return wrong.some((fault) => within(pointer, fault.pointer) || within(fault.pointer, pointer));
}

/** @type {(values: unknown) => Findings} */
function* control(values) {
  for (const [pointer, text] of everyString(values)) if (CONTROL.test(text)) yield fault("control-character", pointer);
}

/** @type {(id: string, isNew: boolean, kind: Kind, kit: Kit) => Findings} */
function* ofTheName(id, isNew, kind, kit) {
  if (!isNew || !id) return;
  const most = kit.longest_id;
  if (!isLike("id", id, kit.text_forms) || id.length > most) yield fault("unsafe-name/letters", [], { id, most });
  else if (isLike("reserved-id", id, kit.text_forms)) yield fault("unsafe-name/reserved", [], { id });
  const records = kit[`${kind}s`] ?? {};
  const former = kit.former_ids?.[kind] ?? {};
  if (Object.hasOwn(records, id) && records[id].path) yield fault("repeated-id", [], { id, other: records[id].path });
  else if (Object.hasOwn(former, id))
    yield fault("former-id-in-use/new", [], { id, other: records[former[id]]?.path ?? former[id] });
}

/**
 * A waiver names a record with or without its folder: `services/small-club`, or `services/local/small-club`.
 *
 * @type {(rule: string, path: string, kit: Kit) => boolean}
 */
function isWaived(rule, path, kit) {
  const whole = path.replace(/^offer\//, "").replace(/\.yaml$/, "");
  const names = [whole, `${whole.split("/", 1)[0]}/${whole.slice(whole.lastIndexOf("/") + 1)}`];
  return (kit.check?.waivers ?? []).some(
    (/** @type {any} */ waiver) => waiver.rule === rule && names.includes(waiver.record),
  );
}

/**
 * Every text within the schema's fields, in the program's order: what must be there stands before what may.
 *
 * @type {(value: any, schema: any, pointer?: Pointer) => Generator<any, void, undefined>}
 */
function* stringsOf(value, schema, pointer = []) {
  if (typeof value === "string") {
    if (schema.format !== "date") yield [pointer, value];
  } else if (Array.isArray(value)) {
    for (const [place, entry] of value.entries()) yield* stringsOf(entry, schema.items ?? {}, [...pointer, place]);
  } else if (value !== null && typeof value === "object") {
    const required = schema.required ?? [];
    const names = [...required, ...Object.keys(schema.properties ?? {}).filter((name) => !required.includes(name))];
    for (const name of names)
      if (Object.hasOwn(value, name)) yield* stringsOf(value[name], schema.properties[name], [...pointer, name]);
  }
}

/** @type {(value: any, pointer?: Pointer) => Generator<any, void, undefined>} */
function* everyString(value, pointer = []) {
  if (typeof value === "string") yield [pointer, value];
  else if (value !== null && typeof value === "object")
    for (const name of Object.keys(value))
      yield* everyString(value[name], [...pointer, Array.isArray(value) ? Number(name) : name]);
}
