// The results on a map, loaded when it is first opened. The list below it holds the same.

import { clusters } from "./clusters.js";
import { hold, step, wordOf } from "./hands.js";
import { label, scaleBar } from "./labels.js";
import { dot, inOrder, link, row, setAt, several } from "./marks.js";
import { accounted, pointsOf } from "./points.js";
import { View } from "./view.js";

const APART = 48; // pixels between marks, of which the largest is 44
const REST = 120; // milliseconds without movement before names are fetched
const NEAR = 6; // miles from the middle of a town that are still near it
const SAME = 0.02; // of a mile, within which a place is the middle of the town

export class ResultsMap {
  /** `host` is the group in the page; `root` the way to the site's own. */
  constructor(host, cards, root) {
    [this.host, this.cards, this.root] = [host, cards, root];
    this.stage = host.querySelector(".lo-stage");
    this.view = new View(host.dataset.box.split(" ").map(Number), Number(host.dataset.width));
    this.towns = [...this.part("towns").children].map((name) => {
      const [latitude, longitude] = name.dataset.at.split(" ").map(Number);
      return { name, at: this.view.point({ latitude, longitude }) };
    });
    this.known = new Map(); // cards by number
    this.marks = new Map(); // elements by what they stand for
    this.framed = null;
    this.#listen();
  }

  part(name) {
    return this.host.querySelector(`[data-part="${name}"]`);
  }

  /**
   * Shows the services `numbers`, in their order. `positions` holds the places of each service; `origin` is where
   * distances are measured from, or nothing, and `within` how many miles count, or 0.
   */
  show(numbers, positions, origin, within) {
    const { points, away, nowhere } = pointsOf(numbers, positions, this.view);
    [this.points, this.parted, this.origin] = [points, null, origin && this.view.point(origin)];
    this.marks.clear();
    this.part("marks").replaceChildren();
    this.#close();
    this.part("said").textContent = accounted(new Set(points.services).size, away, nowhere);
    this.#key(origin);
    const frame = `${this.origin} ${within}`;
    if (frame !== this.framed) this.wanted = () => this.#frame(within);
    this.framed = frame;
    this.#draw();
  }

  #frame(within) {
    this.view.whole();
    if (!this.origin || !this.view.reaches(this.origin)) return;
    const [x, y] = this.origin;
    const reach = within * this.view.mile;
    if (reach) this.view.frame([x - reach, y - reach], [x + reach, y + reach]);
    else
      this.view.frame([Math.min(0, x), Math.min(0, y)], [Math.max(this.view.units, x), Math.max(this.view.height, y)]);
  }

  #key(origin) {
    this.part("key-from").hidden = !this.origin;
    this.part("from-title").textContent =
      origin?.title === "where you are" ? "Where you are" : `Your place: ${origin?.title}`;
  }

  // Drawing

  /** Draws once before the next picture, however much has moved. */
  #drawSoon() {
    this.coming ??= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.coming = null;
    const { view, stage } = this;
    if (!stage.clientWidth) return;
    view.resize(stage.clientWidth, stage.clientHeight);
    this.wanted?.();
    this.wanted = null;
    if (!this.parted || this.parted.scale !== view.scale) {
      this.parted = { ...clusters(this.points, view.scale, APART), scale: view.scale };
    }
    stage.querySelector("svg").setAttribute("viewBox", view.box);
    stage.classList.toggle("lo-moves", !view.isWhole);
    for (const button of this.host.querySelectorAll("[data-map]")) {
      const isLimit = { in: view.zoom >= view.deepest, out: view.zoom <= 0.5 }[button.dataset.map];
      if (isLimit !== undefined) button.setAttribute("aria-disabled", String(isLimit));
    }
    const taken = this.#drawMarks();
    this.part("from").hidden = !this.origin;
    if (this.origin) {
      const [x, y] = view.pixel(...this.origin);
      setAt(this.part("from"), x, y, view);
      taken.push([x - 32, y - 32, x + 32, y + 32]);
    }
    taken.push(scaleBar(this.part("scale"), view));
    label(this.towns, view, taken);
  }

  /** Draws what is in view, and returns the room it takes: [left, top, right, bottom] each. */
  #drawMarks() {
    const { view, points, parted } = this;
    const focus = document.activeElement;
    const focused = [...this.marks].find(([, { mark }]) => mark === focus)?.[1].first;
    const [now, missing, taken] = [new Map(), [], []];
    let most = 0;
    const isSeen = view.sight();
    for (let cluster = 0; cluster < parted.firsts.length; cluster++) {
      const first = parted.firsts[cluster];
      if (!isSeen(points.xs[first], points.ys[first])) continue;
      const [x, y] = view.pixel(points.xs[first], points.ys[first]);
      const number = points.services[first];
      const isOne = parted.sizes[cluster] === 1;
      if (isOne && !this.known.has(number)) missing.push(number);
      const meaning = isOne
        ? `${first} ${this.known.has(number)}`
        : `${first} ${parted.sizes[cluster]} ${this.#canPart(cluster)}`;
      const made = this.marks.get(meaning) ?? { first, mark: isOne ? this.#point(number) : this.#cluster(cluster) };
      now.set(meaning, made);
      setAt(made.mark, x, y, view);
      taken.push([x - 22, y - 22, x + 22, y + 22]);
      most = Math.max(most, parted.sizes[cluster]);
    }
    this.part("key-cluster").hidden = most < 2;
    this.marks = now;
    inOrder(
      this.part("marks"),
      [...now.values()].map(({ mark }) => mark),
    );
    if (focused !== undefined && !focus.isConnected) this.#focus(focused);
    this.#fetchSoon(missing);
    return taken;
  }

  /** Moves the focus to what a point has become part of; to the map when that is out of sight. */
  #focus(point) {
    const first = this.parted.firsts[this.parted.of[point]];
    const found = [...this.marks.values()].find((made) => made.first === first)?.mark;
    (found?.matches("a, button") ? found : this.stage).focus({ preventScroll: true });
    this.refocus = found && !found.matches("a, button") ? first : undefined;
  }

  #point(number) {
    const card = this.known.get(number);
    return card ? link(card, this.root) : dot();
  }

  #cluster(cluster) {
    const words = `${this.#together(cluster)}: ${this.#canPart(cluster) ? "zoom in" : "list them"}`;
    return several(this.parted.sizes[cluster], words, this.parted.firsts[cluster]);
  }

  #canPart(cluster) {
    return this.parted.spreads[cluster] * this.view.base * this.view.deepest >= APART;
  }

  /** `7 services near Crewe`. */
  #together(cluster) {
    const { xs, ys } = this.points;
    const { mile } = this.view;
    const first = this.parted.firsts[cluster];
    const away = ({ at: [x, y] }) => Math.hypot(x - xs[first], y - ys[first]) / mile;
    const [nearest] = [...this.towns].sort((one, other) => away(one) - away(other));
    const services = `${this.parted.sizes[cluster]} services`;
    if (!nearest || away(nearest) > NEAR) return services;
    const isMiddle = away(nearest) < SAME && this.parted.spreads[cluster] === 0;
    return `${services} ${isMiddle ? "in" : "near"} ${nearest.name.textContent}`;
  }

  // Names, each fetched when its point is first seen

  #fetchSoon(numbers) {
    clearTimeout(this.fetching);
    this.stage.setAttribute("aria-busy", String(numbers.length > 0));
    if (numbers.length) this.fetching = setTimeout(() => this.#fetch(numbers), REST);
  }

  async #fetch(numbers) {
    const fetched = await Promise.allSettled(numbers.map((number) => this.cards.card(number)));
    for (const [place, { value }] of fetched.entries()) if (value) this.known.set(numbers[place], value);
    if (fetched.every(({ value }) => !value)) return; // without a network they stay dots
    this.#draw();
    if (this.refocus !== undefined && document.activeElement === this.stage) this.#focus(this.refocus);
  }

  // Pressing

  #listen() {
    const { host, stage, view } = this;
    hold(stage, view, () => this.#drawSoon());
    new ResizeObserver(() => this.points && this.#drawSoon()).observe(stage);
    stage.addEventListener("pointerdown", ({ pointerType }) => (this.hand = pointerType), true);
    stage.addEventListener("pointermove", () => stage.classList.remove("lo-quiet"));
    stage.addEventListener("focusin", () => stage.classList.remove("lo-quiet"));
    stage.addEventListener("click", (event) => this.#press(event));
    stage.addEventListener("keydown", (event) => {
      const word = wordOf(event);
      if (!word) return;
      event.preventDefault();
      this.#step(word);
    });
    host.addEventListener("keydown", ({ key }) => key === "Escape" && this.#escape());
    host.addEventListener("click", ({ target }) => {
      const word = target.closest("[data-map]")?.dataset.map;
      if (word === "close") this.#escape();
      else if (word) this.#step(word);
    });
  }

  #step(word) {
    step(this.view, word);
    this.#draw();
    const isSeen = this.view.sight();
    const seen = new Set(
      this.points.services.filter((_, point) => isSeen(this.points.xs[point], this.points.ys[point])),
    );
    this.part("moved").textContent =
      `${seen.size || "No"} service${seen.size === 1 ? "" : "s"} in this part of the map.`;
  }

  #press(event) {
    const { target } = event;
    const open = this.stage.querySelector(".lo-open");
    const link = target.closest("a.lo-point");
    open?.classList.remove("lo-open");
    // A finger cannot hover: its first tap says the name, the second follows the link.
    if (link && link !== open && this.hand === "touch" && event.detail) {
      event.preventDefault();
      link.classList.add("lo-open");
      this.part("moved").textContent = `${link.textContent}. Tap again to open.`;
    }
    const button = target.closest(".lo-cluster");
    if (button) this.#part(this.parted.of[Number(button.dataset.first)]);
  }

  #part(cluster) {
    const first = this.parted.firsts[cluster];
    if (!this.#canPart(cluster)) return this.#list(cluster);
    const [x, y, spread] = [this.points.xs[first], this.points.ys[first], this.parted.spreads[cluster]];
    this.view.frame([x - spread, y - spread], [x + spread, y + spread]);
    this.#draw();
    return this.#focus(first);
  }

  /** What stands at one place, as a list below the map. */
  async #list(cluster) {
    const here = this.points.services.filter((_, point) => this.parted.of[point] === cluster);
    const title = this.#together(cluster);
    this.listed = this.parted.firsts[cluster];
    const box = this.part("together");
    const cards = await Promise.all([...new Set(here)].map((number) => this.cards.card(number)));
    box.querySelector("h3").textContent = title;
    box.querySelector("ul").replaceChildren(...cards.map((card) => row(card, this.root)));
    box.hidden = false;
    box.querySelector("h3").focus();
  }

  #close() {
    this.part("together").hidden = true;
  }

  #escape() {
    const isOpen = !this.part("together").hidden;
    this.#close();
    if (isOpen) return this.#focus(this.listed);
    this.stage.querySelector(".lo-open")?.classList.remove("lo-open");
    return this.stage.classList.add("lo-quiet");
  }
}
