// The button that opens the map, and the map, whose script is loaded when it is first opened.

const at = (id) => document.getElementById(id);

export class MapBox {
  constructor(search, cards, root) {
    [this.search, this.cards, this.root] = [search, cards, root];
    this.button = at("map-open");
  }

  /**
   * Shows the services `numbers`, as `ResultsMap` takes them, if it `isOpen`. Not if `isNow` says that they are no
   * longer wanted when the script has come. Rejects without a network, and says so.
   */
  async show(numbers, origin, within, isOpen, isNow) {
    const box = at("map");
    this.button.parentElement.hidden = !numbers.length;
    this.button.setAttribute("aria-expanded", String(isOpen));
    box.hidden = !isOpen || !numbers.length;
    if (box.hidden) return;
    try {
      const [{ ResultsMap }, positions] = await Promise.all([import("./map.js"), this.search.positions()]);
      if (!isNow()) return;
      this.map ??= new ResultsMap(box, this.cards, this.root);
      this.map.show(numbers, positions, origin, within);
    } catch (error) {
      at("map-said").textContent = "We could not load the map. The list below has everything that is on it.";
      throw error;
    }
  }
}
