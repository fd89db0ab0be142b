// One way to send an entry: what it is called, what to do, and the buttons for it.

const TITLES = {
  "new-file": "On the code host: a page that is filled in",
  "new-file-empty": "On the code host: a new file",
  "edit-file": "On the code host: change the file",
  "upload-file": "On the code host: bring the file",
  issue: "On the code host: its form",
  email: "By email",
  download: "Keep it as a file",
  copy: "Copy the text",
};
const BY_HOST = ["new-file", "new-file-empty", "edit-file", "upload-file", "issue"];
const HOST = "The code host is the website where the council keeps its files. You need a free account there.";
const LEADS_NOWHERE = "This is a demonstration: the address is made up and leads nowhere.";
const OWN_WORDS = {
  download: "A file of plain text. You can send it to the council in any way you like.",
  copy: "Paste it into a message, or into a file.",
};
const TYPE = "application/yaml;charset=utf-8";

/** A box for a way of `send.js`. With several files each says which one it is for; the first tells what a code host is. */
export function wayOf(way, kit, { isOneOfMany, isFirst, say }) {
  const box = made("section");
  box.className = "lo-box lo-way";
  const head = made("h4", TITLES[way.id] ?? way.id);
  if (isOneOfMany && way.path) head.append(` (${way.filename})`);
  box.append(head, made("p", OWN_WORDS[way.id] ?? way.instruction));
  if (isByHost(way))
    box.append(...(isFirst ? [note(HOST)] : []), ...(kit.council.demonstration ? [note(LEADS_NOWHERE)] : []));
  if (way.id === "email") box.append(note("You need no account."));
  const row = made("p");
  row.className = "lo-row";
  row.append(...buttonsOf(way, box, say));
  box.append(row);
  if (way.id === "copy") box.append(whole(way.text));
  return box;
}

export function isByHost(way) {
  return BY_HOST.includes(way.id);
}

function buttonsOf(way, box, say) {
  const file = () => download(way.filename, way.text);
  const copy = () => copying(way.text, box, say);
  switch (way.id) {
    case "new-file":
      return [page(way.href, "Open the page")];
    case "upload-file":
      return [file(), page(way.href, "Open the upload page")];
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

function page(href, words) {
  const to = link(href, `${words} (new tab)`);
  Object.assign(to, { target: "_blank", rel: "noopener noreferrer" });
  return to;
}

function link(href, words) {
  const to = made("a", words);
  to.className = "lo-button";
  if (/^(https?|mailto):/i.test(href)) to.href = href;
  return to;
}

function download(filename, text) {
  const to = made("a", `Download ${filename}`);
  Object.assign(to, {
    className: "lo-button",
    download: filename,
    href: URL.createObjectURL(new Blob([text], { type: TYPE })),
  });
  return to;
}

function copying(text, box, say) {
  const button = made("button", "Copy the text");
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
      area.focus();
      area.select();
      say("We could not copy it. The text is marked: copy it yourself.");
    }
  });
  return button;
}

/** The whole text, to read or to mark. */
function whole(text) {
  const [label, area] = [made("label", "The text"), made("textarea")];
  Object.assign(area, {
    value: text,
    readOnly: true,
    rows: Math.min(20, text.split("\n").length + 1),
    spellcheck: false,
  });
  area.setAttribute("wrap", "soft");
  const box = made("div");
  box.className = "lo-q lo-text";
  label.append(area);
  box.append(label);
  return box;
}

function note(words) {
  const line = made("p", words);
  line.className = "lo-hint";
  return line;
}

function made(tag, text = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
