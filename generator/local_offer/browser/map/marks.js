// What stands on the map: points and clusters of them.

import { element } from "../shared/dom.js";

/** A point whose name has not come yet. @type {() => HTMLElement} */
export function dot() {
  return element("span", "", { className: "lo-point" });
}

/** A point that leads to its service. @type {(card: Card, root: string) => HTMLElement} */
export function link({ a: address, n: name, f: said }, root) {
  const where = said?.[0];
  const made = element("a", "", { className: "lo-point", href: root + address, draggable: false });
  made.append(element("span", where ? `${name}, ${where}` : name, { className: "lo-bubble" }));
  return made;
}

/**
 * A cluster of services, which began with the point `first`.
 *
 * @type {(size: number, words: string, first: number) => HTMLElement}
 */
export function several(size, words, first) {
  const button = element("button", "", { type: "button", className: "lo-cluster" });
  button.dataset.first = String(first);
  button.append(
    element("span", String(size), { ariaHidden: "true" }),
    element("span", words, { className: "lo-bubble" }),
  );
  return button;
}

/** A service in the list of those that stand at one place. @type {(card: Card, root: string) => HTMLElement} */
export function row({ a: address, n: name, s: summary = "" }, root) {
  const line = element("li", element("a", name, { href: root + address }));
  line.append(element("small", summary));
  return line;
}

/** @type {(mark: HTMLElement, x: number, y: number, view: { across: number, down: number }) => void} */
export function setAt(mark, x, y, { across, down }) {
  mark.style.left = `${x}px`;
  mark.style.top = `${y}px`;
  mark.style.setProperty("--lo-across", String(x / across)); // the bubble leans away from the edges
  mark.classList.toggle("lo-high", y < down / 2);
}

/**
 * Makes `elements` the children, and leaves those alone that stay, so that the focus does.
 *
 * @type {(parent: Element, elements: Element[]) => void}
 */
export function arrange(parent, elements) {
  const stay = new Set(elements);
  for (const child of [...parent.children]) if (!stay.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const each of elements) {
    if (each === next) next = each.nextElementSibling;
    else parent.insertBefore(each, next);
  }
}
