// The ways to send an entry: to where the records are kept, by an issue, by email, as a file, or as text.

/** @typedef {(file: EntryFile, isNew: boolean, hasNotes: boolean) => SendWay} HostWay */

// GitHub refuses addresses of more than 8,191 bytes (github/docs#5136). Who is not signed in is sent to a page whose
// address holds the first one, coded once more; beyond about 7 KB that fails as well (esphome/device-builder-frontend#1658,
// snikproject/graph#226). So the address must be short enough even then.
const LONGEST = 6500;
const LONGEST_CODED_AGAIN = 8000;
// Windows hands no more than 2,046 letters of an address to Outlook; Gmail takes a little less.
const LONGEST_MAIL = 1900;
const PASTE_OVER = "Copy the new text. Open the page, choose all the text in it, and paste the new text over it.";
const KEEP_NOTES =
  "The file there holds notes of the council, each after a “#”. They are not in this text. So do not paste it over the file: open the page, and change only the lines that you changed here.";
const ISSUE_FORM = "entry.yml";

/**
 * Every way that is open, the shortest for the sender first, one for each file where a way takes one file only.
 *
 * A way is {id, instruction} and what it needs of {path, href, filename, text, subject, to, isTooLong}. Its `id` says
 * what it is: "new-file" opens a page that holds the text already; "new-file-empty", "edit-file" and "upload-file" open
 * a page to which `text` or the file `filename` must be brought; "issue" opens the issue form, filled in unless
 * `isTooLong`; "email" opens a letter, which holds the text unless `isTooLong`; "download" and "copy" are for everything
 * else. `files` are [{path, text}], the entry's own first; a new organisation is a second.
 *
 * @type {(files: EntryFile[], kit: Pick<Kit, "council"> & Partial<Kit>, how?: { isNew?: boolean, title?: string }) => SendWay[]}
 */
export function ways(files, kit, { isNew = false, title = "" } = {}) {
  const { repository, branch, email } = kit.council;
  const host = hostOf(repository, branch || "main");
  const known = (/** @type {EntryFile} */ file) => recordOf(file, kit);
  const byHost = host
    ? files.map((file, place) => host.way(file, place ? !known(file) : isNew, Boolean(known(file)?.has_notes)))
    : [];
  const byIssue = host?.hasIssueForm ? [issue(host.base, files, title)] : [];
  // An issue takes several files at once, and its text leaves the notes of a file in their places.
  const isIssueFirst = files.length > 1 || files.some((file) => known(file)?.has_notes);
  const open = isIssueFirst ? [...byIssue, ...byHost] : [...byHost, ...byIssue];
  return [...open, ...(email ? [letter(email, files, title)] : []), ...files.map(download), copy(files)];
}

/** The text of all files, each under a line with its path. @type {(files: EntryFile[]) => string} */
export function together(files) {
  return files.map(({ path, text }) => `# ${path}\n${text}`).join(files.at(-1)?.text.endsWith("\n") ? "" : "\n");
}

/**
 * Where the records are kept, or nothing where the council names no web address.
 *
 * @type {(repository: string | undefined, branch: string) => { base: string, hasIssueForm: boolean, way: HostWay } | null}
 */
function hostOf(repository, branch) {
  if (!/^https?:\/\/[a-z0-9.-]+(:[0-9]+)?(\/|$)/i.test(repository ?? "")) return null;
  const { origin, hostname, pathname } = new URL(repository ?? "");
  const base = `${origin}${pathname.replace(/\/+$/, "").replace(/\.git$/, "")}`;
  const isGitLab = hostname.includes("gitlab");
  return { base, hasIssueForm: !isGitLab, way: isGitLab ? gitLab(base, branch) : gitHub(base, branch) };
}

/** @type {(file: EntryFile, kit: Partial<Kit>) => Known | undefined} */
function recordOf({ path }, { services, organisations }) {
  return [services, organisations]
    .flatMap((records) => Object.values(records ?? {}))
    .find((each) => each.path === path);
}

// GitHub's page for a new file takes `filename` and `value` (isaacs/github#1527). Its page to edit a file takes no text.
/** @type {(base: string, branch: string) => HostWay} */
function gitHub(base, branch) {
  return ({ path, text }, isNew, hasNotes) => {
    const [folder, filename] = parted(path);
    if (!isNew) {
      const bring = hasNotes ? KEEP_NOTES : PASTE_OVER;
      const instruction = `${bring} Then choose “Commit changes” and “Propose changes”.`;
      return {
        id: "edit-file",
        path,
        filename,
        text,
        href: `${base}/edit/${coded(branch)}/${coded(path)}`,
        isTooLong: false,
        instruction,
      };
    }
    const href = `${base}/new/${coded(branch)}?${query({ filename: path, value: text })}`;
    if (fits(href)) {
      const instruction =
        "Open the page, which holds the text already. Then choose “Commit changes” and “Propose changes”.";
      return { id: "new-file", path, filename, text, href, isTooLong: false, instruction };
    }
    const instruction = `Download the file. Open the page, and drop the file ${filename} on it. Then choose “Propose changes”.`;
    return {
      id: "upload-file",
      path,
      filename,
      text,
      href: `${base}/upload/${coded(branch)}/${coded(folder)}`,
      isTooLong: true,
      instruction,
    };
  };
}

// GitLab's page for a new file takes `file_name`, and no text any more (gitlab-org/gitlab#532221, #594214).
/** @type {(base: string, branch: string) => HostWay} */
function gitLab(base, branch) {
  return ({ path, text }, isNew, hasNotes) => {
    const filename = parted(path)[1];
    const href = isNew
      ? `${base}/-/new/${coded(branch)}?${query({ file_name: path })}`
      : `${base}/-/edit/${coded(branch)}/${coded(path)}`;
    const instruction = isNew
      ? "Copy the text. Open the page, which has the file’s name already, and paste the text into it. Then choose “Commit changes”."
      : `${hasNotes ? KEEP_NOTES : PASTE_OVER} Then choose “Commit changes”.`;
    return { id: isNew ? "new-file-empty" : "edit-file", path, filename, text, href, isTooLong: false, instruction };
  };
}

/** @type {(base: string, files: EntryFile[], title: string) => SendWay} */
function issue(base, files, title) {
  const start = { template: ISSUE_FORM, title: oneLine(title) };
  const text = together(files);
  const href = `${base}/issues/new?${query({ ...start, record: text })}`;
  const isTooLong = !fits(href);
  return {
    id: "issue",
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
  const whole = address(`${text}\n`);
  const isTooLong = whole.length > LONGEST_MAIL;
  return {
    id: "email",
    to: email,
    subject,
    text,
    filename: parted(files[0].path)[1],
    href: isTooLong ? address("The entry is in the attached file.\n") : whole,
    isTooLong,
    instruction: isTooLong
      ? `Download the file, or copy the text. Open a letter to ${email}, and attach the file or paste the text.`
      : `Open a letter to ${email}, which holds the text already, and send it.`,
  };
}

/** @type {(file: EntryFile) => SendWay} */
function download({ path, text }) {
  const filename = parted(path)[1];
  return { id: "download", path, filename, text, instruction: `Download ${filename}.` };
}

/** @type {(files: EntryFile[]) => SendWay} */
function copy(files) {
  return { id: "copy", text: together(files), instruction: "Copy the text." };
}

/** @type {(href: string) => boolean} */
function fits(href) {
  return href.length <= LONGEST && encodeURIComponent(href).length <= LONGEST_CODED_AGAIN;
}

/** Folder and name of a file. @type {(path: string) => [folder: string, name: string]} */
function parted(path) {
  const cut = path.lastIndexOf("/");
  return [path.slice(0, Math.max(cut, 0)), path.slice(cut + 1)];
}

/**
 * A path in an address: what stands between the strokes is coded, and never leads out of its folder.
 *
 * @type {(path: string) => string}
 */
function coded(path) {
  return path
    .split("/")
    .filter((part) => part && part !== "." && part !== "..")
    .map(safely)
    .join("/");
}

/** @type {(fields: Record<string, string>) => string} */
function query(fields) {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${safely(value)}`)
    .join("&");
}

/**
 * As RFC 3986 wants it, with the few signs that `encodeURIComponent` leaves; half a letter becomes the unknown one.
 *
 * @type {(text: string) => string}
 */
function safely(text) {
  const whole = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** What is put into a title or a letter's head is one line. @type {(text: string) => string} */
function oneLine(text) {
  return text
    .replace(/[\s\x00-\x1f\x7f\x85\u2028\u2029]+/g, " ")
    .trim()
    .slice(0, 200);
}
