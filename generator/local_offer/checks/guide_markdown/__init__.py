"""Markdown that a page of the council's own would show as it is written, or not as it is meant."""

from collections.abc import Collection, Iterator
from datetime import date

from local_offer.checks.guide_markdown.miswritten import miswritten
from local_offer.checks.guide_markdown.prose import read
from local_offer.checks.guide_markdown.undrawn import undrawn
from local_offer.diagnostics import Fault
from local_offer.offer import Offer

RULE = "undrawn-markdown"


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for guide in offer.guide_pages:
        yield from of_page(guide.text, guide.first_line, guide.path, offer.council.markdown)


def of_page(text: str, first_line: int, path: str, own: Collection[str]) -> Iterator[Fault]:
    """What is wrong with the Markdown of one page.

    `own` are the extensions that the council names itself: what one of them reads is its own affair.
    """
    prose = read(text, first_line)
    yield from undrawn(prose, path, own)
    yield from miswritten(prose, path)
