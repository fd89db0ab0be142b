"""What the template of a service's page shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from local_offer.offer import Offer
from local_offer.pages.languages import OtherLanguage, in_other_languages
from local_offer.pages.lists.cards import Row, row_beside
from local_offer.pages.places import where
from local_offer.pages.said.comments import address_of as address_of_comment
from local_offer.pages.said.comments import title_of
from local_offer.pages.service.glance import AnswersTold
from local_offer.pages.service.numbers import numbers_of
from local_offer.pages.service.record_forms import RecordForm, record_forms
from local_offer.pages.service.variants import ShownVariant, shown_variants
from local_offer.records import Organisation, Service
from local_offer.records.service import Waiting
from local_offer.schema import Term
from local_offer.schema.registers import RegisterLink
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.catalogue import places_of
from local_offer.views.comments import after_comments
from local_offer.views.freshness import Freshness, freshness_of
from local_offer.views.on.occasions import occasions_of
from local_offer.views.on.series import AHEAD, has_dates
from local_offer.views.outline import Outline
from local_offer.views.related.related import Related
from local_offer.views.waiting import old_wait_of, wait_of
from local_offer.views.what_to_ask import WhatToAsk, asked_of

if TYPE_CHECKING:  # guides tell of services, and so load this module first
    from local_offer.pages.guides.start import StartCard

_AT_ONCE, _SOON = timedelta(days=35), timedelta(days=150)
"""How far is looked ahead: in the first days stand those of most groups."""
_NEXT = 4
"""Days of what comes round: enough to see which weeks they are."""
NamedLink = tuple[str, str]
"""What stands behind it, an id or an address, and what it says."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceBody:
    """Each field is a name of the template. The form's preview gives them to the same template by the same names
    (`browser/preview/service.js`), but for those that other records decide."""

    service: Service
    address: str
    provider: Organisation | None
    replaced_by: Service | None
    kind: Term | None
    """The kind of school, with what follows from it."""
    numbers: tuple[RegisterLink, ...]
    """In public registers, each with the register's own page for it."""
    questions: Mapping[str, str]
    """What the law asks of a school, by the field that answers it."""
    where: str
    """One or two words."""
    ask: WhatToAsk
    """What its top answers, and what a family may ask."""
    told: AnswersTold
    """What of this is known, and what not, once the template has asked."""
    wait: Waiting | None
    """As long as it is not too old to say."""
    old_wait: Waiting | None
    """The last published figure, where it is."""
    freshness: Freshness
    today: date
    titles: Callable[[str, str], str]
    """The title of a word by its vocabulary and id."""
    news: str
    start: "StartCard | None"
    related: tuple[Row, ...]
    map: tuple[tuple[int, int], ...]
    outline: Outline | None
    after: tuple[NamedLink, ...]
    """Comments after which the entry was changed: title and address."""
    nearby: tuple[NamedLink, ...]
    next_days: tuple[date, ...]
    """Of its groups."""
    languages: tuple[OtherLanguage, ...]
    """Where its first panel stands in other languages."""
    variants: tuple[ShownVariant, ...]
    has_calendar: bool
    """Whether a calendar of its dates stands beside its page."""
    forms: tuple[RecordForm, ...]
    is_old: bool = False
    """Whether this is an earlier version, of which nothing can be saved, sent or put right."""


def service_body(
    service: Service,
    offer: Offer,
    today: date,
    *,
    address: str,
    news: str,
    start: "StartCard | None",
    related: Related | None,
    outline: Outline | None,
    tells_days: bool,
    is_old: bool = False,
) -> ServiceBody:
    is_dated = tells_days and has_dates(service, offer, today, today + AHEAD)
    languages = _languages(service, offer, address)
    answers = offer.contract.schemas["service"]["properties"]["setting"]["properties"]["answers"]["properties"]
    return ServiceBody(
        service=service,
        address=address,
        provider=offer.provider_of(service),
        replaced_by=offer.service_by_id.get(service.status.replaced_by or ""),
        kind=kind_of(service.setting.kind) if service.setting else None,
        numbers=numbers_of(service),
        questions={name: schema["title"] for name, schema in answers.items()},
        where=where(service, offer),
        ask=asked_of(service),
        told=AnswersTold(),
        wait=wait_of(service, today),
        old_wait=old_wait_of(service, today),
        freshness=freshness_of(service, today),
        today=today,
        titles=offer.title_of,
        news=news,
        start=start,
        related=tuple(row_beside(beside, offer) for beside in related.of(service)) if related else (),
        map=_dots(service, outline),
        outline=outline,
        after=tuple((title_of(comment), address_of_comment(comment)) for comment in after_comments(service.id, offer)),
        nearby=tuple((id, offer.place_by_id[id].title) for id in places_of(service)[:1] if id in offer.place_by_id),
        next_days=_next(service, offer, today) if is_dated else (),
        languages=languages,
        variants=shown_variants(service, frozenset(each.code for each in languages)),
        has_calendar=is_dated,
        forms=() if is_old else record_forms(service, offer, address),
        is_old=is_old,
    )


def _languages(service: Service, offer: Offer, address: str) -> tuple[OtherLanguage, ...]:
    """None of an earlier version of the page."""
    own = f"services/{service.id}/"
    return in_other_languages(offer.council, own) if address == own else ()


def _next(service: Service, offer: Offer, today: date) -> tuple[date, ...]:
    """Dated sessions stand in a list of their own."""
    dated = {session.date for session in service.sessions}
    for ahead in (_AT_ONCE, _SOON):
        days = {each.day for each in occasions_of(service, offer, today, today + ahead)} - dated
        if len(days) >= _NEXT:
            break
    return tuple(sorted(days)[:_NEXT])


def _dots(service: Service, outline: Outline | None) -> tuple[tuple[int, int], ...]:
    if outline is None:
        return ()
    points = [outline.point(place.position) for place in service.locations if place.position]
    return tuple(point for point in points if point)
