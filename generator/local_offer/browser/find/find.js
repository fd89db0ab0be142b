// The finder's page made live: what is typed or chosen is searched for, shown, and kept in the address.

import "../every/every.js";
import { MapBox } from "../map/box.js";
import { json } from "../shared/files.js";
import { asksNothing, heading, lifted, parts } from "./asking.js";
import { fields, fill, form, groups, known, showCounts, titleOf } from "./form.js";
import { button, Cards } from "./list.js";
import { notThis } from "./loosen.js";
import { here, knowAreas, placed } from "./places.js";
import { beside, chips, counted, headed, list, understood } from "./results.js";
import { Search } from "./search.js";
import { isNearMe, spoken } from "./spoken.js";
import { isAsking, nothing, read, write } from "./state.js";

const AT_ONCE = 10;
const AT_FIRST = 5; // while someone types; the others come when they pause
const BESIDE = 3; // of the whole country, and of the guides
const PAUSE = 250; // milliseconds after the last key before what can wait is worked out

const at = (id) => document.getElementById(id);
const manifest = JSON.parse(at("manifest").textContent);
const base = new URL(manifest.data, location.href).href;
knowAreas(manifest);
const root = at("finder").dataset.root;
const search = new Search(manifest, base);
const cards = new Cards(base, manifest.cards);
const map = at("map") && new MapBox(search, cards, root); // not where the council has no position
const atRest = { document: document.title, title: at("title").textContent, count: at("count").dataset.live };

let state = known(read(groups));
let whereIAm = null; // once it was asked for; it stands in no address
let shown = null; // the answer on the page
let turn = 0; // of searches, so that a late answer is not shown
let isTyping = false; // since the last step that the back button should find
let isLeaving = false; // the button that was pressed goes with the page it stood on

/** Makes `next` the state and shows it; `isStep` makes it a step for the back button. */
function go(next, isStep) {
  if (next.q !== state.q) next = { ...next, exact: "" };
  state = next;
  write(state, isStep);
  return show();
}

function take(next) {
  isTyping = false;
  isLeaving = true;
  go(next, true);
  fill(state);
}

async function show() {
  const mine = ++turn;
  at("results").setAttribute("aria-busy", "true");
  try {
    const asking = isAsking(state) || state.here ? await answered(mine) : open(false);
    if (mine !== turn) return;
    at("results").setAttribute("aria-busy", "false");
    if (asking) after(asking, mine);
  } catch (error) {
    if (mine !== turn) return;
    at("results").setAttribute("aria-busy", "false");
    open(false);
    at("count").textContent =
      "We could not load the search. Check your connection, then try again or load this page again.";
    throw error;
  }
}

/** Shows what answers the state; returns what was asked, or nothing when a later search has begun. */
async function answered(mine) {
  const said = await spoken(state.q, base, search.ignored);
  const now = lifted(state, said);
  const { origin, word } = await whereabouts(now, mine);
  const asking = { ...askingOf(now, origin), isSettled: () => settled(mine) };
  const answer = await search.answer(asking, origin);
  if (mine !== turn) return null;
  const numbers = [...answer.numbers, ...answer.partly];
  const lines = await list(numbers.slice(0, isTyping ? AT_FIRST : AT_ONCE), answer, cards, root);
  if (mine !== turn) return null;
  if (asksNothing(answer.asked, now, origin)) return open(false, word);
  shown = {
    answer,
    numbers,
    lines: lines.length,
    origin,
    word,
    parts: parts(now, answer.asked.words, origin?.title, titleOf),
  };
  draw(lines);
  if (search.hasFacets) await recount(asking);
  return asking;
}

/** Waits until nobody types; then tells whether this search is still wanted. */
async function settled(mine) {
  if (isTyping) await pause();
  return mine === turn;
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}

function askingOf({ q, exact, age, within, chosen }, origin) {
  return {
    words: q,
    asTyped: Boolean(exact),
    age: age === "" ? undefined : Number(age),
    within: origin ? Number(within) : 0,
    chosen,
    isSettled: async () => true,
    isSifted: Boolean(state.age || (origin && within)) || Object.values(chosen).some((choices) => choices.length),
  };
}

/** Where distances are measured from, or nothing; and what is to be said of it, if not beside the field. */
async function whereabouts({ place, here }, mine) {
  const found = place ? await placed(place, base) : here && whereIAm;
  const origin = found?.latitude === undefined ? null : found;
  const isInWords = place && !state.place;
  if (mine === turn) at("place-said").textContent = (!isInWords && found?.word) || "";
  return { origin, word: isInWords ? found.word : "" };
}

function draw(lines) {
  const { answer, origin, parts, word } = shown;
  open(true);
  at("ways").hidden = shown.numbers.length > 0; // where nothing is found, the lists lead on
  at("title").textContent = heading(parts);
  document.title = `${heading(parts)} - ${atRest.document}`;
  counted(answer, search.order);
  const here = isNearMe(state.q) && !origin && button("Use where I am", useWhereIAm);
  understood(answer.asked, { taking, isExact: Boolean(state.exact), here, word });
  chips(parts, take, () => take(nothing(groups)));
  headed(answer, origin);
  at("results").replaceChildren(...lines);
  more();
  mapped();
}

function mapped() {
  const { answer, numbers, origin } = shown;
  const services = numbers.filter((number) => number < search.count);
  map?.show(services, origin, Number(state.within), state.view === "map", () => answer === shown?.answer);
}

function openMap() {
  state = { ...state, view: state.view ? "" : "map" };
  write(state, true);
  mapped();
}

/** What the first result does not wait for: the filters' counts, what stands beside the list, what else to try. */
async function after(asking, mine) {
  const { answer, numbers, origin, parts } = shown;
  const isNow = () => mine === turn;
  if (isTyping) await pause();
  if (!isNow()) return;
  await longer(AT_ONCE);
  if (!isNow()) return;
  await recount(asking);
  if (!isNow()) return;
  const inSight = new Set(numbers.slice(0, shown.lines));
  const national = answer.services.filter((number) => search.order.isNational(number));
  const newFirst = [...national].sort((one, other) => inSight.has(one) - inSight.has(other));
  await beside("national", "Anywhere in the country", newFirst, BESIDE, cards, root, isNow);
  await beside("guides", "Guides", answer.guides, BESIDE, cards, root, isNow);
  if (!isNow()) return;
  at("beside").hidden = at("national").hidden && at("guides").hidden;
  const count = async (next) => {
    const from = next.place ? origin : next.here && whereIAm;
    return search.total(askingOf(next, from), from);
  };
  await notThis(answer, parts, count, take, root, isNow);
}

async function recount(asking) {
  const { answer } = shown;
  const counts = await search.counts(answer, asking);
  if (answer === shown?.answer) showCounts((group, choice) => counts[group](choice));
}

/** Shows the results, or the page at rest, which may say a `word` of what was typed. */
function open(isAsking, word = "") {
  at("ways").hidden = isAsking;
  for (const id of ["found", "beside"]) at(id).hidden = !isAsking;
  if (isLeaving) at("title").focus();
  isLeaving = false;
  if (isAsking) return;
  shown = null;
  for (const id of ["said", "chips", "results"]) at(id).replaceChildren();
  at("filters-on").textContent = "Filter";
  at("title").textContent = atRest.title;
  at("count").textContent = word || atRest.count;
  document.title = atRest.document;
  showCounts(null);
}

/** A button that has the words taken as they were typed, or widened again. */
function taking(words, exact) {
  return button(words, () => take({ ...state, exact }));
}

function more() {
  const left = shown.numbers.length - shown.lines;
  at("more").hidden = left <= 0;
  at("more").textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left}`;
}

/** Makes the list as long as `most`; returns the new lines, of which there are none when another was quicker. */
async function longer(most) {
  const { numbers, lines, answer } = shown;
  const next = lines < most ? await list(numbers.slice(lines, most), answer, cards, root) : [];
  if (answer !== shown?.answer || lines !== shown.lines) return []; // pressed twice, or another search by now
  shown.lines += next.length;
  at("results").append(...next);
  more();
  return next;
}

async function showMore() {
  const [first] = await longer(shown.lines + AT_ONCE);
  first?.querySelector("a").focus();
}

async function useWhereIAm() {
  at("filters-on").parentElement.open = true; // on a phone, so that the word beside the field is seen
  at("place-said").textContent = "Finding where you are…";
  const answer = await here();
  if (answer.latitude === undefined) {
    at("place-said").textContent = answer.word;
    return;
  }
  whereIAm = answer;
  isTyping = false;
  go({ ...state, place: "", here: true }, true);
  fill(state);
}

function start() {
  at("filters").hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isTyping = false;
    go({ ...state, ...fields() }, true);
    if (matchMedia("(pointer: coarse)").matches) at("q").blur(); // puts the phone's keyboard away
  });
  at("q").addEventListener("focus", () => json(`${base}places/towns.json`).catch(() => {}), { once: true });
  at("q").addEventListener("input", () => {
    go({ ...state, ...fields() }, !isTyping);
    isTyping = true;
  });
  at("filters").addEventListener("change", () => {
    isTyping = false;
    go({ ...state, ...fields() }, true);
  });
  at("here").addEventListener("click", useWhereIAm);
  at("more").addEventListener("click", showMore);
  map?.button.addEventListener("click", openMap);
  addEventListener("popstate", () => {
    if (location.hash && !location.hash.includes("=")) return write(state, false); // a link to a part of the page
    isTyping = false;
    state = { ...known(read(groups)), here: state.here };
    fill(state);
    show();
  });
  fill(state);
  write(state, false);
  show();
}

start();
