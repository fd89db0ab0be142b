"""The same in other forms: where else what a record's page says can be had, for people and for programs.

A line of `record_forms` is a line on the page. None of it is asked for in the form's preview.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.pages.page import OtherForm
from local_offer.records import Organisation, Service
from local_offer.views.feed_ids import FeedIds
from local_offer.views.feed_ids import address_of as feed_address

RECORD = "record.json"
"""The record as data, beside its page."""


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
        RecordForm(
            title="As data", address=f"{address}{RECORD}", note="JSON, for programs", media_type="application/json"
        ),
        RecordForm(title="In Open Referral UK", address=_in_feed(record, offer), note="JSON, for directories and apps"),
    )


def _in_feed(record: Service | Organisation, offer: Offer) -> str:
    kind = "services" if isinstance(record, Service) else "organizations"
    return feed_address(kind, FeedIds(offer.council).of(record))


def alternates(forms: Iterable[RecordForm]) -> tuple[OtherForm, ...]:
    return tuple(OtherForm(address=form.address, media_type=form.media_type) for form in forms if form.media_type)
