// The button that opens the map, and the map, whose script is loaded when it is first opened.

import { at, one } from "../shared/dom.js";
import { json } from "../shared/files.js";

export class MapBox {
  /**
   * @param {import("../find/search.js").Search} search
   * @param {CardSource} cards
   * @param {string} root
   */
  constructor(search, cards, root) {
    this.search = search;
    this.cards = cards;
    this.root = root;
    this.button = at("map-open");
    /** @type {import("./map.js").ResultsMap | undefined} */
    this.map = undefined;
  }

  /**
   * Shows the services `numbers`, as `ResultsMap` takes them, if it `isOpen`. Not if `isNow` says that they are no
   * longer wanted when the script has come. Rejects without a network, and says so.
   *
   * @type {(numbers: number[], origin: Origin | null, within: number, isOpen: boolean, isNow: () => boolean) => Promise<void>}
   */
  async show(numbers, origin, within, isOpen, isNow) {
    const box = at("map");
    if (this.button.parentElement) this.button.parentElement.hidden = !numbers.length;
    this.button.setAttribute("aria-expanded", String(isOpen));
    box.hidden = !isOpen || !numbers.length;
    if (box.hidden) return;
    try {
      const [{ ResultsMap }, positions, path] = await Promise.all([
        import("./map.js"),
        this.search.positions(),
        json(`${this.search.base}outline.json`),
      ]);
      if (!isNow()) return;
      one(box, "path").setAttribute("d", path);
      const map = this.map ?? new ResultsMap(box, this.cards, this.root);
      this.map = map;
      map.show(numbers, positions, origin, within);
    } catch (error) {
      at("map-said").textContent = "We could not load the map. The list below has everything that is on it.";
      throw error;
    }
  }
}
