// What one record has wrong that the schema cannot say: the program's own rules, each named after what is wrong.
//
// A record at fault against the schema is looked at too, so nothing here takes any value for granted.

import { spanOf } from "../../shared/ages.js";
import { plain, wordsIn } from "../../shared/letters.js";
import { group, list, own, text, textsAt } from "../record/shapes.js";
import { notAPlace, postcodeElsewhere } from "./elsewhere.js";
import { hiddenPlaceInText } from "./hidden.js";
import { nearest } from "./near.js";
import { hoursOf, neverOn } from "./never_on.js";
import { numbersInWords } from "./numbers.js";
import { peopleInWords } from "./people.js";
import { placeholders } from "./placeholders.js";
import { personalEmail, personalMobile, unsafeText } from "./privacy.js";
import { fault } from "./wording.js";

/** @type {Record<string, ((record: Looked) => Findings)[]>} */
const RULES = {
  service: [
    hiddenPlaceInText,
    numbersInWords,
    peopleInWords,
    personalEmail,
    personalMobile,
    placeholders,
    agesTurnedRound,
    dateInTheFuture,
    datesTurnedRound,
    formerIdInUse,
    isOver,
    missingOrganisation,
    neverOn,
    noReasonListed,
    notAPlace,
    postcodeElsewhere,
    repeatedVariant,
    sameService,
    unknownDuty,
    unknownOrganisation,
    unknownPostcodeDistrict,
    unknownService,
    unsafeText,
  ],
  organisation: [
    numbersInWords,
    peopleInWords,
    personalEmail,
    personalMobile,
    placeholders,
    dateInTheFuture,
    formerIdInUse,
    unsafeText,
    unusedOrganisation,
  ],
};

/**
 * Every fault, not in words yet. `record` is {values, kit, kind, id, isNew, path, today, strings}.
 *
 * @type {(record: Looked) => Findings}
 */
export function* byRules(record) {
  for (const rule of RULES[record.kind]) yield* rule(record);
}

/** @type {(record: Looked) => Findings} */
function* agesTurnedRound({ values }) {
  const { from, to } = group(values.ages);
  const [begins = 0] = spanOf(from) ?? [];
  const [, ends = Infinity] = spanOf(to) ?? [];
  if (begins >= ends) yield fault("ages-turned-round", ["ages"], { youngest: from, oldest: to });
}

/** @type {(record: Looked) => Findings} */
function* dateInTheFuture({ values, kit, kind, today }) {
  const places = (kit.check?.past[kind] ?? []).flatMap((/** @type {any} */ path) => [...textsAt(values, path)]);
  // A month or a year is compared with this month or this year.
  for (const [pointer, day] of places)
    if (day > today.slice(0, day.length)) yield fault("date-in-the-future", pointer, { day, today });
}

/** @type {(record: Looked) => Findings} */
function* datesTurnedRound({ values }) {
  const hours = hoursOf(values);
  const spans = [
    [["publish"], group(values.publish).from, group(values.publish).to],
    ...hours.map(([pointer, { from, to }]) => [pointer, from, to]),
    ...[...list(values.contracts).entries()].map(([place, { from, until }]) => [["contracts", place], from, until]),
    ...[...list(values.closed_days).entries()].map(([place, { from, to }]) => [["closed_days", place], from, to]),
    ...[...list(values.sessions).entries()].map(([place, { opens, closes }]) => [["sessions", place], opens, closes]),
  ];
  // A month is compared with a month.
  for (const [pointer, begin, end] of spans)
    if (text(begin) && text(end) && begin.slice(0, end.length) > end.slice(0, begin.length))
      yield fault("dates-turned-round/span", pointer, { begin, end });
  for (const [pointer, { opens, closes }] of hours)
    if (text(opens) && opens === closes && opens !== "00:00")
      yield fault("dates-turned-round/same-time", pointer, { time: opens });
}

/** @type {(record: Looked) => Findings} */
function* isOver({ values, today }) {
  const { state, date } = group(values.status);
  if (state === "closed") return;
  for (const [pointer, { to }] of hoursOf(values))
    if (text(to) && to < today) yield fault("is-over/times", [...pointer, "to"], { day: to });
  const dates = list(values.sessions).map(({ date }) => text(date));
  const last = [...dates].sort().at(-1);
  if (last && last < today && hoursOf(values).every(([, { to }]) => text(to) && to < today))
    yield fault("is-over/sessions", ["sessions", dates.indexOf(last), "date"], { day: last });
  if (state === "planned" && text(date) && date < today) yield fault("is-over/plan", ["status", "date"], { day: date });
}

/** @type {(record: Looked) => Findings} */
function* formerIdInUse({ values, kit, kind, id, isNew, path }) {
  const records = kit[`${kind}s`] ?? {};
  const former = kit.former_ids?.[kind] ?? {};
  const seen = new Set();
  for (const [place, name] of (Array.isArray(values.former_ids) ? values.former_ids : []).entries()) {
    const owner = own(former, name);
    let other = name === id || seen.has(name) ? path : own(records, name)?.path;
    if (!other && owner && owner !== id && (isNew || owner < id)) other = own(records, owner)?.path;
    seen.add(name);
    if (other) yield fault("former-id-in-use/there", ["former_ids", place], { id: name, other });
  }
}

/** @type {(record: Looked) => Findings} */
function* missingOrganisation({ values }) {
  if (values.organisation === undefined && values.setting === undefined) yield fault("missing-organisation", []);
}

/** @type {(record: Looked) => Findings} */
function* noReasonListed({ values, kit }) {
  const { scope, why_listed: why } = group(values.coverage);
  // SEND Regulations 2014, Schedule 2, paragraph 2: provision outside the area that its children use.
  if (["neighbouring", "regional"].includes(scope) && !why)
    yield fault("no-reason-listed", ["coverage"], { area: kit.check?.area ?? "area" });
}

/** @type {(record: Looked) => Findings} */
function* repeatedVariant({ values, kit }) {
  const forms = list(values.variants).map(({ form }) => text(form));
  const { variants } = kit.vocabularies;
  for (const [at, form] of forms.entries())
    if (form && forms.indexOf(form) < at) {
      const { title } = variants.find(({ id }) => id === form) ?? { title: form };
      yield fault("repeated-variant/words", ["variants", at, "form"], { form: title });
    }
}

/**
 * Tells it of a new record, and of one whose name comes later in the alphabet, as the program does.
 *
 * @type {(record: Looked) => Findings}
 */
function* sameService({ values, kit, id, isNew }) {
  // One may have taken the other's place, as an academy does that keeps the name of the school before it.
  const isNext = (/** @type {any} */ other) =>
    group(values.status).replaced_by === other || own(kit.check?.replaced ?? {}, other) === id;
  const isOther = (/** @type {any} */ other) =>
    Object.hasOwn(kit.services, other) && other !== id && (isNew || other < id) && !isNext(other);
  const pathOf = (/** @type {any} */ other) => kit.services[other].path;
  const urn = text(group(values.registers).urn);
  const byUrn = own(kit.check?.urns ?? {}, urn);
  if (urn && byUrn && isOther(byUrn) && group(values.status).state !== "closed") {
    yield fault("same-service/urn", ["registers", "urn"], { other: pathOf(byUrn), urn });
    return;
  }
  if (!text(values.name)) return;
  for (const where of placesOf(list(values.locations), values.organisation).sort()) {
    const sign = `${plainName(values.name)} at ${where.toLowerCase()}`;
    const other = Object.keys(kit.services)
      .filter((id) => isOther(id) && plainName(kit.services[id].name) === plainName(values.name))
      .sort()
      .find((id) =>
        (kit.check?.places[id] ?? []).some(
          (/** @type {any} */ place) => `${plainName(kit.services[id].name)} at ${place.toLowerCase()}` === sign,
        ),
      );
    if (!other) continue;
    const key = where ? "same-service/place" : "same-service/name";
    yield fault(key, ["name"], { other: pathOf(other), name: values.name, place: where });
    return;
  }
}

/** @type {(name: string) => string} */
function plainName(name) {
  return wordsIn(plain(name)).join(" ") || name;
}

/** @type {(locations: any, organisation: any) => any} */
function placesOf(locations, organisation) {
  const found = /** @type {any} */ [
    ...new Set(locations.map((/** @type {any} */ { postcode, town }) => text(postcode) || text(town))),
  ];
  return found.length ? found : [text(organisation)];
}

/** @type {(record: Looked) => Findings} */
function* unknownDuty({ values, kit }) {
  const known = kit.check?.duties;
  if (!known || !Array.isArray(values.duties)) return;
  for (const [place, duty] of values.duties.entries()) {
    if (typeof duty === "string" && !known.includes(duty))
      yield fault("unknown-duty", ["duties", place], { id: duty }, nearest(duty, known));
  }
}

/** @type {(record: Looked) => Findings} */
function* unknownOrganisation({ values, kit }) {
  const id = text(values.organisation);
  if (id && !Object.hasOwn(kit.organisations, id))
    yield fault("unknown-organisation", ["organisation"], { id }, nearest(id, Object.keys(kit.organisations)));
}

/** @type {(record: Looked) => Findings} */
function* unknownPostcodeDistrict({ values, kit }) {
  if (!kit.check?.districts) return;
  const known = districtsOf(kit);
  for (const [place, { postcode }] of list(values.locations).entries()) {
    const district = text(postcode).split(" ", 1)[0];
    if (district && !known.has(district) && !kit.check.areas_beyond.includes(district.replace(/[0-9]+$/, "")))
      yield fault("unknown-postcode-district", ["locations", place, "postcode"], { district });
  }
}

/** @type {WeakMap<object, any>} */
const districts = new WeakMap(); // by kit

/** @type {(kit: Kit) => any} */
function districtsOf(kit) {
  if (!districts.has(kit.check)) districts.set(kit.check, new Set(kit.check.districts.split(" ")));
  return districts.get(kit.check);
}

/** @type {(record: Looked) => Findings} */
function* unknownService({ values, kit, id }) {
  const other = text(group(values.status).replaced_by);
  if (!other || (other !== id && Object.hasOwn(kit.services, other))) return;
  const others = Object.keys(kit.services).filter((name) => name !== id);
  const key = other === id ? "unknown-service/itself" : "unknown-service/there-is-none";
  yield fault(key, ["status", "replaced_by"], { id: other }, nearest(other, others));
}

/** @type {(record: Looked) => Findings} */
function* unusedOrganisation({ kit, id, isNew }) {
  if (!isNew && kit.check?.unused.includes(id)) yield fault("unused-organisation", []);
}
