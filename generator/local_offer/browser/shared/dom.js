// Elements of the page: those that are there, copies of what templates hold, and new ones.

/**
 * The element with this id, of a kind if one is named. Throws where the page has none.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @param {new () => Kind} [kind]
 * @returns {Kind}
 */
export function at(id, kind) {
  const found = document.getElementById(id);
  if (!found || (kind && !(found instanceof kind))) throw new Error(`The page has no ${id}.`);
  return /** @type {Kind} */ (found);
}

/**
 * The one element within another. Throws where there is none.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {ParentNode} inside
 * @param {string} selector
 * @param {new () => Kind} [kind]
 * @returns {Kind}
 */
export function one(inside, selector, kind) {
  const found = inside.querySelector(selector);
  if (!found || (kind && !(found instanceof kind))) throw new Error(`The page has no ${selector}.`);
  return /** @type {Kind} */ (found);
}

/**
 * The part of this name within an element.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {ParentNode} inside
 * @param {string} name
 * @param {new () => Kind} [kind]
 * @returns {Kind}
 */
export function part(inside, name, kind) {
  return one(inside, `[data-part="${name}"]`, kind);
}

/**
 * The element on which something happened, or the first around it, of this sort; `null` where there is none.
 *
 * @param {EventTarget | null} target
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function nearest(target, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/**
 * A copy of what the template with this id holds.
 *
 * @param {string} id
 */
export function copy(id) {
  const { firstElementChild } = at(id, HTMLTemplateElement).content;
  return /** @type {HTMLElement} */ (firstElementChild?.cloneNode(true));
}

/**
 * A new element with text and attributes.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string | Node} [text]
 * @param {Partial<HTMLElementTagNameMap[Name]>} [attributes]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, text = "", attributes = {}) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(text);
  return made;
}

/**
 * Has an element hold these words. Where it does, nothing is written: what is written is laid out and drawn anew.
 *
 * @type {(element: HTMLElement, words: string) => void}
 */
export function say(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/**
 * A small button that does something when it is pressed.
 *
 * @param {string} text
 * @param {() => unknown} press
 */
export function button(text, press) {
  const made = element("button", text, { type: "button", className: "lo-button lo-chip" });
  made.addEventListener("click", press);
  return made;
}
