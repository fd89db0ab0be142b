"""Parts of a page of Markdown: its head, tables, and text that stays as it stands."""

import json
import re
from collections.abc import Iterable, Sequence

_MEANT = re.compile(r"([\\`*_{}\[\]<>|#])")
_NAMES = re.compile(r":(?=[\w+-]+:)")
"""What begins the name of an emoji or icon, which no backslash would keep as it is."""


def head(title: str, description: str, lede: str) -> str:
    """The front matter, as pages written by hand have it."""
    parts = {"title": title, "description": description, "lede": lede}
    return "\n".join(
        ["---", *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in parts.items()), "---"]
    )


def plain(text: str) -> str:
    """Text in which no character means anything to Markdown, on one line."""
    return _NAMES.sub("&#58;", _MEANT.sub(r"\\\1", " ".join(text.split())))


def code(text: str) -> str:
    """In a table a bar would end the cell, even between backticks."""
    return f"`{text}`".replace("|", "\\|")


def fence(text: str, language: str = "") -> str:
    return f"```{language}\n{text.rstrip()}\n```"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table, or nothing where there are no rows. Cells are Markdown."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}", *lines]) if lines else ""


def joined(parts: Iterable[str]) -> str:
    """The parts of a page, those that are empty left out."""
    return "\n\n".join(filter(None, parts)) + "\n"
