/** Pages and their previews as lists of lines that can be compared: elements, what they lead to, and their words. */

const OTHERS_DECIDE = [
  ".lo-words", // the glossary's meanings
  "p.lo-fresh:has(> a[href$='whats-new/'])", // news
  ".lo-split > div > ul.lo-cols.lo-rows, h2:has(+ ul.lo-cols.lo-rows)", // what else may help
  "aside p a > svg", // the map
  "aside p:has(> a[href*='you-said-we-did/'])", // comments
].join();
const KEPT = ["id", "start", "title", "scope", "hidden", "data-label", "data-brief", "aria-label", "aria-labelledby", "d"];

/** The first difference between the page of each record and its preview, by the record's id. */
export async function differences(records, { kit, today, home }) {
  const { preview, previewOrganisation, LEFT_OUT } = await import(`${home}assets/providers/preview.js`);
  const make = { service: preview, organisation: previewOrganisation };
  const found = {};
  const pages = await Promise.all(records.map(({ html, page }) => html ?? mainOf(home + page)));
  for (const [place, { kind, id, values, page, options }] of records.entries()) {
    const main = new DOMParser().parseFromString(pages[place], "text/html").body;
    for (const part of main.querySelectorAll(`${OTHERS_DECIDE}, ${LEFT_OUT}`)) part.remove();
    for (const term of main.querySelectorAll("a.lo-term")) term.replaceWith(term.textContent);
    if (kind === "organisation") provided(main);
    main.normalize();
    const shown = document.createElement("main");
    shown.append(make[kind](values, kit, { today, id, ...options }));
    const [is, was] = [lines(shown, home), lines(main, home, page)];
    const at = was.findIndex((line, place) => line !== is[place]);
    if (at >= 0 || is.length !== was.length)
      found[id] = { page: was.slice(at < 0 ? -3 : at, at + 3), preview: is.slice(at < 0 ? -3 : at, at + 3) };
  }
  return found;
}

async function mainOf(address) {
  const text = await (await fetch(address)).text();
  return text.slice(text.indexOf(">", text.indexOf("<main")) + 1, text.indexOf("</main>"));
}

/** Takes away what an organisation's services decide: the last part of its page. */
function provided(main) {
  const heading = main.querySelector(".lo-split > div > h2:last-of-type");
  while (heading.nextSibling) heading.nextSibling.remove();
  heading.remove();
}

/** A line for each element and each run of words, as a reader meets them; white space does not count. */
function lines(root, home, page = "") {
  const found = [];
  const visit = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.data.replace(/[ \t\n]+/g, " ").trim();
      if (words) found.push(`${" ".repeat(depth)}${words}`);
      return;
    }
    const attributes = KEPT.filter((name) => node.hasAttribute(name)).map((name) => `${name}=${node.getAttribute(name)}`);
    if (node.hasAttribute("href")) attributes.push(new URL(node.getAttribute("href"), home + page).href);
    found.push(`${" ".repeat(depth)}<${[node.localName, ...[...node.classList].map((one) => `.${one}`), ...attributes].join(" ")}>`);
    for (const child of node.childNodes) visit(child, depth + 1);
  };
  root.normalize();
  for (const child of root.childNodes) visit(child, 0);
  return found;
}
