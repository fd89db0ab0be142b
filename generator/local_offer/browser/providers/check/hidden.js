// A service that hides its place must not give it away in another of its fields.

import { group, list, text } from "../record/shapes.js";
import { folded, speltOut, withoutTags } from "./secrets/folding.js";
import { secretsOf } from "./secrets/places.js";
import { isTold, placeWords } from "./secrets/secret.js";
import { fault } from "./wording.js";

/** What the pages of a service with a hidden place leave out or cut down. */
const NOT_SHOWN = [["locations"], ["contact", "address"]];
/** @type {WeakMap<object, PlaceWords>} */
const KNOWN = new WeakMap();

/** @type {(record: Looked) => Findings} */
export function* hiddenPlaceInText({ values, id, strings, kit }) {
  const places = list(values.locations);
  const hidden = places.filter((place) => !isExact(place));
  if (!hidden.length || !kit.check) return;
  const known = wordsOf(kit.check.hidden_places);
  const open = new Set(places.filter(isExact).flatMap((place) => secretsOf(place, known).map(sign)));
  const postal = { address: text(group(values.contact).address) };
  const secrets = [...hidden, postal]
    .flatMap((place) => secretsOf(place, known))
    .filter((each) => !open.has(sign(each)));
  for (const [pointer, said] of [[["id"], id], ...strings(values)]) {
    if (NOT_SHOWN.some((way) => way.every((step, place) => pointer[place] === step))) continue;
    for (const what of told(secrets, said, known))
      yield fault(`hidden-place-in-text/${what}`, pointer, { field: pointer[0] });
  }
}

/** What sorts of secrets a text tells, without those that say less of the same. */
/** @type {(secrets: Secret[], said: string, known: PlaceWords) => Set<string>} */
function told(secrets, said, known) {
  const plain = speltOut(said, known);
  const readings = [...new Set([plain, withoutTags(plain)])].map((text) => ({ text, letters: folded(text, known) }));
  const isFound = (/** @type {Secret} */ secret) =>
    readings.some(({ text, letters }) => isTold(secret, text, letters, known));
  const kinds = new Set(secrets.filter(isFound).map(({ what }) => what));
  if (kinds.has("house")) kinds.delete("street");
  if (kinds.size > 1) kinds.delete("doubt");
  return kinds;
}

/** @type {(place: Values) => boolean} */
function isExact({ precision = "exact" }) {
  return precision === "exact";
}

/** @type {(secret: Secret) => string} */
function sign({ what, words, numbers, at }) {
  return JSON.stringify([what, words, numbers, at]);
}

/** @type {(told: any) => PlaceWords} */
function wordsOf(told) {
  const known = KNOWN.get(told) ?? placeWords(told);
  KNOWN.set(told, known);
  return known;
}
