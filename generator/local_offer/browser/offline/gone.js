// The worker of a site that keeps no copies (any more): it deletes those that are there, and itself.

/** @type {any} */
const worker = self;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(go()));

async function go() {
  const end = ` ${new URL("./", location.href).pathname}`;
  for (const name of await caches.keys())
    if (name.startsWith("local-offer ") && name.endsWith(end)) await caches.delete(name);
  await worker.registration.unregister();
}
