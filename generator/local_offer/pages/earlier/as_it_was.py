"""A service's or an organisation's page as it was on a day: the record of then in the page of today, marked as old."""

from markupsafe import Markup

from local_offer import words
from local_offer.offer import Offer, public
from local_offer.pages.earlier.told import OldPage
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.pages.service.organisation import old_organisation_body
from local_offer.pages.service.record_forms import HISTORY
from local_offer.pages.service.service_body import service_body
from local_offer.records import Organisation, Service
from local_offer.records.as_of import as_of
from local_offer.views.news import address_of

TITLE = "What changed on this page"


def address_of_old(old: OldPage) -> str:
    return f"{address_of(old.record)}{HISTORY}{old.date.isoformat()}/"


def page(old: OldPage, now: Service | Organisation, offer: Offer, proof: str) -> Page:
    """`now` is the record of today, `proof` where the commit can be looked at, if anywhere."""
    address = address_of_old(old)
    day = words.day_in_words(old.date)
    top = body("as_it_was.html", address, {"old": old, "now": now, "path": address_of(now), "proof": proof})
    return Page(
        address=address,
        title=f"{old.record.name}, as it was on {day}",
        description=f"An earlier version of this page, replaced on {words.day_in_words(old.until)}.",
        crumbs=(
            Crumb(title="Home"),
            Crumb(title=now.name, address=address_of(now)),
            Crumb(title=TITLE, address=f"{address_of(now)}{HISTORY}"),
            Crumb(title=day),
        ),
        section="find",
        is_listed=False,
        newest=address_of(now),
        explains=False,
        body=top + _body(old, address, offer),
    )


def _body(old: OldPage, address: str, offer: Offer) -> Markup:
    record = old.record
    if isinstance(record, Organisation):
        return body("organisation.html", address, old_organisation_body(record, offer, old.date))
    shown = service_body(
        as_of(public(record), old.date),
        offer,
        old.date,
        address=address,
        news="",
        start=None,
        related=None,
        outline=None,
        tells_days=False,
        is_old=True,
    )
    return body("service.html", address, shown)
