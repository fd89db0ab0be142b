"""Posters of a month, one for each town, looked through for what must stay hidden, and printed."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from local_offer.offer import Offer, published
from local_offer.pages.poster.poster import Poster, poster, printed_poster, with_news
from local_offer.printing import KeptPrints, Print, PrintedPdf, engine, printed_all
from local_offer.site.handover.door import GivenAwayError, lookout_of
from local_offer.views.catalogue import Catalogue
from local_offer.workers import Progress, silent


@dataclass(frozen=True, kw_only=True, slots=True)
class MadePoster:
    """A poster and its PDF; `day` is the one that stands on it."""

    poster: Poster
    pdf: PrintedPdf
    day: date


def posters(
    offer: Offer, places: Collection[str], month: date, today: date, kept: Path | None, progress: Progress = silent
) -> Iterator[MadePoster]:
    """One for each of these towns; for those near which something is new where none is named.

    Raises `GivenAwayError`, and what `printed_all` raises.
    """
    catalogue = Catalogue(published(offer, today))
    named = [place for place in catalogue.offer.places if place.id in places]
    made = [poster(place, month, catalogue, today) for place in named or with_news(month, catalogue)]
    prints = [Print(name=f"Poster for {each.town}", html=printed_poster(each), day=today) for each in made]
    # A PDF is packed, so what it tells is looked through before.
    lookout = lookout_of(offer, today)
    for one in prints:
        if lookout.found(one.html):
            raise GivenAwayError(f"The “{one.name}” would tell what a record asks to keep hidden.")
    keeper = KeptPrints(kept, engine()) if kept else None
    for each, one, pdf in zip(made, prints, printed_all(prints, kept, progress), strict=True):
        yield MadePoster(poster=each, pdf=pdf, day=keeper.day_of(one.html, today) if keeper else today)
