// The search of every page leads to the finder and hands the words over; where it cannot, they stand after #, in the part
// of the address that browsers send to nobody.

import { handOver } from "../shared/handed.js";

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("find"));
const field = /** @type {HTMLInputElement | null} */ (document.getElementById("q"));
const isFinder = document.getElementById("finder") !== null;

if (form && !isFinder) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = String(new FormData(form).get("q") ?? "").trim();
    location.assign(form.action + (words && !handOver(words) ? `#q=${encodeURIComponent(words)}` : ""));
    form.reset(); // nobody who goes back later reads it
  });
}

field?.addEventListener("input", async () => (await import("./suggest.js")).suggestFor(field), { once: true });

// On a phone it is folded: who opens it wants to type.
const fold = field?.closest("details");
fold?.addEventListener("toggle", () => fold.open && field?.focus());
