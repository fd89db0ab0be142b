// Regular expressions as the program's own reading, in Python, understands them.

/** What Python takes for white space, to stand within square brackets. */
export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

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
 * The expression with Python's white space, letters and edges of words for `\s`, `\S`, `\w` and `\b`.
 *
 * @type {(pattern: string, flags: string) => RegExp}
 */
export function expression(pattern, flags) {
  const letter = "\\p{L}\\p{N}_";
  const edge = `(?:(?<![${letter}])(?=[${letter}])|(?<=[${letter}])(?![${letter}]))`;
  /** @type {Record<string, string>} */
  const alone = { s: `[${SPACE}]`, S: `[^${SPACE}]`, w: `[${letter}]`, b: edge };
  /** @type {Record<string, string>} */
  const among = { s: SPACE, w: letter };
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
