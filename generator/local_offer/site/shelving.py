"""The booklets of a site, printed or taken from what was printed before, and put below `booklets/`."""

import json
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from pathlib import Path

from local_offer import files
from local_offer.offer import Offer, published
from local_offer.pages.booklet.printed import LARGE, LetterSize
from local_offer.pages.booklet.shelf import ADDRESS, Shelf, ShelvedBooklet
from local_offer.pages.booklet.wanted import every
from local_offer.printing import CannotPrintError, KeptPrints, NoPressError, engine
from local_offer.site.booklets import KEPT, MadeBooklet, booklets
from local_offer.views.catalogue import Catalogue
from local_offer.workers import Progress, silent

ALL = "all"
LIST = "list"
_PROGRAM = Path(__file__).parents[1]


def shelved(offer: Offer, today: date, folder: Path, site_dir: Path, progress: Progress = silent) -> Shelf:
    """Writes the booklets that the council's settings name. Where none can be printed, the shelf says why.

    When nothing has changed since the last build of the day, they are copied: no entry is laid out.
    Raises `GivenAwayError`.
    """
    stamp = _stamp(offer, today, folder)
    if found := _as_before(stamp, folder, site_dir):
        return found
    wanted = tuple(every(Catalogue(published(offer, today))))
    council = offer.council
    if unknown := [id for id in council.booklets if id != ALL and id not in {each.id for each in wanted}]:
        known = ", ".join(each.id for each in wanted)
        return Shelf(missing=f"'booklets' names '{unknown[0]}', which is none of: {known}")
    chosen = [each for each in wanted if ALL in council.booklets or each.id in council.booklets]
    sizes = (LetterSize(), *([LetterSize(points=LARGE)] if council.booklets_large_print else []))
    try:
        made = [one for size in sizes for one in booklets(offer, chosen, size, today, folder / KEPT, progress)]
    except (NoPressError, CannotPrintError) as error:
        return Shelf(missing=str(error))
    for one in made:
        files.put(site_dir / ADDRESS / one.name, one.pdf.content)
    shelf = tuple(map(_on_shelf, made))
    listed = {
        "stamp": stamp,
        "booklets": [asdict(each) for each in shelf],
        "names": {one.name: one.kept_as for one in made},
    }
    with suppress(files.UnwritableError):
        files.put(folder / KEPT / LIST, json.dumps(listed))
    return Shelf(booklets=shelf)


def _on_shelf(made: MadeBooklet) -> ShelvedBooklet:
    size = len(made.pdf.content)
    return ShelvedBooklet(id=made.booklet.id, title=made.booklet.title, file=made.name, pages=made.pdf.pages, size=size)


def _as_before(stamp: str, folder: Path, site_dir: Path) -> Shelf | None:
    """What the last build listed, when it was of the same and all of it is still there and sound."""
    try:
        listed = json.loads((folder / KEPT / LIST).read_text(encoding="utf-8"))
        if listed["stamp"] != stamp:
            return None
        shelf = [ShelvedBooklet(**each) for each in listed["booklets"]]
        names = {each.file: str(listed["names"][each.file]) for each in shelf}
    except (OSError, ValueError, KeyError, TypeError):
        return None
    kept = KeptPrints(folder / KEPT, engine())
    found = {file: kept.at(Path(name).name) for file, name in names.items()}
    if any(pdf is None or Path(file).name != file for file, pdf in found.items()):
        return None
    for file, pdf in found.items():
        if pdf:
            files.put(site_dir / ADDRESS / file, pdf.content)
    return Shelf(booklets=tuple(shelf))


def _stamp(offer: Offer, today: date, folder: Path) -> str:
    """Of all that a booklet can depend on: records and guides, settings, day, and the program's own files."""
    seen = sha256(f"{today} {offer.council!r} {engine()}".encode())
    for part in ("offer", "docs/guides"):
        for file in sorted((folder / part).rglob("*")):
            if file.is_file():
                seen.update(f"{file.relative_to(folder)}\n".encode() + sha256(file.read_bytes()).digest())
    for file in sorted([*_PROGRAM.rglob("*.py"), *_PROGRAM.rglob("*.html"), *_PROGRAM.rglob("*.css")]):
        about = file.stat()
        seen.update(f"{file.relative_to(_PROGRAM)} {about.st_size} {about.st_mtime_ns}\n".encode())
    return seen.hexdigest()
