// What must not stand in a public record: what tells who someone is or where a hidden place is, and unsafe links.

import { expression } from "../record/patterns.js";
import { group, list, text } from "../record/shapes.js";
import { isLike, partOf } from "./formats.js";
import { readerOf } from "./mailboxes.js";
import { fault } from "./wording.js";

/** What the pages of a service with a hidden place leave out or cut down. */
const NOT_SHOWN = [["locations"], ["contact", "address"]];
/** @type {Texts} */
const SAYS = { person: "personal-email/own", doubt: "personal-email/doubt" };

/** @type {(record: Looked) => Findings} */
export function* hiddenPlaceInText({ values, id, strings }) {
  const places = list(values.locations).filter(({ precision = "exact" }) => precision !== "exact");
  const secret = places.flatMap((place) => [text(place.postcode), text(place.address).split(",", 1)[0]]);
  const parts = secret.filter((part) => [...bare(part)].length > 4);
  if (!parts.length) return;
  for (const [pointer, said] of [[["id"], id], ...strings(values)]) {
    if (NOT_SHOWN.some((way) => way.every((step, place) => pointer[place] === step))) continue;
    for (const part of parts) {
      if (bare(said).includes(bare(part))) yield fault("hidden-place-in-text", pointer, { field: pointer[0], part });
    }
  }
}

/** @type {(record: Looked) => Findings} */
export function* personalEmail({ values, kit }) {
  const email = text(group(values.contact).email);
  const key = email && SAYS[readerOf(email, kit, text(values.name))];
  if (key) yield fault(key, ["contact", "email"], { email });
}

/** @type {(record: Looked) => Findings} */
export function* personalMobile({ values, kit: { text_forms: forms } }) {
  for (const [place, phone] of list(group(values.contact).phones).entries()) {
    const number = text(phone.number);
    if (phone.kind !== "text-message" && isMobile(number, forms))
      yield fault("personal-mobile", ["contact", "phones", place, "number"], { number });
  }
}

/** @type {(record: Looked) => Findings} */
export function* unsafeText({ values, kit }) {
  const said = text(values.description);
  const pointer = ["description"];
  for (const [, target] of said.matchAll(partOf("link", kit))) {
    const key = target ? "unsafe-link/target" : "unsafe-link/empty";
    if (!isLike("safe-link", target, kit.text_forms))
      yield fault(key, pointer, { target: [...target].slice(0, 60).join("") });
  }
  const [tag] = said.matchAll(partOf("tag", kit));
  if (tag) yield fault("html-in-text", pointer, { tag: tag[1].slice(0, 20) });
}

/** @type {(number: string, forms: TextForms) => boolean} */
export function isMobile(number, forms) {
  return isLike("mobile", number.replace(/[ ()-]/g, ""), forms);
}

/** @type {(said: string) => string} */
function bare(said) {
  return said.toLowerCase().replace(BLANKS, "");
}

const BLANKS = expression("\\s+", "gu");
