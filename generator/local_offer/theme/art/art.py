"""A drawing by its name, to stand in a page."""

from functools import cache
from pathlib import Path

from markupsafe import Markup

HERE = Path(__file__).parent
NAMES = tuple(sorted(file.stem for file in HERE.glob("*.svg")))
_OPENING = '<svg xmlns="http://www.w3.org/2000/svg" '


def known(name: str | None) -> str:
    """The name; nothing where there is no such drawing, since a council may name what it likes."""
    return name if name in NAMES else ""


@cache
def art(name: str) -> Markup:
    """The drawing as an `svg` that assistive technology passes over. Raises `FileNotFoundError` for no such one."""
    drawn = (HERE / f"{name}.svg").read_text(encoding="utf-8").strip()
    shown = drawn.replace(_OPENING, '<svg class="lo-art" aria-hidden="true" ', 1)
    return Markup(shown)  # noqa: S704 - our own files
