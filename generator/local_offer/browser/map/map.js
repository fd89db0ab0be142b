// The results on a map, loaded when it is first opened. The list below it holds the same.

import { nearest, one, part } from "../shared/dom.js";
import { clusters } from "./clusters.js";
import { hold, step, wordOf } from "./hands.js";
import { label, scaleBar } from "./labels.js";
import { arrange, dot, link, row, setAt, several } from "./marks.js";
import { account, pointsOf } from "./points.js";
import { View } from "./view.js";

const APART = 48; // pixels between marks, of which the largest is 44
const REST = 120; // milliseconds without movement before names are fetched
const NEAR = 6; // miles from the middle of a town that are still near it
const SAME = 0.02; // of a mile, within which a place is the middle of the town

/** @typedef {{ first: number, mark: HTMLElement }} Mark */

/** @type {Points} */
const NONE = { services: new Int32Array(), xs: new Float64Array(), ys: new Float64Array() };

export class ResultsMap {
  /**
   * `host` is the group in the page; `root` the way to the site's own.
   *
   * @param {HTMLElement} host
   * @param {CardSource} cards
   * @param {string} root
   */
  constructor(host, cards, root) {
    this.host = host;
    this.cards = cards;
    this.root = root;
    this.stage = one(host, ".lo-stage");
    this.view = new View((host.dataset.box ?? "").split(" ").map(Number), Number(host.dataset.width));
    this.towns = [...this.part("towns").children].map((child) => this.#town(/** @type {HTMLElement} */ (child)));
    this.known = /** @type {Map<number, Card>} */ (new Map()); // by number
    this.marks = /** @type {Map<string, Mark>} */ (new Map()); // by what they stand for
    this.points = NONE;
    this.parted = { ...clusters(NONE, 1, APART), scale: 0 }; // for another scale than the view's: it is drawn anew
    this.origin = /** @type {Point | null} */ (null);
    this.framed = ""; // what was last brought into view
    this.wanted = /** @type {(() => void) | null} */ (null); // done before the next drawing, when the size is known
    this.coming = /** @type {number | null} */ (null); // the next drawing
    this.fetching = 0; // the timer that waits to fetch names
    this.refocus = /** @type {number | undefined} */ (undefined); // the point that has the focus once it has a name
    this.listed = 0; // the point whose services stand below the map
    this.hand = "";
    this.#listen();
  }

  /** @type {(name: string) => HTMLElement} */
  part(name) {
    return part(this.host, name);
  }

  /** @type {(name: HTMLElement) => Town} */
  #town(name) {
    const [latitude, longitude] = (name.dataset.at ?? "").split(" ").map(Number);
    return { name, at: this.view.point({ latitude, longitude }) };
  }

  /**
   * Shows the services `numbers`, in their order. `positions` holds the places of each service; `origin` is where
   * distances are measured from, or nothing, and `within` how many miles count, or 0.
   *
   * @type {(numbers: number[], positions: readonly (readonly Position[])[], origin: Origin | null, within: number) => void}
   */
  show(numbers, positions, origin, within) {
    const { points, away, nowhere } = pointsOf(numbers, positions, this.view);
    this.points = points;
    this.parted.scale = 0;
    this.origin = origin && this.view.point(origin);
    this.marks.clear();
    this.part("marks").replaceChildren();
    this.#close();
    this.part("said").textContent = account(new Set(points.services).size, away, nowhere);
    this.#key(origin);
    const frame = `${this.origin} ${within}`;
    if (frame !== this.framed) this.wanted = () => this.#frame(within);
    this.framed = frame;
    this.#draw();
  }

  /** @type {(within: number) => void} */
  #frame(within) {
    this.view.whole();
    if (!this.origin || !this.view.reaches(this.origin)) return;
    const [x, y] = this.origin;
    const reach = within * this.view.mile;
    if (reach) this.view.frame([x - reach, y - reach], [x + reach, y + reach]);
    else
      this.view.frame([Math.min(0, x), Math.min(0, y)], [Math.max(this.view.units, x), Math.max(this.view.height, y)]);
  }

  /** @type {(origin: Origin | null) => void} */
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
    if (this.parted.scale !== view.scale) {
      this.parted = { ...clusters(this.points, view.scale, APART), scale: view.scale };
    }
    one(stage, "svg").setAttribute("viewBox", view.box);
    stage.classList.toggle("lo-moves", !view.isWhole);
    for (const [word, isLimit] of Object.entries({ in: view.zoom >= view.deepest, out: view.zoom <= 0.5 }))
      one(this.host, `[data-map=${word}]`).setAttribute("aria-disabled", String(isLimit));
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
    const now = /** @type {Map<string, Mark>} */ (new Map());
    const missing = /** @type {number[]} */ ([]);
    const taken = /** @type {Room[]} */ ([]);
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
    arrange(
      this.part("marks"),
      [...now.values()].map(({ mark }) => mark),
    );
    if (focused !== undefined && !focus?.isConnected) this.#focus(focused);
    this.#fetchSoon(missing);
    return taken;
  }

  /**
   * Moves the focus to what a point has become part of; to the map when that is out of sight.
   *
   * @type {(point: number) => void}
   */
  #focus(point) {
    const first = this.parted.firsts[this.parted.of[point]];
    const found = [...this.marks.values()].find((made) => made.first === first)?.mark;
    (found?.matches("a, button") ? found : this.stage).focus({ preventScroll: true });
    this.refocus = found && !found.matches("a, button") ? first : undefined;
  }

  /** @type {(number: number) => HTMLElement} */
  #point(number) {
    const card = this.known.get(number);
    return card ? link(card, this.root) : dot();
  }

  /** @type {(cluster: number) => HTMLElement} */
  #cluster(cluster) {
    const words = `${this.#together(cluster)}: ${this.#canPart(cluster) ? "zoom in" : "list them"}`;
    return several(this.parted.sizes[cluster], words, this.parted.firsts[cluster]);
  }

  /** @type {(cluster: number) => boolean} */
  #canPart(cluster) {
    return this.parted.spreads[cluster] * this.view.base * this.view.deepest >= APART;
  }

  /** `7 services near Crewe`. @type {(cluster: number) => string} */
  #together(cluster) {
    const { xs, ys } = this.points;
    const { mile } = this.view;
    const first = this.parted.firsts[cluster];
    /** @type {(town: Town) => number} */
    const away = ({ at: [x, y] }) => Math.hypot(x - xs[first], y - ys[first]) / mile;
    const [nearest] = [...this.towns].sort((one, other) => away(one) - away(other));
    const services = `${this.parted.sizes[cluster]} services`;
    if (!nearest || away(nearest) > NEAR) return services;
    const isMiddle = away(nearest) < SAME && this.parted.spreads[cluster] === 0;
    return `${services} ${isMiddle ? "in" : "near"} ${nearest.name.textContent}`;
  }

  // Names, each fetched when its point is first seen

  /** @type {(numbers: number[]) => void} */
  #fetchSoon(numbers) {
    clearTimeout(this.fetching);
    this.stage.setAttribute("aria-busy", String(numbers.length > 0));
    if (numbers.length) this.fetching = setTimeout(() => this.#fetch(numbers), REST);
  }

  /** @type {(numbers: number[]) => Promise<void>} */
  async #fetch(numbers) {
    const fetched = await Promise.allSettled(numbers.map((number) => this.cards.card(number)));
    for (const [place, each] of fetched.entries())
      if (each.status === "fulfilled") this.known.set(numbers[place], each.value);
    if (fetched.every((each) => each.status === "rejected")) return; // without a network they stay dots
    this.#draw();
    if (this.refocus !== undefined && document.activeElement === this.stage) this.#focus(this.refocus);
  }

  // Pressing

  #listen() {
    const { host, stage, view } = this;
    hold(stage, view, () => this.#drawSoon());
    new ResizeObserver(() => this.points !== NONE && this.#drawSoon()).observe(stage);
    stage.addEventListener("pointerdown", (event) => this.#meet(event), true);
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
      const word = nearest(target, "[data-map]")?.dataset.map;
      if (word === "close") this.#escape();
      else if (word) this.#step(word);
    });
  }

  /** Remembers whose hand it is, before anything else learns of the press. @type {(event: PointerEvent) => void} */
  #meet({ pointerType }) {
    this.hand = pointerType;
  }

  /** @type {(word: string) => void} */
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

  /** @type {(event: MouseEvent) => void} */
  #press(event) {
    const { target } = event;
    const open = this.stage.querySelector(".lo-open");
    const link = nearest(target, "a.lo-point");
    open?.classList.remove("lo-open");
    // A finger cannot hover: its first tap says the name, the second follows the link.
    if (link && link !== open && this.hand === "touch" && event.detail) {
      event.preventDefault();
      link.classList.add("lo-open");
      this.part("moved").textContent = `${link.textContent}. Tap again to open.`;
    }
    const button = nearest(target, ".lo-cluster");
    if (button) this.#part(this.parted.of[Number(button.dataset.first)]);
  }

  /** @type {(cluster: number) => unknown} */
  #part(cluster) {
    const first = this.parted.firsts[cluster];
    if (!this.#canPart(cluster)) return this.#list(cluster);
    const [x, y, spread] = [this.points.xs[first], this.points.ys[first], this.parted.spreads[cluster]];
    this.view.frame([x - spread, y - spread], [x + spread, y + spread]);
    this.#draw();
    return this.#focus(first);
  }

  /** What stands at one place, as a list below the map. @type {(cluster: number) => Promise<void>} */
  async #list(cluster) {
    const here = this.points.services.filter((_, point) => this.parted.of[point] === cluster);
    const title = this.#together(cluster);
    this.listed = this.parted.firsts[cluster];
    const box = this.part("together");
    const cards = await Promise.all([...new Set(here)].map((number) => this.cards.card(number)));
    const heading = one(box, "h3");
    heading.textContent = title;
    one(box, "ul").replaceChildren(...cards.map((card) => row(card, this.root)));
    box.hidden = false;
    heading.focus();
  }

  #close() {
    this.part("together").hidden = true;
  }

  /** @type {() => void} */
  #escape() {
    const isOpen = !this.part("together").hidden;
    this.#close();
    if (isOpen) return this.#focus(this.listed);
    this.stage.querySelector(".lo-open")?.classList.remove("lo-open");
    return this.stage.classList.add("lo-quiet");
  }
}
