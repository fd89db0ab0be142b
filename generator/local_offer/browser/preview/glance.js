// The answers at the top of a service's page: what pages/glance.py says, in its own phrases.

import { later } from "./fresh.js";
import { linesOf, listed, lowerFirst, percent, said, sentences, together } from "./words.js";

/** Each a `question` with what is `said`, empty when it is not known, and `more`. */
export function answers(service, words, kit, today) {
  const glance = new Glance(service, words, kit);
  return [
    glance.who(),
    glance.how(),
    glance.diagnosis(),
    glance.plan(),
    glance.wait(today),
    glance.cost(),
    glance.where(),
    glance.decides(),
  ];
}

class Glance {
  constructor(service, words, { kinds, long, longest, grows_old: growsOld }) {
    Object.assign(this, { service, words, kinds, long, longest, growsOld });
    const { access = {}, setting } = service;
    Object.assign(this, { access, setting, questions: words.phrases.questions, own: words.phrases.answers });
  }

  is(kind) {
    return this.kinds[kind].includes(this.setting?.kind);
  }

  get hasPlaces() {
    return Boolean(this.setting?.specialist_places);
  }

  short(text) {
    return fits(text, this.longest) ? text : "";
  }

  who() {
    const { ages = {}, eligibility, needs = [] } = this.service;
    const stated = this.words.ages(ages);
    const forNeeds = needs.includes("any") ? this.own.any_need : listed(this.words.all("needs", needs));
    let more = [ages.note, this.short(eligibility)].filter(Boolean);
    if (!stated && !forNeeds) return this.answer("who", more[0], more.slice(1).join(" "));
    if (stated && forNeeds) more = [forNeeds, ...more];
    if (more.length > 1) more = more.map((part) => (part.endsWith(".") ? part : `${part}.`));
    return this.answer("who", stated || forNeeds, more.join(" "));
  }

  how() {
    const question = this.setting ? "place" : "how";
    const [route, ...others] = this.words.all("access-routes", this.access.routes);
    const how = this.short(this.access.how);
    if (route) {
      const ways = together(others.map(lowerFirst), "or");
      return this.answer(question, route, [how, ways && said(this.own.other_ways, { ways })].filter(Boolean).join(" "));
    }
    if (how) return how.length > this.long ? this.answer(question, "", how) : this.answer(question, how);
    if (this.access.how) return this.answer(question, this.own.see_below);
    if (this.is("for_every_child")) return this.answer(question, this.own.admissions, this.own.admissions_more);
    const isByPlan = this.is("by_plan") || (this.setting && this.service.registers?.section_41 === "yes");
    if (isByPlan) return this.answer(question, this.own.through_plan, this.own.through_plan_more);
    return this.answer(question);
  }

  diagnosis() {
    if (this.access.diagnosis_needed) return this.answer("diagnosis", this.own[this.access.diagnosis_needed]);
    if (this.hasPlaces) return this.answer("diagnosis", this.own.depends, this.own.two_kinds);
    if (this.is("for_every_child")) return this.answer("diagnosis", this.own.no, this.own.every_child);
    return this.answer("diagnosis");
  }

  plan() {
    const { plans_percent: share, as_of } = this.setting ?? {};
    const isCounted = share !== undefined && as_of;
    const phrase = share === 100 ? this.own.all_have_plans : this.own.some_have_plans;
    const counted = isCounted ? said(phrase, { percent: percent(share) }) : "";
    if (this.access.plan_needed) return this.answer("plan", this.own[this.access.plan_needed], counted);
    if (this.hasPlaces) return this.answer("plan", this.own.depends, this.own.two_kinds);
    if (this.is("for_every_child")) return this.answer("plan", this.own.no, counted);
    if (this.is("by_plan")) return this.answer("plan", this.own.by_plan, counted || this.own.by_plan_more);
    return this.answer("plan", "", counted);
  }

  wait(today) {
    const { waiting } = this.service;
    if (!waiting || today > later(waiting.as_of, this.growsOld)) return this.answer("wait");
    const { as_of: asOf, source } = this.words.phrases.wait;
    const day = said(asOf, { day: this.words.day(waiting.as_of) });
    const from = waiting.source && said(source, { source: waiting.source });
    return this.answer("wait", this.words.waiting(waiting), sentences(waiting.note, day, from));
  }

  cost() {
    const { free, options = [], note = "" } = this.service.cost ?? {};
    const more = note || (options[1] && this.own.more_prices);
    if (options.length) return this.answer("cost", this.words.price(options[0]), more);
    if (free) return this.answer("cost", this.own[{ yes: "free", no: "pay", depends: "depends" }[free]], note);
    if (note) return this.answer("cost", "", note);
    return this.is("free") ? this.answer("cost", this.own.free, this.own.state_school) : this.answer("cost");
  }

  where() {
    const { hours = [], locations = [] } = this.service;
    const [first] = hours;
    const times = first ? this.words.times(first) : "";
    const days = first ? [this.words.days(first.days), times].filter(Boolean).join(" ") : "";
    const when = first && !times ? sentences(days, first.note) : days;
    const [place, how] = this.place();
    const others = locations.length - 1;
    const phrase = others === 1 ? this.own.one_more_place : this.own.more_places;
    const more = others > 0 ? said(phrase, { number: others }) : how;
    return when ? this.answer("when", when, sentences(place, more)) : this.answer("where", place, more);
  }

  /** Where it is and how it is given, what tells a family more of the two first; the second may be empty. */
  place() {
    const { locations = [], delivery = [], coverage } = this.service;
    const given = listed(this.words.all("delivery", delivery), "or");
    const address = locations.map(linesOf).find((lines) => lines.length) ?? [];
    let place = address.join(", ") || this.words.where(this.service);
    if (!address.length && locations.some(({ precision }) => precision === "hidden")) place = this.own.hidden_place;
    else if (given && !address.length && !delivery.includes("in-person"))
      return [given, coverage?.scope === "online" ? "" : place];
    const saysNoMore = this.setting || (address.length && delivery.join() === "in-person");
    return place ? [place, saysNoMore ? "" : given] : [given, ""];
  }

  decides() {
    if (this.access.decided_by) return this.answer("decides", this.access.decided_by);
    if (this.is("by_plan")) return this.answer("decides", this.own.council, this.own.council_more);
    return this.answer("decides");
  }

  answer(question, words = "", more = "") {
    return { question: this.questions[question], said: words, more };
  }
}

/** Whether a text is short enough to stand among the answers. */
export function fits(text, longest) {
  return Boolean(text) && text.length <= longest;
}
