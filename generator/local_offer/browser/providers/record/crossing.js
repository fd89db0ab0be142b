// What someone wrote and what others changed meanwhile, brought together field by field, as writing/crossing.py does it.

import { isGroup, same } from "../../shared/values.js";
import { put } from "./emit.js";
import { markOf, NOTHING } from "./marks.js";

/** Groups that are true only together: with a new state the old note would be false. */
const WHOLE = ["status", "waiting", "checked"];

/**
 * The fields in which `now` is not what it was, each by its path as in `contact.phones.1.number`, with the mark of what
 * stood there. Lists in which things came or went are one field, as are lists of words.
 *
 * @type {(before: Values, now: Values) => Record<string, string>}
 */
export function changedIn(before, now) {
  return Object.fromEntries(differing(before, now, []).map((steps) => [pathOf(steps), markOf(at(before, steps))]));
}

/**
 * What becomes of a record that says `there`, of which someone changed the fields that `was` names to what `sent` says:
 * {values, clashes}, where `values` have all that only one side changed, and of a clash what stands there.
 *
 * @type {(there: Values, sent: Values, was: Record<string, string>) => { values: Values, clashes: Clash[] }}
 */
export function crossed(there, sent, was) {
  const values = structuredClone(there);
  /** @type {Clash[]} */
  const clashes = [];
  for (const [path, before] of Object.entries(was)) {
    const steps = stepsOf(path);
    const [ours, theirs] = [at(values, steps), at(sent, steps)];
    if (!isSameEntry(there, sent, steps, was)) clash(clashes, values, sent, steps.slice(0, steps.findIndex(isPlace)));
    else if (same(ours, theirs)) continue;
    else if (markOf(ours) === before || isLater(steps, theirs, ours)) set(values, steps, theirs);
    else if (!isLater(steps, ours, theirs)) clash(clashes, values, sent, steps);
  }
  return { values, clashes };
}

/** `values` with what was sent in the place of what stands there. @type {(values: Values, clash: Clash) => void} */
export function settle(values, { steps, sent }) {
  set(values, steps, sent);
}

/** @type {(clashes: Clash[], there: Values, sent: Values, steps: Pointer) => void} */
function clash(clashes, there, sent, steps) {
  const found = { steps, there: at(there, steps), sent: at(sent, steps) };
  if (!same(found.there, found.sent) && !clashes.some((each) => same(each.steps, steps))) clashes.push(found);
}

/** @type {(before: any, now: any, steps: Pointer) => Pointer[]} */
function differing(before, now, steps) {
  if (same(before, now)) return [];
  if (isGroup(before) && isGroup(now) && !WHOLE.includes(String(steps[0] ?? "")))
    return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((name) =>
      differing(before[name], now[name], [...steps, name]),
    );
  const areAlike = [before, now].every((list) => Array.isArray(list) && list.every(isGroup));
  if (!areAlike || before.length !== now.length) return [steps];
  return now.flatMap((/** @type {any} */ each, /** @type {number} */ place) =>
    differing(before[place], each, [...steps, place]),
  );
}

/** @type {(path: string) => Pointer} */
function stepsOf(path) {
  return path.split(".").map((step) => (/^[1-9][0-9]{0,3}$/.test(step) ? Number(step) - 1 : step));
}

/** The places of a list are counted from 1 in a path. @type {(steps: Pointer) => string} */
function pathOf(steps) {
  return steps.map((step) => (isPlace(step) ? step + 1 : step)).join(".");
}

/** @type {(step: string | number) => step is number} */
function isPlace(step) {
  return typeof step === "number";
}

/** @type {(value: any, steps: Pointer) => any} */
function at(value, steps) {
  for (const step of steps) {
    const holds = isPlace(step) ? Array.isArray(value) : isGroup(value);
    value = holds && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value ?? undefined;
}

/** @type {(values: any, steps: Pointer, value: any) => void} */
function set(values, steps, value) {
  const way = steps.slice(0, -1);
  const last = /** @type {string} */ (steps.at(-1));
  let inner = values;
  for (const step of way) {
    if (!isPlace(step) && typeof at(inner, [step]) !== "object") put(inner, step, {});
    inner = inner[step];
  }
  if (value === undefined) delete inner[last];
  else put(inner, last, structuredClone(value));
  if (!Object.keys(inner).length && way.length && !isPlace(/** @type {any} */ (way.at(-1))))
    set(values, way, undefined);
}

/**
 * Whether each list on the way has the same thing at that place. Others may have put one before it. The fields of the
 * entry that were left alone say what it was: most of them must stand there still. Where none was left
 * alone, all that was changed must stand there as it was.
 *
 * @type {(there: Values, sent: Values, steps: Pointer, was: Record<string, string>) => boolean}
 */
function isSameEntry(there, sent, steps, was) {
  return steps.every((step, place) => {
    if (!isPlace(step)) return true;
    const way = steps.slice(0, place + 1);
    const [ours, theirs] = [at(there, way), at(sent, way)];
    if (!isGroup(ours) || !isGroup(theirs)) return false;
    const left = Object.keys(theirs).filter((name) => !hasMark(pathOf([...way, name]), was));
    const alike = left.filter((name) => same(ours[name], theirs[name])).length;
    const areAlone = [there, sent].every((values) => at(values, steps.slice(0, place)).length === 1);
    return left.length ? alike * 2 >= left.length : areAlone || isAsMarked(there, pathOf(way), was);
  });
}

/** @type {(there: Values, path: string, was: Record<string, string>) => boolean} */
function isAsMarked(there, path, was) {
  const marked = Object.entries(was).filter(([one]) => one === path || one.startsWith(`${path}.`));
  const isAsItWas = marked.every(([one, before]) => markOf(at(there, stepsOf(one))) === before);
  return isAsItWas && marked.some(([, before]) => before !== NOTHING);
}

/** @type {(path: string, was: Record<string, string>) => boolean} */
function hasMark(path, was) {
  return Object.keys(was).some((one) => one === path || one.startsWith(`${path}.`));
}

/** Two people who looked at an entry do not contradict each other. @type {(steps: Pointer, one: any, other: any) => boolean} */
function isLater(steps, one, other) {
  return steps.length === 1 && steps[0] === "checked" && String(one?.date ?? "") > String(other?.date ?? "");
}
