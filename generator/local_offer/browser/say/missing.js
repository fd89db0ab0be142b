// On "Have your say", what stands in the address behind the #: the words that were looked for and not found, which
// the finder sends, or the page that someone came from. Both are shown, and go into whatever is written from here.

const behind = new URLSearchParams(location.hash.slice(1));
const sent = (name, longest) => (behind.get(name) ?? "").replace(/\s+/g, " ").trim().slice(0, longest);
const looked = sent("missing", 200);
const page = sent("page", 200);
const address = sent("address", 500);
const BREAK = "\r\n";

if (looked) show("missing", looked);
if (page) show("from", page, address);
if (looked || page) fillIn(looked ? `I looked for: ${looked}` : `Page: ${page}${BREAK}Address: ${address}`);

function show(id, words, more = "") {
  const note = document.getElementById(id);
  if (!note) return;
  note.querySelector("b").textContent = words;
  const line = note.querySelector("[data-part='address']");
  if (line) {
    line.textContent = more;
    line.hidden = !more;
  }
  note.hidden = false;
}

/** Puts `words` first into each letter, and into the field "page" of each form of ours. */
function fillIn(words) {
  for (const link of document.querySelectorAll("a[data-part='tell']")) {
    const href = link.getAttribute("href");
    if (href.startsWith("mailto:"))
      link.href = href.replace("&body=", `&body=${encodeURIComponent(words + BREAK + BREAK)}`);
    else link.href = `${href}&page=${encodeURIComponent(words)}`;
  }
}
