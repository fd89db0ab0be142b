// On "Have your say", what stands in the address behind the #: the words that were looked for and not found, which
// the finder sends, or the page that someone came from. Both are shown, and go into whatever is written from here.

import "../every/every.js";

const behind = new URLSearchParams(location.hash.slice(1));
const looked = sent("missing", 200);
const page = sent("page", 200);
const address = sent("address", 500);
const BREAK = "\r\n";

if (looked) show("missing", looked);
if (page) show("from", page, address);
if (looked || page) fillIn(looked ? `I looked for: ${looked}` : `Page: ${page}${BREAK}Address: ${address}`);

/**
 * What the address says by this name, as one line of at most `longest` letters: anyone may have written it.
 *
 * @param {string} name
 * @param {number} longest
 */
function sent(name, longest) {
  return (behind.get(name) ?? "").replace(/\s+/g, " ").trim().slice(0, longest);
}

/**
 * @param {string} id
 * @param {string} words
 */
function show(id, words, more = "") {
  const note = document.getElementById(id);
  const shown = note?.querySelector("b");
  if (!note || !shown) return;
  shown.textContent = words;
  const line = /** @type {HTMLElement | null} */ (note.querySelector("[data-part='address']"));
  if (line) {
    line.textContent = more;
    line.hidden = !more;
  }
  note.hidden = false;
}

/**
 * Puts `words` first into each letter, and into the field "page" of each form of ours.
 *
 * @param {string} words
 */
function fillIn(words) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-part='tell']"))) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("mailto:"))
      link.href = href.replace("&body=", `&body=${encodeURIComponent(words + BREAK + BREAK)}`);
    else link.href = `${href}&page=${encodeURIComponent(words)}`;
  }
}
