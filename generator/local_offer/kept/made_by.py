"""What makes a site besides its council's folder: the program and schema, file by file, Python and what it has."""

import os
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

from local_offer.schema.files import folder

_PROGRAM = Path(__file__).parents[1]
_NOT_READ = ("__pycache__", "node_modules")


@cache
def made_by() -> str:
    """Another one after each change of the program, however small."""
    from importlib.metadata import distributions  # slow to load, and not every command keeps anything

    had = sorted(f"{each.name} {each.version}" for each in distributions())
    return sha256("\n".join((sys.version, *had, contents(_PROGRAM), contents(folder()))).encode()).hexdigest()


def contents(top: Path, *less: str) -> str:
    """A sign of all files in a folder, by name and content; `less` are paths in it that do not count.

    Links are followed to files and not to folders. What cannot be read counts by its name alone.
    """
    seen = sha256()
    left_out = {str(top / each) for each in less}
    for below, folders, names in os.walk(top):
        folders[:] = sorted(each for each in folders if each not in _NOT_READ and f"{below}/{each}" not in left_out)
        for name in sorted(names):
            file = Path(below, name)
            if str(file) not in left_out:
                seen.update(f"{file.relative_to(top)}\0".encode("utf-8", "surrogateescape") + _sign(file))
    return seen.hexdigest()


def _sign(file: Path) -> bytes:
    try:
        return sha256(file.read_bytes()).digest() if file.is_file() else b""
    except OSError:
        return b""
