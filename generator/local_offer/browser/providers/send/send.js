// The ways to send an entry: by an issue, by email, to where the records are kept, as a file, or as text.

import { together, withFoot } from "../record/several.js";
import { fits, parted, query } from "./addresses.js";
import { hostOf } from "./hosts.js";

// Windows hands no more than 2,046 letters of an address to Outlook; Gmail takes a little less.
const LONGEST_MAIL = 1900;
const ISSUE_FORM = "entry.yml";
const FOR_COUNCIL = "For the council: save this letter, then run: local-offer import entry FILE";

/**
 * Every way that is open. The first is the one that the council names, or else the easiest for the sender: one that needs
 * no account, then one that is filled in already.
 *
 * A way is {id, group, instruction} and what it needs of {path, href, filename, text, subject, to, isTooLong}. Its `id` says
 * what it is: "new-file" opens a page that holds the text already; "new-file-empty", "edit-file" and "upload-file" open
 * a page to which `text` or the file `filename` must be brought, "repository" the place where all files are; "issue" opens
 * the issue form, filled in unless `isTooLong`; "email" opens a letter, which holds the text unless `isTooLong`;
 * "download" and "copy" are for everything else. Its `group` is what `entries_first` may say, or "copy". `files` are
 * [{path, text}] with what they began from, the entry's own first; a new organisation is a second.
 *
 * @type {(files: EntryFile[], kit: Pick<Kit, "council"> & Partial<Kit>, how?: { isNew?: boolean, title?: string }) => SendWay[]}
 */
export function ways(files, kit, { isNew = false, title = "" } = {}) {
  const { email, first } = kit.council;
  const host = hostOf(kit.council);
  const byHost = host ? [onHost(files, host, kit, isNew)] : [];
  const byIssue = host?.hasIssueForm ? [issue(host.base, files, title)] : [];
  const open = [...(email ? [letter(email, files, title)] : []), ...byIssue, ...byHost, download(files)];
  const isFirst = (/** @type {SendWay} */ way) => way.group === first;
  return [...open.filter(isFirst), ...open.filter((way) => !isFirst(way)), copy(files)];
}

/**
 * A new organisation and its service go in one new file, and so in one proposal: the program reads both in it, and files
 * each in its own place. So does a change of a file with notes of the council, which this text would take away.
 *
 * @type {(files: EntryFile[], host: { way: HostWay }, kit: Partial<Kit>, isNew: boolean) => SendWay}
 */
function onHost(files, host, kit, isNew) {
  const [file] = files;
  if (files.length === 1 && !recordOf(file, kit)?.has_notes) return host.way({ ...file, text: withFoot(file) }, isNew);
  const path = `offer/${isNew ? "new" : "change"}-${parted(file.path)[1]}`;
  return host.way({ path, text: together(files) }, true);
}

/** @type {(file: EntryFile, kit: Partial<Kit>) => Known | undefined} */
function recordOf({ path }, { services, organisations }) {
  return [services, organisations]
    .flatMap((records) => Object.values(records ?? {}))
    .find((each) => each.path === path);
}

/** @type {(base: string, files: EntryFile[], title: string) => SendWay} */
function issue(base, files, title) {
  const start = { template: ISSUE_FORM, title: oneLine(title) };
  const text = together(files);
  const href = `${base}/issues/new?${query({ ...start, record: text })}`;
  const isTooLong = !fits(href);
  return {
    id: "issue",
    group: "issue",
    text,
    href: isTooLong ? `${base}/issues/new?${query(start)}` : href,
    isTooLong,
    instruction: isTooLong
      ? "Copy the text. Open the page, paste the text into the box “Text from the form on the website”, tick what it asks, and send it."
      : "Open the page, which holds the text already. Tick what it asks, and send it.",
  };
}

/** @type {(email: string, files: EntryFile[], title: string) => SendWay} */
function letter(email, files, title) {
  const subject = oneLine(title);
  const text = together(files);
  // Lines of a letter end in \r\n (RFC 6068, 5).
  const to = email.split("@").map(encodeURIComponent).join("@");
  /** @type {(body: string) => string} */
  const address = (body) => `mailto:${to}?${query({ subject, body: body.replace(/\r\n|\r|\n/g, "\r\n") })}`;
  const whole = address(`${subject}\n\n${text}\n${FOR_COUNCIL}\n`);
  const isTooLong = whole.length > LONGEST_MAIL;
  const filename = parted(files[0].path)[1];
  return {
    id: "email",
    group: "email",
    to: email,
    subject,
    text,
    filename,
    href: isTooLong ? address(`${subject}\n\n${toAttach(filename)}\n\n${FOR_COUNCIL}\n`) : whole,
    isTooLong,
    instruction: isTooLong
      ? `Download the file ${filename}. Open a letter to ${email}, attach that file to it, and send it. If you cannot attach a file, copy the text and paste it into the letter.`
      : `Open a letter to ${email}, which holds the text already, and send it. Leave the text as it is.`,
  };
}

/** What stands in a letter that does not hold the text. @type {(filename: string) => string} */
function toAttach(filename) {
  return `BEFORE YOU SEND THIS: attach the file ${filename}, which the form let you download, or paste the text here. Without it the council gets nothing.`;
}

/** One file, also of a new organisation and its service. @type {(files: EntryFile[]) => SendWay} */
function download(files) {
  const filename = parted(files[0].path)[1];
  return { id: "download", group: "download", filename, text: together(files), instruction: `Download ${filename}.` };
}

/** @type {(files: EntryFile[]) => SendWay} */
function copy(files) {
  return { id: "copy", group: "copy", text: together(files), instruction: "Copy the text." };
}

/** What is put into a title or a letter's head is one line. @type {(text: string) => string} */
function oneLine(text) {
  return text
    .replace(/[\s\x00-\x1f\x7f\x85\u2028\u2029]+/g, " ")
    .trim()
    .slice(0, 200);
}
