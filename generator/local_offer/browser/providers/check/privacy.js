// What must not stand in a public record: what tells who someone is or where a hidden place is, and unsafe links.

import { expression } from "../record/patterns.js";
import { group, list, text } from "../record/shapes.js";
import { fault } from "./wording.js";

const PRIVATE_MAIL =
  /@(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|ntlworld|proton|protonmail|gmx)\.[a-z.]+$/i;
// A first and a last name: jo.bloggs@. Teams that write themselves so, such as short.breaks@, are waived one by one.
const TWO_NAMES = /^[a-z]+\.[a-z]+@/i;
const TEAM_WORDS =
  /info|enquir|admin|office|team|send|service|support|help|contact|hello|therap|school|referral|hub|break|autism|health|care|advice|family|families|early|learning|travel|access|nurs|child|young|youth|speech|booking/i;
// 070 is personal numbering; 071 to 079 are mobiles (Ofcom, National Telephone Numbering Plan).
const MOBILE = /^(0|\+44)7[0-9]{8,9}$/;
const LINK = expression("\\]\\(\\s*<?([^)\\s>]*)", "gu");
const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;
const HTML = expression("<\\s*(?:/\\s*)?([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>", "u");
/** What the pages of a service with a hidden place leave out or cut down. */
const NOT_SHOWN = [["locations"], ["contact", "address"]];

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

export function* personalEmail({ values }) {
  const email = text(group(values.contact).email);
  const name = email.split("@", 1)[0];
  if (email && (PRIVATE_MAIL.test(email) || (TWO_NAMES.test(email) && !TEAM_WORDS.test(name))))
    yield fault("personal-email", ["contact", "email"], { email });
}

export function* personalMobile({ values }) {
  for (const [place, phone] of list(group(values.contact).phones).entries()) {
    const number = text(phone.number);
    if (phone.kind !== "text-message" && MOBILE.test(number.replace(/[ ()-]/g, "")))
      yield fault("personal-mobile", ["contact", "phones", place, "number"], { number });
  }
}

export function* unsafeText({ values }) {
  const said = text(values.description);
  const pointer = ["description"];
  for (const [, target] of said.matchAll(LINK)) {
    const key = target ? "unsafe-link/target" : "unsafe-link/empty";
    if (!SAFE_LINK.test(target)) yield fault(key, pointer, { target: [...target].slice(0, 60).join("") });
  }
  const tag = HTML.exec(said);
  if (tag) yield fault("html-in-text", pointer, { tag: tag[1].slice(0, 20) });
}

function bare(said) {
  return said.toLowerCase().replace(BLANKS, "");
}

const BLANKS = expression("\\s+", "gu");
