// Plain words for ages, places, days, times and money, as the room words says them; the phrases are its own.

import { isSaidInMonths, spanOf } from "../shared/ages.js";

const A_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY = 24 * 60 * 60 * 1000;
const A_TIME = /^(\d{1,2}):(\d{2})$/;

/** A phrase with what its braces stand for. @type {(phrase: string, parts?: Record<string, any>) => string} */
export function said(phrase, parts = {}) {
  return phrase.replace(/\{(\w+)\}/g, (_, name) => parts[name] ?? "");
}

/** `a, b and c`. @type {(words: string[], last?: string) => string} */
export function together(words, last = "and") {
  const final = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} ${last} ${final}` : final;
}

/**
 * The first as it is, the others as in the middle of a sentence.
 *
 * @type {(titles: string[], last?: string) => string}
 */
export function listed(titles, last = "and") {
  return together([...titles.slice(0, 1), ...titles.slice(1).map(lowerFirst)], last);
}

/**
 * The parts that say something, as sentences; one that ends in a mark gets no other.
 *
 * @type {(...parts: any[]) => string}
 */
export function sentences(...parts) {
  const all = parts.filter(Boolean);
  return all.map((part, at) => (at === all.length - 1 || /[.!?]$/.test(part) ? part : `${part}.`)).join(" ");
}

/** For the middle of a sentence; an acronym stays as it is. @type {(text: string) => string} */
export function lowerFirst(text) {
  const start = text.split(" ")[0].slice(0, 2);
  const isAcronym = start.length > 1 && start === start.toUpperCase() && start !== start.toLowerCase();
  return isAcronym ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** @type {(text: string) => string} */
export function upperFirst(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The address behind an email address: a percent sign in it could begin a line of the letter. */
export function mail(/** @type {string} */ address) {
  return `mailto:${address.replaceAll("%", "%25")}`;
}

/**
 * The address behind a number that is pressed: it is rung, or for `text-message` written to, with the word to send.
 *
 * @type {(number: any, kind?: any, text?: any) => string}
 */
export function dial(number, kind, text) {
  const figures = number.replace(/[^0-9+]/g, "");
  if (kind !== "text-message") return `tel:${figures}`;
  return `sms:${figures}${text ? `?&body=${encodeURIComponent(text)}` : ""}`;
}

/** `https://www.example.org/` as `example.org`. @type {(url: string) => string} */
export function shortWeb(url) {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/+$/, "");
}

/** A share of a hundred with no more figures than it has. @type {(number: any) => string} */
export function percent(number) {
  return String(Number(number.toPrecision(6)));
}

/** The address of a location, a line each. A postcode is never broken in two. @type {(place: any) => string[]} */
export function linesOf({ name, address = "", town, postcode = "" }) {
  const parts = [name, ...address.split(", "), town, postcode.replaceAll(" ", "\u00A0")];
  return [...new Set(parts.filter(Boolean))];
}

/** Its needs and those of its specialist places, each once. @type {(values: Values) => any} */
export function saidNeeds({ needs = [], setting }) {
  return [...new Set([...needs, ...(setting?.specialist_places ?? [])])];
}

/** The day so many days after; nothing for what is no date. @type {(date: any, days: number) => any} */
export function later(date, days) {
  const time = Date.parse(date);
  return Number.isNaN(time) ? "" : new Date(time + days * DAY).toISOString().slice(0, 10);
}

/** The ids of the places where a service stands or which alone it serves. @type {(values: Values) => any} */
export function placesOf({ locations = [], coverage = {} }) {
  return [
    ...new Set([...locations.map((/** @type {any} */ { place }) => place).filter(Boolean), ...(coverage.places ?? [])]),
  ];
}

export class Words {
  /**
   * `phrases` are those of words/phrases.py, the others the kit's.
   *
   * @param {any} phrases
   * @param {Pick<Kit, "vocabularies" | "schemas" | "text_forms">} kit
   */
  constructor(phrases, { vocabularies, schemas, text_forms: forms }) {
    this.phrases = phrases;
    this.textNumber = forms["text-telephone"].pattern;
    this.lastAge = schemas.service.properties?.ages.properties?.to.maximum;
    const titles = (/** @type {any} */ terms) => new Map(terms.map((/** @type {any} */ { id, title }) => [id, title]));
    this.titles = new Map(Object.entries(vocabularies).map(([name, terms]) => [name, titles(terms)]));
  }

  /**
   * What an id of a vocabulary is called; the id itself when nobody knows it.
   *
   * @type {(vocabulary: string, id: any) => string}
   */
  title(vocabulary, id) {
    return this.titles.get(vocabulary)?.get(id) ?? id;
  }

  /** @type {(vocabulary: string, ids?: any[]) => string[]} */
  all(vocabulary, ids = []) {
    return ids.map((id) => this.title(vocabulary, id));
  }

  /**
   * `2026`, `2026-11` or `2026-11-02` as `2026`, `November 2026` or `2 November 2026`; other text as it is.
   *
   * @type {(text: any) => string}
   */
  day(text) {
    const [, year, month, day] = A_DATE.exec(text) ?? [];
    const named = this.phrases.months[Number(month) - 1];
    if (!year || (month && !named)) return text;
    return [day && Number(day), named, Number(year)].filter(Boolean).join(" ");
  }

  /** @type {(ages?: any) => string} */
  ages({ from, to } = {}) {
    const ends = [from, to].filter((end) => end !== undefined);
    if (!ends.length) return "";
    const kind = agesKind(from, to, this.lastAge);
    if (ends.every(Number.isInteger)) return said(this.phrases.ages[kind], { youngest: from, oldest: to });
    const [youngest, oldest] = [from ?? to, to ?? from].map((end) => this.age(end));
    return said(this.phrases.ages[`${kind}_finer`], { youngest, oldest });
  }

  /** One age with its unit: `Birth`, `6 weeks`, `2 and a half years`. @type {(age: any) => string} */
  age(age) {
    const { birth, one, many, half, mixed } = this.phrases.age;
    const counted = (/** @type {any} */ count, /** @type {string} */ unit) =>
      said(count === 1 ? one : many, { count, unit });
    if (age === 0) return birth;
    if (Number.isInteger(age)) return counted(age, "year");
    const [begins, ends] = spanOf(age) ?? [0, 0];
    if (ends - begins < 1) return counted(parseInt(age, 10), "week");
    if (isSaidInMonths(begins)) return counted(begins, "month");
    const months = begins % 12;
    return said(months === 6 ? half : mixed, { years: Math.floor(begins / 12), months: counted(months, "month") });
  }

  /** `09:30` as `9.30am`, `13:00` as `1pm`; other text as it is. @type {(text: any) => string} */
  clock(text) {
    const [, hour, minute] = (A_TIME.exec(text) ?? []).map(Number);
    if (hour === undefined) return text;
    if (minute === 0 && hour % 12 === 0) return this.phrases.times[hour ? "midday" : "midnight"];
    return `${((hour + 11) % 12) + 1}${minute ? `.${String(minute).padStart(2, "0")}` : ""}${hour < 12 ? "am" : "pm"}`;
  }

  /** `10am to 1pm`; empty when not stated. @type {(hours: any) => string} */
  times({ opens, closes }) {
    if (!opens && !closes) return "";
    const isOvernight = "00:00" < closes && closes < opens;
    const isAllDay = opens === "00:00" && closes === opens;
    const both = isAllDay ? "all_day" : isOvernight ? "overnight" : "both";
    const kind = opens && closes ? both : opens ? "from" : "until";
    return said(this.phrases.times[kind], { opens: opens && this.clock(opens), closes: closes && this.clock(closes) });
  }

  /** `From 5 September 2026 until 19 December 2026`; empty when they always hold. @type {(dates: any) => string} */
  dates({ from, to }) {
    const { since, till } = this.phrases.times;
    const ends = [from && said(since, { day: this.day(from) }), to && said(till, { day: this.day(to) })];
    return upperFirst(ends.filter(Boolean).join(" "));
  }

  /** `24 December 2026 until 3 January 2027`. @type {(closed: any) => string} */
  closure({ from, to }) {
    return [this.day(from), to && said(this.phrases.times.till, { day: this.day(to) })].filter(Boolean).join(" ");
  }

  /** `Closed for now`, or `Closes on 5 December 2026`; empty when it is open and stays so. @type {(status: any) => string} */
  state({ state, coming, date }) {
    if (coming) return said(this.phrases.coming[coming], { day: this.day(date) });
    return state === "open" ? "" : this.title("states", state);
  }

  /** `Monday to Friday`, `Saturdays`, `Every second Friday`. @type {(hours: any) => string} */
  days({ days: ids = [], repeats = "weekly" }) {
    const week = [...(this.titles.get("days")?.keys() ?? [])];
    const chosen = ids
      .map((/** @type {any} */ id) => week.indexOf(id))
      .sort((/** @type {any} */ one, /** @type {any} */ other) => one - other);
    const names = chosen.map((/** @type {any} */ day) => this.title("days", week[day]));
    const often = this.phrases.repeats;
    if (repeats !== "weekly") return said(often[repeats], { days: together(names) || often.week });
    if (chosen.length === week.length) return this.phrases.times.every_day;
    const isRow = chosen.length > 2 && chosen[chosen.length - 1] - chosen[0] === chosen.length - 1;
    return isRow ? `${names[0]} to ${names.at(-1)}` : together(names.map((/** @type {any} */ name) => `${name}s`));
  }

  /** Its kind; five figures, or a word to send, are for text messages. @type {(phone: any) => string} */
  wayOf({ number = "", kind = "call", text }) {
    const isForTexts = new RegExp(`^(?:${this.textNumber})$`).test(number.replaceAll(" ", ""));
    return isForTexts || (text && kind === "call") ? "text-message" : kind;
  }

  /** What is dialled to reach the first number for calls through Relay UK. @type {(phones?: any[]) => string} */
  relayed(phones = []) {
    const number = phones.find((phone) => this.wayOf(phone) === "call")?.number ?? "";
    const dialled = number.replace(/^\+44 ?(\(0\))?/, "0");
    return ["", "999", "112"].includes(dialled) ? "" : `18001 ${dialled}`;
  }

  /** `£6 a session`. @type {(price: any) => string} */
  price({ amount, per }) {
    const { one, each } = this.phrases.price;
    const pounds = Number.isInteger(amount) ? amount.toFixed(0) : amount.toFixed(2);
    if (!per) return said(one, { pounds });
    const begins = (/** @type {string} */ pattern, flags = "") => new RegExp(`^(?:${pattern})`, flags).test(per);
    const article = begins(this.phrases.has_article) ? "" : begins(this.phrases.an, "i") ? "an " : "a ";
    return said(each, { pounds, per: article + per });
  }

  /** @type {(contract: any) => string} */
  contract({ from, until, value }) {
    const { both, from: since, until: till, value: worth } = this.phrases.contract;
    const days = { begin: from && this.day(from), end: until && this.day(until) };
    const span = from || until ? said(from && until ? both : from ? since : till, days) : "";
    const pounds = String(value).replace(/\B(?=(\d{3})+$)/g, ",");
    return sentences(span, value === undefined ? "" : said(worth, { pounds }));
  }

  /** @type {(waiting: any) => string} */
  waiting({ value, unit }) {
    const { none, about } = this.phrases.wait;
    return said(value ? about : none, { number: value, unit: value === 1 ? unit.replace(/s$/, "") : unit });
  }

  /**
   * One or two words for where it is: a town, a place, or how far it reaches. Empty when not stated.
   *
   * @type {(service: any) => string}
   */
  where(service) {
    const { phrases, titles } = this;
    const towns = [...new Set((service.locations ?? []).map((/** @type {any} */ { town }) => town).filter(Boolean))];
    if (towns.length) return this.first(2, towns);
    const served = placesOf(service).filter((/** @type {any} */ place) => titles.get("places")?.has(place));
    if (served.length) return this.first(3, this.all("places", served));
    const { scope } = service.coverage ?? {};
    if (service.setting) {
      const area = (service.locations ?? []).find((/** @type {any} */ { area }) => area)?.area;
      return area && scope !== "local" ? this.title("areas", area) : "";
    }
    const isRung = scope === "online" && service.delivery?.join() === "telephone";
    return phrases.reach[isRung ? "telephone" : scope] ?? "";
  }

  /** @type {(number: any, places: any) => string} */
  first(number, places) {
    const some = places.slice(0, number).join(", ");
    const more = places.length - number;
    return more > 0 ? said(this.phrases.reach.more, { places: some, number: more }) : some;
  }
}

/** @type {(from: any, to: any, last: any) => string} */
function agesKind(from, to, last) {
  if (from === undefined) return "to";
  const [begins] = spanOf(from) ?? [0];
  if (to === undefined) return begins ? "from" : "birth";
  if (!begins && to === last) return "all";
  return from === to ? "one" : "both";
}
