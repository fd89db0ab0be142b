// A service or an organisation as families will see it, from its values alone: our own templates, filled here.

import { home } from "../shared/home.js";
import { filtersOf } from "./filters.js";
import { numbersOf } from "./registers.js";
import { freshness, serviceValues } from "./service.js";
import { filled } from "./template.js";
import { usable } from "./usable.js";
import { said, Words } from "./words.js";

const HOME = home.href;
const LEADS = /^(https?:\/\/|mailto:|tel:|sms:)/i;
const NAMED = "h1, .lo-lede, .lo-tag, ul, dl"; // of which nothing is shown before something is said
/** @type {WeakMap<Kit, Words>} */
const worded = new WeakMap();

/**
 * The page of a service, in a fragment. `values` may be unfinished. `today` is `YYYY-MM-DD`; `provider` a new
 * organisation's id, name and contact, which the kit does not know and which may be unfinished too.
 *
 * @type {(values: Values, kit: Kit, about: any) => Element}
 */
export function preview(values, kit, { today, provider }) {
  const known = usable(values, kit.schemas.service);
  const words = wordsOf(kit);
  const by = provider ? { ...usable(provider, kit.schemas.organisation), id: provider.id } : providerOf(known, kit);
  const absent = provider && `${HOME}organisations/${provider.id}/`;
  return shown("service.html", serviceValues(known, { kit, words, today, provider: by }), kit, words, absent);
}

/**
 * The page of an organisation, with the number of its services. What it provides, its services decide.
 *
 * @type {(values: Values, kit: Kit, about: any) => Element}
 */
export function previewOrganisation(values, kit, { today, services = 1 }) {
  const organisation = usable(values, kit.schemas.organisation);
  const words = wordsOf(kit);
  const kind = organisation.kind ? words.title("organisation-kinds", organisation.kind) : "";
  const { one, many } = words.phrases.provides;
  const lede = organisation.summary ?? (kind && said(services === 1 ? one : many, { kind, number: services }));
  const numbers = numbersOf(organisation.registers, "organisation", kit);
  const told = { kind, lede, numbers, freshness: freshness(organisation, { ...kit.preview, today }) };
  return shown("organisation.html", { organisation, ...told }, kit, words);
}

/** @type {(kit: Kit) => Words} */
function wordsOf(kit) {
  const words = worded.get(kit) ?? new Words(kit.preview.phrases, kit);
  worded.set(kit, words);
  return words;
}

/** @type {(values: Values, kit: Kit) => any} */
function providerOf({ organisation: id }, kit) {
  const known = Object.hasOwn(kit.organisations, id ?? "") && kit.organisations[id];
  return known ? { id, ...known } : undefined;
}

/** @type {(template: string, values: any, kit: Kit, words: Words, absent?: any) => Element} */
function shown(template, values, kit, words, absent) {
  const filters = filtersOf(words, kit.preview.longest);
  const page = filled(kit.preview.templates, template, { root: HOME, ...values }, filters);
  leaveOut(page);
  for (const part of page.querySelectorAll(NAMED)) if (!part.textContent.trim()) part.remove();
  for (const heading of page.querySelectorAll(":not(.lo-note) > h2:last-child")) heading.remove(); // over nothing
  for (const link of page.querySelectorAll("[href]")) lead(link, absent);
  return page;
}

/**
 * Takes from a page what is done with it: saving it, changing it, telling us of it, asking others instead, and the ways
 * down to its variants.
 *
 * @type {(page: Element) => void}
 */
export function leaveOut(page) {
  page.querySelector("#keep")?.remove();
  for (const button of page.querySelectorAll("[data-share]")) button.closest("p")?.remove();
  for (const link of page.querySelectorAll(
    "p > [href='#tell'], p > [href='#help-panel'], p > [href^='#in-'], aside p > [href*='providers/add/']",
  ))
    link.closest("p")?.remove();
}

/**
 * A link opens beside the form, so that no answer is lost. To what is absent, or where no page leads, is no link.
 *
 * @type {(link: any, absent: any) => void}
 */
function lead(link, absent) {
  const href = link.getAttribute("href");
  const leads = LEADS.test(href) || href.startsWith(HOME);
  if (leads && href !== absent) Object.assign(link, { target: "_blank", rel: "noopener" });
  else link.removeAttribute("href");
}
