// What a service's template shows: the values that pages/service/service_body.py gives it, as far as the record alone
// decides them.

import { freshness } from "./fresh.js";
import { answers, fits } from "./glance.js";
import { answered, facts, unanswered } from "./school.js";
import { linesOf, lowerFirst, placesOf, said, sentences, upperFirst } from "./words.js";

const FAR = ["national", "online"];
const HIDDEN_KEEPS = ["precision", "facilities", "hours"];
const DISTRICT_LOSES = { name: undefined, address: undefined, position: undefined, transport: undefined };

/** `values` are usable ones, `provider` the organisation's id, name and contact, when it is known. */
export function serviceValues(values, { kit, words, today, provider }) {
  const service = shownToAll(values);
  const fresh = freshness(service, words, { year: kit.preview.year, today });
  const { access = {}, coverage = {}, setting } = service;
  const { contact, isProviders } = contactOf(service, provider);
  const { phrases } = words;
  const topics = (service.topics ?? []).map((id) => [id, words.title("topics", id)]);
  return {
    service,
    provider: provider?.name ? provider : undefined,
    contact,
    topics,
    unknown: phrases.unknown,
    in_brief: phrases.in_brief,
    state: words.title("states", service.status.state),
    replaced_by: replacedBy(service, kit),
    needs: needsOf(service, topics, words),
    scope: coverage.scope ? words.title("coverage", coverage.scope) : "",
    is_far: FAR.includes(coverage.scope),
    answers: answers(service, words, kit.preview, today),
    freshness: { state: fresh.isFresh ? "fresh" : "" },
    fresh_words: fresh.words,
    due_words: fresh.warning,
    contact_is_providers: isProviders,
    places: service.locations.map((location) => [linesOf(location), location]),
    titles: (given) => words.title(...given),
    hours: hoursOf(service, words),
    sessions: sessionsOf(service, words, today),
    prices: (service.cost?.options ?? []).map((price) => [words.price(price), price.note]),
    steps: stepsOf(access, phrases.steps, kit.preview.longest),
    eligibility: fits(service.eligibility, kit.preview.longest) ? "" : service.eligibility,
    licences: [...new Set((service.sources ?? []).map(({ licence }) => licence).filter(Boolean))],
    budget: service.personal_budget ? words.title("budget-answers", service.personal_budget) : "",
    used_by: coverage.used_by ? lowerFirst(words.title("use-bands", coverage.used_by)) : "",
    adulthood: words.all("adulthood", service.preparing_for_adulthood),
    school_facts: setting ? facts(service, words, kit) : [],
    school_answers: answered(service, kit),
    open_questions: unanswered(service, kit),
    nearby: nearbyOf(service, words),
  };
}

/** Without what must not be found exactly, as `published` in offer.py cuts it. */
function shownToAll(values) {
  const state = values.status?.state ?? "open";
  const locations = (values.locations ?? []).map((location) => cut({ precision: "exact", ...location }));
  const isExact = locations.every(({ precision }) => precision === "exact");
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

function cut(location) {
  if (location.precision === "exact") return location;
  if (location.precision === "district")
    return { ...location, ...DISTRICT_LOSES, postcode: location.postcode?.split(" ")[0] };
  return Object.fromEntries(HIDDEN_KEEPS.map((name) => [name, location[name]]));
}

/** The service's own contact; the provider's when it has none. */
function contactOf({ contact }, provider) {
  const isOwn = contact.phones || contact.email || contact.website || !provider?.contact;
  return { contact: isOwn ? contact : provider.contact, isProviders: !isOwn };
}

function replacedBy({ status }, kit) {
  const other = Object.hasOwn(kit.services, status.replaced_by ?? "") && kit.services[status.replaced_by];
  return other ? { id: status.replaced_by, name: other.name } : undefined;
}

/** Its needs and those of its specialist places, less those whose words a topic of it has said already. */
function needsOf({ needs = [], setting }, topics, words) {
  const all = [...new Set([...needs, ...(setting?.specialist_places ?? [])])];
  const told = topics.map(([, title]) => title);
  return all.map((id) => [id, words.title("needs", id)]).filter(([, title]) => !told.includes(title));
}

/** Days, times and notes, a row each. */
function hoursOf({ hours = [], locations }, words) {
  const there = locations.flatMap(({ name, town, hours: own = [] }) => own.map((each) => [name ?? town, each]));
  return [...hours.map((each) => ["", each]), ...there].map(([place, each]) => {
    const term = each.term ? lowerFirst(words.title("terms", each.term)) : "";
    const days = [words.days(each.days) || words.phrases.times.no_days, term].filter(Boolean).join(" ");
    return [days, words.times(each), sentences(place, each.note, datesOf(each, words))];
  });
}

/** `From 5 September 2026 until 19 December 2026`; empty when they always hold. */
function datesOf({ from, to }, words) {
  const { since, till } = words.phrases.times;
  const ends = [from && said(since, { day: words.day(from) }), to && said(till, { day: words.day(to) })];
  return upperFirst(ends.filter(Boolean).join(" "));
}

function sessionsOf({ sessions = [] }, words, today) {
  const when = ({ date, opens = "" }) => `${date} ${opens}`;
  return sessions
    .filter(({ date }) => date >= today)
    .sort((one, other) => (when(one) < when(other) ? -1 : Number(when(one) > when(other))))
    .map(({ date, opens, closes, name, note }) => [
      words.day(date),
      opens && closes
        ? said(words.phrases.times.both, { opens: words.clock(opens), closes: words.clock(closes) })
        : words.clock(opens ?? closes ?? ""),
      sentences(name, note),
    ]);
}

/** What to do, a step each; nothing when the answers at the top have said it all. */
function stepsOf(access, steps, longest) {
  if (fits(access.how, longest) && !access.next && !access.challenge) return [];
  return Object.entries(steps)
    .filter(([name]) => access[name])
    .map(([name, title]) => [title, access[name]]);
}

function nearbyOf(service, words) {
  const [first] = placesOf(service);
  return first && words.titles.get("places")?.has(first) ? [[first, words.title("places", first)]] : [];
}
