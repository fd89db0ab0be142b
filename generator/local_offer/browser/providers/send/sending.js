// The last step: what is wrong or could be better, what has changed, and the ways to send it.

import { at, element, one } from "../../shared/dom.js";
import { changes } from "../form/changes.js";
import { linesOf } from "../form/faults.js";
import { ways } from "./send.js";
import { isByHost, wayOf } from "./way.js";

/**
 * Shows the last step. `files` are the texts to send, none while there are `errors`.
 *
 * @type {(shown: { kit: Kit, entry: Entry, files: EntryFile[], values: Values, errors: Fault[], advice: Fault[], say: Say }) => void}
 */
export function prepare({ kit, entry, files, values, errors, advice, say }) {
  at("verdict").replaceChildren(...verdict(errors, advice));
  const found =
    entry.isNew || !entry.base ? null : changes(entry.base.values, values, kit.schemas[entry.kind], kit.vocabularies);
  at("what-changed").replaceChildren(...(found ? changesShown(found) : []));
  at("ways").replaceChildren(...(files.length && found?.length !== 0 ? waysShown(files, kit, entry, values, say) : []));
}

/** @type {(errors: Fault[], advice: Fault[]) => Node[]} */
function verdict(errors, advice) {
  const [one, many] = [
    "One thing needs a change before you can send it. The list above leads to it.",
    `${errors.length} things need a change before you can send it. The list above leads to each.`,
  ];
  const said = element(
    "p",
    errors.length > 1 ? many : errors.length ? one : "Nothing needs a change. You can send it.",
  );
  if (!advice.length) return [said];
  const list = element("ul");
  list.append(...linesOf(advice));
  return [said, element("h3", "What would make it better"), list];
}

/** @type {(found: Change[]) => Node[]} */
function changesShown(found) {
  if (!found.length)
    return [
      element("h3", "What you changed"),
      element("p", "Nothing yet. The entry says what it said before, so there is nothing to send."),
    ];
  const list = element("dl");
  list.className = "lo-changes";
  for (const { title, before: old, after: now } of found) {
    const row = element("div");
    row.append(element("dt", title), factShown("Before", old), factShown("Now", now));
    list.append(row);
  }
  return [
    element("h3", found.length === 1 ? "What you changed: one field" : `What you changed: ${found.length} fields`),
    list,
  ];
}

/** @type {(word: string, text: string) => Node} */
function factShown(word, text) {
  const line = element("dd");
  line.append(element("b", `${word}: `), text || "Nothing");
  return line;
}

/** @type {(files: EntryFile[], kit: Kit, entry: Entry, values: Values, say: Say) => Node[]} */
function waysShown(files, kit, entry, values, say) {
  const not = entry.others.size ? ` (not ${[...entry.others].join(", ")})` : "";
  const title = `${entry.isNew ? "Add" : "Change"} ${values.name}${not}`;
  const found = ways(files, kit, { isNew: entry.isNew, title });
  const firstByHost = found.find(isByHost);
  const [first, ...others] = found.map((way) => wayOf(way, kit, { isFirst: way === firstByHost, say }));
  one(first, ".lo-row > :last-child").classList.add("lo-button--main");
  const more = element("details");
  more.append(element("summary", "Other ways to send it"), ...others);
  return [element("h3", "Send it"), first, more, ...next(found[0], kit.council)];
}

/** What happens when it is sent, and when. @type {(way: SendWay, council: Kit["council"]) => Node[]} */
function next(way, { email, note }) {
  const steps = element("ol", "", { id: "next" });
  const answer =
    way.id === "issue"
      ? ["In a few minutes an answer stands below your message. It says if something is missing."]
      : [];
  const silence = email
    ? `If you hear nothing in two weeks, write to ${email}.`
    : "If you see no change in two weeks, ask the council.";
  for (const words of [
    ...answer,
    `A person at the council reads it before families see it. ${note || "The council has not said how long that takes."}`,
    `They put it on this site, or ask you about it. ${silence}`,
  ])
    steps.append(element("li", words));
  return [element("h3", "What happens next"), steps];
}

/** Thanks whoever has sent the entry, and says once more what happens next. */
export function thank() {
  one(at("sent"), "ol").replaceChildren(...(document.getElementById("next")?.children ?? []));
  at("sent").hidden = false;
}
