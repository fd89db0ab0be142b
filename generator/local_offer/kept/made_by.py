"""What makes a site besides its council's folder: the program and schema, file by file, Python and what it has."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from local_offer.schema.files import folder

_PROGRAM = Path(__file__).parents[1]
_NOT_READ = ("__pycache__", "node_modules")
_INSTALLED = (".dist-info", ".egg-info")


@cache
def made_by() -> str:
    """Another one after each change of the program, however small."""
    return sha256(
        "\n".join((sys.version, *sorted(_installed()), contents(_PROGRAM), contents(folder()))).encode()
    ).hexdigest()


def _installed() -> Iterator[str]:
    """Name and version of each package, as its folder is called: to read what it says of itself takes long."""
    for place in sys.path:
        with suppress(OSError):  # no folder, or none that may be read
            yield from (each.name for each in Path(place).iterdir() if each.name.endswith(_INSTALLED))


def contents(top: Path, *less: str) -> str:
    """A sign of all files in a folder, by name and content; `less` are paths in it that do not count.

    Links are followed to files and not to folders. What cannot be read counts by its name alone.
    """
    seen = sha256()
    left_out = {str(top / each) for each in less}
    for below, folders, names in os.walk(top):
        folders[:] = sorted(each for each in folders if each not in _NOT_READ and f"{below}/{each}" not in left_out)
        for name in sorted(names):
            file = f"{below}/{name}"
            if file not in left_out:
                seen.update(f"{os.path.relpath(file, top)}\0".encode("utf-8", "surrogateescape") + _sign(file))
    return seen.hexdigest()


def _sign(file: str) -> bytes:
    if not os.path.isfile(file):  # noqa: PTH113 - there are very many
        return b""
    try:
        with open(file, "rb") as content:  # noqa: PTH123
            return sha256(content.read()).digest()
    except OSError:
        return b""
