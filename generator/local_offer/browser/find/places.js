// Where a postcode, a town or this phone is. A request names a district at most, never a whole postcode.

import { json } from "../shared/files.js";
import { bare, plain as inPlainLetters, wordsIn } from "../shared/letters.js";
import { slipsBetween } from "../shared/slips.js";

/** @typedef {{ area: string, district: string, end: string, title: string, isLiteral: boolean }} Reading */
/** @typedef {[ends: string, norths: number[], easts: number[], runs?: number[]]} Sector */
/** @typedef {{ areas: string[], centre: number[], sectors: Record<string, Sector> }} Postcodes */
/** @typedef {[title: string, latitude: number | null, longitude: number | null, council?: string | number, postcode?: string, isWord?: number]} TownRow */

const FULL = /^([A-Z]{1,2})(\d[A-Z\d]?)(\d[A-Z]{2})$/;
const DISTRICT = /^([A-Z]{1,2})(\d[A-Z\d]?)$/;
const BEGUN = /^\s*([a-z]{1,2}\d[a-z\d]?)\s+\d[a-z]?[\s.]*$/i; // "CW1 2"
const LOST = "We could not load the list of postcodes. Check your connection and try again.";
const ELSE = "Type a postcode or a town instead.";
const OWN = "has a local offer of its own";
const TOO_FAR = "That is too far away to measure from.";
const EARTH = 3958.8; // miles from its middle
const UNITS = 10_000; // of a degree

/** @type {Set<string>} */
let areas = new Set();
/** @type {Set<string>} */
let beyond = new Set();

/**
 * Takes from the page's manifest which postcode areas there are, and those of which no positions are published freely.
 *
 * @type {(manifest: Manifest) => void}
 */
export function knowAreas({ postcode_areas: all, areas_beyond: far }) {
  [areas, beyond] = [all, far].map((letters) => new Set(letters.split(" ")));
}

/**
 * Where the words of a person lie: `{title, latitude, longitude, word}`, in degrees.
 * `word` is a sentence to show, or empty. Nothing found has no latitude, and its word says what to try.
 * `base` is the address of the data, with a slash at its end; `example` a postcode to name, else one of the data's own.
 *
 * @type {(text: string, base: string, example?: string) => Promise<Placed>}
 */
export async function placeOf(text, base, example = "") {
  const typed = bare(text).normalize("NFKC").trim().replace(/\s+/g, " ");
  if (!typed) return nowhere("", "");
  try {
    return (
      (await byPostcode(typed, base)) ??
      (await byTown(typed, base)) ??
      (await within(typed, base)) ??
      (await byFirstWords(typed, base)) ??
      nowhere(typed, await unknown(typed, base, example))
    );
  } catch {
    return nowhere(typed, LOST);
  }
}

/** @type {(title: string, word: string) => Placed} */
function nowhere(title, word) {
  return { title, latitude: undefined, longitude: undefined, word };
}

/** Words around a postcode: "Crewe CW1 2AF". @type {(typed: string, base: string) => Promise<Placed | null> | null} */
function within(typed, base) {
  const found = postcodeIn(typed);
  return found ? byPostcode(found.place, base) : null;
}

/** @type {(typed: string, base: string, example: string) => Promise<string>} */
async function unknown(typed, base, example) {
  /** @type {Record<string, TownRow>} */
  const towns = await json(`${base}places/towns.json`);
  const [town] = Object.values(towns);
  const postcode = example || town?.[4];
  const words = typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
  const such = postcode ? ` such as ${postcode}` : "";
  return `We do not know “${words}”. Try a postcode${such}${town ? `, or a town such as ${town[0]}` : ""}.`;
}

// Postcodes

/** @type {(typed: string, base: string) => Promise<Placed | null>} */
async function byPostcode(typed, base) {
  const readings = readingsOf(typed);
  const outer = readings.find(({ area }) => beyond.has(area));
  if (outer) {
    const { title } = outer;
    return nowhere(title, `${title} is outside England, Scotland and Wales, and we cannot measure from there.`);
  }
  /** @type {Placed | null} */
  let second = null;
  for (const reading of readings) {
    const found = await lookUp(reading, base);
    if (found?.isSure) return answer(found, reading);
    second ??= found && answer(found, reading);
  }
  return second;
}

/** @type {(found: Partial<Position> & { word: string }, reading: Reading) => Placed} */
function answer({ latitude, longitude, word }, { title, isLiteral }) {
  const showing = isLiteral ? "" : `Showing ${title}.`;
  return { title, latitude, longitude, word: [showing, word].filter(Boolean).join(" ") };
}

/**
 * What the words may mean as a postcode or a district, what they say first: O is often typed for 0, and I for 1.
 *
 * @type {(typed: string) => Reading[]}
 */
function readingsOf(typed) {
  const begun = BEGUN.exec(typed)?.[1];
  const bare = (begun ?? typed).toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (!/\d/.test(bare) || bare.length > 7) return [];
  const isWhole = bare.length > 4;
  const [first, last] = isWhole ? [bare.slice(0, -3), bare.slice(-3)] : [bare, ""];
  const end = isWhole ? digits(last[0]) + letters(last.slice(1)) : "";
  const starts = [
    first,
    ...[1, 2].flatMap((length) => [
      letters(first.slice(0, length)) + digits(first.slice(length)),
      letters(first.slice(0, length)) + digits(first.slice(length, -1)) + first.slice(-1),
    ]),
  ];
  const texts = new Set([bare, ...starts.map((start) => start + end)]);
  return [...texts].map((text) => reading(text, text === bare)).filter((each) => each !== null);
}

/** @type {(text: string, isLiteral: boolean) => Reading | null} */
function reading(text, isLiteral) {
  const [, area, number, end = ""] = FULL.exec(text) ?? DISTRICT.exec(text) ?? [];
  if (!areas.has(area) && !beyond.has(area)) return null;
  const district = area + number;
  return { area, district, end, title: end ? `${district} ${end}` : district, isLiteral };
}

/** @type {(text: string) => string} */
const digits = (text) => text.replaceAll("O", "0").replaceAll("I", "1");
/** @type {(text: string) => string} */
const letters = (text) => text.replaceAll("0", "O").replaceAll("1", "I");

/**
 * Nothing for a district that there is not. `isSure` when no other reading can be better.
 *
 * @type {(reading: Reading, base: string) => Promise<(Partial<Position> & { word: string, isSure: boolean }) | null>}
 */
async function lookUp({ area, district, end, title }, base) {
  /** @type {Record<string, [latitude: number | null, longitude: number | null, hasPostcodes?: unknown, councils?: string]>} */
  const middles = await json(`${base}places/districts/${area}.json`);
  if (!Object.hasOwn(middles, district)) return null;
  const [latitude, longitude, hasPostcodes, councils] = middles[district];
  const other = councils === undefined ? "" : elsewhere(title, councils);
  if (latitude === null || longitude === null) return { ...nowhere(title, `${other} ${TOO_FAR}`), isSure: true };
  const middle = { latitude, longitude, word: `${other} We measure from the middle of ${district}.`.trim() };
  if (!end || !hasPostcodes) return { ...middle, isSure: true };
  const { areas, found } = positionIn(await json(`${base}places/postcodes/${district}.json`), end);
  if (found) return { ...found, word: outside(title, found.area, areas), isSure: true };
  middle.word = `We do not know ${title}. Check its last three characters. ${middle.word}`;
  return { ...middle, isSure: false };
}

/**
 * One postcode of a district's file, whose form `search/places.py` describes.
 *
 * @type {(file: Postcodes, end: string) => { areas: string[], found?: Position & { area: number } }}
 */
function positionIn({ areas, centre, sectors }, end) {
  if (!Object.hasOwn(sectors, end[0])) return { areas };
  const [ends, norths, easts, runs = []] = sectors[end[0]];
  let [north, east] = centre.map((degrees) => Math.round(degrees * UNITS));
  for (let number = 0; number < norths.length; number++) {
    north += norths[number];
    east += easts[number];
    if (ends.slice(number * 2, number * 2 + 2) === end.slice(1)) {
      return { areas, found: { latitude: north / UNITS, longitude: east / UNITS, area: areaAt(number, runs) } };
    }
  }
  return { areas };
}

/** @type {(number: number, runs: number[]) => number} */
function areaAt(number, runs) {
  let passed = 0;
  for (let at = 0; at < runs.length; at += 2) {
    passed += runs[at + 1];
    if (number < passed) return runs[at];
  }
  return 0;
}

/** @type {(title: string, area: number, areas: string[]) => string} */
function outside(title, area, areas) {
  if (area === 0) return "";
  return areas[area] ? elsewhere(title, areas[area]) : `${title} is outside ${areas[0]}.`;
}

/** Of a place that is not in the council's area, whose own council may be one of several. @type {(title: string, council: string) => string} */
function elsewhere(title, council) {
  return council
    ? `${title} is in ${council}, which ${OWN}.`
    : `${title} is not in England. The councils of England have local offers.`;
}

// Towns

/** @type {(typed: string, base: string) => Promise<Placed | null>} */
async function byTown(typed, base) {
  /** @type {Record<string, TownRow>} */
  const towns = await json(`${base}places/towns.json`);
  const keys = Object.keys(towns).filter((key) => towns[key][1] !== null);
  const words = [plain(typed), plain(typed.split(",")[0])].filter(Boolean);
  const exact = words.find((word) => Object.hasOwn(towns, word));
  if (exact) return town(towns[exact], "");
  for (const word of words) {
    const begun = word.length < 3 ? [] : keys.filter((key) => key.startsWith(word));
    const near = begun.length || word.length < 4 ? begun : keys.filter((key) => isSlipOf(word, key));
    if (near.length === 1) return town(towns[near[0]], `Showing ${towns[near[0]][0]}.`);
    if (near.length) {
      const names = near.slice(0, 4).map((key) => towns[key][0]);
      return nowhere(typed, `Do you mean ${names.slice(0, -1).join(", ")} or ${names.at(-1)}?`);
    }
  }
  return null;
}

/**
 * "Crewe Cheshire": a town and more, without a comma.
 *
 * @type {(typed: string, base: string) => Promise<Placed | null>}
 */
async function byFirstWords(typed, base) {
  /** @type {Record<string, TownRow>} */
  const towns = await json(`${base}places/towns.json`);
  const words = plain(typed).split(" ");
  for (let length = words.length - 1; length; length--) {
    const name = words.slice(0, length).join(" ");
    if (Object.hasOwn(towns, name)) return town(towns[name], `Showing ${towns[name][0]}.`);
  }
  return null;
}

/** @type {(row: TownRow, word: string) => Placed} */
function town([title, latitude, longitude, council], word) {
  const other =
    council &&
    `${title} ${council === title ? "" : council === 1 ? "is outside our area: its council " : `is in ${council}, which `}${OWN}.`;
  const said = [word, other, latitude === null && TOO_FAR].filter(Boolean).join(" ");
  return { title, latitude: latitude ?? undefined, longitude: longitude ?? undefined, word: said };
}

/** A name as the list of towns has it; the same as `plain` in `search/places.py`. @type {(name: string) => string} */
function plain(name) {
  const words = wordsIn(inPlainLetters(name).replaceAll(".", ""));
  return words.map((word) => (word === "saint" ? "st" : word)).join(" ");
}

/** Whether it is a slip of the hand for the name of a town; of a long one two. @type {(word: string, town: string) => boolean} */
export function isSlipOf(word, town) {
  return slipsBetween(word, town, town.length > 8 ? 2 : 1) <= (town.length > 8 ? 2 : 1);
}

/**
 * A postcode or district among other words: `{place: "CW1 2AF", rest: "autism group"}`, or nothing.
 *
 * @type {(words: string) => { place: string, rest: string } | null}
 */
export function postcodeIn(words) {
  const whole = /(?<![a-z\d])([a-z]{1,2})(\d[a-z\d]?)\s*(\d[abd-hjlnp-uw-z]{2})(?![a-z\d])/gi;
  const alone = /(?<![a-z\d])([a-z]{1,2})(\d[a-z\d]?)(?![a-z\d])/gi;
  for (const match of [...words.matchAll(whole), ...words.matchAll(alone)]) {
    const [text, area, number, end] = match;
    const before = words.slice(0, match.index);
    const shorter = before.replace(/\b(near to|near|close to|around|in|at|from|by)\s*$/i, "");
    const rest = [shorter, words.slice(match.index + text.length)].join(" ");
    const tidy = rest.replace(/\s+/g, " ").replace(/^[\s,;.]+|[\s,;.]+$/g, "");
    // B12, S41, L2 are vitamins, sections and levels more often than districts.
    const isMeant = end || area.length === 2 || !tidy || shorter !== before;
    const district = (area + number).toUpperCase();
    if (isMeant && areas.has(area.toUpperCase())) {
      return { place: end ? `${district} ${end.toUpperCase()}` : district, rest: tidy };
    }
  }
  return null;
}

/** Where this phone is, kept in memory only: a promise of the same as `placed`. @type {() => Promise<Placed>} */
export function here() {
  if (!navigator.geolocation) return Promise.resolve(nowhere("", `This browser cannot tell where you are. ${ELSE}`));
  return new Promise((resolve) => {
    /** @type {PositionCallback} */
    const found = ({ coords: { latitude, longitude } }) =>
      resolve({ title: "where you are", latitude, longitude, word: "" });
    /** @type {PositionErrorCallback} */
    const failed = ({ code }) => resolve(nowhere("", `${reasons[code] ?? reasons[2]} ${ELSE}`));
    navigator.geolocation.getCurrentPosition(found, failed, { timeout: 10_000, maximumAge: 300_000 });
  });
}

/** @type {Record<number, string>} */
const reasons = {
  1: "Your browser was not allowed to say where you are.",
  2: "We could not find out where you are.",
  3: "It took too long to find out where you are.",
};

/** Miles as the crow flies between two `{latitude, longitude}`. @type {(one: Position, other: Position) => number} */
export function miles(one, other) {
  /** @type {(degrees: number) => number} */
  const radians = (degrees) => (degrees * Math.PI) / 180;
  /** @type {(from: number, to: number) => number} */
  const half = (from, to) => Math.sin(radians(to - from) / 2) ** 2;
  const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  const part = half(one.latitude, other.latitude) + across * half(one.longitude, other.longitude);
  return 2 * EARTH * Math.asin(Math.sqrt(part));
}

/**
 * Miles as people say them: "about 6 miles"; of a place that may be so many miles `off`, "about 3 to 9 miles".
 *
 * @type {(distance: number, off?: number) => string}
 */
export function inWords(distance, off = 0) {
  if (off) {
    const [least, most] = [Math.round(distance - off), Math.round(distance + off)];
    return least < 1 ? `within ${most} miles` : `about ${least} to ${most} miles`;
  }
  if (distance < 1) return "less than a mile";
  const whole = Math.round(distance);
  return whole === 1 ? "about 1 mile" : `about ${whole} miles`;
}
