// When a field that was left is looked at: at once, but never between the beginning of a press and its end. A message
// there would move the button away from under the finger, and the press would be lost.

/** @type {(() => void) | null} */
let waiting = null; // what is looked at when the press has ended
let isPressed = false;

/**
 * Calls `look` with each control of `form` that is left. A touch becomes the events of a mouse, so these are enough.
 *
 * @type {(form: HTMLElement, look: (control: HTMLInputElement) => void) => void}
 */
export function whenLeft(form, look) {
  form.addEventListener("focusout", ({ target }) => {
    waiting = () => look(/** @type {HTMLInputElement} */ (target));
    if (!isPressed) lookNow();
  });
  addEventListener("mousedown", () => (isPressed = true), true);
  addEventListener("mouseup", () => setTimeout(lookNow), true); // a click comes first, if there is one
  // Before whatever the click does. A press on a menu may end where the page does not hear of it.
  for (const end of ["click", "keydown", "dragend"]) addEventListener(end, lookNow, true);
  addEventListener("blur", lookNow); // of the window itself
}

/** Looks at what was left, if that is still to do. */
export function lookNow() {
  const look = waiting;
  isPressed = false;
  waiting = null;
  look?.();
}
