// Whether a team reads an email address or one person, as far as the address tells: views/mailboxes.py in the browser.

const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g; // SENTeamEast, Jo.Bloggs2, jo-bloggs
const PARENT = /(?:mum|mummy|mam|dad|daddy|nan|nana)[0-9]+/i;
const SHORTEST_JOINED = 5; // letters of a family name found within a word; shorter ones are in too many: c-hill, a-ward

/** @type {WeakMap<object, Lists>} */
const known = new WeakMap(); // by kit: the lists of schema/names.json and schema/mailboxes.json

/**
 * "team", "person" or "doubt". `called` is the name of the service or organisation, whose words are no family name.
 *
 * @type {(email: string, kit: Kit, called?: string) => string}
 */
export function readerOf(email, kit, called = "") {
  const lists = listsOf(kit);
  const [whole, host] = parted(email);
  const box = whole.split("+", 1)[0].replaceAll("'", "");
  if (isHostOfPersons(host, lists) || PARENT.test(box)) return "person";
  const words = wordsOf(box, WORD);
  if (!words.length || (words.length > 1 && lists.saints.has(words[0]))) return "team";
  const own = wordsOf(called, /[A-Za-z]+/g);
  /** @type {(word: string) => boolean} */
  const isKnown = (word) =>
    own.includes(word) || isWord(word, lists) || (word.length > 3 && host.includes(word)) || holdsTeam(word, lists);
  return words.length === 1 ? ofOne(words[0], isKnown(words[0]), lists) : ofSeveral(words, words.map(isKnown), lists);
}

/** @type {(email: string) => [string, string]} */
function parted(email) {
  const [box] = email.split("@", 1);
  return [box, email.slice(box.length + 1).toLowerCase()];
}

/** @type {(text: string, pattern: RegExp) => string[]} */
function wordsOf(text, pattern) {
  return (text.match(pattern) ?? []).map((word) => word.toLowerCase());
}

/** @type {(host: string, lists: Lists) => boolean} */
function isHostOfPersons(host, { domains, hosts }) {
  return domains.has(host) || hosts.has(host.split(".", 1)[0]);
}

/** @type {(word: string, isKnown: boolean, lists: Lists) => string} */
function ofOne(word, isKnown, lists) {
  if (lists.first.has(word) || lists.first_and_word.has(word)) return isKnown ? "doubt" : "person";
  if (isKnown || holdsTeam(word, lists)) return "team";
  return lists.last.has(word) ? "doubt" : ofJoined(word, lists);
}

/** Of names written as one word: janesmith, jsmith, smithj. @type {(word: string, lists: Lists) => string} */
function ofJoined(word, lists) {
  if (isSureLastName(word.slice(0, -1), lists) && !word.endsWith("s")) return "person";
  for (let length = 1; length < word.length - 2; length++) {
    const last = word.slice(length);
    if (!lists.last.has(last) || (length > 1 && !isFirstName(word.slice(0, length), lists))) continue;
    const isSure = isSureLastName(last, lists);
    if (isSure || length > 2) return isSure ? "person" : "doubt";
  }
  return "team";
}

/** @type {(word: string, lists: Lists) => boolean} */
function isSureLastName(word, lists) {
  return lists.last.has(word) && word.length >= SHORTEST_JOINED && !isWord(word, lists);
}

/** @type {(words: string[], known: boolean[], lists: Lists) => string} */
function ofSeveral(words, known, lists) {
  const [first, ...others] = words;
  const isIn = (/** @type {string} */ part) => (/** @type {string} */ word) => lists[part].has(word);
  if (lists.titles.has(first)) return others.some(isIn("places")) || others.some(isIn("teams")) ? "team" : "person";
  if (words.some(isIn("places"))) return "team";
  if (isFirstName(first, lists)) return others.some(isIn("teams")) ? "doubt" : "person";
  if (first.length === 1 || words[words.length - 1].length === 1) return ofInitials(words, lists);
  if (lists.first_and_word.has(first)) return ofWordAndName(others, known.slice(1), lists);
  if (others.some((word) => isFirstName(word, lists))) return known.includes(true) ? "doubt" : "person";
  return ofUnnamed(words, known, lists);
}

/** Of j.bloggs and bloggs.j; e.safety and plan.b are no names. @type {(words: string[], lists: Lists) => string} */
function ofInitials(words, lists) {
  const long = words.filter((word) => word.length > 1);
  return !long.length || long.some((word) => isWord(word, lists) && !lists.last.has(word)) ? "team" : "person";
}

/**
 * Of what stands behind a word that is a first name too: grace.jones, hope.street, rose.zz.
 *
 * @type {(others: string[], known: boolean[], lists: Lists) => string}
 */
function ofWordAndName(others, known, lists) {
  if (others.every((word) => lists.last.has(word) && !isWord(word, lists))) return "person";
  return known.includes(true) ? "team" : "doubt";
}

/**
 * Of words among which is no first name: place.zz, zz.kowalska.
 *
 * @type {(words: string[], known: boolean[], lists: Lists) => string}
 */
function ofUnnamed(words, known, lists) {
  if (known.includes(true) || words.every((word) => word.length < 4 && !lists.last.has(word))) return "team";
  return lists.last.has(words[words.length - 1]) ? "person" : "doubt";
}

/** @type {(word: string, lists: Lists) => boolean} */
function isFirstName(word, lists) {
  return lists.first.has(word) || (lists.first_and_word.has(word) && !isWord(word, lists));
}

/** @type {(word: string, lists: Lists) => boolean} */
function isWord(word, { places, teams, words }) {
  return places.has(word) || teams.has(word) || words.has(word);
}

/** Whether a word such as avenuelibrary ends or begins with what a place or a team is called. @type {(word: string, lists: Lists) => boolean} */
function holdsTeam(word, { places, teams }) {
  const isPart = (/** @type {string} */ part) => part.length > 3 && (word.endsWith(part) || word.startsWith(part));
  return word.length > 9 && ([...places].some(isPart) || [...teams].some(isPart));
}

/** The lists of names and words, as sets. @type {(kit: Kit) => Lists} */
export function listsOf(kit) {
  const there = known.get(kit);
  if (there) return there;
  const parts = [...Object.entries(kit.names), ...Object.entries(kit.mailboxes)];
  const lists = Object.fromEntries(parts.map(([part, words]) => [part, new Set(words.split(" "))]));
  known.set(kit, lists);
  return lists;
}
