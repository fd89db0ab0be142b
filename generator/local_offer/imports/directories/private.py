"""Parts that no public directory should hand on, and no public repository may hold."""

from collections.abc import Iterable

from local_offer.imports.directories.part import JsonPart


def refuse_private(part: JsonPart, names: Iterable[str]) -> None:
    """Counts the private parts that are filled. None of them is read."""
    for name in names:
        if part.has(name):
            part.told.refuse(f"private field '{name}'", part.row)
