// Moving the map: dragged, pinched, tapped twice, by ctrl and wheel, and by keys.

const STILL = 6; // pixels that a finger may slip and still tap
const TWICE = 350; // milliseconds between two taps
const STEP = 0.25; // of what is in view, for one key

/** One press of a button or key; an unknown word does nothing. */
export function step(view, word) {
  const [right, down] = [view.across * STEP, view.down * STEP];
  ({
    in: () => view.zoomBy(2),
    out: () => view.zoomBy(0.5),
    whole: () => view.whole(),
    left: () => view.move(right, 0),
    right: () => view.move(-right, 0),
    up: () => view.move(0, down),
    down: () => view.move(0, -down),
  })[word]?.();
}

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

/** The word of a key for `step`; nothing for keys that are the browser's. */
export function wordOf({ key, ctrlKey, altKey, metaKey }) {
  return ctrlKey || altKey || metaKey ? undefined : KEYS[key];
}

/**
 * Lets hands move `view` on `stage`; `moved` is called after each change.
 *
 * A wheel without ctrl, and one finger as long as the whole council is in view, scroll the page (`touch-action`).
 */
export function hold(stage, view, moved) {
  const fingers = new Map();
  let isDragging = false;
  let tapped = { time: -Infinity };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (!fingers.size) isDragging = false;
    fingers.set(event.pointerId, { at: pixel(event), start: pixel(event) });
  });

  stage.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    if (!event.buttons) {
      fingers.delete(event.pointerId);
      return;
    }
    const at = pixel(event);
    if (!isDragging && fingers.size < 2 && distance(at, finger.start) < STILL) return;
    isDragging = true;
    for (const id of fingers.keys()) if (!stage.hasPointerCapture(id)) stage.setPointerCapture(id);
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, other]) => other.at);
    if (others.length) pinch(finger.at, at, others[0]);
    else view.move(at[0] - finger.at[0], at[1] - finger.at[1]);
    finger.at = at;
    moved();
  });

  for (const end of ["pointerup", "pointercancel"]) {
    stage.addEventListener(end, (event) => {
      if (!fingers.delete(event.pointerId) || end === "pointercancel" || isDragging) return;
      if (event.target.closest("a, button")) return;
      const tap = { time: event.timeStamp, at: pixel(event) };
      const isSecond = tap.time - tapped.time < TWICE && distance(tap.at, tapped.at) < 4 * STILL;
      tapped = isSecond ? { time: -Infinity } : tap;
      if (!isSecond) return;
      view.zoomBy(2, tap.at);
      moved();
    });
  }

  /** What was dragged is not pressed. */
  stage.addEventListener(
    "click",
    (event) => {
      if (isDragging && event.detail) {
        event.preventDefault();
        event.stopPropagation();
      }
      isDragging = false;
    },
    true,
  );

  stage.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      view.zoomBy(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 100), pixel(event));
      moved();
    },
    { passive: false },
  );

  function pinch(from, to, other) {
    const middle = [(to[0] + other[0]) / 2, (to[1] + other[1]) / 2];
    view.move((to[0] - from[0]) / 2, (to[1] - from[1]) / 2);
    view.zoomBy(Math.max(distance(to, other), 1) / Math.max(distance(from, other), 1), middle);
  }

  function pixel({ clientX, clientY }) {
    const { left, top } = stage.getBoundingClientRect();
    return [clientX - left - stage.clientLeft, clientY - top - stage.clientTop];
  }
}

function distance([x, y], [otherX, otherY]) {
  return Math.hypot(x - otherX, y - otherY);
}
