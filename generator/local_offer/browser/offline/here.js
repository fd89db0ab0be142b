// The page on using the site without a network: what is kept on this device, and the buttons for it.

import "../every/every.js";
import { at, element } from "../shared/dom.js";
import { home } from "../shared/home.js";
import { begin } from "./begin.js";
import { cacheOf, copiesIn } from "./copies.js";
import { nameOf } from "./names.js";

/** @type {(words: string) => void} */
function say(words) {
  at("kept-said").textContent = words;
}

async function show() {
  const isRefused = await caches.has(nameOf("none", home));
  const copies = isRefused ? [] : await copiesIn(await cacheOf("pages", home.href));
  const files = isRefused ? [] : await copiesIn(await cacheOf("files", home.href));
  const bytes = [...copies, ...files].reduce((sum, { known }) => sum + known.bytes, 0);
  const read = copies.filter(({ known }) => known.isVisited);
  const guides = copies.filter(({ address }) => address.startsWith(`${home.href}guides/`)).length;
  at("kept-now").textContent = isRefused
    ? "This device keeps no copies. You have switched them off."
    : `Kept on this device now: ${copies.length} pages, ${guides} of them guides. They take ${(bytes / 1e6).toFixed(1)} MB.`;
  at("kept-pages").replaceChildren(
    ...read.map(({ address, known }) => {
      const line = element("li");
      line.append(element("a", nameFrom(known.title ?? address), { href: address }));
      line.append(` saved on ${new Date(known.kept).toLocaleDateString("en-GB", { dateStyle: "long" })}`);
      return line;
    }),
  );
  at("kept-list").hidden = !read.length;
  for (const id of ["keep-all", "keep-none"]) at(id).hidden = isRefused;
  at("keep-again").hidden = !isRefused;
  at("keeping").hidden = false;
}

/** A title as it stands in the page's text, in which signs are written as `&amp;`. @type {(title: string) => string} */
function nameFrom(title) {
  const signs = /** @type {Record<string, string>} */ ({
    amp: "&",
    lt: "<",
    gt: ">",
    "#34": '"',
    "#39": "'",
    quot: '"',
  });
  return title.replace(/&(\w+|#\d+);/g, (whole, name) => signs[name] ?? whole);
}

/** Has the worker do something, and waits for it: how many pages to keep are not kept then. @type {(wanted: string) => Promise<number>} */
async function ask(wanted) {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const done = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  active?.postMessage(wanted, [port2]);
  return done;
}

function listen() {
  at("keep-all").addEventListener("click", async () => {
    say("Saving …");
    const missing = await ask("keep all");
    await show();
    say(
      missing
        ? `${missing} of the pages could not be saved. Make room on this device, or try again where the line is better.`
        : "Saved. You can read these without internet.",
    );
  });

  at("keep-none").addEventListener("click", async () => {
    await ask("stop");
    await show();
    say("Deleted. This device keeps no copies of this site any more.");
    at("keep-again").focus();
  });

  at("keep-again").addEventListener("click", async () => {
    await caches.delete(nameOf("none", home));
    await begin();
    await show();
    say("From now on this device keeps copies of what you read.");
    at("keep-none").focus();
  });
}

// Where a page is asked for that is not kept, other words stand in the place of these.
if (document.getElementById("keeping") && document.querySelector("link[data-worker]") && navigator.serviceWorker) {
  listen();
  show().catch(() => {});
}
