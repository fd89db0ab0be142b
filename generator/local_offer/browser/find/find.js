// The finder's page made live: what is typed or chosen is searched for, shown, and kept in the address.

import "../every/every.js";
import { MapBox } from "../map/box.js";
import { at, button, nearest, say } from "../shared/dom.js";
import { json } from "../shared/files.js";
import { offerSharing } from "../shared/share.js";
import { asksNothing, heading, inOurWords, parts, spanAsked, withChoices, withWhatIsSaid } from "./asking.js";
import { asked, fill, form, groups, known, showCounts, titleOf } from "./form.js";
import { heed, inOrder, isCrisis, showBelow, soughtInstead, tell, unseen } from "./help_now.js";
import { Cards } from "./list.js";
import { showWhatElse } from "./loosen.js";
import { manifest } from "./manifest.js";
import { nearing } from "./nearing.js";
import { here, knowAreas, placeOf } from "./places.js";
import {
  advice,
  dropChips,
  isNothing,
  linesOf,
  showAge,
  showBox,
  showChips,
  showCount,
  showList,
  showNothing,
  showStart,
  showUnderstood,
} from "./results.js";
import { Search } from "./search.js";
import { closeSheet, isSheetOpen } from "./sheet.js";
import { isNearMe, spoken } from "./spoken.js";
import { isAsking, nothing, read, write } from "./state.js";
import { wordsOf } from "./words.js";

const isNarrow = matchMedia("(max-width: 59.99rem)");
const AT_FIRST = isNarrow.matches ? 3 : 5;
const AT_ONCE = isNarrow.matches ? 5 : 10;
const PAUSE = 250; // milliseconds after the last key before what can wait is worked out

const base = new URL(manifest.data, location.href).href;
knowAreas(manifest);
const root = at("finder").dataset.root ?? "";
const search = new Search(manifest, base);
const cards = new Cards(base, manifest.cards);
const map = document.getElementById("map") && new MapBox(search, cards, root); // not where the council has no position
const atRest = { document: document.title, title: at("title").textContent, count: at("count").dataset.live ?? "" };

/** @typedef {{ answer: Answer, language: import("./languages.js").Language | null, numbers: number[], lines: number, years: (number | undefined)[], origin: Origin | null, word: string, parts: Part[], whole: Set<string> }} Shown */

let state = known(read(groups));
let whereIAm = /** @type {Placed | null} */ (null); // once it was asked for; it stands in no address
let shown = /** @type {Shown | null} */ (null); // the answer on the page
let turn = 0; // of searches, so that a late answer is not shown
let uncounted = /** @type {Asking | null} */ (null); // whose filters nobody has opened yet
let isTyping = false; // since the last step that the back button should find
let isLeaving = false; // the button that was pressed goes with the page it stood on

/**
 * Makes `next` the state and shows it; `isStep` makes it a step for the back button. While someone types, the address
 * waits until they pause.
 *
 * @type {(next: State, isStep: boolean) => Promise<void>}
 */
function go(next, isStep) {
  if (isStep) note();
  if (next.q !== state.q) next = { ...next, exact: "" };
  state = next;
  heed(state.q, !isTyping);
  if (isCrisis()) note();
  else if (isStep || !isTyping) write(state, isStep);
  return show();
}

/** Has the address hold the state. */
function note() {
  write(unseen(state), false);
}

/** @type {(next: State) => void} */
function choose(next) {
  isTyping = false;
  isLeaving = true;
  go(next, true);
  fill(state);
}

async function show() {
  const mine = ++turn;
  at("results").setAttribute("aria-busy", "true");
  try {
    const isAsked = isAsking(state) || state.here;
    if (!isAsked) rest();
    else if (!shown) look();
    const asking = isAsked ? await answer(mine) : null;
    if (mine !== turn) return;
    at("results").setAttribute("aria-busy", "false");
    if (asking) complete(asking, mine);
  } catch (error) {
    if (mine !== turn) return;
    at("results").setAttribute("aria-busy", "false");
    rest();
    at("count").textContent =
      "We could not load the search. Check your connection, then try again or load this page again.";
    throw error;
  }
}

/** Says at once what is looked for. */
function look() {
  at("title").textContent = state.q && !isTyping ? `Looking for “${state.q}” …` : "Looking …";
  at("count").textContent = "Your words stay on your own phone or computer.";
  if (isCrisis()) tell();
  at("looking").hidden = false;
  for (const id of ["ways", "nothing"]) at(id).hidden = true;
}

/**
 * Shows what answers the state; returns what was asked, or nothing when a later search has begun.
 *
 * @type {(mine: number) => Promise<Asking | null>}
 */
async function answer(mine) {
  const said = await spoken(state.q, base, search);
  const meant = withWhatIsSaid(state, said);
  const spokenIn = state.exact ? null : await languageOf(meant.q);
  const heard = { ...meant, q: isCrisis() ? soughtInstead() : spokenIn?.sought || meant.q };
  // Where services are is wanted next: it comes while the place is looked up. A failure is told where it is used.
  if (heard.place) search.positions().catch(() => {});
  const { origin, word } = await whereabouts(heard, mine);
  const typed = spokenIn?.sought ? { typed: heard.q } : {};
  const asking = { ...askingOf(heard, origin), ...typed, isSettled: () => isStillWanted(mine) };
  const atFirst = await search.answer(asking, origin);
  const language = spokenIn ?? (await languageOfStrange(atFirst.asked, meant.q));
  const isMeant = !spokenIn && language?.sought;
  const found = isMeant ? await search.answer({ ...asking, words: isMeant, typed: isMeant }, origin) : atFirst;
  const now = withChoices(heard, found.asked);
  asking.chosen = now.chosen;
  if (mine !== turn) return null;
  const every = [...found.numbers, ...found.partly].filter((number) => number !== found.start);
  const numbers = isCrisis() ? inOrder(every, search) : every;
  const [{ lines, years }, start] = await Promise.all([
    linesOf(numbers.slice(0, isTyping ? AT_FIRST : AT_ONCE), found, cards, root),
    found.start === undefined ? undefined : cards.card(found.start),
  ]);
  if (mine !== turn) return null;
  if (asksNothing(found.asked, now, origin)) return rest(word);
  shown = {
    answer: found,
    language,
    numbers,
    lines: lines.length,
    years,
    origin,
    word,
    parts: parts(now, isCrisis() ? "" : inOurWords(found.asked), origin?.title, titleOf),
    whole: new Set(),
  };
  fill(state, heard.q === meant.q ? now : meant);
  showStart(isNothing(found) ? advice : start, root);
  draw(shown, lines);
  if (search.hasFacets) await recount(asking);
  return asking;
}

/** What words may mean that are written in English letters and that nothing here has. @type {(asked: Understood, words: string) => Promise<import("./languages.js").Language | null>} */
async function languageOfStrange({ unknown, corrected }, words) {
  const strange = wordsOf([...unknown, ...corrected.map(([typed]) => typed)].join(" "));
  const mayBe = strange.length && !state.exact && !isTyping && !isCrisis();
  return mayBe ? languageOf(words, strange) : null;
}

/** What words in another language mean, or those that are `strange`. @type {(words: string, strange?: string[]) => Promise<import("./languages.js").Language | null>} */
async function languageOf(words, strange) {
  if (!strange && !/(?=\p{L})[^\x00-\x7f]/u.test(words)) return null;
  const languages = await import("./languages.js");
  return languages.languageOf(words, base, strange);
}

/**
 * Waits until nobody types; then tells whether this search is still wanted.
 *
 * @type {(mine: number) => Promise<boolean>}
 */
async function isStillWanted(mine) {
  if (isTyping) await pause();
  return mine === turn;
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}

/** A place that was found, or nothing. @type {(found: Placed) => Origin | null} */
function originOf({ latitude, longitude, ...said }) {
  return latitude === undefined || longitude === undefined ? null : { ...said, latitude, longitude };
}

/** @type {(asked: State, origin: Origin | null) => Asking} */
function askingOf({ q, exact, age, within, chosen }, origin) {
  return {
    words: q,
    typed: isCrisis() ? q : state.q,
    asTyped: Boolean(exact),
    age: spanAsked({ age }),
    within: origin ? Number(within) : 0,
    chosen,
    isSettled: async () => true,
    isSifted: Boolean(state.age || (origin && within)) || Object.values(chosen).some((choices) => choices.length),
  };
}

/**
 * Where distances are measured from, or nothing; and what is to be said of it, if not beside the field.
 *
 * @type {(asked: State, mine: number) => Promise<{ origin: Origin | null, word: string }>}
 */
async function whereabouts({ place, here }, mine) {
  const found = place ? await placeOf(place, base) : here ? whereIAm : null;
  const isInWords = Boolean(place) && !state.place;
  if (mine === turn) at("place-said").textContent = (!isInWords && found?.word) || "";
  return { origin: found && originOf(found), word: (isInWords && found?.word) || "" };
}

/** @type {(shown: Shown, lines: HTMLElement[]) => void} */
function draw({ answer, language, origin, parts, word, years }, lines) {
  showParts(false);
  const title = heading(answer, parts);
  say(at("title"), title);
  showCount(answer, search.order, origin, parts);
  showNothing(isNothing(answer));
  const here = isNearMe(state.q) && !origin && button("Use where I am", useWhereIAm);
  const last = state.isCut ? (state.q.split(/\s+/).pop() ?? "").slice(0, 40) : "";
  const isExact = Boolean(state.exact);
  showUnderstood(answer.asked, { title, isExact, here, word, last });
  language?.show(root);
  showChips(parts, choose, () => choose(nothing(groups)), answer.asked, exactly, isExact);
  at("chips").hidden = isCrisis();
  if (isCrisis()) tell();
  else showBelow(isNothing(answer));
  if (isCrisis()) document.title = atRest.document;
  showList(lines);
  showAge(years);
  offerMore();
  drawMap();
}

function drawMap() {
  if (!shown) return;
  const { answer, numbers, origin } = shown;
  const services = numbers.filter((number) => number < search.count);
  map?.show(services, origin, Number(state.within), state.view === "map", () => answer === shown?.answer);
}

function openMap() {
  state = { ...state, view: state.view ? "" : "map" };
  write(state, true);
  drawMap();
}

/**
 * What the first result does not wait for: the filters' counts, what stands below the list, what else to try.
 *
 * @type {(asking: Asking, mine: number) => Promise<void>}
 */
async function complete(asking, mine) {
  if (!shown) return;
  const { answer, origin, parts } = shown;
  const isNow = () => mine === turn;
  if (isTyping) await pause();
  if (!isNow()) return;
  if (!isCrisis()) document.title = `${at("title").textContent} - ${atRest.document}`;
  if (await search.whole(answer.asked)) return isNow() ? show() : undefined;
  await lengthen(AT_ONCE);
  if (!isNow()) return;
  await offerFilters(asking);
  if (isNarrow.matches) await nearing(at("more").parentElement ?? at("results"));
  await showBoxes(isNow);
  if (!isNow()) return;
  /** @type {(next: State) => Promise<number>} */
  const count = async (next) => {
    const from = next.place ? origin : next.here && whereIAm ? originOf(whereIAm) : null;
    return search.total(askingOf(next, from), from);
  };
  if (isCrisis()) return;
  await showWhatElse(answer, parts, count, choose, root, isNow);
}

/** The guides and what is for the whole country, below the list. @type {(isNow: () => boolean) => Promise<void>} */
async function showBoxes(isNow) {
  if (!shown || !isNow()) return;
  const { answer, numbers, lines, whole } = shown;
  const inSight = new Set([answer.start, ...numbers.slice(0, lines)]);
  const others = answer.guides.filter((number) => !inSight.has(number));
  await showBox("guides", "Guides", others, whole.has("guides"), cards, root, isNow);
  await showBox("schools", "Schools", answer.schools, whole.has("schools"), cards, root, isNow);
  await showBox("national", "Anywhere in the country", answer.national, whole.has("national"), cards, root, isNow);
}

/** On a phone what each filter would leave is counted when the sheet opens. @type {(asking: Asking) => Promise<void>} */
async function offerFilters(asking) {
  if (!shown) return;
  const total = shown.answer.services.length;
  at("done").textContent = `Show ${total} result${total === 1 ? "" : "s"}`;
  uncounted = isNarrow.matches && !isSheetOpen() ? asking : null;
  if (uncounted) showFilters(total > 0);
  else await recount(asking);
}

/** @type {(asking: Asking) => Promise<void>} */
async function recount(asking) {
  if (!shown) return;
  const { answer } = shown;
  const counts = await search.counts(answer, asking);
  if (answer !== shown?.answer) return;
  const isAny = showCounts((group, choice) => counts[group](choice));
  showFilters(isAny || at("filters").contains(document.activeElement));
}

/** The filters are not shown where they could do nothing; the list stays in its place. @type {(isWanted: boolean) => void} */
function showFilters(isWanted) {
  at("filters").hidden = !isWanted;
  const opener = at("filters-on").closest("li");
  if (opener) opener.hidden = !isWanted;
}

/** Shows the parts of the page for results, or those of the page at rest. @type {(isAtRest: boolean) => void} */
function showParts(isAtRest) {
  at("ways").hidden = !isAtRest;
  at("found").hidden = isAtRest;
  for (const id of ["looking", "guides", "schools", "national", "not-this"]) at(id).hidden = true;
  if (isLeaving) at("title").focus();
  isLeaving = false;
}

/** Shows the page at rest, which may say a `word` of what was typed. @type {(word?: string) => null} */
function rest(word = "") {
  showParts(true);
  shown = null;
  showStart(undefined, root);
  at("nothing").hidden = true;
  dropChips();
  for (const id of ["said", "results"]) at(id).replaceChildren();
  at("title").textContent = atRest.title;
  at("count").textContent = word || atRest.count;
  document.title = atRest.document;
  showFilters(showCounts(null));
  return null;
}

/** Has the words taken as they were typed, or widened again. @type {(isExact: boolean) => void} */
function exactly(isExact) {
  choose({ ...state, exact: isExact ? "1" : "" });
}

function offerMore() {
  if (!shown) return;
  const left = shown.numbers.length - shown.lines;
  at("more").hidden = left <= 0;
  say(at("more"), `Show ${Math.min(left, AT_ONCE)} more of ${left}`);
  say(at("printed"), left > 0 ? `These are the first ${shown.lines} of ${shown.numbers.length}.` : "");
}

/**
 * Makes the list as long as `most`; returns the new lines, of which there are none when another was quicker.
 *
 * @type {(most: number) => Promise<HTMLElement[]>}
 */
async function lengthen(most) {
  if (!shown) return [];
  const { numbers, lines, answer } = shown;
  if (lines >= most) return [];
  const next = await linesOf(numbers.slice(lines, most), answer, cards, root);
  if (answer !== shown?.answer || lines !== shown.lines) return []; // pressed twice, or another search by now
  shown.lines += next.lines.length;
  shown.years.push(...next.years);
  at("results").append(...next.lines);
  showAge(shown.years);
  offerMore();
  return next.lines;
}

/** Takes the last word that was typed for a whole one when nobody types any more. @type {(mine: number) => Promise<void>} */
async function heedWhole(mine) {
  await pause();
  if (mine !== turn) return;
  const isNew = !isCrisis() && heed(state.q, true);
  note();
  if (isNew) show();
}

async function showMore() {
  const [first] = await lengthen((shown?.lines ?? 0) + AT_ONCE);
  first?.querySelector("a")?.focus();
}

/** Shows all of a box below the list. @type {(pressed: HTMLElement) => Promise<void>} */
async function showWhole({ dataset: { all = "" } }) {
  shown?.whole.add(all);
  await reach(all);
}

/** Leads to a box below the list, which on a phone may not be there yet; without one to the list. @type {(id: string) => Promise<void>} */
async function reach(id) {
  const here = shown;
  await showBoxes(() => here === shown);
  if (here !== shown) return;
  const target = at(id).hidden ? at("results") : at(`${id}-title`);
  target.focus();
  target.scrollIntoView();
}

async function useWhereIAm() {
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

/** The form was sent, or something in it was chosen. */
function take() {
  isTyping = false;
  go(asked(state), true);
}

function start() {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    closeSheet();
    take();
    if (matchMedia("(pointer: coarse)").matches) at("q").blur(); // puts the phone's keyboard away
  });
  at("q").addEventListener("focus", () => json(`${base}places/towns.json`).catch(() => {}), { once: true });
  at("q").addEventListener("input", () => {
    go(asked(state), !isTyping);
    isTyping = true;
    heedWhole(turn);
  });
  at("filters").addEventListener("change", take);
  at("filters").addEventListener("toggle", () => uncounted && isSheetOpen() && recount(uncounted));
  at("here").addEventListener("click", useWhereIAm);
  at("more").addEventListener("click", showMore);
  at("skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address holds the search
    at(shown ? "results" : "title").focus();
  });
  document.addEventListener("click", note, true); // before anything leads away
  document.addEventListener("click", (event) => {
    const pressed = nearest(event.target, "[data-all]");
    if (pressed) showWhole(pressed);
    const link = nearest(event.target, "[data-reach]");
    if (!link) return;
    event.preventDefault(); // the address holds the search
    reach(link.dataset.reach ?? "");
  });
  map?.button.addEventListener("click", openMap);
  offerSharing();
  addEventListener("popstate", () => {
    if (location.hash && !location.hash.includes("=")) return write(state, false); // a link to a part of the page
    isTyping = false;
    state = { ...known(read(groups)), here: state.here };
    heed(state.q, true);
    fill(state);
    show();
  });
  fill(state);
  heed(state.q, true);
  note();
  showFilters(true);
  show();
}

start();
