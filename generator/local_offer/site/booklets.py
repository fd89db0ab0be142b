"""The booklets of an offer: which there are, looked through for what must stay hidden, and printed."""

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
from local_offer.site.door import GivenAwayError, lookout_of
from local_offer.site.e_book import packed
from local_offer.views.catalogue import Catalogue
from local_offer.views.groups import Grouping
from local_offer.workers import Progress, silent

KEPT = Path(".cache") / "booklets"
"""Where PDFs are kept, below the council's folder."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeBooklet:
    """A booklet and its PDF. `name` is the file's, `kept_as` its name among what is kept, empty if nothing is."""

    booklet: Booklet
    name: str
    pdf: PrintedPdf
    kept_as: str = ""


def booklets(
    offer: Offer,
    wanted: Sequence[WantedBooklet],
    size: LetterSize,
    today: date,
    kept: Path | None,
    progress: Progress = silent,
) -> Iterator[MadeBooklet]:
    """`offer` is the whole one: what is shown of it is worked out here, and `wanted` must be made of that.

    Raises `GivenAwayError`, and what `printed_all` raises.
    """
    shown = published(offer, today)
    catalogue, grouping = Catalogue(shown), Grouping(shown)
    made = [bound(each, catalogue, grouping, today) for each in wanted]
    prints = [Print(name=each.title, html=printed(each, size), day=today) for each in made]
    # A PDF is packed, so what it tells is looked through before.
    lookout = lookout_of(offer, today)
    for one in prints:
        if lookout.found(one.html):
            raise GivenAwayError(f"The booklet “{one.name}” would tell what a record asks to keep hidden.")
    ending = "-large-print.pdf" if size.is_large else ".pdf"
    keeper = KeptPrints(kept, engine()) if kept else None
    for booklet, one, pdf in zip(made, prints, printed_all(prints, kept, progress), strict=True):
        as_kept = keeper.name_of(one.html, one.day) if keeper else ""
        yield MadeBooklet(booklet=booklet, name=f"{booklet.id}{ending}", pdf=pdf, kept_as=as_kept)


def on_screen(
    offer: Offer, wanted: Sequence[WantedBooklet], today: date, ways: Collection[str]
) -> Iterator[tuple[str, bytes]]:
    """Name and content of each booklet as plain text (`txt`) and as an e-book (`epub`), those that are among `ways`.

    Raises `GivenAwayError`.
    """
    shown = published(offer, today)
    catalogue, grouping = Catalogue(shown), Grouping(shown)
    lookout = lookout_of(offer, today)
    for each in wanted:
        made = bound(each, catalogue, grouping, today)
        text, pages = plain_text(made), documents(made)
        if any(lookout.found(told) for told in (text, *pages.values())):
            raise GivenAwayError(f"The booklet “{made.title}” would tell what a record asks to keep hidden.")
        if "txt" in ways:
            yield f"{made.id}.txt", text.encode()
        if "epub" in ways:
            yield f"{made.id}.epub", packed(pages)
