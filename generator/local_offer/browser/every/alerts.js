// Notices are shown from their first moment to their last, also when the site was made before.

import { inEngland } from "../shared/clock.js";

/** @type {NodeListOf<HTMLElement>} */
const notices = document.querySelectorAll(".lo-alert");
const now = notices.length ? inEngland(new Date()) : ""; // a browser takes long to know any place's clock

for (const notice of notices) {
  const { from = "", to = "" } = notice.dataset;
  notice.hidden = now < from || now >= to;
}
