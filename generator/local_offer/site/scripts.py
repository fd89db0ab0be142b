"""The scripts of `browser/` on their way to the site, where they stand below `assets/`."""

import re
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

SCRIPTS = Path(__file__).parents[1] / "browser"
_IMPORT = re.compile(r'^import .*?from "(\.[^"]+)";$', re.MULTILINE | re.DOTALL)


@cache
def scripts() -> dict[str, str]:
    """The text of each module, by its path below `browser/`."""
    files = {file.relative_to(SCRIPTS).as_posix(): file for file in sorted(SCRIPTS.rglob("*.js"))}
    return {name: file.read_text(encoding="utf-8") for name, file in files.items()}


@cache
def asked_for(name: str) -> tuple[str, ...]:
    """The modules that a page's script asks for at once, in the order in which it does; its own name first."""
    known = [name]
    for each in known:
        for found in _IMPORT.findall(scripts()[each]):
            other = normpath(join(dirname(each), found))
            if other not in known:
                known.append(other)
    return tuple(known)
