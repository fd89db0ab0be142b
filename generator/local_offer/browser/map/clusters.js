// Points that would crowd each other, taken together.

/** @typedef {{ of: Int32Array, firsts: Int32Array, sizes: Int32Array, spreads: Float64Array }} Clusters */

/**
 * Takes the points `{services, xs, ys}` in their order: each joins the nearest cluster that began less than `apart` pixels
 * from it, or begins one, so that no two clusters overlap. `scale` is the pixels of a unit.
 *
 * `of` is the cluster of each point; by cluster, `firsts` is the point that began it, `sizes` how many services it has,
 * and `spreads` how many units its furthest point is from the first.
 *
 * @type {(points: Points, scale: number, apart: number) => Clusters}
 */
export function clusters({ services, xs, ys }, scale, apart) {
  const count = services.length;
  const of = new Int32Array(count);
  const firsts = new Int32Array(count);
  const sizes = new Int32Array(count);
  const lasts = new Int32Array(count).fill(-1); // the service counted last
  const spreads = new Float64Array(count);
  const side = apart / scale;
  const begun = new Squares(xs, ys, firsts, side);
  let total = 0;
  for (let point = 0; point < count; point++) {
    let cluster = begun.nearest(xs[point], ys[point]);
    if (cluster < 0) {
      cluster = total++;
      firsts[cluster] = point;
      begun.put(cluster);
    }
    of[point] = cluster;
    spreads[cluster] = Math.max(spreads[cluster], away(xs, ys, point, firsts[cluster]));
    if (lasts[cluster] !== services[point]) sizes[cluster] += 1; // the points of a service follow each other
    lasts[cluster] = services[point];
  }
  return { of, firsts: firsts.slice(0, total), sizes: sizes.slice(0, total), spreads: spreads.slice(0, total) };
}

/** @type {(xs: Float64Array, ys: Float64Array, point: number, other: number) => number} */
function away(xs, ys, point, other) {
  return Math.sqrt((xs[point] - xs[other]) ** 2 + (ys[point] - ys[other]) ** 2);
}

/** The clusters by the squares of a grid in which they began; those of one slot are a chain. */
class Squares {
  /**
   * @param {Float64Array} xs
   * @param {Float64Array} ys
   * @param {Int32Array} firsts
   * @param {number} side
   */
  constructor(xs, ys, firsts, side) {
    this.xs = xs;
    this.ys = ys;
    this.firsts = firsts;
    this.side = side;
    this.slots = 1 << Math.ceil(Math.log2(firsts.length + 2));
    this.heads = new Int32Array(this.slots).fill(-1);
    this.next = new Int32Array(firsts.length);
  }

  /** @type {(column: number, row: number) => number} */
  slot(column, row) {
    return (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & (this.slots - 1);
  }

  /** @type {(cluster: number) => void} */
  put(cluster) {
    const first = this.firsts[cluster];
    const slot = this.slot(Math.floor(this.xs[first] / this.side), Math.floor(this.ys[first] / this.side));
    this.next[cluster] = this.heads[slot];
    this.heads[slot] = cluster;
  }

  /**
   * The cluster that began nearest to a place, and less than a side from it; -1 when there is none.
   *
   * @type {(x: number, y: number) => number}
   */
  nearest(x, y) {
    const { xs, ys, firsts, side, heads, next } = this;
    const column = Math.floor(x / side);
    const row = Math.floor(y / side);
    let found = -1;
    let least = side * side;
    for (let right = column - 1; right <= column + 1; right++) {
      for (let below = row - 1; below <= row + 1; below++) {
        for (let cluster = heads[this.slot(right, below)]; cluster >= 0; cluster = next[cluster]) {
          const across = x - xs[firsts[cluster]];
          const down = y - ys[firsts[cluster]];
          const distance = across * across + down * down;
          if (distance < least) {
            found = cluster;
            least = distance;
          }
        }
      }
    }
    return found;
  }
}
