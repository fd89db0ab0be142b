"""The scripts of `browser/` on their way to the site: one file for each kind of page, below `assets/`."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from local_offer.site.joining import Joined, joined
from local_offer.site.minified import script

SCRIPTS = Path(__file__).parents[1] / "browser"
EVERY = "every/every.js"
"""What a page runs that names no script of its own."""
ENTRIES = (
    EVERY,
    "find/early.js",
    "find/find.js",
    "on/on.js",
    "providers/form/form.js",
    "say/missing.js",
    "service/service.js",
    "shortlist/list.js",
)
"""The modules that pages name."""


def scripts(themes: Iterable[Path] = ()) -> Joined:
    """The files to send. A module that stands in `assets/` of one of the `themes` takes the place of ours.

    Raises `CannotJoinError` where a module holds what cannot be joined.
    """
    files = {file.relative_to(SCRIPTS).as_posix(): file for file in sorted(SCRIPTS.rglob("*.js"))}
    for theme in reversed([*themes]):
        files |= {name: theme / "assets" / name for name in files if (theme / "assets" / name).is_file()}
    return _joined(tuple((name, file.read_text(encoding="utf-8")) for name, file in files.items()))


@lru_cache(maxsize=1)
def _joined(texts: tuple[tuple[str, str], ...]) -> Joined:
    """Nothing is joined twice while the same site is built again after each edit."""
    return joined(dict(texts), ENTRIES, script)
