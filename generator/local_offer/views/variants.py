"""Guides in another form or language, and whether the guide has changed since they were made from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from local_offer.offer import Offer
from local_offer.records import Guide

EASY_READ = "easy-read"
State = Literal["fresh", "older", "unmarked", "missing"]
"""`unmarked`: nothing says yet from what it was made. `missing`: the guide has no Easy Read variant."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Variant:
    """`page` is empty where it is missing; `mark` is what `made_from` would be today."""

    guide: Guide
    page: Guide | None
    state: State
    mark: str


def mark_of(guide: Guide) -> str:
    """A short mark of what families read in a guide, whatever its lines and spaces: no dates, sources or places."""
    said = (part for answer in guide.answers for part in (answer.ask, answer.say, answer.more))
    read = (guide.title, guide.question, guide.lede, guide.in_short, *said, guide.text)
    words = (" ".join((part or "").split()) for part in read)
    return sha256("\n".join(words).encode()).hexdigest()[:8]


def variants_of(guide: Guide, offer: Offer) -> tuple[Variant, ...]:
    """Easy Read first, then languages by their codes."""
    pages = [page for page in offer.variants if page.of == guide.id]
    if not pages:
        return ()
    mark = mark_of(guide)
    ordered = sorted(pages, key=lambda page: (page.language is not None, page.language or "", page.id))
    return tuple(Variant(guide=guide, page=page, state=_state(page, mark), mark=mark) for page in ordered)


def variants(offer: Offer) -> Iterator[Variant]:
    """Of each guide its variants, and where it has none in Easy Read, that."""
    for guide in offer.guides:
        found = variants_of(guide, offer)
        if not any(variant.page and variant.page.form == EASY_READ for variant in found):
            yield Variant(guide=guide, page=None, state="missing", mark=mark_of(guide))
        yield from found


def _state(page: Guide, mark: str) -> State:
    if not page.made_from:
        return "unmarked"
    return "fresh" if page.made_from == mark else "older"


def in_english(offer: Offer) -> Iterator[Guide]:
    """Guides and variants whose words can be measured as English."""
    return (page for page in offer.guide_pages if not page.language)
