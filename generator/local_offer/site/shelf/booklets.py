"""The booklets of an offer: made ready, looked through for what must stay hidden, and printed or written."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from local_offer.offer import Offer, published
from local_offer.pages.booklet.booklet import Booklet
from local_offer.pages.booklet.bound import bound
from local_offer.pages.booklet.printed import LetterSize, printed
from local_offer.pages.booklet.wanted import WantedBooklet
from local_offer.pages.e_book.epub import documents
from local_offer.pages.e_book.plain import plain_text
from local_offer.printing import KeptPrints, Print, PrintedPdf, engine, printed_all
from local_offer.site.handover.door import GivenAwayError, lookout_of
from local_offer.site.shelf.e_book import packed
from local_offer.views.catalogue import Catalogue
from local_offer.views.groups import Grouping
from local_offer.views.secrets.lookout import Lookout
from local_offer.workers import Progress, silent

KEPT = Path(".cache") / "booklets"
"""Where PDFs are kept, below the council's folder."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bindery:
    """Booklets that are ready to be made into files, and what none of these may tell."""

    booklets: tuple[Booklet, ...]
    today: date
    lookout: Lookout


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeBooklet:
    """A booklet and its PDF. `name` is the file's, `day` the one that stands on it."""

    booklet: Booklet
    name: str
    pdf: PrintedPdf
    day: date


def bindery(offer: Offer, wanted: Sequence[WantedBooklet], today: date) -> Bindery:
    """`offer` is the whole one: what is shown of it is worked out here, and `wanted` must be made of that."""
    shown = published(offer, today)
    catalogue, grouping = Catalogue(shown), Grouping(shown)
    made = tuple(bound(each, catalogue, grouping, today) for each in wanted)
    return Bindery(booklets=made, today=today, lookout=lookout_of(offer, today))


def on_paper(ready: Bindery, size: LetterSize, kept: Path | None, progress: Progress = silent) -> Iterator[MadeBooklet]:
    """Each as a PDF. Raises `GivenAwayError`, and what `printed_all` raises."""
    prints = [Print(name=each.title, html=printed(each, size), day=ready.today) for each in ready.booklets]
    # A PDF is packed, so what it tells is looked through before.
    for one in prints:
        _look_through(one.name, (one.html,), ready.lookout)
    ending = "-large-print.pdf" if size.is_large else ".pdf"
    keeper = KeptPrints(kept, engine()) if kept else None
    for booklet, one, pdf in zip(ready.booklets, prints, printed_all(prints, kept, progress), strict=True):
        day = keeper.day_of(one.html, one.day) if keeper else one.day
        yield MadeBooklet(booklet=booklet, name=f"{booklet.id}{ending}", pdf=pdf, day=day)


def on_screen(ready: Bindery, ways: Collection[str]) -> Iterator[tuple[Booklet, str, bytes]]:
    """Each as plain text (`txt`) and as an e-book (`epub`), those that are among `ways`: name and content of the file.

    Raises `GivenAwayError`.
    """
    for made in ready.booklets:
        if "txt" in ways:
            text = plain_text(made)
            _look_through(made.title, (text,), ready.lookout)
            yield made, f"{made.id}.txt", text.encode()
        if "epub" in ways:
            pages = documents(made)
            _look_through(made.title, pages.values(), ready.lookout)
            yield made, f"{made.id}.epub", packed(pages)


def _look_through(title: str, texts: Collection[str], lookout: Lookout) -> None:
    if any(map(lookout.found, texts)):
        raise GivenAwayError(f"The booklet “{title}” would tell what a record asks to keep hidden.")
