// What the finder's page must know to ask for its files, as search/finder.py writes it into the page.

import { at } from "../shared/dom.js";

/** @type {Manifest} */
export const manifest = JSON.parse(at("manifest").textContent ?? "");
