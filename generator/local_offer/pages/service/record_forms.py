"""The same in other forms: where else what a record's page says can be had, for people and for programs.

A line of `record_forms` is a line on the page. None of it is asked for in the form's preview.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.pages.page import OtherForm
from local_offer.records import Organisation, Service, kind_of
from local_offer.views.feed_ids import FeedIds
from local_offer.views.feed_ids import address_of as feed_address
from local_offer.views.open_data.contact import has_card

CARD, RECORD = "contact.vcf", "record.json"
"""Beside the page: a service for a phone's contacts, and the record as data."""
HISTORY = "history/"
"""What changed on its page, below it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordForm:
    """`address` is relative to the site's root, and `note` is of a few words. With `media_type` programs are led there
    too."""

    title: str
    address: str
    note: str
    media_type: str = ""


def record_forms(record: Service | Organisation, offer: Offer, address: str) -> tuple[RecordForm, ...]:
    """`address` is that of the record's page."""
    return (
        *_for_people(record, offer, address),
        RecordForm(
            title="As data", address=f"{address}{RECORD}", note="JSON, for programs", media_type="application/json"
        ),
        RecordForm(title="In Open Referral UK", address=_in_feed(record, offer), note="JSON, for directories and apps"),
        *_earlier(record, offer, address),
    )


def _in_feed(record: Service | Organisation, offer: Offer) -> str:
    kind = "services" if isinstance(record, Service) else "organizations"
    return feed_address(kind, FeedIds(offer.council).of(record))


def _for_people(record: Service | Organisation, offer: Offer, address: str) -> Iterator[RecordForm]:
    if isinstance(record, Organisation):
        listed = f"{address}list.csv"
        yield RecordForm(title="What it provides, as a table", address=listed, note="CSV", media_type="text/csv")
    elif has_card(record, offer):
        yield RecordForm(
            title="For the contacts of your phone", address=f"{address}{CARD}", note="vCard", media_type="text/vcard"
        )


def _earlier(record: Service | Organisation, offer: Offer, address: str) -> Iterator[RecordForm]:
    if (kind_of(record), record.id) in offer.history.versions:
        yield RecordForm(
            title="Earlier versions", address=f"{address}{HISTORY}", note="what changed on this page, and when"
        )


def alternates(forms: Iterable[RecordForm]) -> tuple[OtherForm, ...]:
    return tuple(OtherForm(address=form.address, media_type=form.media_type) for form in forms if form.media_type)
