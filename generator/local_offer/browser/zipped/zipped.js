// What a copy of the site that is opened from a folder needs, since a browser lets such a page load neither modules nor
// JSON files, and shows a list of files where an address ends in a slash. It runs before all other scripts.

/** @type {any} */ (globalThis).localOfferCopy = (() => {
  const files = new Map();
  const parts = new Map();
  const coming = new Map();
  const tag = /** @type {HTMLScriptElement} */ (document.currentScript);
  const own = new URL("../", tag.src).href;
  const website = tag.dataset.website ?? ""; // empty where nobody has said where it stands
  /** @type {any} */
  const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("local-offer-copy", {
    createHTML: (/** @type {string} */ html) => html, // a page of this copy, of which a parsed document runs nothing
    createScriptURL(/** @type {string} */ address) {
      if (address.startsWith(own)) return address;
      throw new Error(`${address} is no file of this copy`);
    },
  });

  /** @type {(address: string) => Promise<void>} */
  function run(address) {
    if (!coming.has(address)) {
      coming.set(
        address,
        /** @type {Promise<void>} */ (
          new Promise((resolve, reject) => {
            const script = document.createElement("script");
            script.src = policy ? policy.createScriptURL(address) : address;
            script.onload = () => resolve();
            script.onerror = () => {
              coming.delete(address);
              reject(new Error(`${address} is not in this copy`));
            };
            document.head.append(script);
          })
        ),
      );
    }
    return coming.get(address);
  }

  /** @type {(address: string | URL) => Promise<{ ok: boolean, json: () => any }>} */
  async function fetch(address) {
    const script = `${new URL(address, location.href).href}.js`;
    await run(script);
    return { ok: true, json: async () => structuredClone(files.get(script)) };
  }

  /** As much of it as asks for a page of a service. */
  class PageRequest {
    status = 0;
    /** @type {Document | null} */
    responseXML = null;
    onload = () => {};

    open(/** @type {string} */ _, /** @type {string | URL} */ address) {
      this.address = paged(address);
    }

    async send() {
      const script = `${this.address}.js`;
      await run(script).catch(() => {});
      const text = files.get(script);
      this.status = text === undefined ? 404 : 200;
      const html = policy ? policy.createHTML(text) : text;
      if (text !== undefined) this.responseXML = new DOMParser().parseFromString(html, "text/html");
      this.onload();
    }
  }

  /** A part of a script that is loaded later, by its name beside that of the script.
   *
   * @type {(name: string, beside: string) => Promise<any>}
   */
  async function later(name, beside) {
    const { href } = new URL(name, beside);
    await run(href);
    return parts.get(href);
  }

  /** The page of a folder.
   *
   * @type {(address: string | URL) => string}
   */
  function paged(address) {
    const url = new URL(address, location.href);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  }

  const place = new Proxy(/** @type {any} */ ({}), {
    get(_, name) {
      if (name === "assign") return (/** @type {string} */ to) => location.assign(paged(to));
      if (name === "origin" && location.protocol === "file:") return "file://"; // a browser says "null"
      const value = Reflect.get(location, name);
      return typeof value === "function" ? value.bind(location) : value;
    },
    set: (_, name, value) => Reflect.set(location, name, name === "href" ? paged(value) : value),
  });

  /** What someone sends, with addresses that others can open: those of the website. @type {(text: string) => string} */
  function forOthers(text) {
    return website ? text.replaceAll(own, website).replace(/\/index\.html(?=#|$)/, "/") : text;
  }

  const sender = new Proxy(/** @type {any} */ ({}), {
    get(_, name) {
      const value = Reflect.get(navigator, name);
      if (name === "clipboard" && value)
        return { writeText: (/** @type {string} */ text) => value.writeText(forOthers(text)) };
      if (name === "share" && value)
        return (/** @type {{ url: string }} */ what) => navigator.share({ ...what, url: forOthers(what.url) });
      return typeof value === "function" ? value.bind(navigator) : value;
    },
  });

  // Links that scripts make; those of the pages are right already.
  for (const name of ["mousedown", "keydown", "click"]) {
    document.addEventListener(
      name,
      ({ target }) => {
        const link =
          target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (target.closest("a[href]")) : null;
        if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.href = paged(link.href);
        if (link?.protocol === "mailto:" && website)
          link.href = link.href.replaceAll(encodeURIComponent(own), encodeURIComponent(website));
      },
      true,
    );
  }

  return { fetch, later, place, sender, PageRequest, files, parts };
})();
