// The way to an address, by the map that the device has itself. Without this the link opens a map on the web.

const OWN = /** @type {[RegExp, string][]} */ ([
  [/Android/, "geo:0,0?q="],
  [/iPhone|iPad|Macintosh/, "https://maps.apple.com/?daddr="],
]);

export function leadByOwnMap() {
  const [, begins] = OWN.find(([device]) => device.test(navigator.userAgent)) ?? [];
  if (!begins) return;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-there]")))
    link.href = begins + encodeURIComponent(link.dataset.there ?? "");
}
