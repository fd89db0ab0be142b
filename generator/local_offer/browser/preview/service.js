// What a service's template shows: the values of pages/service/service_body.py, as far as the record decides them.

import { isOutside, placeOf } from "../shared/whereabouts.js";
import { askedOf, toldBy } from "./asking.js";
import { numbersOf } from "./registers.js";
import { variantsOf } from "./variants.js";
import { later, placesOf } from "./words.js";

/**
 * `values` are usable ones, `provider` the organisation's id, name and contact, when it is known.
 *
 * @type {(values: Values, how: any) => any}
 */
export function serviceValues(values, { kit, words, today, provider }) {
  const service = asOf(shownToAll(placed(values, kit), kit.preview.kept_of_a_place), today);
  const { waiting, setting } = service;
  const [near] = placesOf(service);
  const isOld = waiting?.as_of < later(today, -kit.preview.grows_old); // a month or a year counts from its first day
  const kind = kit.vocabularies["setting-kinds"].find((/** @type {any} */ { id }) => id === setting?.kind);
  const asked = Object.entries(kit.schemas.service.properties.setting.properties.answers.properties);
  return {
    service,
    provider,
    today,
    replaced_by: replacedBy(service, kit),
    kind: kind && { ...kind, notes: kit.preview.kinds[kind.id] },
    numbers: numbersOf(service.registers, "service", kit),
    questions: Object.fromEntries(asked.map(([name, { title }]) => [name, title])),
    where: words.where(service),
    ask: askedOf(service, kit.preview.what_to_ask),
    told: toldBy(),
    wait: isOld ? null : waiting,
    old_wait: isOld ? waiting : null,
    freshness: freshness(service, { ...kit.preview, today }),
    variants: variantsOf(service, kit.preview.forms),
    titles: (/** @type {any} */ given) => words.title(...given),
    nearby: near && words.titles.get("places")?.has(near) ? [[near, words.title("places", near)]] : [],
  };
}

/**
 * When it was checked and by whom, when that is due again, and what this makes of it, as views/freshness.py says.
 *
 * @type {(values: Values, how: any) => any}
 */
export function freshness({ checked = {}, review_by: day }, { year, copied, today }) {
  const due = day ?? (checked.date && later(checked.date, year));
  const isPast = Boolean(due) && due < today;
  const isCopied = copied.includes(checked.by);
  const isChecked = Boolean(checked.date) && !isCopied;
  const state = isPast && (day || isChecked) ? "due" : isChecked ? "fresh" : "never";
  return { state, checked: checked.date, by: checked.by, is_copied: isCopied, due };
}

/**
 * With the place of ours in which each address lies, as views/placed.py finds it from town and position.
 *
 * @type {(values: Values, kit: Kit) => Values}
 */
function placed(values, kit) {
  if (["national", "online"].includes(values.coverage?.scope)) return values;
  const locations = (values.locations ?? []).map((/** @type {any} */ location) => {
    const { postcode = "", precision } = location;
    const place = precision !== "hidden" && !isOutside(postcode, kit) && placeOf(location, kit);
    return place ? { place, ...location } : location;
  });
  return { ...values, locations };
}

/**
 * Without what must not be found exactly, as `published` in offer.py cuts it.
 *
 * @type {(values: Values, kept: any) => Values}
 */
function shownToAll(values, kept) {
  const state = values.status?.state ?? "open";
  const locations = (values.locations ?? []).map((/** @type {Values} */ location) =>
    cut({ precision: "exact", ...location }, kept),
  );
  const isExact = locations.every((/** @type {any} */ { precision }) => precision === "exact");
  const { address, ...contact } = values.contact ?? {};
  return {
    ...values,
    locations,
    contact: isExact ? { ...contact, address } : contact,
    status: { ...values.status, state },
    is_open: state === "open",
    is_closed: state === "closed",
  };
}

/**
 * As it stands on a day, as records/as_of.py says: without times that are over or that it will not see, open until it closes.
 *
 * @type {(service: any, today: string) => any}
 */
function asOf(service, today) {
  const { state, date } = service.status;
  const isLater = ["closed", "temporarily-closed"].includes(state) && date > today;
  const days = { today, end: isLater && state === "closed" ? date : "9999-12-31" };
  const locations = inUse(service.locations, days);
  const hours = held(service.hours, days);
  const closedDays = (service.closed_days ?? []).filter((/** @type {any} */ { from, to }) => (to ?? from) >= today);
  const dated = service.sessions ?? [];
  const sessions = dated
    .filter((/** @type {any} */ each) => each.date >= today && each.date < days.end)
    .sort(bySession);
  const all = [service, ...service.locations].flatMap((place) => place.hours ?? []);
  const lasts = [
    ...all.map(({ to }) => to),
    ...(sessions.length ? [] : dated.map((/** @type {any} */ each) => each.date)),
  ];
  const ended = lasts.filter((day) => day && day < today);
  const left = [...locations.flatMap((/** @type {any} */ place) => place.hours), ...hours];
  return {
    ...service,
    hours,
    locations,
    sessions,
    closed_days: closedDays,
    times_ended: left.length ? undefined : ended.sort().at(-1),
    ...(isLater && { status: { ...service.status, state: "open", coming: state }, is_open: true, is_closed: false }),
  };
}

/**
 * Those that have not ended and begin before the end, and of these first those that have begun.
 *
 * @type {(hours: any, days: { today: string, end: string }) => any[]}
 */
function held(hours = [], { today, end }) {
  const isBegun = (/** @type {any} */ { from }) => !(from > today);
  const left = hours.filter((/** @type {any} */ { from, to }) => !(to < today) && !(from >= end));
  return [...left.filter(isBegun), ...left.filter((/** @type {any} */ each) => !isBegun(each))];
}

/**
 * With the times that hold. One whose times are yet to begin stands behind, and last one whose are over.
 *
 * @type {(places: any[], days: { today: string, end: string }) => any[]}
 */
function inUse(places, days) {
  const turn = (/** @type {any} */ { hours = [] }) => {
    const [first] = held(hours, days);
    return first ? Number(first.from > days.today) : hours.length && 2;
  };
  const inTurn = [...places].sort((one, other) => turn(one) - turn(other));
  return inTurn.map((place) => ({ ...place, hours: held(place.hours, days) }));
}

/** The next first. @type {(one: any, other: any) => number} */
function bySession(one, other) {
  const when = (/** @type {any} */ { date, opens = "" }) => `${date} ${opens}`;
  return when(one) < when(other) ? -1 : Number(when(one) > when(other));
}

/**
 * Of a place that is not shown exactly, the postcode keeps its first half alone, and times have no notes.
 *
 * @type {(location: Values, kept: any) => Values}
 */
function cut(location, kept) {
  if (location.precision === "exact") return location;
  const shown = Object.fromEntries(
    kept[location.precision].map((/** @type {string} */ name) => [name, location[name]]),
  );
  const hours = shown.hours?.map((/** @type {Values} */ { note, ...when }) => when);
  return { ...shown, postcode: shown.postcode?.split(" ")[0], ...(hours && { hours }) };
}

/** @type {(values: Values, kit: Kit) => any} */
function replacedBy({ status }, kit) {
  const other = Object.hasOwn(kit.services, status.replaced_by ?? "") && kit.services[status.replaced_by];
  return other ? { id: status.replaced_by, name: other.name } : undefined;
}
