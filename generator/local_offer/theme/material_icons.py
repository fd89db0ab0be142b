"""The icons that Material for MkDocs brings, by the names that its reference gives them."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

SETS = ("material", "octicons", "fontawesome", "simple")
"""Their licences stand beside them in the package, and in docs/maintaining/writing-guides.md."""

_STYLES = {"fontawesome": ("brands", "regular", "solid")}
"""The folders within a set, which its names begin with."""
_SHAPE = re.compile(r'<svg [^>]*viewBox="(?P<box>[-0-9. ]+)"|<path d="(?P<path>[^"]+)"')


def is_name(name: str) -> bool:
    return re.fullmatch(rf"(?:{'|'.join(SETS)})-[a-z0-9]+(?:-[a-z0-9]+)*", name) is not None


def icon(name: str) -> Element | None:
    """The icon as an `svg` that assistive technology passes over; nothing for a name that no set has.

    Only the drawing is taken, so nothing else that a file may hold reaches a page.
    """
    shapes = list(_SHAPE.finditer(_text(name)))
    boxes = [found["box"] for found in shapes if found["box"]]
    paths = [found["path"] for found in shapes if found["path"]]
    if not boxes or not paths:
        return None
    drawn = Element("svg", {"class": "lo-i lo-solid", "viewBox": boxes[0], "aria-hidden": "true"})
    for path in paths:
        SubElement(drawn, "path", {"d": path})
    return drawn


def are_here() -> bool:
    """Whether the package is: a check of records alone needs no theme, and cannot tell of its icons."""
    return _folder() is not None


def nearest_icon(name: str) -> str:
    """The name that is most like one that no set has; empty when none is."""
    near = get_close_matches(name, _names(name.partition("-")[0]), 1, 0.6)
    return near[0] if near else ""


@cache
def _text(name: str) -> str:
    folder = _folder()
    if folder is None or not is_name(name):
        return ""
    group, _, rest = name.partition("-")
    style, _, styled = rest.partition("-")
    file = folder / group / f"{style}/{styled}.svg" if group in _STYLES else folder / group / f"{rest}.svg"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


@cache
def _names(group: str) -> tuple[str, ...]:
    folder = _folder()
    return tuple(sorted(_listed(folder, group))) if folder and group in SETS else ()


def _listed(folder: Path, group: str) -> Iterator[str]:
    for style in _STYLES.get(group, ("",)):
        for file in (folder / group / style).glob("*.svg"):
            yield "-".join(filter(None, (group, style, file.stem)))


@cache
def _folder() -> Path | None:
    """Where the package keeps them. It is looked for and not loaded: of Material only the drawings are wanted."""
    found = find_spec("material")
    places = found.submodule_search_locations if found else None
    folder = Path(places[0]) / "templates" / ".icons" if places else None
    return folder if folder and folder.is_dir() else None
