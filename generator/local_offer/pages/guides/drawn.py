"""What Material's Markdown makes of a page of the council's own, drawn as the rest of the site is.

Each function changes a tree of elements in its place. What comes out is whole without scripts.
"""

from xml.etree.ElementTree import Element, SubElement

from local_offer.theme.material_icons import icon
from local_offer.views.guide_boxes import KINDS

_SIGNS = {
    "tip": "material-lightbulb-on-outline",
    "success": "material-check-circle-outline",
    "warning": "material-alert-outline",
    "failure": "material-close-circle-outline",
    "danger": "material-alert-octagon-outline",
}
WIDE = 3  # columns: two fit on the smallest phone, with letters set wide
FOOTNOTES = "fn:"
"""The id of their heading: like those of the notes, and like none of another heading, which hold no colon."""


def draw(root: Element) -> None:
    """Draws every construct below `root`."""
    for element in list(root.iter()):
        classes = element.get("class", "").split()
        if element.tag == "div" and "admonition" in classes:
            _draw_box(element, classes)
        elif element.tag == "details" and classes:
            _draw_details(element, classes)
        elif element.tag == "div" and "tabbed-set" in classes:
            _draw_tabs(element)
        elif element.tag == "div" and "footnote" in classes:
            _draw_footnotes(element)
        elif element.tag == "a" and "footnote-ref" in classes:
            element.set("aria-label", f"Footnote {element.text}")
        elif element.tag == "table" and not classes:
            _draw_table(element)
        elif element.tag == "svg" and "lo-i" in classes:
            _name_icon(element)


def _draw_box(box: Element, classes: list[str]) -> None:
    """A box with its kind's sign and colour, if it has a title: a colour alone would tell nobody anything."""
    kind = _kind_of(classes)
    title = next((part for part in box if part.get("class") == "admonition-title"), None)
    look = KINDS.get(kind, "") if title is not None else ""
    box.set("class", f"lo-box lo-note lo-{look}" if look else "lo-box lo-note")
    if title is not None:
        title.set("class", "lo-h")
        _put_sign(title, kind)


def _draw_details(details: Element, classes: list[str]) -> None:
    """As any other on the site; in a box if its kind has a colour."""
    kind = _kind_of(classes)
    look = KINDS.get(kind, "")
    if look:
        details.set("class", f"lo-box lo-note lo-{look}")
        summary = details.find("summary")
        if summary is not None:
            _put_sign(summary, kind)
    elif kind in KINDS:
        del details.attrib["class"]


def _kind_of(classes: list[str]) -> str:
    return next((name for name in classes if name in KINDS), "")


def _put_sign(title: Element, kind: str) -> None:
    """The kind's sign before a title, and its word for those who do not see the sign, unless the title says it."""
    sign = icon(_SIGNS[kind]) if kind in _SIGNS else None
    if sign is None:
        return
    words = "".join(title.itertext())
    sign.tail = f" {title.text or ''}"
    title.text = ""
    title.insert(0, sign)
    if kind not in words.casefold():
        said = Element("span", {"class": "lo-hidden"})
        said.text = f"{kind.capitalize()}:"
        said.tail, sign.tail = sign.tail, ""
        title.insert(1, said)


def _draw_tabs(tabs: Element) -> None:
    """Each tab as a `details` of one name, of which a browser keeps at most one open.

    Radio buttons, as Material has them, say nothing of what they show to those who hear the page, cannot be searched
    while they are shut, and print a text without its title. These are one beneath the other on a phone, and a row of
    buttons on a wide screen.
    """
    labels = tabs.findall("div[@class='tabbed-labels']/label")
    blocks = tabs.findall("div[@class='tabbed-content']/div")
    chosen = [button.get("checked") is not None for button in tabs.findall("input")]
    name = f"tabs-{tabs.get('data-tabs', '').partition(':')[0]}"
    for part in list(tabs):
        tabs.remove(part)
    tabs.attrib.clear()
    tabs.set("class", "lo-tabs")
    for label, block, is_open in zip(labels, blocks, chosen, strict=True):
        tab = SubElement(tabs, "details", {"name": name, **({"open": "open"} if is_open else {})})
        tab.tail = "\n"
        label.tag, label.attrib, label.tail = "summary", {}, "\n"
        tab.append(label)
        tab.extend(block)


def _draw_footnotes(notes: Element) -> None:
    """A part of the page with a heading, in place of a line."""
    notes.tag = "section"
    notes.attrib = {"class": "lo-notes", "aria-labelledby": FOOTNOTES}
    rule = notes.find("hr")
    if rule is not None:
        rule.tag, rule.text, rule.attrib = "h2", "Footnotes", {"id": FOOTNOTES}
    for number, note in enumerate(notes.iterfind("ol/li"), 1):
        backs = [link for link in note.iter("a") if link.get("class") == "footnote-backref"]
        for place, back in enumerate(backs, 1):
            back.attrib.pop("title", None)
            which = f", place {place}" if len(backs) > 1 else ""
            back.set("aria-label", f"Back to the text of footnote {number}{which}")


def _draw_table(table: Element) -> None:
    """A row of three cells or more becomes a card on a phone, where it would not fit."""
    names = ["".join(name.itertext()) for name in table.iterfind("thead/tr/th")]
    if len(names) < WIDE:
        return
    for row in table.iterfind("tbody/tr"):
        first, *others = row
        first.tag = "th"
        first.set("scope", "row")
        for cell, name in zip(others, names[1:], strict=False):
            cell.set("data-label", name)
    inner = Element("table", table.attrib)
    inner.extend(list(table))
    for part in list(table):
        table.remove(part)
    table.tag, table.text, table.attrib = "div", "\n", {"class": "lo-reflow"}
    table.append(inner)
    inner.text, inner.tail = "\n", "\n"


def _name_icon(drawn: Element) -> None:
    """An icon with a title says it to those who do not see it."""
    if title := drawn.attrib.pop("title", ""):
        del drawn.attrib["aria-hidden"]
        drawn.set("role", "img")
        drawn.set("aria-label", title)
