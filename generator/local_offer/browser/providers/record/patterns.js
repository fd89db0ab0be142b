// Regular expressions as the program's own reading, in Python, understands them.

/** What Python takes for white space, to stand within square brackets. */
export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

const PADDING = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");
const KNOWN = new Map();

/** Whether a text has the form of a pattern of the schema. */
export function matches(pattern, text) {
  if (!KNOWN.has(pattern)) KNOWN.set(pattern, expression(pattern, "u"));
  return KNOWN.get(pattern).test(text);
}

/** The expression with Python's white space, letters and edges of words for `\s`, `\S`, `\w` and `\b`. */
export function expression(pattern, flags) {
  const letter = "\\p{L}\\p{N}_";
  const edge = `(?:(?<![${letter}])(?=[${letter}])|(?<=[${letter}])(?![${letter}]))`;
  const alone = { s: `[${SPACE}]`, S: `[^${SPACE}]`, w: `[${letter}]`, b: edge };
  const among = { s: SPACE, w: letter };
  let isClass = false;
  const written = pattern.replace(/\\(.)|[[\]]/gs, (sign, escaped) => {
    if (escaped) return (isClass ? among : alone)[escaped] ?? sign;
    isClass = sign === "[" || (isClass && sign !== "]");
    return sign;
  });
  return new RegExp(written, flags);
}

/** A text without white space before and after it. */
export function trimmed(text) {
  return text.replace(PADDING, "");
}
