// The pages of code hosts on which a file is added or changed, for each kind of host that `repo_host` may name.

import { coded, fits, parted, query } from "./addresses.js";

const PASTE_OVER = "Copy the new text. Open the page, choose all the text in it, and paste the new text over it.";
const PASTE_IN = "Copy the text. Open the page, which has the file’s name already, and paste the text into it.";
const BRING = "Open the page, choose to edit the file, and put the new text in the place of the old.";

/** @type {Record<string, { open: (base: string, branch: string) => HostWay, hasIssueForm?: boolean }>} */
const KINDS = {
  github: { open: gitHub, hasIssueForm: true },
  gitlab: { open: gitLab },
  gitea: { open: gitea },
  forgejo: { open: gitea },
  bitbucket: { open: bitbucket },
  "azure-devops": { open: azure },
};

/**
 * Where the records are kept, or nothing where the council names no web address. Of a kind of host that nobody knows,
 * only the repository's own address is sure to lead somewhere.
 *
 * @type {(council: Kit["council"]) => { base: string, hasIssueForm: boolean, way: HostWay } | null}
 */
export function hostOf({ repository, branch, host }) {
  if (!/^https?:\/\/[a-z0-9.-]+(:[0-9]+)?(\/|$)/i.test(repository ?? "")) return null;
  const { origin, pathname } = new URL(repository ?? "");
  const base = `${origin}${pathname.replace(/\/+$/, "").replace(/\.git$/, "")}`;
  const known = Object.hasOwn(KINDS, host ?? "") ? KINDS[host ?? ""] : { open: unknown };
  return { base, hasIssueForm: Boolean(known.hasIssueForm), way: known.open(base, branch || "main") };
}

// GitHub's page for a new file takes `filename` and `value` (isaacs/github#1527). Its page to edit a file takes no text.
/** @type {(base: string, branch: string) => HostWay} */
function gitHub(base, branch) {
  return (file, isNew) => {
    const [folder, filename] = parted(file.path);
    const then = "Then choose “Commit changes” and “Propose changes”.";
    if (!isNew) return edited(file, `${base}/edit/${coded(branch)}/${coded(file.path)}`, then);
    const href = `${base}/new/${coded(branch)}?${query({ filename: file.path, value: file.text })}`;
    if (fits(href)) return filled(file, href, then);
    const instruction = `Download the file. Open the page, and drop the file ${filename} on it. Then choose “Propose changes”.`;
    const upload = `${base}/upload/${coded(branch)}/${coded(folder)}`;
    return { ...file, group: "files", id: "upload-file", filename, href: upload, isTooLong: true, instruction };
  };
}

// GitLab's page for a new file takes `file_name`, and no text any more (gitlab-org/gitlab#532221, #594214).
/** @type {(base: string, branch: string) => HostWay} */
function gitLab(base, branch) {
  return (file, isNew) => {
    const then = "Then choose “Commit changes”.";
    return isNew
      ? empty(file, `${base}/-/new/${coded(branch)}?${query({ file_name: file.path })}`, `${PASTE_IN} ${then}`)
      : edited(file, `${base}/-/edit/${coded(branch)}/${coded(file.path)}`, then);
  };
}

// As GitHub's (go-gitea/gitea#16556), but a folder stands in the address. Forgejo began as a copy of Gitea.
/** @type {(base: string, branch: string) => HostWay} */
function gitea(base, branch) {
  return (file, isNew) => {
    const [folder, filename] = parted(file.path);
    const then = "Then choose “Create a new branch” below the text, and “Propose file change”.";
    if (!isNew) return edited(file, `${base}/_edit/${coded(branch)}/${coded(file.path)}`, then);
    const page = `${base}/_new/${coded(branch)}/${coded(folder)}`;
    const href = `${page}?${query({ filename, value: file.text })}`;
    return fits(href) ? filled(file, href, then) : empty(file, `${page}?${query({ filename })}`, `${PASTE_IN} ${then}`);
  };
}

// Bitbucket's page to edit a file is known (as VuePress uses it); for a new file there is no address of which to be sure.
/** @type {(base: string, branch: string) => HostWay} */
function bitbucket(base, branch) {
  return (file, isNew) => {
    const then = "Then choose “Commit”, and tick “Create a pull request”.";
    const page = `${base}/src/${coded(branch)}/`;
    return isNew
      ? empty(file, page, `Copy the text. Open the page and choose “Add file”. Its name is ${file.path}. ${then}`)
      : edited(file, `${page}${coded(file.path)}?${query({ mode: "edit", at: branch })}`, then);
  };
}

// Azure DevOps shows a file or a folder by `path` and `version`; “Edit” and “New” are buttons of that page.
/** @type {(base: string, branch: string) => HostWay} */
function azure(base, branch) {
  return (file, isNew) => {
    const version = `GB${branch}`;
    const then = "Then choose “Commit”, and tick “Create a pull request”.";
    const href = (/** @type {string} */ path) => `${base}?${query({ path: `/${path}`, version })}`;
    const add = `Copy the text. Open the page and choose “New”, then “File”. Its name is ${file.path}. ${then}`;
    return isNew ? empty(file, `${base}?${query({ version })}`, add) : edited(file, href(file.path), then, BRING);
  };
}

/** @type {(base: string) => HostWay} */
function unknown(base) {
  return (file, isNew) => {
    const filename = parted(file.path)[1];
    const instruction = isNew
      ? `Download the file. Open the place where the council keeps its files, and add it there as ${file.path}.`
      : `Download the file. Open the place where the council keeps its files, and put it in the place of ${file.path}.`;
    return { ...file, group: "files", id: "repository", filename, href: base, isTooLong: false, instruction };
  };
}

/** A page that holds the text already. @type {(file: EntryFile, href: string, then: string) => SendWay} */
function filled(file, href, then) {
  const instruction = `Open the page, which holds the text already. ${then}`;
  return {
    ...file,
    group: "files",
    id: "new-file",
    filename: parted(file.path)[1],
    href,
    isTooLong: false,
    instruction,
  };
}

/** @type {(file: EntryFile, href: string, instruction: string) => SendWay} */
function empty(file, href, instruction) {
  return {
    ...file,
    group: "files",
    id: "new-file-empty",
    filename: parted(file.path)[1],
    href,
    isTooLong: false,
    instruction,
  };
}

/** @type {(file: EntryFile, href: string, then: string, bring?: string) => SendWay} */
function edited(file, href, then, bring = PASTE_OVER) {
  const instruction = `${bring} ${then}`;
  return {
    ...file,
    group: "files",
    id: "edit-file",
    filename: parted(file.path)[1],
    href,
    isTooLong: false,
    instruction,
  };
}
