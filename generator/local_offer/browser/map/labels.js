// Words on the map: the names of towns where there is room, and how long a mile is.

/** @import { View } from "./view.js" */

const MILES = [20, 10, 5, 2, 1, 0.5, 0.25];
const LONGEST = 140; // pixels of the scale
const FURTHEST = 56; // pixels from a town to the middle of its name
/** @type {Record<number, string>} */
const HALF = { 0.5: "½ mile", 0.25: "¼ mile" };

/**
 * Puts the names of towns where they cover nothing that is `taken`, or hides them; the first of `towns` come first.
 * A name stands on its town, or just beside a mark that is in its way.
 *
 * @type {(towns: Town[], view: View, taken: Room[]) => void}
 */
export function label(towns, view, taken) {
  /** @type {Room[]} */
  const names = [];
  for (const { name } of towns) name.hidden = false;
  // Before anything moves, so that the page is laid out once.
  const halves = towns.map(({ name }) => /** @type {Point} */ ([name.offsetWidth / 2, name.offsetHeight / 2]));
  for (const [number, { name, at }] of towns.entries()) {
    const [x, y] = view.pixel(...at);
    const half = halves[number];
    const covers = taken.find((mark) => overlap(mark, around([x, y], half)));
    const places = covers ? beside(covers, [x, y], half) : [/** @type {Point} */ ([x, y])];
    const free = places.find((place) => {
      const room = around(place, half);
      const isInside = room[0] >= 0 && room[1] >= 0 && room[2] <= view.across && room[3] <= view.down;
      return isInside && ![...taken, ...names].some((other) => overlap(room, other));
    });
    name.hidden = !free;
    if (!free) continue;
    names.push(around(free, half));
    [name.style.left, name.style.top] = free.map((part) => `${part}px`);
  }
}

/**
 * Below a mark, above it, right and left of it: the nearest first, and none so far that it would mislead.
 *
 * @type {(mark: Room, place: Point, half: Point) => Point[]}
 */
function beside([left, top, right, bottom], [x, y], [across, down]) {
  /** @type {Point[]} */
  const places = [
    [x, bottom + down],
    [x, top - down],
    [right + across, y],
    [left - across, y],
  ];
  /** @type {(place: Point) => number} */
  const moved = ([newX, newY]) => Math.hypot(newX - x, newY - y);
  return places.filter((place) => moved(place) <= FURTHEST).sort((one, other) => moved(one) - moved(other));
}

/** @type {(place: Point, half: Point) => Room} */
function around([x, y], [across, down]) {
  return [x - across, y - down, x + across, y + down];
}

/**
 * Draws a round number of miles as a line, and returns the room it takes.
 *
 * @type {(bar: HTMLElement, view: View) => Room}
 */
export function scaleBar(bar, view) {
  const miles = MILES.find((each) => each * view.mile * view.scale <= LONGEST) ?? 0.25;
  bar.textContent = HALF[miles] ?? `${miles} mile${miles === 1 ? "" : "s"}`;
  bar.style.width = `${miles * view.mile * view.scale}px`;
  return [0, view.down - 48, LONGEST + 16, view.down];
}

/** @type {(one: Room, other: Room) => boolean} */
function overlap([left, top, right, bottom], [otherLeft, otherTop, otherRight, otherBottom]) {
  return left < otherRight && right > otherLeft && top < otherBottom && bottom > otherTop;
}
