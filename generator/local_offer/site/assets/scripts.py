"""The scripts of `browser/` on their way to the site: one file for each kind of page, below `assets/`."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from local_offer.site.assets.joining import Joined, joined
from local_offer.site.assets.minified import script

SCRIPTS = Path(__file__).parents[2] / "browser"
EVERY = "every/every.js"
"""What a page runs that names no script of its own."""
ENTRIES = (
    EVERY,
    "embeds/builder.js",
    "find/early.js",
    "find/find.js",
    "offline/here.js",
    "on/on.js",
    "providers/form/form.js",
    "say/missing.js",
    "service/service.js",
    "shortlist/list.js",
)
"""The modules that pages name."""


WORKER, GONE = "offline/worker.js", "offline/gone.js"
"""The worker that keeps copies, and the one that takes them away. No page names them; see `worker.py`."""


def scripts(themes: Iterable[Path] = ()) -> Joined:
    """The files to send. A module that stands in `assets/` of one of the `themes` takes the place of ours.

    Raises `CannotJoinError` where a module holds what cannot be joined.
    """
    files = {file.relative_to(SCRIPTS).as_posix(): file for file in sorted(SCRIPTS.rglob("*.js"))}
    for theme in reversed([*themes]):
        files |= {name: theme / "assets" / name for name in files if (theme / "assets" / name).is_file()}
    return _joined(tuple((name, file.read_text(encoding="utf-8")) for name, file in files.items()))


@lru_cache(maxsize=2)
def worker_script(entry: str) -> str:
    """All of a worker in one text."""
    texts = {f"offline/{file.name}": file.read_text(encoding="utf-8") for file in (SCRIPTS / "offline").glob("*.js")}
    one = joined(texts, [entry], script)
    return one.files[one.entries[entry]]


@lru_cache(maxsize=1)
def _joined(texts: tuple[tuple[str, str], ...]) -> Joined:
    """Nothing is joined twice while the same site is built again after each edit."""
    return joined(dict(texts), ENTRIES, script)
