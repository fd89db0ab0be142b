// What the top of a service's page answers, and what a family may ask of its kind, as views/what_to_ask.py says.

import { holds } from "./template.js";

/**
 * `known` is schema/what-to-ask.json.
 *
 * @type {(service: any, known: any) => any}
 */
export function askedOf(service, known) {
  const facts = factsOf(service);
  const fits = (/** @type {any} */ condition) =>
    Object.entries(condition).every(([of, wanted]) => meets(of, wanted, facts[of]));
  const { asks, words = {}, also = [] } = known.kinds.find((/** @type {any} */ { when }) => when.some(fits));
  const questions = Object.entries(known.questions).map(([id, said]) => [
    id,
    { id, ...said, ...words[id], is_asked: asks.includes(id) },
  ]);
  return { questions: Object.fromEntries(questions), also };
}

/** What is known of these and what not, once the template has asked, as pages/service/glance.py says. @type {() => any} */
export function toldBy() {
  const known = /** @type {any[]} */ ([]);
  const unknown = /** @type {any[]} */ ([]);
  const answer = (/** @type {any[]} */ [question, said, more, isBrief]) => {
    if (holds(said) || holds(more)) known.push({ question, said, more, is_brief: isBrief });
    else if (question.is_asked) unknown.push(question);
  };
  const beside = (/** @type {any[]} */ [question, said]) => (holds(said) ? undefined : answer([question]));
  return { known, unknown, answer, beside };
}

/** @type {(service: any) => Record<string, any>} */
function factsOf({ setting, topics = [], needs = [], coverage = {}, access = {}, delivery = [], name = "" }) {
  return {
    settings: setting ? [setting.kind] : [],
    topics: topics.slice(0, 1),
    needs,
    scopes: [coverage.scope],
    routes: access.routes ?? [],
    delivery,
    named: ` ${name.toLowerCase().replace(/[^a-z0-9]+/g, " ")} `,
  };
}

/** @type {(of: string, wanted: any, found: any) => boolean} */
function meets(of, wanted, found) {
  if (of === "named") return wanted.some((/** @type {string} */ word) => found.includes(` ${word} `));
  if (of === "delivery") return found.length > 0 && found.every((/** @type {string} */ way) => wanted.includes(way));
  return found.some((/** @type {string} */ one) => wanted.includes(one));
}
