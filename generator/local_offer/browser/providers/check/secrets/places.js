// What of a place tells where it is, as views/secrets/places.py works it out.

import { list, text } from "../../record/shapes.js";
import { folded, shortWords, speltOut } from "./folding.js";
import { isTelling, nameOfStreet } from "./secret.js";

const POSTCODE = /\b([a-z]{1,2}[0-9][a-z0-9]?)\s*([0-9][a-z]{2})\b/gi;
const PART = /[,;\n]+/;
const ONLY_NUMBERS = /^\s*(?:no\.?\s*)?[0-9]+[a-z]?(?:\s*[-/–&]\s*[0-9]+[a-z]?)*\s*$/i;
const NUMBER = /^(?:no|nr)?([0-9]{1,4})[a-z]?$/;
const FEWEST_WORDS = 4;

/** @type {(place: Values, known: PlaceWords) => Secret[]} */
export function secretsOf(place, known) {
  const address = text(place.address);
  const notes = [place.transport, ...list(place.hours).map(({ note }) => note)].map(text).filter(Boolean);
  const found = [
    ...[text(place.postcode), address].flatMap((said) => ofPostcodes(said, place.precision !== "district")),
    ...ofAddress(address, place, known),
    ...ofName(wordsOf(text(place.name), known), true, place, known),
    ...ofPoint(place.position),
    ...notes.flatMap((note) => ofNote(note, known)),
  ];
  // A name such as "No." says nothing that could be looked for.
  return found.filter(({ at, words }) => at || shortWords(words, known).length);
}

/** @type {(said: string, withDistrict: boolean) => Secret[]} */
function ofPostcodes(said, withDistrict) {
  return [...said.matchAll(POSTCODE)].flatMap(([, outward, inward]) => {
    const district = withDistrict ? [secret("doubt", [outward.toLowerCase()])] : [];
    return [secret("postcode", [(outward + inward).toLowerCase()]), ...district];
  });
}

/** @type {(address: string, place: Values, known: PlaceWords) => Secret[]} */
function ofAddress(address, place, known) {
  const parts = partsOf(address.replace(POSTCODE, "")).map((part) => wordsOf(part, known));
  const streets = [...parts.keys()].filter((number) => parts[number].length && isStreet(parts[number], known));
  const town = wordsOf(text(place.town), known).join(" ");
  return parts.flatMap((words, number) => {
    const [numbers, street] = house(words, known);
    if (streets.includes(number)) return ofStreet(street.length ? street : words, numbers, known);
    if (!words.length || numbers.length || words.join(" ") === town) return [];
    return ofName(words, number === 0 || streets.some((other) => number < other), place, known);
  });
}

/** @type {(street: string[], numbers: string[], known: PlaceWords) => Secret[]} */
function ofStreet(street, numbers, known) {
  const alone = secret(isTelling(nameOfStreet(street, known), known) ? "street" : "doubt", street);
  const called = street.slice(street.length > 1 && street[0] === "the" ? 1 : 0);
  return numbers.length ? [secret("house", called, numbers), alone] : [alone];
}

/** @type {(words: string[], isBuilding: boolean, place: Values, known: PlaceWords) => Secret[]} */
function ofName(words, isBuilding, place, known) {
  const town = wordsOf(text(place.town), known);
  const own = words.filter((word) => !town.includes(word) && word !== "the" && !/^\p{N}+$/u.test(word));
  if (!own.length) return [];
  const tells = isTelling(own, known) || (own.length > 1 && own.some((word) => !known.buildings.has(word)));
  if (!isBuilding || !tells) return [secret("doubt", words)];
  const name = secret("name", words.slice(words[0] === "the" ? 1 : 0));
  const short = own.filter((word) => !known.buildings.has(word));
  const isOther = isTelling(short, known) && short.length < own.length;
  return isOther ? [name, secret("doubt", short)] : [name];
}

/** @type {(position: any) => Secret[]} */
function ofPoint(position) {
  const { latitude, longitude } = position ?? {};
  if (typeof latitude !== "number" || typeof longitude !== "number") return [];
  return [{ ...secret("position", []), at: { latitude, longitude } }];
}

/** @type {(note: string, known: PlaceWords) => Secret[]} */
function ofNote(note, known) {
  const words = wordsOf(note, known);
  const whole = words.length >= FEWEST_WORDS && isTelling(words, known) ? [secret("note", words)] : [];
  return [...ofPostcodes(note, false), ...whole];
}

/** Between commas. A number by itself belongs to the street behind it. @type {(address: string) => string[]} */
function partsOf(address) {
  const parts = [];
  let held = "";
  for (const part of address.split(PART).filter((each) => each.trim())) {
    const whole = `${held} ${part}`.trim();
    held = ONLY_NUMBERS.test(part) ? whole : "";
    if (!held) parts.push(whole);
  }
  return parts;
}

/** The numbers before a street, and the street. @type {(words: string[], known: PlaceWords) => [string[], string[]]} */
function house(words, known) {
  const short = words.map((word) => known.short.get(word) ?? word);
  const last = short.findLastIndex((word) => NUMBER.test(word));
  const street = words.slice(last + 1);
  if (!street.length) return houseBehind(words, known);
  if (last < 0) return [[], []];
  let first = last;
  while (first && (NUMBER.test(short[first - 1]) || ["to", "and"].includes(short[first - 1]))) first -= 1;
  if (first && known.rooms.has(short[first - 1]) && first < last) first += 1; // the number of a flat
  const numbers = short.slice(first, last + 1).flatMap((word) => NUMBER.exec(word)?.[1] ?? []);
  return [[...new Set(numbers)], street];
}

/** The same where the numbers stand last. @type {(words: string[], known: PlaceWords) => [string[], string[]]} */
function houseBehind(words, known) {
  const end = words.findLastIndex((word) => !NUMBER.test(word)) + 1;
  if (end && namesAStreet(words.slice(0, end), known))
    return [words.slice(end).map((word) => word.replace(NUMBER, "$1")), words.slice(0, end)];
  return [words.filter((word) => /^\p{Nd}+$/u.test(word)), []];
}

/** @type {(words: string[], known: PlaceWords) => boolean} */
function isStreet(words, known) {
  const [numbers, street] = house(words, known);
  return Boolean(numbers.length && street.length) || namesAStreet(words, known);
}

/** @type {(words: string[], known: PlaceWords) => boolean} */
function namesAStreet(words, known) {
  return words.length > 1 && nameOfStreet(words, known).length < words.length;
}

/** @type {(said: string, known: PlaceWords) => string[]} */
function wordsOf(said, known) {
  return folded(speltOut(said, known), known).words;
}

/** @type {(what: string, words: string[], numbers?: string[]) => Secret} */
function secret(what, words, numbers = []) {
  return { what, words, numbers };
}
