// Sending this page to someone: by the phone's own sheet, or else by copying its address.

import { nearest, part } from "./dom.js";

/**
 * Makes the Share buttons of a page work. Until then they are hidden, and keep their room.
 *
 * @type {() => void}
 */
export function offerSharing() {
  for (const button of document.querySelectorAll("[data-share]")) button.removeAttribute("hidden");
  document.addEventListener("click", async ({ target }) => {
    const button = nearest(target, "[data-share]");
    if (button) part(button, "word").textContent = await sent(document.title, location.href);
  });
}

/** Sends an address; returns what the button says then. @type {(title: string, url: string) => Promise<string>} */
async function sent(title, url) {
  const hasSheet = typeof navigator.share === "function";
  try {
    await (hasSheet ? navigator.share({ title, url }) : navigator.clipboard.writeText(url));
    return hasSheet ? "Share" : "Link copied";
  } catch {
    return "Share"; // the sheet was closed, or this browser lets no page copy
  }
}
