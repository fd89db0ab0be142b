// What is on: days that have gone by since the site was made are taken off the page.

import "../every/every.js";
import { inEngland } from "../shared/clock.js";
import { at } from "../shared/dom.js";

const today = inEngland(new Date()).slice(0, 10);
const days = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("section[data-day]")]);

if (today > (at("as-of").dataset.day ?? "")) {
  for (const day of days) day.hidden = (day.dataset.day ?? "") < today;
  for (const link of document.querySelectorAll("td a[data-day]")) {
    if ((link.getAttribute("data-day") ?? "") < today) link.replaceWith(link.querySelector("b")?.textContent ?? "");
  }
  at("over").hidden = !days.length || days.some((day) => !day.hidden);
}
