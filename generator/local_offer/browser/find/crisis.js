// Words after which nobody should have to search: whether someone is in danger or in crisis, and of which kind.

import { slipsBetween } from "../shared/slips.js";
import { stem, wordsOf } from "./words.js";

const LONG = 6; // letters from which on a word may have a slip
const LONGER = 10; // and two
const STARTS = "^ (?:(?:urgent|help|i|me|he|kid|dad) )*";
const ENDS = "(?:(?:now|todai|tonight|help|anymor|any|more|no|longer|at|all|what) )*$";
const GRIEF = "grief";
const FIGURE = /(?<=[a-z])[0134](?=[a-z])/gi; // as in su1cide
/** @type {Record<string, string>} */
const FIGURES = { 0: "o", 1: "i", 3: "e", 4: "a" };

export class Crisis {
  /** @param {Phrases} phrases */
  constructor({ drop, same, kinds, aside, studied, unlike }) {
    this.drop = new Set(drop.split(" "));
    this.meaning = new Map(
      Object.entries(same).flatMap(([name, forms]) => [name, ...forms.split(" ")].map((form) => [form, name])),
    );
    this.kinds = Object.entries(kinds).map(([id, lines]) => ({ id, said: pattern(lines) }));
    this.aside = pattern(aside);
    this.studied = new Set(studied.split(" "));
    this.words = new Set(`${Object.values(kinds).join(" ")} ${[...this.meaning.keys()].join(" ")}`.match(/[a-z]+/g));
    this.long = [...this.words].filter((word) => word.length >= LONG);
    this.known = new Set([...this.words, ...unlike.split(" ")]);
    /** What was found of each word: at each key nearly all are those of before. @type {Map<string, string>} */
    this.meant = new Map();
  }

  /**
   * The kinds of crisis that a text tells of, in the order of the data; none for nearly every text.
   *
   * @type {(text: string) => string[]}
   */
  kindsOf(text) {
    const words = wordsOf(text.replace(/(\p{L})\1{2,}/gu, "$1").replace(FIGURE, (figure) => FIGURES[figure]));
    const telling = words.filter((word) => !this.drop.has(word));
    let left = ` ${telling.map((word) => this.#meaningOf(word)).join(" ")} `.replace(this.aside, " , ");
    if (words.some((word) => this.studied.has(word)) && !/ (i|me|he) /.test(left)) return [];
    return this.kinds.flatMap(({ id, said }) => {
      const rest = left.replace(said, " , ");
      const isSaid = rest !== left;
      if (id === GRIEF) left = rest; // what is said of the dead is not said of oneself
      return isSaid ? [id] : [];
    });
  }

  /** @type {(word: string) => string} */
  #meaningOf(word) {
    const meaning = this.meant.get(word) ?? this.#meaning(word);
    this.meant.set(word, meaning);
    return meaning;
  }

  /** What a word means here, slips put right: a word of the phrases, or its stem. @type {(word: string) => string} */
  #meaning(word) {
    const root = stem(word);
    const forms = [`=${word}`, root, stem(`${word}g`)]; // the last as of "cuttin"
    const meaning = forms.map((form) => this.meaning.get(form)).find(Boolean);
    if (meaning || word.length < LONG || this.known.has(root) || this.known.has(word)) return meaning ?? root;
    const near = this.long.find((other) => isSlip(root, other) || isSlip(word, other)) ?? root;
    return this.meaning.get(near) ?? near;
  }
}

/** @type {(word: string, other: string) => boolean} */
function isSlip(word, other) {
  const most = other.length < LONGER ? 1 : 2;
  return (
    word[0] === other[0] && Math.abs(word.length - other.length) <= most && slipsBetween(word, other, most) <= most
  );
}

/** @type {(lines: string) => RegExp} */
function pattern(lines) {
  const all = lines.split(";").map((line) => line.split(" ").map(part).join(""));
  return new RegExp(`(?:${all.map((each) => (each[0] === "^" ? each : ` ${each}`)).join("|")})`, "g");
}

/** @type {(choice: string) => string} */
function part(choice) {
  if (choice === "^") return STARTS;
  if (choice === "$") return ENDS;
  if (choice === "..") return "(?:\\S+ ){0,2}";
  const words = choice.split("|").filter((word) => word !== ".");
  return `(?:(?:${words.join("|")}) )${choice.split("|").includes(".") ? "?" : ""}`;
}
