// The last step: what is wrong or could be better, what has changed, and the ways to send it.

import { controlOf } from "../form/answers.js";
import { changes } from "../form/changes.js";
import { reveal } from "../form/faults.js";
import { ways } from "./send.js";
import { isByHost, wayOf } from "./way.js";

const at = (id) => document.getElementById(id);

/** Shows the last step. `files` are the texts to send, none while there are `errors`. */
export function prepared({ kit, entry, files, values, errors, advice, say }) {
  at("verdict").replaceChildren(...verdict(errors, advice));
  const found =
    entry.isNew || !entry.base ? null : changes(entry.base.values, values, kit.schemas[entry.kind], kit.vocabularies);
  at("what-changed").replaceChildren(...(found ? changed(found) : []));
  at("ways").replaceChildren(...(files.length && found?.length !== 0 ? offered(files, kit, entry, values, say) : []));
}

function verdict(errors, advice) {
  const [one, many] = [
    "One thing needs a change before you can send it. The list above leads to it.",
    `${errors.length} things need a change before you can send it. The list above leads to each.`,
  ];
  const said = made("p", errors.length > 1 ? many : errors.length ? one : "Nothing needs a change. You can send it.");
  if (!advice.length) return [said];
  const list = made("ul");
  list.append(...advice.map(adviceLine));
  return [said, made("h3", "What would make it better"), list];
}

function adviceLine({ node, text, go }) {
  const [line, link] = [made("li"), made("a", text)];
  link.href = `#${controlOf(node).id}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go();
    reveal(node);
  });
  line.append(link);
  return line;
}

function changed(found) {
  if (!found.length)
    return [
      made("h3", "What you changed"),
      made("p", "Nothing yet. The entry says what it said before, so there is nothing to send."),
    ];
  const list = made("dl");
  list.className = "lo-changes";
  for (const { title, before: old, after: now } of found) {
    const row = made("div");
    row.append(made("dt", title), said("Before", old), said("Now", now));
    list.append(row);
  }
  return [
    made("h3", found.length === 1 ? "What you changed: one field" : `What you changed: ${found.length} fields`),
    list,
  ];
}

function said(word, text) {
  const line = made("dd");
  line.append(made("b", `${word}: `), text || "Nothing");
  return line;
}

function offered(files, kit, entry, values, say) {
  const title = `${entry.isNew ? "Add" : "Change"} ${values.name}`;
  const found = ways(files, kit, { isNew: entry.isNew, title });
  const intro = "Choose one way. A person at the council reads it before families see it.";
  const more = files.length > 1 ? " There are two files: the entry, and the organisation that runs it. Send both." : "";
  return [
    made("h3", "How do you want to send it?"),
    made("p", intro + more),
    ...found.map((way) =>
      wayOf(way, kit, { isOneOfMany: files.length > 1, isFirst: way === found.find(isByHost), say }),
    ),
  ];
}

function made(tag, text = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
