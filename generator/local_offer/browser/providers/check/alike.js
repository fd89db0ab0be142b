// Records that may be one and the same with the entry that is written: what views/alike.py says of two of an offer.

import { group, text } from "../record/shapes.js";
import { bare, bracket, nearness, withoutBracket, wordsOf } from "./likeness.js";
import { NOTHING, traitsOf } from "./traits.js";
import { fill } from "./wording.js";

/** @type {WeakMap<object, Record<string, [id: string, traits: Traits][]>>} */
const KNOWN = new WeakMap(); // by the rules of a kit

/**
 * Those that are listed and may be the same, each with what the two share in words.
 *
 * @type {(values: Values, kit: Kit, about: { id?: string, kind?: Kind }) => { id: string, name: string, signs: string }[]}
 */
export function alike(values, kit, { id = "", kind = "service" } = {}) {
  if (group(values.status).state === "closed" || !text(values.name)) return [];
  const others = listed(kind, kit).filter(([other]) => other !== id);
  const one = traitsOf(values, kind, kit);
  const uses = (/** @type {string} */ site) => others.filter(([, { sites }]) => sites.includes(site)).length;
  const common = one.sites.filter((site) => uses(site) + 1 > kit.check.alike.most_at_a_site);
  const mine = { ...one, sites: one.sites.filter((site) => !common.includes(site)) };
  return others
    .filter(([, other]) => mayBeNear(mine, other, kit))
    .map(([other, theirs]) => ({
      id: other,
      name: kit[`${kind}s`][other].name,
      signs: signsOf(mine, theirs, kit).join(" and "),
    }))
    .filter(({ signs }) => signs);
}

/** @type {(kind: Kind, kit: Kit) => [id: string, traits: Traits][]} */
function listed(kind, kit) {
  const known = KNOWN.get(kit.check) ?? {};
  KNOWN.set(kit.check, known);
  known[kind] ??= Object.entries(kit.check.traits[kind]).map(([id, stated]) => {
    const { names = [] } = stated;
    return [id, { ...NOTHING, ...stated, names: [kit[`${kind}s`][id].name, ...names] }];
  });
  return known[kind];
}

/** Whether the program would compare the two at all. @type {(one: Traits, other: Traits, kit: Kit) => boolean} */
function mayBeNear(one, other, kit) {
  const beginnings = (/** @type {Traits} */ { names }) => names.flatMap((name) => beginningsOf(name, kit));
  const letters = (/** @type {Traits} */ { names }) =>
    names.flatMap((name) => bare(name, kit).split(" ")).map((word) => [...word].slice(0, 3).join(""));
  if (meet(beginnings(one), beginnings(other))) return true;
  return meet(shareable(one), shareable(other)) && meet(letters(one), letters(other));
}

/** @type {(traits: Traits) => string[]} */
function shareable({ phones, postcodes, streets, sites }) {
  return [...phones, ...postcodes, ...streets, ...sites];
}

/** @type {(name: string, kit: Kit) => string[]} */
function beginningsOf(name, kit) {
  const words = bare(withoutBracket(name), kit).split(" ");
  const most = Math.max(...words.map((word) => [...word].length));
  const longest = words.find((word) => [...word].length === most) ?? "";
  return [longest, words.join("")].map((word) => [...word].slice(0, 6).join("")).filter((word) => word);
}

/** What the two share, when that is enough to ask whether they are one. @type {(one: Traits, other: Traits, kit: Kit) => string[]} */
function signsOf(one, other, kit) {
  const shared = Object.entries({
    phone: both(one.phones, other.phones),
    postcode: both(one.postcodes, other.postcodes),
    street: both(one.streets, other.streets),
    website: both(one.sites, other.sites),
  }).filter(([, found]) => found.length);
  const names = shared.map(([name]) => name);
  const count = weight(one, other, names);
  const { near } = kit.check.alike;
  if (tellsApart(one, other, kit) || areBranches(one, other) || (!count && isElsewhere(one, other))) return [];
  const towns = differ(one.towns, other.towns) ? [] : [...one.towns, ...other.towns];
  if (nearness(one.names, other.names, towns, kit) < near[Math.min(count, near.length - 1)]) return [];
  const words = kit.check.alike.words;
  const told = shared.filter(([name]) => name !== "street" || !names.includes("postcode"));
  return told.length ? told.map(([name, found]) => fill(words[name], { [name]: found.sort()[0] })) : [words.name];
}

/** @type {(one: Traits, other: Traits, shared: string[]) => number} */
function weight(one, other, shared) {
  const found = new Set(shared.map((name) => (name === "postcode" || name === "street" ? "place" : name)));
  const mayBeOneS = !one.organisation || !other.organisation || one.organisation === other.organisation;
  if (mayBeOneS && found.size > 1) found.delete("website");
  return found.size;
}

/** @type {(one: Traits, other: Traits) => boolean} */
function areBranches(one, other) {
  const isOnePlace = meet(one.postcodes, other.postcodes) || meet(one.streets, other.streets);
  const isApart = differ(one.postcodes, other.postcodes) || differ(one.towns, other.towns);
  return isApart && !isOnePlace && Boolean(one.organisation) && one.organisation === other.organisation;
}

/** @type {(one: Traits, other: Traits) => boolean} */
function isElsewhere(one, other) {
  if (differ(one.postcodes, other.postcodes) || differ(one.towns, other.towns)) return true;
  const isAnotherS = one.organisation && other.organisation && one.organisation !== other.organisation;
  const isTold = [one, other].every(({ towns, phones }) => towns.length || phones.length);
  return ((isAnotherS && isTold) || differ(one.phones, other.phones)) && !meet(one.towns, other.towns);
}

/** @type {(one: Traits, other: Traits, kit: Kit) => boolean} */
function tellsApart(one, other, kit) {
  const [name, its] = [one.names[0], other.names[0]];
  const numbers = (/** @type {string} */ text) => [...new Set(text.match(/[0-9]+/g) ?? [])].sort().join(" ");
  if (numbers(name) !== numbers(its)) return true;
  const telling = new RegExp(kit.text_parts["telling-word"], "gi");
  const told = (/** @type {string} */ text) =>
    (text.match(telling) ?? []).map((word) => word.toLowerCase().replace(/s+$/, ""));
  const within = (/** @type {string} */ text) => [wordsOf(bracket(text)).join(" ")].filter((words) => words);
  const lacks = (/** @type {string[]} */ some, /** @type {string[]} */ others) =>
    some.some((word) => !others.includes(word));
  const isToldApart = lacks(told(name), told(its)) && lacks(told(its), told(name));
  if (isToldApart || differ(within(name), within(its))) return true;
  if (one.urn && other.urn && one.urn !== other.urn) return true;
  if (one.setting && other.setting && one.setting !== other.setting) return true;
  const [ours, theirs] = [one.ages, other.ages];
  return Boolean(ours && theirs && (ours[0] >= theirs[1] || theirs[0] >= ours[1]));
}

/** @type {(one: string[], other: string[]) => string[]} */
function both(one, other) {
  return one.filter((each) => other.includes(each));
}

/** @type {(one: string[], other: string[]) => boolean} */
function meet(one, other) {
  return both(one, other).length > 0;
}

/** @type {(one: string[], other: string[]) => boolean} */
function differ(one, other) {
  return one.length > 0 && other.length > 0 && !meet(one, other);
}
