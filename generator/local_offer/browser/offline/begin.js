// Lets the worker keep copies of what is read, once a page has loaded, unless this device is to keep none.

import { nameOf } from "./names.js";

const site = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[data-worker]"));
/** @type {any} */
let policy; // a browser that asks for one gets one that knows a single address

if (site && parent === window) addEventListener("load", () => setTimeout(() => begin().catch(() => {}), 1000));

/** Rejects where the browser keeps nothing. */
export async function begin() {
  if (!site || !navigator.serviceWorker || (await caches.has(nameOf("none", site.href)))) return;
  const address = new URL("sw.js", site.href).href;
  policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy("local-offer", {
    createScriptURL: () => address,
  });
  await navigator.serviceWorker.register(policy?.createScriptURL("") ?? address);
}
