// How far services are, as families count it: what serves all of the council’s area is near everywhere in it.

import { miles } from "./places.js";

/** @import { Order } from "./rank.js" */
/** @typedef {{ away: Away, distance: (number: number) => number, isHere: (number: number) => boolean, isBeyond: (number: number) => boolean }} Far */

const LOCAL = 0; // the band of the council's own area
const IN_TOWN = 3; // miles
const AS_NEAR = 3; // miles by which another town may be further than the nearest and still be the own one

/**
 * `away` is how many miles off a service is, where that is known; `distance` the same to put them in order, 0 for what
 * serves this town from further away and for what is in no one place; `isHere` whether it is for this town; `isBeyond` whether it serves other towns alone. `distances` are in
 * miles, infinite where nothing is known, and `served` the towns that each serves, unless it serves all.
 *
 * @type {(origin: Position, distances: number[], served: (Position[] | undefined)[], order: Order) => Far}
 */
export function farFrom(origin, distances, served, order) {
  const towns = served.map((places) => places && Math.min(...places.map((place) => miles(origin, place))));
  const nearest = Math.min(...towns.map((town) => town ?? Infinity));
  /** @type {(number: number) => boolean | undefined} */
  const isServed = (number) => (towns[number] === undefined ? undefined : towns[number] <= nearest + AS_NEAR);
  const isEverywhere = (/** @type {number} */ number) =>
    order.isNational(number) || (order.band(number) === LOCAL && distances[number] === Infinity);
  return {
    away: (number) => (Number.isFinite(distances[number]) ? distances[number] : undefined),
    distance: (number) =>
      isEverywhere(number) || (isServed(number) && distances[number] > IN_TOWN) ? 0 : distances[number],
    isHere: (number) => isServed(number) ?? distances[number] <= IN_TOWN,
    isBeyond: (number) => isServed(number) === false,
  };
}
