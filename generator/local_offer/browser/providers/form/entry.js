// The entry that is being written: what it is, what it says now, and the files it makes.

import { at, one } from "../../shared/dom.js";
import { thisDay } from "../../shared/values.js";
import { changedIn } from "../record/crossing.js";
import { mark } from "../record/marks.js";
import { fresh, read, write } from "../record/record.js";
import { gather } from "./answers.js";
import { isNewOne, NEW } from "./chooser.js";
import { withoutOldPlaces } from "./moved.js";
import { free, slug } from "./slug.js";

const LOCAL = "offer/services/local";
const OWN_FACTS = "The provider's own facts";

/**
 * `base` is what it was opened with: `{text, values, document}`. `done` holds the steps that were said to be done.
 * `others` are entries of which someone said that this is another one. `isIdOwn` says that someone has written the id themselves.
 *
 * @type {Entry}
 */
export const entry = {
  kind: "service",
  id: "",
  isIdOwn: false,
  isNew: true,
  path: "",
  base: null,
  done: new Set(),
  others: new Set(),
};

/** @type {Kit} */
let kit;

/** What the site's own file for the form says: schemas, words, names that are taken. @type {() => Promise<Kit>} */
export async function loadKit() {
  const answer = await fetch(at("entry").dataset.kit ?? "");
  if (!answer.ok)
    throw new Error("The form could not load what it needs. Check your connection, then load the page again.");
  kit = await answer.json();
  return kit;
}

/** The kit, with the new organisation among those that are known while there is one. @type {() => Kit} */
export function kitNow() {
  if (!hasOrganisation()) return kit;
  const values = valuesOf("organisation");
  const id = organisationId(values);
  const added = { name: values.name ?? "", path: pathOf("organisation"), contact: values.contact };
  return { ...kit, organisations: { ...kit.organisations, [id]: added } };
}

/** @type {(kind: string) => HTMLElement} */
export function rootOf(kind) {
  return one(document, `[data-record=${kind}]`);
}

/**
 * The kinds of record that are written: a service, an organisation, or a service with a new organisation.
 *
 * @type {() => Kind[]}
 */
export function kinds() {
  return hasOrganisation() ? ["service", "organisation"] : [entry.kind];
}

/** @type {() => boolean} */
export function hasOrganisation() {
  return entry.kind === "service" && isNewOne();
}

/** @type {(kind: Kind) => Values} */
export function valuesOf(kind) {
  const gathered = gather(rootOf(kind)) ?? {};
  const values = kind === entry.kind ? withoutOldPlaces(gathered, entry.base?.values) : gathered;
  return kind === "service" && values.organisation === NEW ? { ...values, organisation: idOf("organisation") } : values;
}

/** @type {(kind: Kind) => string} */
export function idOf(kind) {
  return kind === entry.kind ? entry.id : organisationId(gather(rootOf("organisation")) ?? {});
}

/** @type {(kind: Kind) => boolean} */
export function isNew(kind) {
  return kind === entry.kind ? entry.isNew : true;
}

/** What we know without asking. @type {(kind: Kind) => Values} */
export function defaults(kind) {
  const sources = [{ name: OWN_FACTS, date: thisDay() }];
  if (kind === "organisation") return { sources };
  return { coverage: { scope: "local" }, checked: { date: thisDay(), by: "provider" }, sources };
}

/** @type {(id: string, kind?: Kind) => boolean} */
export function isTaken(id, kind = entry.kind) {
  return Object.hasOwn(kit[`${kind}s`], id) || Object.hasOwn(kit.former_ids[kind], id);
}

/** The id that a name gives, with a number where another entry has it. @type {(name: string) => string} */
export function idFor(name) {
  return free(slug(name), (id) => isTaken(id));
}

/** The files to send: path and text of each, and what the text of a record that stands began from. @type {() => EntryFile[]} */
export function files() {
  return kinds().map((kind) => {
    const file = { path: pathOf(kind), text: textOf(kind) };
    const base = kind === entry.kind && !entry.isNew ? entry.base : null;
    return base ? { ...file, ...begun(base, file.text, kit.schemas[kind]) } : file;
  });
}

/**
 * Marks of a text as it was, and of each field in which the new one differs. A text that was sent has such marks already.
 *
 * @type {(base: Opened, now: string, schema: Schema) => { began: string, was: Record<string, string> }}
 */
function begun({ text, began, was }, now, schema) {
  const [had, has] = [text, now].map((each) => read(each, schema).values ?? {});
  const plain = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  return { began: began ?? mark(plain), was: { ...changedIn(had, has), ...was } };
}

/** @type {(values: Values) => string} */
function organisationId(values) {
  return free(slug(values.name ?? ""), (id) => isTaken(id, "organisation")) || "new-organisation";
}

/** @type {(kind: Kind) => string} */
function textOf(kind) {
  const base = kind === entry.kind ? entry.base : null;
  return base ? write(base.document, valuesOf(kind), kit.schemas[kind]) : fresh(valuesOf(kind), kit.schemas[kind]);
}

/** @type {(kind: Kind) => string} */
function pathOf(kind) {
  if (kind === entry.kind && entry.path) return entry.path;
  if (kind === "organisation") return `offer/organisations/${idOf(kind)}.yaml`;
  const paths = Object.values(kit.services).map(({ path }) => path);
  const isLocal = !paths.length || paths.some((path) => path.startsWith(`${LOCAL}/`));
  return `${isLocal ? LOCAL : "offer/services"}/${entry.id}.yaml`;
}
