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
  let said = text(values.description);
  const pointer = ["description"];
  for (const [, target] of said.matchAll(partOf("link", kit))) {
    const key = target ? "unsafe-link/target" : "unsafe-link/empty";
    if (!isLike("safe-link", target, kit.text_forms))
      yield fault(key, pointer, { target: [...target].slice(0, 60).join("") });
  }
  for (const name of ["page-note", "picture"]) {
    const without = said.replace(partOf(name, kit), " ");
    if (without !== said) yield fault(`html-in-text/${name}`, pointer, {});
    said = without;
  }
  const [tag] = said.matchAll(partOf("tag", kit));
  if (tag) yield fault("html-in-text/tag", pointer, { tag: tag[1].slice(0, 20) });
}
