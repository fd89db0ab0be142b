// Which part of the country a map shows, and which pixel stands for which place.

const LEAST = 0.5; // of the whole council's size: a frame twice as wide and as high
const NEAREST = 4; // metres that a pixel stands for at the deepest zoom
const EDGE = 28; // pixels left free around what is framed
const METRES = 111_195; // in a degree of latitude
const MILE = 1609.344; // metres

/** Units are those of the drawing, whose projection `views/outline.py` describes; pixels are from the top left. */
export class View {
  /**
   * `box` is west, south, east and north of the drawing in degrees; `units` its width.
   *
   * @param {number[]} box
   * @param {number} units
   */
  constructor([west, south, east, north], units) {
    this.narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
    this.degree = (units - 2) / ((east - west) * this.narrowing);
    this.west = west;
    this.north = north;
    this.units = units;
    this.height = (north - south) * this.degree + 2;
    this.across = units; // pixels
    this.down = this.height;
    this.base = 1;
    this.zoom = 1;
    this.x = 0; // the middle of what is in view
    this.y = 0;
    this.resize(units, this.height);
    this.whole();
  }

  get mile() {
    return (MILE / METRES) * this.degree;
  }

  /** Pixels of a unit. */
  get scale() {
    return this.base * this.zoom;
  }

  get deepest() {
    return Math.max(1, METRES / this.degree / NEAREST / this.base);
  }

  get isWhole() {
    return this.zoom <= 1;
  }

  /** Units of a place. @type {(place: Position) => Point} */
  point({ latitude, longitude }) {
    return [(longitude - this.west) * this.narrowing * this.degree + 1, (this.north - latitude) * this.degree + 1];
  }

  /** Whether a point can be brought into view at all. @type {(point: Point) => boolean} */
  reaches([x, y]) {
    return Math.abs(x / this.units - 0.5) <= 0.5 / LEAST && Math.abs(y / this.height - 0.5) <= 0.5 / LEAST;
  }

  /** @type {(x: number, y: number) => Point} */
  pixel(x, y) {
    return [(x - this.x) * this.scale + this.across / 2, (y - this.y) * this.scale + this.down / 2];
  }

  /**
   * A function that tells quickly, for many points, whether they are in view.
   *
   * @type {() => (x: number, y: number) => boolean}
   */
  sight() {
    const [right, below] = [this.across / this.scale / 2, this.down / this.scale / 2];
    const { x: middleX, y: middleY } = this;
    return (x, y) => Math.abs(x - middleX) <= right && Math.abs(y - middleY) <= below;
  }

  /** The `viewBox` of what is in view. */
  get box() {
    const [across, down] = [this.across / this.scale, this.down / this.scale];
    return [this.x - across / 2, this.y - down / 2, across, down].map((part) => part.toFixed(2)).join(" ");
  }

  /** @type {(across: number, down: number) => void} */
  resize(across, down) {
    [this.across, this.down] = [across, down];
    this.base = Math.max(8, Math.min((across - 2 * EDGE) / this.units, (down - 2 * EDGE) / this.height) * 1000) / 1000;
  }

  whole() {
    this.frame([0, 0], [this.units, this.height]);
    this.zoom = 1;
  }

  /** Brings all between two corners into view. @type {(from: Point, to: Point) => void} */
  frame([left, top], [right, bottom]) {
    const [across, down] = [this.across - 2 * EDGE, this.down - 2 * EDGE];
    const scale = Math.min(across / Math.max(right - left, 1e-9), down / Math.max(bottom - top, 1e-9));
    [this.x, this.y] = [(left + right) / 2, (top + bottom) / 2];
    this.#zoomTo(scale / this.base);
  }

  /**
   * Zooms so that what lies under a pixel stays there; without one, the middle does.
   *
   * @type {(factor: number, pixel?: Point) => void}
   */
  zoomBy(factor, [px, py] = [this.across / 2, this.down / 2]) {
    const [right, below] = [px - this.across / 2, py - this.down / 2];
    const before = this.scale;
    this.zoom = this.#allowed(this.zoom * factor);
    const change = 1 / before - 1 / this.scale;
    [this.x, this.y] = [this.x + right * change, this.y + below * change];
    this.#keep();
  }

  /** Moves what is shown by pixels, as a hand moves paper. @type {(right: number, down: number) => void} */
  move(right, down) {
    [this.x, this.y] = [this.x - right / this.scale, this.y - down / this.scale];
    this.#keep();
  }

  /** @type {(zoom: number) => void} */
  #zoomTo(zoom) {
    this.zoom = this.#allowed(zoom);
    this.#keep();
  }

  /** @type {(zoom: number) => number} */
  #allowed(zoom) {
    return Math.min(Math.max(zoom, LEAST), this.deepest);
  }

  /** Stays within reach. */
  #keep() {
    this.x = within(this.x, this.units, this.across / this.scale);
    this.y = within(this.y, this.height, this.down / this.scale);
  }
}

/** @type {(middle: number, size: number, seen: number) => number} */
function within(middle, size, seen) {
  const room = (size / LEAST - seen) / 2;
  return room <= 0 ? size / 2 : Math.min(Math.max(middle, size / 2 - room), size / 2 + room);
}
