// What a record is known by: its names, and how and where it is found, as views/traits.py has it.

import { spanOf } from "../../shared/ages.js";
import { plainNumber } from "../../shared/telephones.js";
import { group, list, text } from "../record/shapes.js";
import { wordsOf } from "./likeness.js";

const LAST_AGE = 25;
export const NOTHING = { phones: [], postcodes: [], streets: [], towns: [], sites: [] };

/** @type {(values: Values, kind: Kind, kit: Kit) => Traits} */
export function traitsOf(values, kind, kit) {
  const contact = group(values.contact);
  const [from, to] = [group(values.ages).from, group(values.ages).to].map(spanOf);
  const site = text(contact.website);
  const known = {
    ...NOTHING,
    names: [text(values.name), ...list(values.also_known_as).map(text)].filter((name) => name),
    phones: list(contact.phones).map(({ number }) => plainNumber(text(number))),
    sites: site ? [plainSite(site)] : [],
  };
  if (kind === "organisation") return known;
  const places = list(values.locations)
    .map(group)
    .filter(({ precision = "exact" }) => precision === "exact");
  const named = (/** @type {string[]} */ words) => words.filter((word) => word);
  return {
    ...known,
    postcodes: named(places.map(({ postcode }) => text(postcode))),
    streets: named(places.map((place) => street(place, kit.check.short_streets))),
    towns: named(places.map(({ town }) => text(town).toLowerCase())),
    organisation: text(values.organisation) || undefined,
    urn: text(group(values.registers).urn) || undefined,
    setting: text(group(values.setting).kind) || undefined,
    ages: from || to ? [from?.[0] ?? 0, to?.[1] ?? 12 * LAST_AGE + 12] : undefined,
  };
}

/** @type {(address: string) => string} */
function plainSite(address) {
  const page = address.replace(/^https?:\/\/(www\.)?|#.*$/gi, "").replace(/\/+$/, "");
  const host = page.split("/", 1)[0];
  return host.toLowerCase() + page.slice(host.length);
}

/** @type {(place: Values, short: Texts) => string} */
function street({ address, town }, short) {
  for (const part of text(address).toLowerCase().split(/[,\n]/)) {
    const words = wordsOf(part);
    if (text(town) && words.length > 1 && /^[0-9]/.test(words[0]))
      return `${words.map((word) => short[word] ?? word).join(" ")}, ${text(town).toLowerCase()}`;
  }
  return "";
}
