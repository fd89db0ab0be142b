// How a text is written in YAML: the house style, with the patterns of writing/yaml.py.

/** @typedef {{ isFlow?: boolean, isName?: boolean }} Where between brackets, or before a colon */

// Control letters, line ends that only YAML 1.1 knows, halves of letters, and marks that are no letters.
const ODD = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/gu;
// What any reading of YAML takes for something other than text: ours, that of YAML 1.1, or that of YAML 1.2.
const TAKEN =
  /^(|~|null|true|false|y|n|yes|no|on|off|=|<<|[-+]?\.inf|\.nan|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[-+]?0[xob][0-9a-f_]+|[-+]?\.?[0-9][0-9_]*\.?[0-9_]*(e[-+]?[0-9]+)?)$/iu;
const NOT_PLAIN =
  /^(---|\.\.\.|[?:-]( |$)|[ #,[\]{}&*!|>'"%@\x60\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])|: | #|[ :]$/; // \x60 is a backtick
const SIGN_OF_FLOW = /[,?[\]{}:]/;
const NOT_BLOCK = /^[ \n]| \n|\n\n$| $/; // blank lines at the end would run into those that an edit puts below

/**
 * In which quotes, as a block (`|`), or with nothing around it.
 *
 * @type {(text: string, where?: Where) => string}
 */
export function styleOf(text, { isFlow = false, isName = false } = {}) {
  if (text.search(ODD) >= 0) return '"';
  if (text.includes("\n")) return isFlow || isName || NOT_BLOCK.test(text) ? '"' : "|";
  return TAKEN.test(text) || NOT_PLAIN.test(text) || (isFlow && SIGN_OF_FLOW.test(text)) ? "'" : "";
}

/** What stands between the quotes. @type {(text: string, quote: string) => string} */
export function inside(text, quote) {
  if (quote !== '"') return quote ? text.replaceAll("'", "''") : text;
  const written = JSON.stringify(text).slice(1, -1);
  return written.replace(ODD, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
