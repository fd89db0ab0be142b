// The page of the list: what is kept, or what someone sent; to read, take out, print and send.

import "../every/every.js";
import { at, copy, one, part } from "../shared/dom.js";
import { home } from "../shared/home.js";
import { brief } from "./brief.js";
import { showKept } from "./count.js";
import { records, save, table } from "./files.js";
import { addressOf, idsIn, inAddress, isInAddress, isRefused, keep, kept, whenChanged } from "./kept.js";
import { mark } from "./save.js";
import { sheets } from "./sheets.js";

/** @import { Brief } from "./brief.js" */

const AT_ONCE = 6; // pages asked for together
const LONGEST = 1800; // letters of an email's address that every mail program takes
const SENT = "A list someone sent you";
const WHERE_REFUSED =
  "This browser keeps nothing for us, so your list stands only in the address of this page. Copy the link, or bookmark this page, to come back to it.";
const UNREADABLE = "The link you opened holds no list that we can read. This is your own.";
const WHERE_SENT =
  "Nothing here is kept until you press Save or “Keep these in my list”. Your list is then kept in this browser, on this device only.";

const atRest = {
  title: at("title").textContent,
  lede: at("lede").textContent,
  document: document.title,
  where: at("where").textContent,
};
const lines = /** @type {Map<string, HTMLElement>} */ (new Map()); // an `li` for each id that was shown
const briefs = /** @type {Map<string, Brief>} */ (new Map()); // what is known of each id
const asked = /** @type {Set<string>} */ (new Set()); // ids whose pages are known or on their way

let ids = /** @type {string[]} */ ([]); // on the page
let isSent = false;

/** Shows what the address holds, else what is kept. */
function show() {
  const own = kept();
  const sent = inAddress();
  isSent = sent.length > 0 && !isRefused() && [...sent].sort().join() !== [...own].sort().join();
  ids = isSent ? sent : own;
  at("title").textContent = isSent ? SENT : atRest.title;
  at("lede").textContent = isSent
    ? "The services in the link you opened."
    : isInAddress() && !sent.length
      ? UNREADABLE
      : atRest.lede;
  document.title = isSent ? atRest.document.replace(atRest.title, SENT) : atRest.document;
  // What is kept may change, and an old address would then stand for another's list.
  if (isInAddress() && !isSent && !isRefused()) history.replaceState(null, "", location.pathname);
  at("where").textContent = isSent ? WHERE_SENT : isRefused() ? WHERE_REFUSED : atRest.where;
  at("none").hidden = ids.length > 0;
  at("some").hidden = !ids.length;
  for (const id of ["keep-these", "own"]) at(id).hidden = !isSent;
  at("remove-all").hidden = isSent;
  at("emptied").hidden = true;
  at("services").replaceChildren(...ids.map(line));
  showCount();
  return load(ids);
}

function showCount() {
  showKept();
  at("some-title").textContent = `Services: ${ids.length}`;
  at("by-hand").hidden = true;
  at("mail", HTMLAnchorElement).href = letter();
}

/** @type {(id: string) => HTMLElement} */
function line(id) {
  const shown = lines.get(id) ?? newLine(id);
  lines.set(id, shown);
  part(shown, "remove").hidden = isSent;
  part(shown, "save").hidden = !isSent || briefs.get(id)?.isClosed !== false;
  mark(part(shown, "save"));
  return shown;
}

/** @type {(id: string) => HTMLElement} */
function newLine(id) {
  const line = copy("lo-kept");
  part(line, "save").dataset.save = `services/${id}/`;
  part(line, "again").addEventListener("click", () => load([id]));
  part(line, "remove").addEventListener("click", () => remove(id));
  part(line, "state").hidden = part(line, "fresh").hidden = true;
  name(line, idInWords(id), pathOf(id));
  return line;
}

/** @type {(line: HTMLElement, title: string, address: string) => void} */
function name(line, title, address) {
  Object.assign(part(line, "name"), { textContent: title, href: address });
  for (const hidden of ["what", "which"]) part(line, hidden).textContent = ` ${title}`;
}

/** Loads the pages of these ids that are not known yet, some at a time. @type {(ids: string[]) => Promise<void>} */
async function load(ids) {
  const waiting = ids.filter((id) => !asked.has(id));
  for (const id of waiting) asked.add(id);
  at("services").setAttribute("aria-busy", String(waiting.length > 0));
  const work = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) await fill(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  at("services").setAttribute("aria-busy", "false");
  at("mail", HTMLAnchorElement).href = letter();
}

/** @type {(id: string) => Promise<void>} */
async function fill(id) {
  const card = line(id);
  try {
    const known = await brief(id);
    briefs.set(id, known);
    if (known.name) showBrief(card, known);
    else sayGone(card, id);
    part(card, "again").hidden = true;
  } catch {
    asked.delete(id);
    part(card, "summary").textContent = "We could not load this page. Check your connection, then try again.";
    part(card, "again").hidden = false;
  }
  line(id);
}

/** @type {(card: HTMLElement, known: Brief) => void} */
function showBrief(
  card,
  { name: title = "", address, summary = "", fresh = "", copy = "", isOld, isClosed, state, facts },
) {
  name(card, title, address);
  part(card, "state").replaceChildren(isClosed ? "We no longer list this. " : "", ...(state ?? []), copy);
  part(card, "state").hidden = !state && !copy;
  part(card, "summary").textContent = summary;
  part(card, "fresh").append(fresh);
  part(card, "fresh").classList.toggle("lo-old", Boolean(isOld));
  part(card, "fresh").hidden = false;
  one(card, "dl").replaceChildren(
    ...(isClosed ? [] : (facts ?? [])).map(([said, nodes]) => {
      const row = document.createElement("div");
      const [term, fact] = ["dt", "dd"].map((kind) => document.createElement(kind));
      term.textContent = said;
      fact.append(...nodes);
      row.append(term, " ", fact);
      return row;
    }),
  );
}

/** @type {(line: HTMLElement, id: string) => void} */
function sayGone(line, id) {
  one(line, "h3").textContent = `We no longer list “${idInWords(id)}”`;
  part(line, "summary").textContent = "It may have closed, or the link may have a slip in it.";
}

/** @type {(id: string) => string} */
function nameOf(id) {
  return briefs.get(id)?.name ?? idInWords(id);
}

/** @type {(id: string) => string} */
function pathOf(id) {
  return new URL(`services/${id}/`, home).pathname;
}

/** `Just drop in` for `just-drop-in`, while the name is not known. @type {(id: string) => string} */
function idInWords(id) {
  const words = id.replaceAll("-", " ").trim() || id;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @type {(words: string) => void} */
function say(words) {
  at("list-said").textContent = words;
}

/** Takes one out; a line with a button to put it back stands in its place. @type {(id: string) => void} */
function remove(id) {
  const note = copy("lo-removed");
  const place = kept().indexOf(id);
  part(note, "word").textContent = `Removed: ${nameOf(id)}`;
  part(note, "which").textContent = ` ${nameOf(id)}`;
  const back = one(note, "button");
  back.addEventListener("click", () => {
    const others = kept().filter((other) => other !== id);
    change([...others.slice(0, place), id, ...others.slice(place)]);
    note.replaceWith(line(id));
    say(`Put back. ${ids.length} in your list.`);
    part(line(id), "remove").focus();
  });
  line(id).replaceWith(note);
  change(kept().filter((other) => other !== id));
  say(`Removed. ${ids.length} in your list.`);
  back.focus();
}

/** @type {(next: string[]) => void} */
function change(next) {
  keep(next);
  ids = kept();
  showCount();
}

function removeAll() {
  const before = kept();
  change([]);
  show();
  at("emptied").hidden = false;
  part(at("emptied"), "word").textContent =
    `Removed all ${before.length}. Nothing of your list is left in this browser.`;
  const back = one(at("emptied"), "button");
  back.onclick = () => {
    change(idsIn([...before, ...kept()].join()));
    show();
    at("some-title").focus();
    say(`Put back. ${ids.length} in your list.`);
  };
  back.focus();
  say("Removed all. Your list is empty.");
}

function keepThese() {
  const all = [...new Set([...kept(), ...ids])];
  keep(idsIn(all.join()));
  if (!isRefused()) history.replaceState(null, "", location.pathname);
  show();
  at("some-title").focus();
  say(ids.length < all.length ? `Your list is full. It holds ${ids.length}.` : `Kept. ${ids.length} in your list.`);
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(addressOf(ids));
    at("copy").textContent = "Link copied";
    say("Link copied.");
  } catch {
    at("by-hand").hidden = false;
    const link = at("link", HTMLInputElement);
    link.value = addressOf(ids);
    link.select();
  }
}

/** The address of an email with the names and whole addresses; as many as fit, then the link to all. */
function letter() {
  const services = ids.map((id) => `${nameOf(id)}\r\n${location.origin}${pathOf(id)}`);
  /** @type {(count: number) => string} */
  const addressWith = (count) => {
    const rest = count < services.length ? [`And ${services.length - count} more.`] : [];
    const text = [...services.slice(0, count), ...rest, `All on one page:\r\n${addressOf(ids)}`].join("\r\n\r\n");
    return `mailto:?subject=${encodeURIComponent("A list of services")}&body=${encodeURIComponent(text)}`;
  };
  let count = services.length;
  while (count && addressWith(count).length > LONGEST) count--;
  return addressWith(count);
}

function writeDate() {
  const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  for (const place of document.querySelectorAll("[data-today]")) place.textContent = today;
}

/** Has the browser print a sheet for each service; what it prints is on the page for that long. */
async function printBooklet() {
  say("Making the booklet.");
  await load(ids);
  at("booklet-pages").replaceChildren(
    ...sheets(
      ids.map((id) => briefs.get(id) ?? { address: pathOf(id) }),
      bookletName,
    ),
  );
  document.documentElement.classList.add("lo-booklet");
  writeDate();
  print();
}

async function saveTable() {
  await load(ids);
  save("my-list.csv", "text/csv", table(ids.map((id) => briefs.get(id) ?? { address: pathOf(id) })));
  say("Saved as a table.");
}

async function saveData() {
  try {
    save("my-list.json", "application/json", await records(ids));
    say("Saved as data.");
  } catch {
    say("We could not load the data. Check your connection, then try again.");
  }
}

/** @type {(brief: Brief) => string} */
function bookletName({ name, address }) {
  return name ?? idInWords(address.split("/").at(-2) ?? "");
}

function putAway() {
  document.documentElement.classList.remove("lo-booklet");
  at("booklet-pages").replaceChildren();
}

const none = one(at("none"), "p");
none.textContent = none.dataset.live ?? "";
at("keep-these").addEventListener("click", keepThese);
at("print").addEventListener("click", () => print());
at("booklet").addEventListener("click", printBooklet);
at("as-table").addEventListener("click", saveTable);
at("as-data").addEventListener("click", saveData);
at("copy").addEventListener("click", copyLink);
at("remove-all").addEventListener("click", removeAll);
addEventListener("hashchange", ({ oldURL }) => {
  if (!location.hash || location.hash.includes("=")) return show();
  history.replaceState(null, "", oldURL); // a link to a part of the page: the list that was sent stays
});
addEventListener("online", () => load(ids));
addEventListener("beforeprint", writeDate);
addEventListener("afterprint", putAway);
whenChanged(show);
writeDate();
show();
