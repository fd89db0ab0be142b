// The points of the services that are found, and in words those that have none on the map.

/** @import { View } from "./view.js" */

/**
 * The points within reach of `view`; how many services are further `away`, and how many are `nowhere`.
 *
 * @type {(numbers: number[], positions: readonly (readonly Position[])[], view: View) => { points: Points, away: number, nowhere: number }}
 */
export function pointsOf(numbers, positions, view) {
  /** @type {[services: number[], xs: number[], ys: number[]]} */
  const [services, xs, ys] = [[], [], []];
  let [away, nowhere] = [0, 0];
  for (const number of numbers) {
    const near = positions[number].map((place) => view.point(place)).filter((point) => view.reaches(point));
    if (!positions[number].length) nowhere += 1;
    else if (!near.length) away += 1;
    for (const [x, y] of near) {
      services.push(number);
      xs.push(x);
      ys.push(y);
    }
  }
  return {
    points: { services: Int32Array.from(services), xs: Float64Array.from(xs), ys: Float64Array.from(ys) },
    away,
    nowhere,
  };
}

/** A sentence that accounts for every service. @type {(here: number, away: number, nowhere: number) => string} */
export function account(here, away, nowhere) {
  const all = here + away + nowhere;
  const below = "The list below has them all.";
  if (here === all) return `${all === 1 ? "The one service is" : `All ${all} services are`} on the map. ${below}`;
  const others = [
    away && `${away} ${away === 1 ? "is" : "are"} further away`,
    nowhere && `${nowhere} ${nowhere === 1 ? "has" : "have"} no place that we know`,
  ];
  const shown = `${here || "None"} of the ${all} services ${here === 1 ? "is" : "are"} on the map.`;
  return `${shown} ${others.filter(Boolean).join(" and ")}. ${below}`;
}
