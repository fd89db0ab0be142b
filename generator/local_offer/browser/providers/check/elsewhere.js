// Whether a postcode lies where town, council area and coverage say, and a town is a town: as in checks/postcode_elsewhere.py
// and checks/not_a_place.py. Which postcode lies where is known here by its district alone.

import { councilsOf, placeNamed } from "../../shared/whereabouts.js";
import { group, list, own, text } from "../record/shapes.js";
import { isLike } from "./formats.js";
import { fault } from "./wording.js";

const COMES_HERE = new Set(["at-home", "at-school", "online", "telephone"]);
const LONGEST = 80; // letters: what is longer is an address

/** @type {(record: Looked) => Findings} */
export function* postcodeElsewhere({ values, kit }) {
  if (!kit.check?.councils) return;
  const places = list(values.locations).map(group);
  const found = places.flatMap((place, index) => [...ofPlace(place, index, kit)]);
  yield* found.length ? found : ofCoverage(values, places, kit);
}

/** @type {(place: Values, index: number, kit: Kit) => Findings} */
function* ofPlace(place, index, kit) {
  const postcode = shown(place);
  const likely = councilsOf(postcode, kit);
  if (!likely) return;
  const { gss, name, neighbours } = kit.council;
  const [area, town] = [text(place.area), text(place.town)];
  const title = own(group(titlesOf(kit)), area);
  if (title && !likely.has(area))
    yield fault("postcode-elsewhere/area", ["locations", index, "area"], { postcode, council: title });
  else if (gss && placeNamed(town, kit) && ![gss, ...neighbours].some((code) => likely.has(code)))
    yield fault("postcode-elsewhere/town", ["locations", index, "postcode"], { postcode, town, council: name });
}

/** @type {(values: Values, places: Values[], kit: Kit) => Findings} */
function* ofCoverage(values, places, kit) {
  const { scope, places: towns, areas } = group(values.coverage);
  const comes = listed(values.delivery).some((way) => COMES_HERE.has(way));
  if (scope !== "local" || listed(towns).length || listed(areas).length || comes || !places.length) return;
  const { gss, name: council } = kit.council;
  const outside = places.every((place) => councilsOf(shown(place), kit)?.has(gss) === false);
  if (gss && outside)
    yield fault("postcode-elsewhere/coverage", ["coverage", "scope"], { postcode: shown(places[0]), council });
}

/** @type {(record: Looked) => Findings} */
export function* notAPlace({ values, kit }) {
  for (const [index, place] of list(values.locations).map(group).entries())
    for (const field of ["town", "name", "address"]) {
      const words = text(place[field]);
      if (isNoPlace(words, kit) && (field === "town" || !place.postcode))
        yield fault("not-a-place", ["locations", index, field], { words });
    }
}

/** @type {(words: string, kit: Kit) => boolean} */
function isNoPlace(words, kit) {
  const line = words.trim().replace(/\s+/g, " ");
  return line !== "" && line.length <= LONGEST && isLike("no-town", line, kit.text_forms);
}

/** As much of a postcode as may be told. @type {(place: Values) => string} */
function shown({ precision = "exact", postcode }) {
  if (precision === "hidden") return "";
  return precision === "exact" ? text(postcode) : text(postcode).split(" ", 1)[0];
}

/** @type {(kit: Kit) => Record<string, string>} */
function titlesOf(kit) {
  return Object.fromEntries(kit.vocabularies.areas.map((/** @type {any} */ { id, title }) => [id, title]));
}

/** A list of words. @type {(value: unknown) => any[]} */
function listed(value) {
  return Array.isArray(value) ? value : [];
}
