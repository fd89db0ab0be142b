// One way to send an entry: what it is called, what to do, and the buttons for it.

import { element } from "../../shared/dom.js";

/** @type {Record<string, string>} */
const TITLES = {
  "new-file": "On the code host: a page that is filled in",
  "new-file-empty": "On the code host: a new file",
  "edit-file": "On the code host: change the file",
  "upload-file": "On the code host: bring the file",
  repository: "On the code host: add the file",
  issue: "On the code host: a form that is filled in",
  email: "By email",
  download: "Keep it as a file",
  copy: "Copy the text",
};
const HOST =
  "The code host is the website where the council keeps its files. You need an account there. If the page is not found, the council has not let everyone in: send it in another way.";
const LEADS_NOWHERE = "This is a demonstration: the address is made up and leads nowhere.";
/** @type {Record<string, string>} */
const OWN_WORDS = {
  download: "A file of plain text. You can send it to the council in any way you like.",
  copy: "Paste it into a message, or into a file.",
};
const TYPE = "application/yaml;charset=utf-8";

/**
 * A box for a way of `send.js`. The first of the code host tells what that is.
 *
 * @type {(way: SendWay, kit: Kit, how: { isFirst: boolean, say: Say }) => HTMLElement}
 */
export function wayOf(way, kit, { isFirst, say }) {
  const box = element("section");
  box.className = "lo-box lo-way";
  const title = way.id === "issue" && way.isTooLong ? "On the code host: a form" : (TITLES[way.id] ?? way.id);
  const head = element("h4", title);
  box.append(head, element("p", OWN_WORDS[way.id] ?? way.instruction));
  if (isByHost(way))
    box.append(...(isFirst ? [note(HOST)] : []), ...(kit.council.demonstration ? [note(LEADS_NOWHERE)] : []));
  if (way.id === "email") box.append(note("You need no account."));
  const row = element("p");
  row.className = "lo-row";
  row.append(...buttonsOf(way, box, say));
  box.append(row);
  if (way.id === "copy") box.append(whole(way.text));
  return box;
}

/** @type {(way: SendWay) => boolean} */
export function isByHost(way) {
  return way.group === "files" || way.group === "issue";
}

/** @type {(way: SendWay, box: HTMLElement, say: Say) => HTMLElement[]} */
function buttonsOf(way, box, say) {
  const file = () => download(way.filename, way.text);
  const copy = () => copyButton(way.text, box, say);
  switch (way.id) {
    case "new-file":
      return [page(way.href, "Open the page")];
    case "upload-file":
      return [file(), page(way.href, "Open the upload page")];
    case "repository":
      return [file(), page(way.href, "Open the place")];
    case "edit-file":
    case "new-file-empty":
      return [copy(), page(way.href, "Open the page")];
    case "issue":
      return [...(way.isTooLong ? [copy()] : []), page(way.href, "Open the form")];
    case "email":
      return [...(way.isTooLong ? [file(), copy()] : []), link(way.href, "Write the email")];
    case "download":
      return [file()];
    default:
      return [copy()];
  }
}

/** @type {(href: string | undefined, words: string) => HTMLElement} */
function page(href, words) {
  const to = link(href, `${words} (new tab)`);
  Object.assign(to, { target: "_blank", rel: "noopener noreferrer" });
  return to;
}

/** @type {(href: string | undefined, words: string) => HTMLAnchorElement} */
function link(href, words) {
  const to = element("a", words);
  to.className = "lo-button";
  if (href && /^(https?|mailto):/i.test(href)) to.href = href;
  return to;
}

/** @type {(filename: string | undefined, text: string) => HTMLElement} */
export function download(filename, text) {
  const to = element("a", `Download ${filename}`);
  Object.assign(to, {
    className: "lo-button",
    download: filename,
    href: URL.createObjectURL(new Blob([text], { type: TYPE })),
  });
  return to;
}

/** @type {(text: string, box: HTMLElement, say: Say) => HTMLElement} */
export function copyButton(text, box, say) {
  const button = element("button", "Copy the text");
  Object.assign(button, { type: "button", className: "lo-button" });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Text copied";
      say("Text copied.");
    } catch {
      const field = box.querySelector("textarea") ?? whole(text);
      if (!field.isConnected) box.append(field);
      field.closest("details")?.setAttribute("open", "");
      const area = field.matches("textarea") ? field : field.querySelector("textarea");
      area?.focus();
      area?.select();
      say("We could not copy it. The text is marked: copy it yourself.");
    }
  });
  return button;
}

/** The whole text, to read or to mark. @type {(text: string) => HTMLElement} */
function whole(text) {
  const [label, area] = [element("label", "The text"), element("textarea")];
  Object.assign(area, {
    value: text,
    readOnly: true,
    rows: Math.min(20, text.split("\n").length + 1),
    spellcheck: false,
  });
  area.setAttribute("wrap", "soft");
  const box = element("div");
  box.className = "lo-q lo-text";
  label.append(area);
  box.append(label);
  return box;
}

/** @type {(words: string) => HTMLElement} */
function note(words) {
  const line = element("p", words);
  line.className = "lo-hint";
  return line;
}
