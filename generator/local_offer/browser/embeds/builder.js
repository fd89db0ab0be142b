// The text that shows a list on another website, for the list and the height that someone chooses.

import "../every/every.js";
import { at } from "../shared/dom.js";

const list = at("which", HTMLSelectElement);
const height = at("height", HTMLSelectElement);
const snippet = at("snippet", HTMLTextAreaElement);
const look = at("look", HTMLIFrameElement);
const copied = at("copied");
/** What the page holds for the list that stands first: the others differ by address, title and height. */
const pattern = { text: snippet.value, list: list.value, title: chosen() };

list.addEventListener("change", show);
height.addEventListener("change", show);
at("copy").addEventListener("click", copy);
at("choose").hidden = false;
show();

/** The title of the list, as the text holds it. */
function chosen() {
  const title = list.selectedOptions[0]?.textContent ?? "";
  return title
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&#34;")
    .replaceAll("'", "&#39;");
}

function show() {
  snippet.value = pattern.text
    .replaceAll(`"${pattern.title}, `, () => `"${chosen()}, `)
    .replaceAll(`>${pattern.title}, `, () => `>${chosen()}, `)
    .replaceAll(`/${pattern.list}"`, () => `/${list.value}"`)
    .replace(/ height="\d+"/, ` height="${height.value}"`);
  look.height = height.value;
  look.src = `../../embed/${list.value}`;
  copied.textContent = "";
}

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.value);
    copied.textContent = "Copied.";
  } catch {
    snippet.select(); // this browser lets no page copy
    copied.textContent = "Press Ctrl and C, or ⌘ and C, to copy.";
  }
}
