"""The booklets and posters that a site gives away: made, or taken from what the last build of the same made."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from local_offer import files
from local_offer.offer import Offer, published
from local_offer.offer.shelf import E_BOOK, LARGE_PRINT, PDF, TEXT, Shelf, ShelvedBooklet, ShelvedFile
from local_offer.pages.booklet.printed import LARGE, LetterSize
from local_offer.pages.booklet.wanted import WantedBooklet, every, of_needs
from local_offer.printing import CannotPrintError, NoPressError, engine, note_on
from local_offer.site.shelf.booklets import KEPT, Bindery, bindery, on_paper, on_screen
from local_offer.site.shelf.posters import posters
from local_offer.views.catalogue import Catalogue
from local_offer.workers import Progress, silent

ALL, POSTERS = "all", "posters"
KINDS = {"topics": "topic-", "needs": "need-", "places": "place-", "guides": "guides-"}
"""Names for all booklets of a kind, and how the ids of these begin."""
AS_MADE = Path(".cache") / "shelf"
LIST = "list.json"
_PROGRAM = Path(__file__).parents[2]


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelved:
    """A shelf and the content of its files by their names."""

    shelf: Shelf
    files: Mapping[str, bytes]


def shelved(offer: Offer, today: date, folder: Path, progress: Progress = silent) -> Shelved:
    """What the council's settings name. Where nothing can be printed, the shelf says why and holds the rest.

    When nothing has changed since the last build of the day, nothing is laid out. Raises `GivenAwayError`.
    """
    stamp = _stamp(offer, today, folder)
    if found := _as_before(stamp, folder):
        return found
    names = frozenset(offer.council.booklets)
    catalogue = Catalogue(published(offer, today))
    wanted = (*every(catalogue), *of_needs(catalogue))
    known = {each.id for each in wanted} | KINDS.keys() | {ALL, POSTERS}
    if unknown := sorted(names - known):
        return Shelved(shelf=Shelf(missing=_unknown(unknown[0], wanted)), files={})
    ready = bindery(offer, [each for each in wanted if _is_chosen(each.id, names)], today)
    made, missing = list(_on_screen(ready, today)), ""
    try:
        for file in _to_print(ready, offer, names, today, folder, progress):
            made.append(file)
    except (NoPressError, CannotPrintError) as error:
        missing = str(error)
    shelf = Shelf(booklets=tuple(_by_booklet(made)), missing=missing)
    contents = {file.name: content for *_, file, content in made}
    if not missing:
        _keep(stamp, shelf, contents, folder)
    return Shelved(shelf=shelf, files=contents)


def blank_note(shelf: Shelf) -> str:
    """On letters that its PDFs have no font for."""
    return note_on(file.blank for each in shelf.booklets for file in each.files)


_Made = tuple[str, str, ShelvedFile, bytes]
"""Id and title of a booklet, one of its files and what is in it."""


def _on_screen(ready: Bindery, today: date) -> Iterator[_Made]:
    for booklet, name, content in on_screen(ready, (TEXT, E_BOOK)):
        file = ShelvedFile(name=name, way=name.rpartition(".")[2], size=len(content), day=today)
        yield booklet.id, booklet.title, file, content


def _to_print(
    ready: Bindery, offer: Offer, names: frozenset[str], today: date, folder: Path, progress: Progress
) -> Iterator[_Made]:
    ways = {PDF: LetterSize(), LARGE_PRINT: LetterSize(points=LARGE)}
    for way, size in ways.items():
        if way == PDF or offer.council.booklets_large_print:
            for one in on_paper(ready, size, folder / KEPT, progress):
                pages, content = one.pdf.pages, one.pdf.content
                file = ShelvedFile(
                    name=one.name, way=way, size=len(content), pages=pages, day=one.day, blank=one.pdf.blank
                )
                yield one.booklet.id, one.booklet.title, file, content
    if names & {ALL, POSTERS}:
        for sheet in posters(offer, (), today, today, folder / KEPT, progress):
            pages, content = sheet.pdf.pages, sheet.pdf.content
            file = ShelvedFile(
                name=f"{sheet.poster.id}.pdf",
                way=PDF,
                size=len(content),
                pages=pages,
                day=sheet.day,
                blank=sheet.pdf.blank,
            )
            yield sheet.poster.id, f"{sheet.poster.town}, {sheet.poster.month}", file, content


def _by_booklet(made: Sequence[_Made]) -> Iterator[ShelvedBooklet]:
    """What is printed first."""
    order = (PDF, LARGE_PRINT, TEXT, E_BOOK)
    titles = {id: title for id, title, *_ in made}
    for id, title in titles.items():
        held = [file for of, _, file, _ in made if of == id]
        yield ShelvedBooklet(id=id, title=title, files=tuple(sorted(held, key=lambda file: order.index(file.way))))


def _is_chosen(id: str, names: frozenset[str]) -> bool:
    """Those of needs only where they are asked for: each is long, and holds what stands in others."""
    kinds = [begins for kind, begins in KINDS.items() if kind in names or (ALL in names and kind != "needs")]
    return id in names or id.startswith(tuple(kinds)) or (id == "whole" and ALL in names)


def _unknown(name: str, wanted: Sequence[WantedBooklet]) -> str:
    known = ", ".join([ALL, *KINDS, POSTERS, *(each.id for each in wanted)])
    return f"'booklets' names '{name}', which is none of: {known}"


def _keep(stamp: str, shelf: Shelf, contents: Mapping[str, bytes], folder: Path) -> None:
    """Where nothing can be kept, all is made again the next time."""
    place = folder / AS_MADE
    signs = {name: sha256(content).hexdigest() for name, content in contents.items()}
    listed = {"stamp": stamp, "booklets": [asdict(each) for each in shelf.booklets], "files": signs}
    with suppress(files.UnwritableError, OSError):
        for name, content in contents.items():
            files.put(place / name, content)
        files.put(place / LIST, json.dumps(listed, default=str))
        for file in place.iterdir():
            if file.name not in contents and file.name != LIST:
                file.unlink()


def _as_before(stamp: str, folder: Path) -> Shelved | None:
    """What the last build made, when it was of the same and all of it is still there and sound."""
    place = folder / AS_MADE
    try:
        listed = json.loads((place / LIST).read_text(encoding="utf-8"))
        if listed["stamp"] != stamp:
            return None
        booklets = tuple(_booklet(each) for each in listed["booklets"])
        contents = {file.name: (place / Path(file.name).name).read_bytes() for each in booklets for file in each.files}
        if any(sha256(content).hexdigest() != listed["files"][name] for name, content in contents.items()):
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Shelved(shelf=Shelf(booklets=booklets), files=contents)


def _booklet(listed: dict[str, object]) -> ShelvedBooklet:
    held = listed["files"]
    assert isinstance(held, list)  # noqa: S101 - as `_keep` wrote it
    made = tuple(ShelvedFile(**{**each, "day": date.fromisoformat(each["day"])}) for each in held)
    return ShelvedBooklet(id=str(listed["id"]), title=str(listed["title"]), files=made)


def _stamp(offer: Offer, today: date, folder: Path) -> str:
    """Of all that a booklet can depend on: records, guides, history, settings, day, and the program's own files."""
    seen = sha256(f"{today} {offer.council!r} {offer.history.commit} {engine()}".encode())
    for part in ("offer", "docs/guides"):
        for file in sorted((folder / part).rglob("*")):
            if file.is_file():
                seen.update(f"{file.relative_to(folder)}\n".encode() + sha256(file.read_bytes()).digest())
    for file in sorted([*_PROGRAM.rglob("*.py"), *_PROGRAM.rglob("*.html"), *_PROGRAM.rglob("*.css")]):
        about = file.stat()
        seen.update(f"{file.relative_to(_PROGRAM)} {about.st_size} {about.st_mtime_ns}\n".encode())
    return seen.hexdigest()
