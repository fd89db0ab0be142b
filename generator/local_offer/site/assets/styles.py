"""The theme's styles on their way to the site: one file, under a name that browsers may keep."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from local_offer.site.assets import minified
from local_offer.site.assets.marks import marked

SHEETS = ("tokens.css", "site.css")
"""In the order in which they stand. One of a council's own takes the place of ours."""
_ADDRESS = re.compile(r'url\("([^":?#]+)"\)')


def styles(themes: Sequence[Path]) -> tuple[str, str]:
    """The path below `assets/` of the one file, and its text. `themes` are folders, of which the first wins."""
    text = minified.styles("".join(asset_file(themes, name).read_text(encoding="utf-8") for name in SHEETS))
    text = _ADDRESS.sub(lambda found: f'url("{_marked(themes, found[1])}")', text)
    return marked(SHEETS[-1], text), text


def asset_file(themes: Sequence[Path], name: str) -> Path:
    """The file of that name below `assets/` in the first theme that has it. Raises `StopIteration` for none."""
    return next(file for theme in themes if (file := theme / "assets" / name).is_file())


def asset_mark(file: Path) -> str:
    """A mark of what a file holds: with it in the address, browsers may keep the file for long."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:8]


def _marked(themes: Sequence[Path], name: str) -> str:
    """What a sheet loads from beside it; anything else stays as it is."""
    try:
        return f"{name}?{asset_mark(asset_file(themes, name))}"
    except StopIteration:
        return name
