// What a school's page says beside other services' pages: what pages/school.py says, in its own phrases.

import { listed, lowerFirst, percent, said, upperFirst } from "./words.js";

/** Each fact has a `name`, and where they are known what is `said`, `more` and a `link`. */
export function facts({ setting, needs = [] }, words, kit) {
  if (!setting) return [];
  const own = words.phrases.facts;
  const { title, description } = kit.vocabularies["setting-kinds"].find(({ id }) => id === setting.kind);
  const gender = setting.gender ? lowerFirst(words.title("genders", setting.gender)) : "";
  const pupils = setting.pupils ? [setting.pupils, gender].filter(Boolean).join(", ") : "";
  const counted = setting.as_of && pupils ? said(own.counted, { day: words.day(setting.as_of) }) : "";
  const forNeeds = listed(words.all("needs", needs));
  const isSpecial = kit.preview.kinds.special.includes(setting.kind);
  const shown = [
    { name: own.kind, said: title, more: setting.type ?? description },
    { name: own.pupils, said: pupils || upperFirst(gender.toLowerCase()), more: counted },
  ];
  if (isSpecial || needs.length) shown.push({ name: own.needs, said: forNeeds });
  if (setting.specialist_places)
    shown.push({
      name: own.places,
      said: listed(words.all("needs", setting.specialist_places)),
      more: numberOfPlaces(setting.unit_places, own),
    });
  return [...shown, ...more(setting, words, own)];
}

function numberOfPlaces(number, own) {
  return number ? said(number === 1 ? own.one_place : own.many_places, { number }) : "";
}

function more(setting, words, own) {
  const share = (name, value, beside = "") =>
    value !== undefined && { name, said: said(own.percent, { percent: percent(value) }), more: beside };
  const answer = (name, value) => ({ name, said: value ? words.title("answers", value) : "" });
  const linked = (name, text, link) => link && { name, said: text, link };
  const dated = setting.information_report_date;
  return [
    setting.capacity && { name: own.capacity, said: said(own.capacity_said, { number: setting.capacity }) },
    share(own.support, setting.support_percent, own.support_more),
    share(own.plans, setting.plans_percent),
    answer(own.sixth_form, setting.sixth_form),
    answer(own.boarding, setting.boarding),
    setting.religion && { name: own.religion, said: setting.religion },
    {
      name: own.report,
      said: setting.information_report ? own.report_said : "",
      more: dated ? said(own.report_more, { day: words.day(dated) }) : "",
      link: setting.information_report,
    },
    linked(own.accessibility, own.accessibility_said, setting.accessibility_plan),
    linked(own.link, own.link_said, setting.local_offer_link),
  ].filter(Boolean);
}

/** Question and answer, for those the school has answered. */
export function answered({ setting }, kit) {
  const given = setting?.answers ?? {};
  return Object.entries(questions(kit))
    .filter(([name]) => given[name])
    .map(([name, { title }]) => [title, given[name]]);
}

/** What families may ask, for a school or college that has answered nothing here. */
export function unanswered({ setting }, kit) {
  if (!setting || setting.answers) return [];
  const asked = questions(kit);
  return kit.preview.questions_asked.map((name) => asked[name].title);
}

function questions(kit) {
  return kit.schemas.service.properties.setting.properties.answers.properties;
}
