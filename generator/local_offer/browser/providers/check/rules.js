// What one record has wrong that the schema cannot say: the program's own rules, each named after what is wrong.
//
// A record at fault against the schema is looked at too, so nothing here takes any value for granted.

import { group, list, own, text, textsAt } from "../record/shapes.js";
import { nearest } from "./near.js";
import { hiddenPlaceInText, personalEmail, personalMobile, unsafeText } from "./privacy.js";

/** Areas of Northern Ireland and the islands, whose districts our list does not hold. */
const BEYOND = ["BT", "GY", "IM", "JE"];
const RULES = {
  service: [
    hiddenPlaceInText,
    personalEmail,
    personalMobile,
    agesTurnedRound,
    dateInTheFuture,
    datesTurnedRound,
    formerIdInUse,
    missingOrganisation,
    noReasonListed,
    sameService,
    unknownDuty,
    unknownOrganisation,
    unknownPostcodeDistrict,
    unknownService,
    unsafeText,
  ],
  organisation: [personalEmail, personalMobile, dateInTheFuture, formerIdInUse, unsafeText, unusedOrganisation],
};

/** Every fault as {pointer, rule, message, remedy, level}. `record` is {values, kit, kind, id, isNew, path, today}. */
export function* byRules(record) {
  for (const rule of RULES[record.kind]) for (const fault of rule(record)) yield { level: "error", ...fault };
}

function* agesTurnedRound({ values }) {
  const { from, to } = group(values.ages);
  if (!Number.isInteger(from) || !Number.isInteger(to) || from <= to) return;
  const remedy = "put the youngest age in 'from' and the oldest in 'to'";
  yield { pointer: ["ages"], rule: "ages-turned-round", message: `the ages run from ${from} to ${to}`, remedy };
}

function* dateInTheFuture({ values, kit, kind, today }) {
  const places = (kit.check?.past[kind] ?? []).flatMap((path) => [...textsAt(values, path)]);
  for (const [pointer, day] of places) {
    // A month or a year is compared with this month or this year.
    if (day <= today.slice(0, day.length)) continue;
    const remedy = "write the day on which it was done";
    yield { pointer, rule: "date-in-the-future", message: `${day} is after today, ${today}`, remedy };
  }
}

function* datesTurnedRound({ values }) {
  const hours = hoursOf(values);
  const spans = [
    [["publish"], group(values.publish).from, group(values.publish).to],
    ...hours.map(([pointer, { from, to }]) => [pointer, from, to]),
    ...[...list(values.sessions).entries()].map(([place, { opens, closes }]) => [["sessions", place], opens, closes]),
  ];
  const rule = "dates-turned-round";
  for (const [pointer, begin, end] of spans) {
    if (!text(begin) || !text(end) || begin <= end) continue;
    yield { pointer, rule, message: `this begins at ${begin} and ends at ${end}`, remedy: "put the earlier one first" };
  }
  for (const [pointer, { opens, closes }] of hours) {
    if (!text(opens) || opens !== closes) continue;
    const remedy = "mend one of the two; for day and night leave both out and say so in the 'note'";
    yield { pointer, rule, message: `this opens and closes at ${opens}`, remedy };
  }
}

function hoursOf(values) {
  const inPlaces = [...list(values.locations).entries()].flatMap(([number, place]) =>
    [...list(place.hours).entries()].map(([index, hours]) => [["locations", number, "hours", index], hours]),
  );
  return [...[...list(values.hours).entries()].map(([index, hours]) => [["hours", index], hours]), ...inPlaces];
}

function* formerIdInUse({ values, kit, kind, id, isNew, path }) {
  const records = kit[`${kind}s`] ?? {};
  const former = kit.former_ids?.[kind] ?? {};
  const seen = new Set();
  for (const [place, name] of (Array.isArray(values.former_ids) ? values.former_ids : []).entries()) {
    const owner = own(former, name);
    let taken = name === id || seen.has(name) ? path : own(records, name)?.path;
    if (!taken && owner && owner !== id && (isNew || owner < id)) taken = own(records, owner)?.path;
    seen.add(name);
    if (!taken) continue;
    const remedy = "take it out here, or rename the other";
    yield {
      pointer: ["former_ids", place],
      rule: "former-id-in-use",
      message: `'${name}' belongs to ${taken}`,
      remedy,
    };
  }
}

function* missingOrganisation({ values }) {
  if (values.organisation !== undefined || values.setting !== undefined) return;
  yield {
    pointer: [],
    rule: "missing-organisation",
    message: "this service does not say who provides it",
    remedy: "add 'organisation' with the name of a file in offer/organisations",
    level: "warning",
  };
}

function* noReasonListed({ values }) {
  const { scope, why_listed: why } = group(values.coverage);
  // SEND Regulations 2014, Schedule 2, paragraph 2: provision outside the area that its children use.
  if (!["neighbouring", "regional"].includes(scope) || why) return;
  yield {
    pointer: ["coverage"],
    rule: "no-reason-listed",
    message: "this is outside the borough and does not say why it is listed",
    remedy: "add 'why_listed' in a sentence",
    level: "warning",
  };
}

/** Tells it of a new record, and of one whose name comes later in the alphabet, as the program does. */
function* sameService({ values, kit, id, isNew }) {
  const isOther = (other) => Object.hasOwn(kit.services, other) && other !== id && (isNew || other < id);
  const remedy = "keep one of them, or make plain in the names how they differ";
  const told = (pointer, other, words) => {
    const message = `this is the same service as ${kit.services[other].path}: ${words}`;
    return { pointer, rule: "same-service", message, remedy };
  };
  const urn = text(group(values.registers).urn);
  const byUrn = own(kit.check?.urns ?? {}, urn);
  if (urn && byUrn && isOther(byUrn) && group(values.status).state !== "closed") {
    yield told(["registers", "urn"], byUrn, `both have URN ${urn}`);
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
          (place) => `${plainName(kit.services[id].name)} at ${place.toLowerCase()}` === sign,
        ),
      );
    if (!other) continue;
    yield told(["name"], other, `both are called '${values.name}'${where ? ` (${where})` : ""}`);
    return;
  }
}

function plainName(name) {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function placesOf(locations, organisation) {
  const found = [...new Set(locations.map(({ postcode, town }) => text(postcode) || text(town)))];
  return found.length ? found : [text(organisation)];
}

function* unknownDuty({ values, kit }) {
  const known = kit.check?.duties;
  if (!known || !Array.isArray(values.duties)) return;
  for (const [place, duty] of values.duties.entries()) {
    if (typeof duty !== "string" || known.includes(duty)) continue;
    const near = nearest(duty, known);
    const remedy = near ? `did you mean '${near}'?` : "the duties stand in schema/duties.json";
    yield { pointer: ["duties", place], rule: "unknown-duty", message: `there is no duty '${duty}'`, remedy };
  }
}

function* unknownOrganisation({ values, kit }) {
  const id = text(values.organisation);
  if (!id || Object.hasOwn(kit.organisations, id)) return;
  const near = nearest(id, Object.keys(kit.organisations));
  const remedy = near ? `did you mean '${near}'?` : `add offer/organisations/${id}.yaml`;
  yield {
    pointer: ["organisation"],
    rule: "unknown-organisation",
    message: `there is no organisation '${id}'`,
    remedy,
  };
}

function* unknownPostcodeDistrict({ values, kit }) {
  if (!kit.check?.districts) return;
  const known = districtsOf(kit);
  for (const [place, { postcode }] of list(values.locations).entries()) {
    const district = text(postcode).split(" ", 1)[0];
    if (!district || known.has(district) || BEYOND.includes(district.replace(/[0-9]+$/, ""))) continue;
    const message = `there is no postcode district ${district}`;
    const remedy = "look the postcode up and correct it";
    yield { pointer: ["locations", place, "postcode"], rule: "unknown-postcode-district", message, remedy };
  }
}

const districts = new WeakMap(); // by kit

function districtsOf(kit) {
  if (!districts.has(kit.check)) districts.set(kit.check, new Set(kit.check.districts.split(" ")));
  return districts.get(kit.check);
}

function* unknownService({ values, kit, id }) {
  const other = text(group(values.status).replaced_by);
  if (!other || (other !== id && Object.hasOwn(kit.services, other))) return;
  const near = nearest(
    other,
    Object.keys(kit.services).filter((name) => name !== id),
  );
  yield {
    pointer: ["status", "replaced_by"],
    rule: "unknown-service",
    message: other === id ? `'${other}' is this service itself` : `there is no service '${other}'`,
    remedy: near ? `did you mean '${near}'?` : "name the file of the service to use instead",
  };
}

function* unusedOrganisation({ kit, id, isNew }) {
  if (isNew || !kit.check?.unused.includes(id)) return;
  yield {
    pointer: [],
    rule: "unused-organisation",
    message: "no service names this organisation",
    remedy: "add what it provides, or delete it",
    level: "warning",
  };
}
