"""The theme's styles on their way to the site: one file, under a name that browsers may keep."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from local_offer.site.marks import marked

SHEETS = ("tokens.css", "site.css")
"""In the order in which they stand. One of a council's own takes the place of ours."""
_STRING = r"""("[^"]*"|'[^']*')"""
_PARTS = re.compile(rf"{_STRING}|/\*.*?\*/|\s+", re.DOTALL)
_ADDRESS = re.compile(r'url\("([^":?#]+)"\)')


def styles(themes: Sequence[Path]) -> tuple[str, str]:
    """The path below `assets/` of the one file, and its text. `themes` are folders, of which the first wins."""
    text = small("".join(asset_file(themes, name).read_text(encoding="utf-8") for name in SHEETS))
    text = _ADDRESS.sub(lambda found: f'url("{_marked(themes, found[1])}")', text)
    return marked(SHEETS[-1], text), text


def small(text: str) -> str:
    """Styles without comments and room. An empty value of a custom property, as in `--lo-d: ;`, keeps its space."""
    bare = _PARTS.sub(lambda found: found[1] or (" " if found[0].isspace() else ""), text)
    parts = re.split(_STRING, bare)  # every second is a string, which stays as it is
    return "".join(part if place % 2 else _small(part) for place, part in enumerate(parts)).strip()


def _small(text: str) -> str:
    text = re.sub(r" ?([{}]) ?", r"\1", re.sub(r"(?<!:) ?; ?", ";", re.sub(r" +", " ", text)))
    text = re.sub(r"([{;][-\w]+): (?=[^;}])", r"\1:", text)
    return re.sub(r"(?<!: );}", "}", text.replace(", ", ","))


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
