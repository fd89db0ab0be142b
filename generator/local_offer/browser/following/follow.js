// On pages that are served beside an editor: loads the page anew after an edit, and says above it what is wrong with
// one. No site that is built has it.

const here = /** @type {HTMLScriptElement} */ (document.currentScript);
const shown = Number(here.dataset.shown);
const base = new URL(".", here.src).href;
const WAIT = 1000; // milliseconds before a server that does not answer is asked again

/** @typedef {{ place: string, says: string, remedy: string }} Wrong */

/** The text of what is wrong is shown as text alone: it holds what providers wrote.
 * @param {keyof HTMLElementTagNameMap} name
 * @param {string} text */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** @param {Wrong[]} wrong */
function tell(wrong) {
  document.getElementById("lo-following")?.remove();
  if (wrong.length === 0) return;
  const panel = document.createElement("section");
  panel.id = "lo-following";
  panel.lang = "en-GB";
  panel.setAttribute("aria-labelledby", "lo-following-title");
  const title = element("h2", "Your last edit is not shown yet");
  title.id = "lo-following-title";
  const list = document.createElement("ul");
  for (const each of wrong) {
    const line = document.createElement("li");
    if (each.place) line.append(element("strong", each.place), ": ");
    line.append(each.says, " ", each.remedy);
    list.append(line);
  }
  panel.append(title, list, element("p", "Mend this and save. Until then the page is as it was before."));
  document.body.prepend(panel);
  // Only what comes into a region that is there already is read out.
  requestAnimationFrame(() => title.setAttribute("role", "alert"));
}

/** @returns {Promise<void>} */
function seen() {
  return new Promise((done) => {
    if (document.visibilityState === "visible") return done();
    document.addEventListener("visibilitychange", () => done(seen()), { once: true });
  });
}

/** Asks for news as long as the page is looked at: a browser has few connections to one server. */
async function follow() {
  let known = 0;
  for (;;) {
    await seen();
    const ended = new AbortController();
    const end = () => ended.abort();
    document.addEventListener("visibilitychange", end, { once: true });
    addEventListener("pagehide", end, { once: true });
    try {
      const answer = await fetch(`${base}since/${known}`, { cache: "no-store", signal: ended.signal });
      const said = await answer.json();
      if (said.shown !== shown) return location.reload();
      if (said.number !== known) tell(said.wrong);
      known = said.number;
    } catch {
      await new Promise((done) => setTimeout(done, WAIT));
    } finally {
      document.removeEventListener("visibilitychange", end);
      removeEventListener("pagehide", end);
    }
  }
}

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = `${base}follow.css`;
document.head.append(style);
follow();
