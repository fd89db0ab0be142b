// Shows the services whose names and facts hold the words of the address, above the letters.

const MOST = 50;
const found = document.getElementById("found");
const typed = new URLSearchParams(location.search).get("words")?.trim() ?? "";

function parts(text) {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** How well a row answers: 0 when a word is missing, more when the words stand in the name. */
function score(row, words) {
  const name = parts(row[1]);
  const all = [...name, ...parts(row[2]), ...parts(row[3])];
  if (!words.every((word) => all.some((part) => part.startsWith(word)))) return 0;
  return 1 + words.filter((word) => name.some((part) => part.startsWith(word))).length;
}

function element(name, text, attributes = {}) {
  const made = Object.assign(document.createElement(name), attributes);
  made.textContent = text;
  return made;
}

function entry([id, name, summary]) {
  const line = document.createElement("li");
  line.append(element("a", name, { href: `../services/${id}/` }));
  line.append(element("small", summary, { className: "lo-soft" }));
  return line;
}

async function show() {
  const field = document.getElementById("lo-words");
  if (field) field.value = typed;
  const rows = await (await fetch(found.dataset.names)).json();
  const words = parts(typed);
  const matches = rows.map((row) => [score(row, words), row]).filter(([points]) => points);
  matches.sort((one, other) => other[0] - one[0]);
  const count = matches.length;
  const title = count === 0 ? `Nothing found for “${typed}”` : `${count} found for “${typed}”`;
  found.append(element("h2", count > MOST ? `${title}, the first ${MOST} here` : title));
  if (count === 0) {
    found.append(element("p", "Try one word, or look by letter below, or by topic or need."));
    return;
  }
  const list = element("ul", "", { className: "lo-cols lo-rows lo-ways" });
  list.append(...matches.slice(0, MOST).map(([, row]) => entry(row)));
  found.append(list);
}

if (found && typed) show();
