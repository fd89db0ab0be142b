// How a text is written in YAML, and with which escapes, as PyYAML has it.

const OPEN_BREAKS = "\n\x85\u2028\u2029"; // what YAML 1.1 takes for line ends
const GAPS = `\0 \t\r${OPEN_BREAKS}`;
/** @type {Record<string, string>} */
const ESCAPES = {
  "\0": "0",
  "\x07": "a",
  "\b": "b",
  "\t": "t",
  "\n": "n",
  "\v": "v",
  "\f": "f",
  "\r": "r",
  "\x1b": "e",
  '"': '"',
  "\\": "\\",
  "\x85": "N",
  "\xa0": "_",
  "\u2028": "L",
  "\u2029": "P",
};
// What our reading would take for something other than text.
const NOT_TEXT = /^(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|-?(0|[1-9][0-9]*)(\.[0-9]+)?|)$/;
// What YAML 1.1 tools would take for something else. They get quotes as well, so that every tool agrees.
const NOT_TEXT_ELSEWHERE =
  /^(y|n|yes|no|on|off|=|<<|[-+]?\.inf|\.nan|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[-+]?0[xob][0-9a-f_]+|[-+]?\.?[0-9][0-9_]*\.?[0-9_]*(e[-+]?[0-9]+)?)$/iu;

/**
 * How to write a text: in which quotes, as a block, or with nothing around it. `isClosed` keeps out open blocks.
 *
 * @type {(value: any, letters: string[], place: any) => string}
 */
export function styleOf(value, letters, { isKey, isFlow, isClosed }) {
  const can = stylesOf(letters);
  let wanted = NOT_TEXT_ELSEWHERE.test(value) ? "'" : "";
  if (value.includes("\n")) wanted = "|";
  if (/[\x85\u2028\u2029]/.test(value)) wanted = '"';
  // Blank lines at an end would run into those that an edit puts below.
  if (value.endsWith("\n\n") || (isClosed && value === "\n")) wanted = '"';
  if (wanted === '"') return '"';
  const isPlain = !wanted && !NOT_TEXT.test(value) && !(isKey && (can.isEmpty || can.isMultiline));
  if (isPlain && (isFlow ? can.flowPlain : can.blockPlain)) return "";
  if (wanted === "|" && !isFlow && !isKey && can.block) return "|";
  if (wanted !== "|" && can.singleQuoted && !(isKey && can.isMultiline)) return "'";
  return '"';
}

/** @type {(letter: string) => boolean} */
export function isEscaped(letter) {
  if ('"\\\x85\u2028\u2029\ufeff'.includes(letter)) return true;
  return !((letter >= " " && letter <= "~") || /^[\xa0-\ud7ff\ue000-\ufffd]$/.test(letter));
}

/** @type {(letter: string) => string} */
export function escaped(letter) {
  if (ESCAPES[letter]) return `\\${ESCAPES[letter]}`;
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase();
  const [sign, width] = /** @type {[string, number]} */ (
    code.length <= 2 ? ["x", 2] : code.length <= 4 ? ["u", 4] : ["U", 8]
  );
  return `\\${sign}${code.padStart(width, "0")}`;
}

/**
 * Whether a field's name can stand before a colon as it is: YAML wants it short and on one line.
 *
 * @type {(name: string) => boolean}
 */
export function isSimple(name) {
  const letters = [...name];
  const tag = 5; // columns that PyYAML counts for "!!str"
  return letters.length + tag < 128 && letters.length > 0 && !letters.some((letter) => OPEN_BREAKS.includes(letter));
}

/** In which styles a text can be written, as PyYAML has it. @type {(letters: string[]) => any} */
function stylesOf(letters) {
  if (!letters.length) return { isEmpty: true, flowPlain: false, blockPlain: true, singleQuoted: true, block: false };
  const text = letters.join("");
  const isGap = (/** @type {any} */ place) => place < 0 || place >= letters.length || GAPS.includes(letters[place]);
  let isBlockSign = /^(---|\.\.\.)/.test(text);
  let isFlowSign = isBlockSign;
  letters.forEach((letter, place) => {
    if (place === 0) {
      const isSign = "#,[]{}&*!|>'\"%@\x60".includes(letter);
      isFlowSign ||= isSign || "?:".includes(letter) || (letter === "-" && isGap(1));
      isBlockSign ||= isSign || ("?:-".includes(letter) && isGap(1));
      return;
    }
    const isComment = letter === "#" && isGap(place - 1);
    isFlowSign ||= ",?[]{}:".includes(letter) || isComment;
    isBlockSign ||= (letter === ":" && isGap(place + 1)) || isComment;
  });
  const isMultiline = /[\n\x85\u2028\u2029]/.test(text);
  const isSpecial = letters.some((letter) => !isPlainLetter(letter));
  const isPadded = /^[ \n\x85\u2028\u2029]|[ \n\x85\u2028\u2029]$/.test(text);
  const isSpaceAfterBreak = /[\n\x85\u2028\u2029] /.test(text);
  const isOnlyEscaped = / [\n\x85\u2028\u2029]/.test(text) || isSpecial;
  const mayBePlain = !isPadded && !isSpaceAfterBreak && !isOnlyEscaped && !isMultiline;
  return {
    isEmpty: false,
    isMultiline,
    flowPlain: mayBePlain && !isFlowSign,
    blockPlain: mayBePlain && !isBlockSign,
    singleQuoted: !isSpaceAfterBreak && !isOnlyEscaped,
    block: !text.endsWith(" ") && !isOnlyEscaped,
  };
}

/** @type {(letter: string) => boolean} */
function isPlainLetter(letter) {
  if (letter === "\n" || (letter >= " " && letter <= "~")) return true;
  if (letter === "\ufeff" || letter === "\u{10ffff}") return false;
  return /^[\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10fffe}]$/u.test(letter);
}
