// The last step: what is wrong or could be better, what has changed, and the ways to send it.

import { changes } from "./changes.js";
import { controlOf } from "./answers.js";
import { reveal } from "./faults.js";
import { ways } from "./send.js";

const at = (id) => document.getElementById(id);

/** Shows the last step. `files` are the texts to send, none while there are `errors`. */
export function prepared({ kit, entry, files, values, errors, advice, say }) {
  at("verdict").replaceChildren(...verdict(errors, advice));
  at("what-changed").replaceChildren(...(entry.isNew || !entry.base ? [] : changed(entry.base.values, values, kit, entry.kind)));
  at("ways").replaceChildren(...(files.length ? offered(files, kit, entry, values, say) : []));
}

function verdict(errors, advice) {
  const parts = [];
  if (errors.length) parts.push(made("p", `${errors.length === 1 ? "One thing needs" : `${errors.length} things need`} a change before you can send it. The list above leads to ${errors.length === 1 ? "it" : "each"}.`));
  else parts.push(made("p", "Nothing needs a change. You can send it."));
  if (!advice.length) return parts;
  const list = made("ul");
  for (const { node, text, go } of advice) {
    const link = made("a", text);
    link.href = `#${controlOf(node).id}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go();
      reveal(node);
    });
    list.append(wrapped("li", link));
  }
  return [...parts, made("h3", "Families would be helped by"), list];
}

function changed(before, after, kit, kind) {
  const found = changes(before, after, kit.schemas[kind], kit.vocabularies);
  if (!found.length) return [made("h3", "What you changed"), made("p", "Nothing yet. The entry says what it said before.")];
  const list = made("dl");
  list.className = "lo-changes";
  for (const { title, before: old, after: now } of found) {
    const row = made("div");
    row.append(made("dt", title), said("Before", old), said("Now", now));
    list.append(row);
  }
  return [made("h3", found.length === 1 ? "What you changed: one field" : `What you changed: ${found.length} fields`), list];
}

function said(word, text) {
  const line = made("dd");
  line.append(made("b", `${word}: `), text || "Nothing");
  return line;
}

function offered(files, kit, entry, values, say) {
  const title = entry.isNew ? `Add ${values.name}` : `Change ${values.name}`;
  return [made("h3", "How do you want to send it?"), ...ways(files, kit, { isNew: entry.isNew, title }).map((way) => wayOf(way, kit, say))];
}

function wayOf(way, kit, say) {
  return made("p", JSON.stringify({ ...way, kit: kit.council.name, say: say.name }));
}

function made(tag, text = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function wrapped(tag, ...inner) {
  const element = document.createElement(tag);
  element.append(...inner);
  return element;
}
