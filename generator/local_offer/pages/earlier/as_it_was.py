"""The page of a service, an organisation or a guide as it was on a day: the text of then in the page of today."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as in `told`

from markupsafe import Markup

from local_offer import words
from local_offer.offer import Offer, public
from local_offer.pages.earlier.told import OldPage, Record
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.pages.service.organisation import old_organisation_body
from local_offer.pages.service.record_forms import HISTORY
from local_offer.pages.service.service_body import service_body
from local_offer.records import Guide, Organisation, Service
from local_offer.records.as_of import as_of
from local_offer.views.news import address_of, title_of

TITLE = "What changed on this page"


def address_of_old(old: OldPage) -> str:
    return f"{address_of(old.record)}{HISTORY}{old.date.isoformat()}/"


@dataclass(frozen=True, kw_only=True, slots=True)
class OldGuideBody:
    """`of_today` are words in it that are none of its own and may have been others then."""

    html: Markup
    of_today: tuple[str, ...] = ()


GuideBody = Callable[[Guide, Date, str], OldGuideBody]
"""Makes the body of an earlier version of a guide, as it stood on a day, for a page at an address."""


def page(old: OldPage, now: Record, offer: Offer, proof: str, guide_body: GuideBody) -> Page:
    """`now` is the record of today, `proof` where the commit can be looked at, if anywhere."""
    address = address_of_old(old)
    day = words.day_in_words(old.date)
    shown = _body(old, address, offer, guide_body)
    values = {"old": old, "name": title_of(now), "path": address_of(now), "proof": proof, "of_today": shown.of_today}
    top = body("as_it_was.html", address, {**values, "is_guide": isinstance(now, Guide)})
    return Page(
        address=address,
        title=f"{title_of(old.record)}, as it was on {day}",
        description=f"An earlier version of this page, replaced on {words.day_in_words(old.until)}.",
        crumbs=(
            *crumbs_to(now),
            Crumb(title=TITLE, address=f"{address_of(now)}{HISTORY}"),
            Crumb(title=day),
        ),
        section=section_of(now),
        is_listed=False,
        newest=address_of(now),
        explains=False,
        body=top + shown.html,
    )


def crumbs_to(record: Record) -> tuple[Crumb, ...]:
    above = (Crumb(title="Guides", address="guides/"),) if isinstance(record, Guide) else ()
    return (Crumb(title="Home"), *above, Crumb(title=title_of(record), address=address_of(record)))


def section_of(record: Record) -> str:
    return "guides" if isinstance(record, Guide) else "find"


def _body(old: OldPage, address: str, offer: Offer, guide_body: GuideBody) -> OldGuideBody:
    if isinstance(old.record, Guide):
        return guide_body(old.record, old.date, address)
    return OldGuideBody(html=_body_of_record(old.record, old.date, address, offer))


def _body_of_record(record: Service | Organisation, day: Date, address: str, offer: Offer) -> Markup:
    if isinstance(record, Organisation):
        return body("organisation.html", address, old_organisation_body(record, offer, day))
    shown = service_body(
        as_of(public(record), day),
        offer,
        day,
        address=address,
        news="",
        start=None,
        related=None,
        outline=None,
        tells_days=False,
        is_old=True,
    )
    return body("service.html", address, shown)
