// Moving the map: dragged, pinched, tapped twice, by ctrl and wheel, and by keys.

/** @import { View } from "./view.js" */

const STILL = 6; // pixels that a finger may slip and still tap
const TWICE = 350; // milliseconds between two taps
const STEP = 0.25; // of what is in view, for one key

/**
 * What each word of a button or key does.
 *
 * @type {Record<string, (view: View, right: number, down: number) => void>}
 */
const STEPS = {
  in: (view) => view.zoomBy(2),
  out: (view) => view.zoomBy(0.5),
  whole: (view) => view.whole(),
  left: (view, right) => view.move(right, 0),
  right: (view, right) => view.move(-right, 0),
  up: (view, _, down) => view.move(0, down),
  down: (view, _, down) => view.move(0, -down),
};

/** @type {Record<string, string>} */
const KEYS = {
  "+": "in",
  "=": "in",
  "-": "out",
  _: "out",
  0: "whole",
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** One press of a button or key; an unknown word does nothing. @type {(view: View, word: string) => void} */
export function step(view, word) {
  STEPS[word]?.(view, view.across * STEP, view.down * STEP);
}

/** The word of a key for `step`; nothing for keys that are the browser's. @type {(event: KeyboardEvent) => string | undefined} */
export function wordOf({ key, ctrlKey, altKey, metaKey }) {
  return ctrlKey || altKey || metaKey ? undefined : KEYS[key];
}

/**
 * Lets hands move `view` on `stage`; `moved` is called after each change.
 *
 * A wheel without ctrl, and one finger as long as the whole council is in view, scroll the page (`touch-action`).
 *
 * @type {(stage: HTMLElement, view: View, moved: () => void) => void}
 */
export function hold(stage, view, moved) {
  const hands = new Hands(stage, view, moved);
  stage.addEventListener("pointerdown", (event) => hands.touch(event));
  stage.addEventListener("pointermove", (event) => hands.drag(event));
  stage.addEventListener("pointerup", (event) => hands.lift(event));
  stage.addEventListener("pointercancel", (event) => hands.cancel(event));
  stage.addEventListener("click", (event) => hands.press(event), true); // before it reaches what was dragged over
  stage.addEventListener("wheel", (event) => hands.turn(event), { passive: false }); // it may keep the page from zooming
}

/** The fingers that are down, or the mouse, and what they do to the view. */
class Hands {
  /**
   * @param {HTMLElement} stage
   * @param {View} view
   * @param {() => void} moved
   */
  constructor(stage, view, moved) {
    this.stage = stage;
    this.view = view;
    this.moved = moved;
    /** @type {Map<number, { at: Point, start: Point }>} */
    this.fingers = new Map();
    this.isDragging = false;
    /** @type {{ time: number, at: Point }} */
    this.tapped = { time: -Infinity, at: [0, 0] };
  }

  /** @type {(event: PointerEvent) => void} */
  touch(event) {
    if (event.button !== 0) return;
    if (!this.fingers.size) this.isDragging = false;
    this.fingers.set(event.pointerId, { at: this.#pixel(event), start: this.#pixel(event) });
  }

  /** One finger moves the map, and two pinch it. @type {(event: PointerEvent) => void} */
  drag(event) {
    const { fingers, stage } = this;
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    if (!event.buttons) {
      fingers.delete(event.pointerId); // it was lifted outside the page
      return;
    }
    const at = this.#pixel(event);
    if (!this.isDragging && fingers.size < 2 && distance(at, finger.start) < STILL) return;
    this.isDragging = true;
    for (const id of fingers.keys()) if (!stage.hasPointerCapture(id)) stage.setPointerCapture(id);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1].at;
    if (other) this.#pinch(finger.at, at, other);
    else this.view.move(at[0] - finger.at[0], at[1] - finger.at[1]);
    finger.at = at;
    this.moved();
  }

  /** The second of two taps in one place zooms in there. @type {(event: PointerEvent) => void} */
  lift(event) {
    if (!this.fingers.delete(event.pointerId) || this.isDragging) return;
    if (event.target instanceof Element && event.target.closest("a, button")) return;
    const tap = { time: event.timeStamp, at: this.#pixel(event) };
    const isSecond = tap.time - this.tapped.time < TWICE && distance(tap.at, this.tapped.at) < 4 * STILL;
    this.tapped = isSecond ? { ...tap, time: -Infinity } : tap; // a third tap begins anew
    if (!isSecond) return;
    this.view.zoomBy(2, tap.at);
    this.moved();
  }

  /** @type {(event: PointerEvent) => void} */
  cancel(event) {
    this.fingers.delete(event.pointerId);
  }

  /** What was dragged is not pressed. @type {(event: MouseEvent) => void} */
  press(event) {
    if (this.isDragging && event.detail) {
      event.preventDefault();
      event.stopPropagation();
    }
    this.isDragging = false;
  }

  /** @type {(event: WheelEvent) => void} */
  turn(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    // One notch of a wheel is 100 or more, a finger on a touchpad a few: neither may jump.
    this.view.zoomBy(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 100), this.#pixel(event));
    this.moved();
  }

  /** @type {(from: Point, to: Point, other: Point) => void} */
  #pinch(from, to, other) {
    this.view.move((to[0] - from[0]) / 2, (to[1] - from[1]) / 2);
    const middle = /** @type {Point} */ ([(to[0] + other[0]) / 2, (to[1] + other[1]) / 2]);
    this.view.zoomBy(Math.max(distance(to, other), 1) / Math.max(distance(from, other), 1), middle);
  }

  /** @type {(event: MouseEvent) => Point} */
  #pixel({ clientX, clientY }) {
    const { left, top } = this.stage.getBoundingClientRect();
    return [clientX - left - this.stage.clientLeft, clientY - top - this.stage.clientTop];
  }
}

/** @type {(one: Point, other: Point) => number} */
function distance([x, y], [otherX, otherY]) {
  return Math.hypot(x - otherX, y - otherY);
}
