"""A public repository holds nobody's own mobile number."""

from collections.abc import Iterable, Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records.parts import Phone
from local_offer.views.personal.telephones import is_published


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        yield from of_phones(record.path, record.contact.phones)


def of_phones(path: str, phones: Iterable[Phone]) -> Iterator[Fault]:
    for index, phone in enumerate(phones):
        if not is_published(phone):
            yield fault("personal-mobile", path, ("contact", "phones", index, "number"))
