// An id made from a name, as words/ids.py makes it: "St Mary's School" gives "st-marys-school", "Школа" gives "shkola".

import { plain, wordsIn } from "../../shared/letters.js";

const LONGEST = 80; // signs, as long as an id may be
// Cyrillic and Greek, of which each letter has one in English.
const IN_ENGLISH_LETTERS = new Map(
  (
    "аa бb вv гh ґg дd еe єie жzh зz иy іi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ь ъ ыy эe юiu яia " +
    "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo"
  )
    .split(" ")
    .map((pair) => [pair[0], pair.slice(1)]),
);

/**
 * Of a name in letters that have none for them in English, ending in a number made from it: the same for the same
 * name, and another for another. Nothing where nothing is said.
 *
 * @type {(name: string) => string}
 */
export function slug(name) {
  const words = wordsIn(plain(name.replaceAll("&", " and ")).replaceAll(".", ""));
  const said = [...words.join(" ")].map((letter) => IN_ENGLISH_LETTERS.get(letter) ?? letter).join("");
  const readable = (said.match(/[a-z0-9]+/g) ?? []).join("-");
  if ((readable && /^[\x00-\x7f]*$/.test(said)) || !name.trim()) return trimmed(readable, LONGEST);
  const number = numberOf(words.join(" ") || name.trim());
  return `${trimmed(readable, LONGEST - number.length - 1) || "name"}-${number}`;
}

/** @type {(id: string, longest: number) => string} */
function trimmed(id, longest) {
  return id.slice(0, longest).replace(/^-+|-+$/g, "");
}

/** 32 bits of FNV-1a, a short sum that both languages work out alike. @type {(text: string) => string} */
function numberOf(text) {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, "0");
}

/**
 * The same id with a number behind it when it is taken.
 *
 * @type {(id: string, isTaken: (id: string) => boolean) => string}
 */
export function free(id, isTaken) {
  if (!id || !isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
