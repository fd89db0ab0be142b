// What must not stand in a public record: what tells who someone is, and unsafe links.

import { group, list, text } from "../record/shapes.js";
import { isLike, partOf } from "./formats.js";
import { readerOf } from "./mailboxes.js";
import { isPublished } from "./telephones.js";
import { fault } from "./wording.js";

/** @type {Texts} */
const SAYS = { person: "personal-email/own", doubt: "personal-email/doubt" };

/** @type {(record: Looked) => Findings} */
export function* personalEmail({ values, kit }) {
  const email = text(group(values.contact).email);
  const key = email && SAYS[readerOf(email, kit, text(values.name))];
  if (key) yield fault(key, ["contact", "email"]);
}

/** @type {(record: Looked) => Findings} */
export function* personalMobile({ values, kit }) {
  for (const [place, phone] of list(group(values.contact).phones).entries()) {
    if (!isPublished(phone, kit)) yield fault("personal-mobile", ["contact", "phones", place, "number"]);
  }
}

/** @type {(record: Looked) => Findings} */
export function* unsafeText({ values, kit }) {
  yield* inMarkdown(text(values.description), ["description"], kit);
  for (const [at, { description }] of list(values.variants).entries())
    yield* inMarkdown(text(description), ["variants", at, "description"], kit);
}

/** @type {(said: string, pointer: Pointer, kit: Kit) => Findings} */
function* inMarkdown(said, pointer, kit) {
  let left = said;
  for (const [, target] of left.matchAll(partOf("link", kit))) {
    const key = target ? "unsafe-link/target" : "unsafe-link/empty";
    if (!isLike("safe-link", target, kit.text_forms))
      yield fault(key, pointer, { target: [...target].slice(0, 60).join("") });
  }
  for (const name of ["page-note", "picture"]) {
    const without = left.replace(partOf(name, kit), " ");
    if (without !== left) yield fault(`html-in-text/${name}`, pointer, {});
    left = without;
  }
  const [tag] = left.matchAll(partOf("tag", kit));
  if (tag) yield fault("html-in-text/tag", pointer, { tag: tag[1].slice(0, 20) });
}
