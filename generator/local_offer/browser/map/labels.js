// Words on the map: the names of towns where there is room, and how long a mile is.

const MILES = [20, 10, 5, 2, 1, 0.5, 0.25];
const LONGEST = 140; // pixels of the scale
const FURTHEST = 56; // pixels from a town to the middle of its name
const HALF = { 0.5: "½ mile", 0.25: "¼ mile" };

/**
 * Puts the names of towns where they cover nothing that is `taken`, or hides them; the first of `towns` come first.
 * A name stands on its town, or just beside a mark that is in its way.
 */
export function label(towns, view, taken) {
  const names = [];
  for (const { name } of towns) name.hidden = false;
  const halves = towns.map(({ name }) => [name.offsetWidth / 2, name.offsetHeight / 2]); // before anything moves: one layout
  for (const [number, { name, at }] of towns.entries()) {
    const [x, y] = view.pixel(...at);
    const half = halves[number];
    const covers = taken.find((mark) => overlap(mark, around([x, y], half)));
    const places = covers ? beside(covers, [x, y], half) : [[x, y]];
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

/** Below a mark, above it, right and left of it: the nearest first, and none so far that it would mislead. */
function beside([left, top, right, bottom], [x, y], [across, down]) {
  const places = [
    [x, bottom + down],
    [x, top - down],
    [right + across, y],
    [left - across, y],
  ];
  const moved = ([newX, newY]) => Math.hypot(newX - x, newY - y);
  return places.filter((place) => moved(place) <= FURTHEST).sort((one, other) => moved(one) - moved(other));
}

function around([x, y], [across, down]) {
  return [x - across, y - down, x + across, y + down];
}

/** Draws a round number of miles as a line, and returns the room it takes. */
export function scaleBar(bar, view) {
  const miles = MILES.find((each) => each * view.mile * view.scale <= LONGEST) ?? MILES.at(-1);
  bar.textContent = HALF[miles] ?? `${miles} mile${miles === 1 ? "" : "s"}`;
  bar.style.width = `${miles * view.mile * view.scale}px`;
  return [0, view.down - 48, LONGEST + 16, view.down];
}

function overlap([left, top, right, bottom], [otherLeft, otherTop, otherRight, otherBottom]) {
  return left < otherRight && right > otherLeft && top < otherBottom && bottom > otherTop;
}
