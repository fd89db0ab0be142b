// What a template can do with a value, by name: as pages/filters.py has it, and the few of Jinja's own that we use.

import { marked } from "./markdown.js";
import { holds, madeLines } from "./template.js";
import {
  dial,
  linesOf,
  listed,
  lowerFirst,
  mail,
  percent,
  saidNeeds,
  sentences,
  shortWeb,
  together,
  upperFirst,
} from "./words.js";

/**
 * `words` are those of the kit, `longest` the letters that can stand among the answers at the top.
 *
 * @type {(words: any, longest: any) => Record<string, (...given: any[]) => any>}
 */
export function filtersOf(words, longest) {
  /** @type {Record<string, (...given: any[]) => any>} */
  const filters = {
    ages: (ages) => words.ages(ages),
    clock: (time) => words.clock(time),
    closure: (closed) => words.closure(closed),
    contract: (contract) => words.contract(contract),
    dates: (hours) => words.dates(hours),
    state: (status) => words.state(status),
    day: (text) => words.day(text),
    days: (hours) => words.days(hours),
    dial,
    each: (all = [], part) => all.map((/** @type {any} */ one) => one[part]),
    fits: (text) => Boolean(text) && text.length <= longest,
    in_full: (parts) => parts.filter(holds).map(stopped).join(" "),
    lines: madeLines,
    lines_of: linesOf,
    listed: (titles, last) => listed(titles, last),
    lower_first: lowerFirst,
    mail,
    markdown: marked,
    newest_source: ({ sources = [] }) =>
      sources
        .map((/** @type {any} */ { date }) => date ?? "")
        .sort()
        .at(-1),
    percent,
    price: (price) => words.price(price),
    said_needs: saidNeeds,
    sentences: (parts) => sentences(...parts),
    relayed: (phones) => words.relayed(phones),
    short_web: shortWeb,
    source_date: (text) => words.day(text),
    times: (hours) => words.times(hours),
    titled: (ids = [], titles, vocabulary) => ids.map((/** @type {any} */ id) => titles([vocabulary, id])),
    together,
    waiting: (wait) => words.waiting(wait),
    ways_in: (routes = []) => waysIn(routes),
    ways_there: () => [], // a record seldom says its position, and the form shows no way there
    way_of: (phone) => words.wayOf(phone),

    capitalize: (text) => upperFirst(text.toLowerCase()),
    format: (text, ...parts) =>
      text.replace(/%[s%]/g, (/** @type {any} */ sign) => (sign === "%%" ? "%" : parts.shift())),
    join: (parts = [], between = "") => parts.join(between),
    length: (parts) => parts?.length ?? 0,
    list: (parts) => parts,
    map: (parts = [], name) => parts.map((/** @type {any} */ part) => filters[name](part)),
    select: (parts) => parts.filter(holds),
    unique: (parts) => [...new Set(parts)],
  };
  return filters;
}

/** As `ways_in` in pages/filters.py. @type {(routes: string[]) => string[]} */
function waysIn(routes) {
  const isSaid = (/** @type {string} */ route) =>
    (route === "family-referral" && routes.includes("self-referral")) ||
    (route === "none-needed" && routes.indexOf(route) > 0);
  return routes.filter((route) => !isSaid(route));
}

/** @type {(part: any, _: number, parts: any[]) => any} */
function stopped(part, _, { length }) {
  return part.endsWith(".") || length === 1 ? part : `${part}.`;
}
