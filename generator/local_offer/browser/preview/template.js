// Fills a template of our pages, sent as a tree by pages/template_tree.py. Only the template's own text says which
// elements there are, with a mark where something is said; what is said goes in as text or an attribute's value.

import { BEGINS, ENDS, elements } from "./elements.js";

/**
 * The template's elements. `trees` are the templates by name, `values` and `filters` what they may name. What a
 * template names and nobody gives is said as nothing. A filter may answer with a node.
 *
 * @type {(trees: any, name: string, values: any, filters: any) => any}
 */
export function filled(trees, name, values, filters) {
  const filling = new Filling(trees, filters);
  const html = filling.text(trees[name].does, { ...filling.named(name), ...values });
  return elements(html, filling.said);
}

/** HTML that a macro made, with its marks: the template's own text. */
class Made {
  /** @param {any} html */
  constructor(html) {
    this.html = html;
  }
}

class Filling {
  /** @param {any} trees @param {any} filters */
  constructor(trees, filters) {
    this.trees = trees;
    this.filters = filters;
    this.known = /** @type {any} */ ({});
    this.said = /** @type {any[]} */ ([]);
  }

  /**
   * The macros of a template and the templates it imports, by the names it knows them by.
   *
   * @type {(name: string) => any}
   */
  named(name) {
    if (this.known[name]) return this.known[name];
    const { macros, imports } = this.trees[name];
    /** @type {any} */
    const known = {};
    this.known[name] = known;
    for (const [macro, part] of Object.entries(macros)) known[macro] = this.macro(part, name);
    for (const [alias, from] of Object.entries(imports)) known[alias] = this.named(this.value(from, {}));
    return known;
  }

  /** @type {(macro: any, template: string) => any} */
  macro({ takes, else: defaults, does }, template) {
    return (/** @type {any} */ given, /** @type {any} */ byName) => {
      const scope = { ...this.named(template) };
      for (const [place, argument] of takes.entries()) {
        const fallback = defaults[place - takes.length + defaults.length];
        scope[argument] = given[place] ?? byName[argument] ?? (fallback && this.value(fallback, scope));
      }
      return new Made(this.text(does, scope));
    };
  }

  /** @type {(tree: any, scope: any) => string} */
  text(tree, scope) {
    const fill = (/** @type {any} */ [step, ...rest]) => /** @type {any} */ (this)[step](scope, ...rest); // a method below
    return tree.map((/** @type {any} */ part) => (typeof part === "string" ? part : fill(part))).join("");
  }

  /** @type {(scope: any, said: any) => any} */
  say(scope, said) {
    const value = this.value(said, scope);
    if (value instanceof Made) return value.html;
    return `${BEGINS}${this.said.push(value instanceof Node ? value : String(value ?? "")) - 1}${ENDS}`;
  }

  /** @type {(scope: any, name: any, said: any) => any} */
  set(scope, name, said) {
    scope[name] = this.value(said, scope);
    return "";
  }

  /** @type {(scope: any, name: any, does: any) => any} */
  block(scope, name, does) {
    scope[name] = new Made(this.text(does, scope));
    return "";
  }

  /** @type {(scope: any, test: any, then: any, otherwise: any) => any} */
  if(scope, test, then, otherwise) {
    return this.text(holds(this.value(test, scope)) ? then : otherwise, scope);
  }

  /** @type {(scope: any, names: any, each: any, does: any, otherwise: any) => any} */
  for(scope, names, each, does, otherwise) {
    const all = this.value(each, scope) ?? [];
    if (!all.length) return this.text(otherwise, scope);
    return all
      .map((/** @type {any} */ one, /** @type {any} */ place) => {
        const parts = names.length > 1 ? one : [one];
        const loop = { index: place + 1, first: place === 0, last: place === all.length - 1 };
        return this.text(does, {
          ...scope,
          loop,
          ...Object.fromEntries(names.map((/** @type {any} */ name, /** @type {any} */ at) => [name, parts[at]])),
        });
      })
      .join("");
  }

  /** @type {(value: any, scope: any) => any} */
  value([kind, ...parts], scope) {
    const of = (/** @type {any} */ part) => this.value(part, scope);
    switch (kind) {
      case "value":
        return parts[0];
      case "name":
        return part(scope, parts[0]);
      case "part":
        return part(of(parts[0]), of(parts[1]));
      case "cut":
        return (of(parts[0]) ?? []).slice(of(parts[1]) ?? 0, of(parts[2]) ?? undefined);
      case "call":
        return this.call(parts[0], parts[1].map(of), mapped(parts[2], of), scope);
      case "filter":
        return this.filters[parts[0]](of(parts[1]), ...parts[2].map(of));
      case "choose":
        return holds(of(parts[0])) ? of(parts[1]) : of(parts[2]);
      case "list":
        return parts.map(of);
      case "pairs":
        return Object.fromEntries(parts.map((/** @type {any} */ [key, value]) => [of(key), of(value)]));
      case "not":
        return !holds(of(parts[0]));
      case "none":
        return of(parts[0]) == null;
      case "and":
        return holds(of(parts[0])) ? of(parts[1]) : of(parts[0]);
      case "or":
        return holds(of(parts[0])) ? of(parts[0]) : of(parts[1]);
      default:
        return COMPARED[kind](of(parts[0]), of(parts[1]));
    }
  }

  /**
   * A macro, or one of the few methods of Python's that our templates ask for.
   *
   * @type {(callee: any, given: any, byName: any, scope: any) => any}
   */
  call(callee, given, byName, scope) {
    const macro = this.value(callee, scope);
    if (typeof macro === "function") return macro(given, byName);
    const [, owner, [, method]] = callee;
    return METHODS[method]?.(this.value(owner, scope), ...given);
  }
}

/** @type {Record<string, (one: any, other: any) => any>} */
const COMPARED = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  gt: (left, right) => left > right,
  gteq: (left, right) => left >= right,
  lt: (left, right) => left < right,
  lteq: (left, right) => left <= right,
  in: (left, right) => (right ?? []).includes(left),
  notin: (left, right) => !(right ?? []).includes(left),
  add: (left, right) => left + right,
  sub: (left, right) => left - right,
};

/** @type {Record<string, (of: any, ...given: any[]) => any>} */
const METHODS = {
  items: (pairs) => Object.entries(pairs),
  get: (pairs, key, fallback) => part(pairs, key) ?? fallback,
  rstrip(text, ends) {
    let end = text.length;
    while (end && ends.includes(text[end - 1])) end -= 1;
    return text.slice(0, end);
  },
};

/** A part of its own; nothing where there is none. @type {(owner: any, name: any) => any} */
function part(owner, name) {
  return owner != null && Object.hasOwn(owner, name ?? "") ? owner[name] : undefined;
}

/** @type {(pairs: any, of: any) => any} */
function mapped(pairs, of) {
  return Object.fromEntries(Object.entries(pairs).map(([key, value]) => [key, of(value)]));
}

/** What a macro made line by line, without empty ones. @type {(made: any) => any[]} */
export function madeLines({ html = "" }) {
  const lines = html.split("\n").map((/** @type {string} */ line) => line.trim());
  return lines.filter(Boolean).map((/** @type {string} */ line) => new Made(line));
}

/**
 * Whether a template takes it for true: an empty list is not, nor what a macro made of nothing.
 *
 * @type {(value: any) => boolean}
 */
export function holds(value) {
  if (value instanceof Made) return value.html !== "";
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
