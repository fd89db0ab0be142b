// In which of the index's files a word stands.

export class Shards {
  /** `listed` are their names, in one string. @param {string} listed */
  constructor(listed) {
    this.names = new Set(listed.split(" "));
    this.longest = Math.max(...[...this.names].map((letters) => letters.length));
  }

  /** That of a term, if it stands anywhere; of a whole word nearly always the same. @type {(stem: string) => string} */
  of(stem) {
    for (let length = Math.min(this.longest, stem.length); length; length--) {
      const letters = lettersOf(stem, length);
      if (this.names.has(letters)) return letters;
    }
    return "";
  }

  /** Those whose terms all begin with `stem`. @type {(stem: string) => string[]} */
  under(stem) {
    const start = lettersOf(stem, stem.length);
    return [...this.names].filter((letters) => letters.startsWith(start));
  }
}

/** The address of one, or of the `rest` of it. @type {(base: string, letters: string, what?: string) => string} */
export function addressOf(base, letters, what = "from") {
  return `${base}shards/${what}-${letters}.json`;
}

/** As `letters_of` in search/shards.py. @type {(stem: string, length: number) => string} */
function lettersOf(stem, length) {
  return [...stem]
    .slice(0, length)
    .map((sign) => (/[a-z]/.test(sign) ? sign : String(((sign.codePointAt(0) ?? 0) + 2) % 10)))
    .join("");
}
