// Regular expressions as the program's own reading, in Python, understands them.

/** What Python takes for white space, to stand within square brackets. */
export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

const LETTER = "\\p{L}\\p{N}_";
/** What stands for `\s`, `\S`, `\w` and `\b` of a pattern, alone and within square brackets. */
const EVERY = {
  alone: {
    s: `[${SPACE}]`,
    S: `[^${SPACE}]`,
    w: `[${LETTER}]`,
    b: `(?:(?<![${LETTER}])(?=[${LETTER}])|(?<=[${LETTER}])(?![${LETTER}]))`,
  },
  among: { s: SPACE, w: LETTER },
};
/** For texts that `isPlain`: a browser makes these ready in a fifth of the time. */
const PLAIN = {
  alone: { s: "[\\t-\\r\\x1c-\\x20]", S: "[^\\t-\\r\\x1c-\\x20]", w: "\\w", b: "\\b" },
  among: { s: "\\t-\\r\\x1c-\\x20", w: "\\w" },
};
const NO_OTHER_LETTERS = /^[\x00-\x7f£·–—‘“”•]*$/;
const PADDING = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");
/** @type {Map<string, RegExp>} */
const KNOWN = new Map();

/** Whether a text has the form of a pattern of the schema. @type {(pattern: string, text: string) => boolean} */
export function matches(pattern, text) {
  const known = KNOWN.get(pattern) ?? expression(pattern, "u");
  KNOWN.set(pattern, known);
  return known.test(text);
}

/**
 * Whether no letter, digit or space of a text lies beyond ASCII, as is so of most English ones.
 *
 * @type {(text: string) => boolean}
 */
export function isPlain(text) {
  return NO_OTHER_LETTERS.test(text);
}

/**
 * The expression with Python's white space, letters and edges of words for `\s`, `\S`, `\w` and `\b`; `plain` is for
 * texts that are.
 *
 * @type {(pattern: string, flags: string, plain?: boolean) => RegExp}
 */
export function expression(pattern, flags, plain = false) {
  /** @type {Record<string, Record<string, string>>} */
  const { alone, among } = plain ? PLAIN : EVERY;
  let isClass = false;
  const written = pattern.replace(/\\(.)|[[\]]/gs, (sign, escaped) => {
    if (escaped) return (isClass ? among : alone)[escaped] ?? sign;
    isClass = sign === "[" || (isClass && sign !== "]");
    return sign;
  });
  return new RegExp(written, flags);
}

/** A text without white space before and after it. @type {(text: string) => string} */
export function trim(text) {
  return text.replace(PADDING, "");
}
