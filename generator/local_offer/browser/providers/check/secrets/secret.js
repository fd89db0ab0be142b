// One thing that must not be shown, and whether a text tells it: as views/secrets/secret.py and points.py say.

import { folded, shortWords } from "./folding.js";

const FEWEST_LETTERS = 9;
const DECIMAL = /(?<![0-9.])([0-9]{1,2})[.,·]([0-9]{3,15})(?![0-9])/g;
const WHOLE_NUMBERS = /(?<![0-9.,·-])(?:0|[1-9][0-9]*)(?:,(?:0|[1-9][0-9]*)){8,}(?!,?-?[0-9]|[.·])/g;
const MINUTES =
  /(?<![0-9])([0-9]{1,2})\s*[°ºd]\s*([0-9]{1,2}(?:\.[0-9]+)?)\s*(?:['’′m]\s*(?:([0-9]{1,2}(?:\.[0-9]+)?))?)?/g;
const APART = 80;
const NEAR = 0.0002;

/** The words of the kit, ready to be looked up. @type {(told: any) => PlaceWords} */
export function placeWords(told) {
  const set = (/** @type {string} */ words) => new Set(words.split(" "));
  /** @type {Map<string, string>} */
  const short = new Map();
  for (const [to, ways] of Object.entries(told.streets)) for (const way of [to, ...ways.split(" ")]) short.set(way, to);
  for (const [word, other] of Object.entries(told.shortened)) short.set(word, other);
  return {
    streets: new Set(Object.keys(told.streets)),
    short,
    streetsFirst: set(told.streets_first),
    streetsElsewhere: told.streets_elsewhere,
    beforeCounted: told.before_counted.split(" "),
    counted: told.counted.replaceAll(" ", "|"),
    passedOver: set(told.passed_over),
    rooms: set(told.rooms),
    named: told.named,
    alike: new Map(Object.entries(told.alike)),
    ordinary: set(`${told.ordinary} ${told.common_streets}`),
    buildings: set(told.buildings),
  };
}

/** @type {(secret: Secret, text: string, letters: Folded, known: PlaceWords) => boolean} */
export function isTold(secret, text, letters, known) {
  const { what, words } = secret;
  if (secret.at) return isAt(secret.at, text);
  if (what === "postcode") return letters.run.includes(words[0]);
  const inOne = words.map((word) => `(?:${waysToWrite(word, known).join("|")})`).join("");
  const phrase = shortWords(words, known).join(" ");
  if (what === "house") {
    const { spaced, glued } = houseIn(secret, phrase, inOne, known);
    // Of "Church Street" the words stand behind many a number.
    const isOwn = isTelling(nameOfStreet(words, known), known);
    return spaced.test(letters.line) || glued.test(isOwn ? letters.run : letters.line);
  }
  if (what === "street" && isToldElsewhere(words, letters, known)) return true;
  const isLong = what !== "doubt" && words.join("").length >= FEWEST_LETTERS;
  return letters.line.includes(` ${phrase} `) || (isLong && new RegExp(inOne, "u").test(letters.run));
}

/** @type {(secret: Secret, phrase: string, inOne: string, known: PlaceWords) => { spaced: RegExp, glued: RegExp }} */
function houseIn({ words, numbers }, phrase, inOne, known) {
  const some = `(?:${numbers.join("|")})[a-z]?`;
  const alone = `(?:no|nr)?${some}(?! (?:${known.counted}) )`;
  const number = `${known.beforeCounted.map((word) => `(?<! ${word})`).join("")} ${alone}`;
  const between = `(?: (?!(?:${known.counted}) )[^ ]+)`;
  const name = nameOfStreet(words, known);
  const isBare = name.length < words.length && isTelling(name, known);
  const called = shortWords(name, known).join(" ");
  const bare = isBare ? `|${number}${between}? ${called} | ${called} ${alone} ` : "";
  const behind = ` ${phrase}(?: (?:house|${[...known.rooms].join("|")}))? ${alone} `;
  return {
    spaced: new RegExp(`${number}${between}{0,2} ${phrase} |${behind}${bare}`, "u"),
    glued: new RegExp(`(?<![0-9])${some}${inOne}`, "u"),
  };
}

/** As other languages call the street. @type {(words: string[], letters: Folded, known: PlaceWords) => boolean} */
function isToldElsewhere(words, letters, known) {
  const name = nameOfStreet(words, known);
  if (name.length === words.length) return false;
  const street = `(?:${folded(known.streetsElsewhere, known).words.join("|")})`;
  const called = shortWords(name, known).join(" ");
  return new RegExp(` (?:${street} ${called}|${called} ${street}) `, "u").test(letters.line);
}

/** @type {(word: string, known: PlaceWords) => string[]} */
function waysToWrite(word, known) {
  const short = known.short.get(word) ?? word;
  return [word, ...[...known.short].flatMap(([way, to]) => (to === short ? [way] : [])), short];
}

/**
 * The words of a street without the one that says that it is one.
 *
 * @type {(words: string[], known: PlaceWords) => string[]}
 */
export function nameOfStreet(words, known) {
  if (known.streets.has(known.short.get(words[words.length - 1]) ?? "")) return words.slice(0, -1);
  return words.slice(known.streetsFirst.has(words[0]) ? 1 : 0);
}

/** @type {(words: string[], known: PlaceWords) => boolean} */
export function isTelling(words, known) {
  return words.some((word) => !known.ordinary.has(word) && [...word].length > 2 && !/^\p{Nd}+$/u.test(word));
}

/** @type {(point: Position, text: string) => boolean} */
function isAt({ latitude, longitude }, text) {
  const angles = [...decimals(text), ...minutes(text)];
  const near = (/** @type {number} */ to) =>
    angles.filter(({ degrees, within }) => Math.abs(degrees - Math.abs(to)) <= within);
  return near(latitude).some((north) =>
    near(longitude).some((east) => north.place !== east.place && Math.abs(north.place - east.place) <= APART),
  );
}

/** @type {(text: string) => Angle[]} */
function decimals(text) {
  const plain = text.replace(WHOLE_NUMBERS, (listed) => " ".repeat(listed.length));
  return [...plain.matchAll(DECIMAL)].map((found) => ({
    degrees: Number(`${found[1]}.${found[2]}`),
    within: Math.max(NEAR, 10 ** -found[2].length),
    place: found.index,
  }));
}

/** @type {(text: string) => Angle[]} */
function minutes(text) {
  return [...text.matchAll(MINUTES)].map((found) => ({
    degrees: Number(found[1]) + Number(found[2]) / 60 + Number(found[3] ?? 0) / 3600,
    within: 0.0004,
    place: found.index,
  }));
}
