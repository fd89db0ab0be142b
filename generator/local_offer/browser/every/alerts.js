// Notices are shown from their first moment to their last, also when the site was made before.

import { inEngland } from "../shared/clock.js";

const now = inEngland(new Date());

for (const notice of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".lo-alert"))) {
  const { from = "", to = "" } = notice.dataset;
  notice.hidden = now < from || now >= to;
}
