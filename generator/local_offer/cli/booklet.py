"""Booklets for paper, as PDFs."""

from collections.abc import Iterable, Iterator
from os import environ
from pathlib import Path

import click

from local_offer import files
from local_offer.cli.bar import Bar
from local_offer.cli.folders import fail, folder_argument, offer_of
from local_offer.council import today_from
from local_offer.offer import published
from local_offer.offer.shelf import E_BOOK, TEXT
from local_offer.pages.booklet.printed import LARGE, POINTS, LetterSize
from local_offer.pages.booklet.wanted import WantedBooklet, every, of_ids, of_list, of_route
from local_offer.printing import CannotPrintError, NoPressError, note_on
from local_offer.site.handover.door import GivenAwayError
from local_offer.site.shelf.booklets import KEPT, MadeBooklet, bindery, on_paper, on_screen
from local_offer.views.catalogue import Catalogue

_KINDS = ("topic", "need", "place", "age")


@click.command()
@folder_argument
@click.option("--topic", multiple=True, metavar="ID", help="What there is on a topic, such as short-breaks.")
@click.option("--need", multiple=True, metavar="ID", help="What there is for a need, such as autism.")
@click.option("--place", multiple=True, metavar="ID", help="What there is in a town.")
@click.option("--age", multiple=True, metavar="AGES", help="What there is for ages, such as 5-10.")
@click.option("--ids", metavar="IDS", help="These services: their ids with commas between.")
@click.option("--guides", multiple=True, metavar="ROUTE", help="The guides of a route whole, such as plans.")
@click.option("--large-print", is_flag=True, help=f"In letters of {LARGE} points instead of {POINTS}.")
@click.option("--plain", is_flag=True, help="As plain text instead, for a screen reader or a Braille display.")
@click.option("--epub", is_flag=True, help="As an e-book instead (EPUB 3). With --plain: both.")
@click.option(
    "--into",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("booklets"),
    help="The folder into which they go. [default: booklets]",
)
def booklet(
    folder: Path,
    ids: str | None,
    guides: tuple[str, ...],
    large_print: bool,
    plain: bool,
    epub: bool,
    target: Path,
    **lists: tuple[str, ...],
) -> None:
    """Make booklets of FOLDER's offer for paper, as PDFs. Without a choice: one of each topic, town and route of
    guides, and one of the whole offer."""
    today = today_from(environ)
    offer = offer_of(folder)
    shown = published(offer, today)
    catalogue = Catalogue(shown)
    wanted = _wanted(catalogue, lists, ids, guides)
    size = LetterSize(points=LARGE if large_print else POINTS)
    try:
        with Bar() as bar:
            ready = bindery(offer, wanted, today)
            blank: list[str] = []
            ways = [way for way, asked in ((TEXT, plain), (E_BOOK, epub)) if asked]
            made = (
                ((name, content) for _, name, content in on_screen(ready, ways))
                if ways
                else _on_paper(on_paper(ready, size, folder / KEPT, bar.show), blank)
            )
            for name, content in made:
                target.mkdir(parents=True, exist_ok=True)
                files.put(target / name, content)
    except (NoPressError, CannotPrintError, GivenAwayError) as wrong:
        fail(str(wrong), 1)
    if note := note_on(blank):
        click.echo(note, err=True)
    click.echo(f"{len(wanted)} booklets in {target}" if len(wanted) != 1 else f"1 booklet in {target}", err=True)


def _on_paper(made: Iterable[MadeBooklet], blank: list[str]) -> Iterator[tuple[str, bytes]]:
    for each in made:
        blank.append(each.pdf.blank)
        yield each.name, each.pdf.content


def _wanted(
    catalogue: Catalogue, lists: dict[str, tuple[str, ...]], ids: str | None, guides: tuple[str, ...]
) -> tuple[WantedBooklet, ...]:
    found: list[WantedBooklet] = []
    for kind in _KINDS:
        for id in lists[kind]:
            found += tuple(of_list(kind, id, catalogue)) or _none(kind, id)
    for id in guides:
        found += tuple(of_route(id, catalogue.offer)) or _none("guides", id)
    if ids is not None:
        named = tuple(id.strip() for id in ids.split(",") if id.strip())
        for id in named:
            if id not in catalogue.offer.service_by_id:
                _none("ids", id)
        found.append(of_ids(named, catalogue.offer))
    is_chosen = bool(found) or ids is not None
    return tuple(found) if is_chosen else tuple(every(catalogue))


def _none(kind: str, id: str) -> tuple[WantedBooklet, ...]:
    fail(f"--{kind} {id}: there is nothing of that name here; names are those in the addresses of the site's pages", 2)
