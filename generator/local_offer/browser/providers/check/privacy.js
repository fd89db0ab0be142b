// What must not stand in a public record: what tells who someone is or where a hidden place is, and unsafe links.

import { expression } from "../record/patterns.js";
import { group, list, text } from "../record/shapes.js";

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
      if (!bare(said).includes(bare(part))) continue;
      const message = `'${pointer[0]}' holds '${part}', which an entry asks us to hide`;
      yield { pointer, rule: "hidden-place-in-text", message, remedy: "take it out" };
    }
  }
}

export function* personalEmail({ values }) {
  const email = text(group(values.contact).email);
  const name = email.split("@", 1)[0];
  if (!email || !(PRIVATE_MAIL.test(email) || (TWO_NAMES.test(email) && !TEAM_WORDS.test(name)))) return;
  yield {
    pointer: ["contact", "email"],
    rule: "personal-email",
    message: `${email} looks like one person's own address`,
    remedy: "give a team's address, or waive this rule in offer/waivers.yaml with the reason",
  };
}

export function* personalMobile({ values }) {
  for (const [place, phone] of list(group(values.contact).phones).entries()) {
    const number = text(phone.number);
    if (phone.kind === "text-message" || !MOBILE.test(number.replace(/[ ()-]/g, ""))) continue;
    yield {
      pointer: ["contact", "phones", place, "number"],
      rule: "personal-mobile",
      message: `${number} is a mobile number`,
      remedy: "give the team's own number; for a team's line for text messages add 'kind: text-message'",
    };
  }
}

export function* unsafeText({ values }) {
  const said = text(values.description);
  const pointer = ["description"];
  for (const [, target] of said.matchAll(LINK)) {
    if (SAFE_LINK.test(target)) continue;
    const message = target
      ? `the link to '${[...target].slice(0, 60).join("")}' does not lead to a web page`
      : "a link has nothing between its round brackets";
    yield { pointer, rule: "unsafe-link", message, remedy: "begin its address with https://, mailto: or tel:" };
  }
  const tag = HTML.exec(said);
  if (!tag) return;
  const message = `'<${tag[1].slice(0, 20)}>' is HTML, which will be shown as it stands`;
  const remedy = "use Markdown: **bold**, lists and [links](https://…)";
  yield { pointer, rule: "html-in-text", message, remedy, level: "warning" };
}

function bare(said) {
  return said.toLowerCase().replace(BLANKS, "");
}

const BLANKS = expression("\\s+", "gu");
