// The search of every page leads to the finder with the words after #, in the part that browsers send to nobody.

const form = /** @type {HTMLFormElement | null} */ (document.getElementById("find"));
const field = /** @type {HTMLInputElement | null} */ (document.getElementById("q"));
const isFinder = document.getElementById("finder") !== null;

if (form && !isFinder) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = String(new FormData(form).get("q") ?? "").trim();
    location.assign(form.action + (words ? `#q=${encodeURIComponent(words)}` : ""));
  });
}

field?.addEventListener("input", async () => (await import("./suggest.js")).suggestFor(field), { once: true });
