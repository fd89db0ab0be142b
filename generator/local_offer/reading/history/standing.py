"""Of which commit a folder is a true copy."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from local_offer.reading.history import git

PATHS = ("offer", "docs", "mkdocs.yml")
"""What a site is made of."""


def commit_of_files(folder: Path, head: git.Head) -> str:
    """The id of the commit, when all of which a site is made stands as it has it; else nothing, for a site of what
    is not committed is of no commit."""
    held = git.tree(folder, head.id, PATHS)
    return head.id if held and _is_the_same(folder, held) else ""


def _is_the_same(folder: Path, held: Mapping[str, str]) -> bool:
    found = {file.relative_to(folder).as_posix(): file for file in _files(folder)}
    return found.keys() == held.keys() and all(_is_blob(file, held[path]) for path, file in found.items())


def _files(folder: Path) -> Iterator[Path]:
    for name in PATHS:
        place = folder / name
        yield from (file for file in ([place] if place.is_file() else place.rglob("*")) if file.is_file())


def _is_blob(file: Path, id: str) -> bool:
    """Whether git would call the file so. Where it checks texts out with the line ends of Windows, it keeps plain
    ones."""
    content = file.read_bytes()
    name = hashlib.sha1 if len(id) == 40 else hashlib.sha256
    return any(
        name(b"blob %d\0" % len(text) + text, usedforsecurity=False).hexdigest() == id
        for text in dict.fromkeys((content, content.replace(b"\r\n", b"\n")))
    )
