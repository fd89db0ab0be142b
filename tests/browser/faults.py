"""What axe finds on a page by its rules of WCAG 2.2 A and AA, and of best practice.

Colours, by far its dearest question, are asked of four texts of each look: whatever stands in the same elements, of the
same classes, states and own styles, is drawn in the same colours.
"""

from collections.abc import Sequence
from importlib import resources
from typing import Any

from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
EVERYTHING = (*WCAG, "best-practice")
_SCRIPT = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
_OF_COLOURS = ("color-contrast", "link-in-text-block")
_FIND = """async ([options, within]) => {
    const there = within.length ? { include: within.map((selector) => [selector]) } : document;
    const { violations } = await axe.run(there, { ...options, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(" ")}`);
}"""
_MARK = """([most, within]) => {
    const OWN = /^(?:id|href|for|name|value|title|alt|src|datetime|data-label)$|^aria-(?:label|describ|control)/;
    const looks = new Map([[null, ""]]);
    const look = (element) => {
        if (!looks.has(element)) {
            const parts = [...element.attributes].filter(({ name }) => !OWN.test(name));
            const said = parts.map(({ name, value }) => `${name}=${value}`).join(" ");
            looks.set(element, `${look(element.parentElement)}>${element.localName} ${said}`);
        }
        return looks.get(element);
    };
    const says = ({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim() !== "";
    const seen = new Map();
    for (const root of within.length ? document.querySelectorAll(within.join()) : [document.body]) {
        for (const element of [root, ...root.querySelectorAll("*")]) {
            const isField = element.matches("input, select, textarea");
            if (!(isField || [...element.childNodes].some(says)) || !element.checkVisibility()) continue;
            const count = seen.get(look(element)) ?? 0;
            seen.set(look(element), count + 1);
            if (count < most) element.setAttribute("data-looked-at", "");
        }
    }
    return seen.size;
}"""
_UNMARK = """() => {
    for (const each of document.querySelectorAll("[data-looked-at]")) each.removeAttribute("data-looked-at");
}"""
_OF_EACH_LOOK = 4


def faults(page: Page, within: Sequence[str] = (), tags: Sequence[str] = EVERYTHING) -> list[str]:
    """All that is wrong within what the selectors name, which is the whole page where there are none."""
    _load(page)
    off: dict[str, Any] = {name: {"enabled": False} for name in _OF_COLOURS}
    options = {"runOnly": {"type": "tag", "values": tags}, "rules": {"target-size": {"enabled": True}, **off}}
    return [*page.evaluate(_FIND, [options, within]), *colour_faults(page, within)]


def colour_faults(page: Page, within: Sequence[str] = ()) -> list[str]:
    """What is wrong with its colours alone, which is all that differs between a light and a dark page."""
    _load(page)
    if not page.evaluate(_MARK, [_OF_EACH_LOOK, within]):
        return []
    found: list[str] = page.evaluate(
        _FIND, [{"runOnly": {"type": "rule", "values": _OF_COLOURS}}, ["[data-looked-at]"]]
    )
    page.evaluate(_UNMARK)
    return found


def _load(page: Page) -> None:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_SCRIPT)
