// What a search that was sent to someone will need, asked for while the finder's own script is on its way.

import { json } from "../shared/files.js";
import { addressOf, Shards } from "./shards.js";

const MOST = 4; // files of the index; a longer sentence tells nothing before it is understood

if (document.getElementById("manifest")) ask();
else document.addEventListener("readystatechange", ask, { once: true });

function ask() {
  /** @type {Manifest} */
  const manifest = JSON.parse(document.getElementById("manifest")?.textContent ?? "");
  const base = new URL(manifest.data, location.href).href;
  const asked = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : location.search);
  const ignored = new Set(manifest.ignored.split(" "));
  const words = (asked.get("q") ?? "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => word.length > 2 && !ignored.has(word));
  const shards = new Shards(manifest.shards);
  const names = new Set(telling.map((word) => shards.of(word)).filter(Boolean));
  for (const letters of [...names].slice(0, MOST)) early(addressOf(base, letters));
  if (asked.get("age")) early(`${base}ages.json`);
  if (telling.length < 2 && !asked.get("place")) return;
  early(`${base}places/towns.json`).then(
    (towns) => {
      if (asked.get("place") || words.some((word) => Object.hasOwn(towns, word))) early(`${base}positions.json`);
    },
    () => {},
  );
}

/** Whoever needs it tells of a failure. @type {(address: string) => Promise<any>} */
function early(address) {
  const coming = json(address);
  coming.catch(() => {});
  return coming;
}
