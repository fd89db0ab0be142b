// The page of the list: what is kept, or what someone sent; to read, take out, print and send.

import "../every/every.js";
import { home } from "../shared/home.js";
import { brief } from "./brief.js";
import { addressOf, idsIn, inAddress, isInAddress, isRefused, keep, kept, whenChanged } from "./kept.js";
import { mark } from "./save.js";

const AT_ONCE = 6; // pages asked for together
const LONGEST = 1800; // letters of an email's address that every mail program takes
const SENT = "A list someone sent you";
const WHERE_REFUSED =
  "This browser keeps nothing for us, so your list stands only in the address of this page. Copy the link, or bookmark this page, to come back to it.";
const UNREADABLE = "The link you opened holds no list that we can read. This is your own.";
const WHERE_SENT =
  "Nothing here is kept until you press Save or “Keep these in my list”. Your list is then kept in this browser, on this device only.";

const at = (id) => document.getElementById(id);
const copy = (id) => at(id).content.firstElementChild.cloneNode(true);
const part = (line, name) => line.querySelector(`[data-part=${name}]`);
const atRest = {
  title: at("title").textContent,
  lede: at("lede").textContent,
  document: document.title,
  where: at("where").textContent,
};
const lines = new Map(); // an `li` for each id that was shown
const briefs = new Map(); // what is known of each id
const asked = new Set(); // ids whose pages are known or on their way

let ids = []; // on the page
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
  counted();
  return loaded(ids);
}

function counted() {
  at("some-title").textContent = `Services: ${ids.length}`;
  at("by-hand").hidden = true;
  at("mail").href = mail();
}

function line(id) {
  if (!lines.has(id)) lines.set(id, made(id));
  const shown = lines.get(id);
  part(shown, "remove").hidden = isSent;
  part(shown, "save").hidden = !isSent || briefs.get(id)?.isClosed !== false;
  mark(part(shown, "save"));
  return shown;
}

function made(id) {
  const line = copy("lo-kept");
  part(line, "save").dataset.save = `services/${id}/`;
  part(line, "again").addEventListener("click", () => loaded([id]));
  part(line, "remove").addEventListener("click", () => remove(id));
  part(line, "state").hidden = part(line, "fresh").hidden = true;
  named(line, idInWords(id), pathOf(id));
  return line;
}

function named(line, name, address) {
  Object.assign(part(line, "name"), { textContent: name, href: address });
  for (const hidden of ["what", "which"]) part(line, hidden).textContent = ` ${name}`;
}

/** Loads the pages of these ids that are not known yet, some at a time. */
async function loaded(ids) {
  const waiting = ids.filter((id) => !asked.has(id));
  for (const id of waiting) asked.add(id);
  at("services").setAttribute("aria-busy", waiting.length > 0);
  const load = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) await fill(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, load));
  at("services").setAttribute("aria-busy", "false");
  at("mail").href = mail();
}

async function fill(id) {
  const card = lines.get(id);
  try {
    const known = await brief(id);
    briefs.set(id, known);
    if (known.name) filled(card, known);
    else gone(card, id);
    part(card, "again").hidden = true;
  } catch {
    asked.delete(id);
    part(card, "summary").textContent = "We could not load this page. Check your connection, then try again.";
    part(card, "again").hidden = false;
  }
  line(id);
}

function filled(card, { name, address, summary, fresh, isOld, isClosed, state, facts }) {
  named(card, name, address);
  part(card, "state").replaceChildren(isClosed ? "We no longer list this. " : "", ...(state ?? []));
  part(card, "state").hidden = !state;
  part(card, "summary").textContent = summary;
  part(card, "fresh").append(fresh);
  part(card, "fresh").classList.toggle("lo-old", isOld);
  part(card, "fresh").hidden = false;
  card.querySelector("dl").replaceChildren(
    ...(isClosed ? [] : facts).map(([said, nodes]) => {
      const row = document.createElement("div");
      const [term, fact] = ["dt", "dd"].map((kind) => document.createElement(kind));
      term.textContent = said;
      fact.append(...nodes);
      row.append(term, " ", fact);
      return row;
    }),
  );
}

function gone(line, id) {
  part(line, "name").closest("h3").textContent = `We no longer list “${idInWords(id)}”`;
  part(line, "summary").textContent = "It may have closed, or the link may have a slip in it.";
}

function nameOf(id) {
  return briefs.get(id)?.name ?? idInWords(id);
}

function pathOf(id) {
  return new URL(`services/${id}/`, home).pathname;
}

/** `Just drop in` for `just-drop-in`, while the name is not known. */
function idInWords(id) {
  const words = id.replaceAll("-", " ").trim() || id;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function say(words) {
  at("list-said").textContent = words;
}

/** Takes one out; a line with a button to put it back stands in its place. */
function remove(id) {
  const note = copy("lo-removed");
  const place = kept().indexOf(id);
  part(note, "word").textContent = `Removed: ${nameOf(id)}`;
  part(note, "which").textContent = ` ${nameOf(id)}`;
  const back = note.querySelector("button");
  back.addEventListener("click", () => {
    const others = kept().filter((other) => other !== id);
    changed([...others.slice(0, place), id, ...others.slice(place)]);
    note.replaceWith(lines.get(id));
    say(`Put back. ${ids.length} in your list.`);
    part(lines.get(id), "remove").focus();
  });
  lines.get(id).replaceWith(note);
  changed(kept().filter((other) => other !== id));
  say(`Removed. ${ids.length} in your list.`);
  back.focus();
}

function changed(next) {
  keep(next);
  ids = kept();
  counted();
}

function removeAll() {
  const before = kept();
  changed([]);
  show();
  at("emptied").hidden = false;
  part(at("emptied"), "word").textContent =
    `Removed all ${before.length}. Nothing of your list is left in this browser.`;
  const back = at("emptied").querySelector("button");
  back.onclick = () => {
    changed(idsIn([...before, ...kept()].join()));
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
    at("link").value = addressOf(ids);
    at("link").select();
  }
}

/** The address of an email with the names and whole addresses; as many as fit, then the link to all. */
function mail() {
  const services = ids.map((id) => `${nameOf(id)}\r\n${location.origin}${pathOf(id)}`);
  const letter = (count) => {
    const rest = count < services.length ? [`And ${services.length - count} more.`] : [];
    const text = [...services.slice(0, count), ...rest, `All on one page:\r\n${addressOf(ids)}`].join("\r\n\r\n");
    return `mailto:?subject=${encodeURIComponent("A list of services")}&body=${encodeURIComponent(text)}`;
  };
  let count = services.length;
  while (count && letter(count).length > LONGEST) count--;
  return letter(count);
}

function dated() {
  at("printed").textContent = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
}

at("none").querySelector("p").textContent = at("none").querySelector("p").dataset.live;
at("keep-these").addEventListener("click", keepThese);
at("print").addEventListener("click", () => print());
at("copy").addEventListener("click", copyLink);
at("remove-all").addEventListener("click", removeAll);
addEventListener("hashchange", ({ oldURL }) => {
  if (!location.hash || location.hash.includes("=")) return show();
  history.replaceState(null, "", oldURL); // a link to a part of the page: the list that was sent stays
});
addEventListener("online", () => loaded(ids));
addEventListener("beforeprint", dated);
whenChanged(show);
dated();
show();
