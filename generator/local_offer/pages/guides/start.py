"""The card “Start here”: the guide that begins a page, its answer in short, and what comes next."""

from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.pages.guides.marked import NOT_YET, words_of
from local_offer.records import Guide
from local_offer.theme.art.art import known
from local_offer.views.guides import drawing_of
from local_offer.views.left_out import top_without
from local_offer.views.marks import filled, marks
from local_offer.views.starts import Start


@dataclass(frozen=True, kw_only=True, slots=True)
class StartCard:
    """As `parts.start` shows it. `more` are title and address of further guides."""

    title: str
    address: str
    says: str
    drawing: str
    more: tuple[tuple[str, str], ...]


def start_card(start: Start, offer: Offer) -> StartCard | None:
    """Nothing where no guide begins the page."""
    if start.first is None:
        return None
    return StartCard(
        title=_question(start.first),
        address=start.first.address,
        says=_in_short(start.first, offer),
        drawing=known(drawing_of(start.first, offer)),
        more=tuple((_question(guide), guide.address) for guide in start.more),
    )


def _question(guide: Guide) -> str:
    return guide.question or guide.title


def _in_short(guide: Guide, offer: Offer) -> str:
    """Without a sentence that would say what the council does not know yet."""
    text = guide.in_short or guide.lede or guide.description or ""
    unknown = {mark.name for mark in marks(text) if words_of(mark, offer) == NOT_YET}
    return filled(str(top_without(text, unknown)), lambda mark: words_of(mark, offer))
