"""Guides and services in another form or language, and whether the English has changed since they were made from it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from local_offer.offer import Offer
from local_offer.records import Guide, Service, ServiceVariant

EASY_READ = "easy-read"
_WITHIN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
State = Literal["fresh", "older", "unmarked", "missing"]
"""`unmarked`: nothing says yet from what it was made. `missing`: the guide has no Easy Read variant."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Variant:
    """`made` is a page for a guide, and an entry of its record for a service; nothing where it is missing.

    `kind` is its form or language. `mark` is what `made_from` would be today.
    """

    of: Guide | Service
    made: Guide | ServiceVariant | None
    kind: str
    state: State
    mark: str

    @property
    def id(self) -> str:
        """What a command calls it, such as `complaints.easy-read` or `saturday-club.pl`."""
        return self.made.id if isinstance(self.made, Guide) else f"{self.of.id}.{self.kind}"

    @property
    def path(self) -> str:
        """The file that holds it."""
        return self.made.path if isinstance(self.made, Guide) else self.of.path


def mark_of(record: Guide | Service) -> str:
    """A short mark of what families read in a guide, or of what a variant of a service says in its words: whatever the
    lines and spaces, and no dates, sources or places."""
    read = _said_by_guide(record) if isinstance(record, Guide) else _said_by_service(record)
    words = (" ".join((part or "").split()) for part in read)
    return sha256("\n".join(words).encode()).hexdigest()[:8]


def _said_by_guide(guide: Guide) -> Iterable[str | None]:
    said = (part for answer in guide.answers for part in (answer.ask, answer.say, answer.more))
    return (guide.title, guide.question, guide.lede, guide.in_short, *said, guide.text)


def _said_by_service(service: Service) -> Iterable[str | None]:
    access = service.access
    return (service.summary, service.description, service.eligibility, access.how, access.next, access.challenge)


def variants_of(guide: Guide, offer: Offer) -> tuple[Variant, ...]:
    """Easy Read first, then languages by their codes."""
    pages = [page for page in offer.variants if page.of == guide.id]
    if not pages:
        return ()
    mark = mark_of(guide)
    ordered = sorted(pages, key=lambda page: (page.language is not None, page.language or "", page.id))
    return tuple(
        Variant(of=guide, made=page, kind=_kind(page), state=_state(page.made_from, mark), mark=mark)
        for page in ordered
    )


def with_whole_numbers(text: str) -> str:
    """Text that runs from right to left, in which 01632 960123 would else be read as 960123 01632."""
    return _WITHIN_NUMBER.sub("\N{NO-BREAK SPACE}", text)


def variants_of_service(service: Service) -> tuple[Variant, ...]:
    """Easy Read first, then languages in the order of the record; of two in one language the first."""
    if not service.variants:
        return ()
    mark, first = mark_of(service), dict[str, ServiceVariant]()
    for each in service.variants:
        first.setdefault(each.form, each)
    ordered = sorted(first.values(), key=lambda each: each.form != EASY_READ)
    return tuple(
        Variant(of=service, made=each, kind=each.form, state=_state(each.made_from, mark), mark=mark)
        for each in ordered
    )


def variants(offer: Offer) -> Iterator[Variant]:
    """Of each guide its variants, and where it has none in Easy Read, that; then those of services that are there."""
    for guide in offer.guides:
        found = variants_of(guide, offer)
        if not any(isinstance(variant.made, Guide) and variant.made.form == EASY_READ for variant in found):
            yield Variant(of=guide, made=None, kind=EASY_READ, state="missing", mark=mark_of(guide))
        yield from found
    for service in offer.services:
        if not service.is_closed:
            yield from variants_of_service(service)


def form_in_words(page: Guide, offer: Offer) -> str:
    """What a variant of a guide is in, such as `Polish` or `Easy Read, Polish`."""
    return ", ".join(offer.title_of("variants", id) for id in (page.form, page.language) if id)


def _kind(page: Guide) -> str:
    return " ".join(filter(None, (page.language, page.form)))


def _state(made_from: str | None, mark: str) -> State:
    if not made_from:
        return "unmarked"
    return "fresh" if made_from == mark else "older"


def easy_read_pages(offer: Offer) -> tuple[Guide, ...]:
    """The guides that stand in Easy Read in English, by their titles."""
    found = (page for page in offer.variants if page.form == EASY_READ and not page.language)
    return tuple(sorted((page for page in found if page.of in offer.guide_by_id), key=lambda page: page.title))


def in_english(offer: Offer) -> Iterator[Guide]:
    """Guides and variants whose words can be measured as English."""
    return (page for page in offer.guide_pages if not page.language)
