// Examples and words that only keep a place, as views/placeholders.py finds them in a record.

import { plainNumber } from "../../shared/telephones.js";
import { pathOf } from "../record/shapes.js";
import { isLike, partOf } from "./formats.js";
import { fault } from "./wording.js";

const LONGEST = 60; // letters of one that are shown

/** None in a demonstration, and in a draft each is a warning. @type {(record: Looked) => Findings} */
export function* placeholders({ values, kit, kind, strings }) {
  const level = kit.check?.placeholders;
  if (!level) return;
  const sorts = kit.check.words[kind] ?? {};
  for (const [pointer, text] of strings(values)) {
    const value = sorts[pathOf(pointer)] ? placeholderIn(text, kit) : unrealIn(text, kit);
    if (value) yield { ...fault("placeholder/other", pointer, { value }), level };
  }
}

/** @type {(text: string, kit: Kit) => string} */
function placeholderIn(text, kit) {
  const said = text.trim();
  if (isLike("placeholder", said, kit.text_forms)) return [...said].slice(0, LONGEST).join("");
  return unrealIn(text, kit) || (text.match(partOf("example-words", kit))?.[0] ?? "");
}

/** An address or a number that nobody has. @type {(text: string, kit: Kit) => string} */
function unrealIn(text, kit) {
  const [address] = text.toLowerCase().match(partOf("example-address", kit)) ?? [];
  if (address) return address.replace(/^[/@]+/, "");
  const numbers = text.match(partOf("telephone", kit)) ?? [];
  return numbers.find((number) => isLike("example-telephone", plainNumber(number), kit.text_forms)) ?? "";
}
