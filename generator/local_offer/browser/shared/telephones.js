// Telephone numbers as people write them, brought to how they are dialled here, as words/telephones.py does.

import { expression } from "./patterns.js";

const FORMS = ["telephone", "short-telephone", "text-telephone"];

/** Its digits, from the 0 that is dialled within the country: by these two are compared. @type {(number: string) => string} */
export function plainNumber(number) {
  const digits = number.replace(/[^0-9]/g, "");
  return /^\s*(\+|00)44/.test(number) ? digits.replace(/^(00)?440?/, "0") : digits;
}

/**
 * The number and the extension that was written behind it; nothing where it is not plain which.
 *
 * @type {(text: string, kit: Pick<Kit, "text_forms" | "text_parts">) => { number: string, extension: string } | undefined}
 */
export function numberSaid(text, { text_forms: forms, text_parts: parts }) {
  const line = text.trim().replace(/\s+/g, " ");
  const [, written, extension = ""] = expression(`^(?:${parts["written-telephone"]})$`, "u").exec(line) ?? [];
  if (!written) return undefined;
  const number = written
    .replace(/^(?:\+|00 ?)44[ ()]*(?:0[ )]*)?/, "0")
    .replace(/^44[ ()]*(?:0[ )]*)?(?=[1-9][0-9 ()./–-]{8,}$)/, "0")
    .replace(/^18001 ?(?=0|1)/, "")
    .replace(/[^0-9+]+/g, " ");
  const digits = number.replaceAll(" ", "");
  const isOne = FORMS.some((form) => new RegExp(`^(?:${forms[form].pattern})$`).test(digits));
  if (!isOne) return undefined;
  return { number: new RegExp(`^(?:${forms["text-telephone"].pattern})$`).test(digits) ? digits : number, extension };
}
