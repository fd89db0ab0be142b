"""A public repository holds nobody's own mobile number."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records.parts import Contact
from local_offer.views.personal import is_mobile


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        for pointer, number in _numbers(record.contact):
            if is_mobile(number):
                yield fault("personal-mobile", record.path, pointer, number=number)


def _numbers(contact: Contact) -> Iterator[tuple[Pointer, str]]:
    for index, phone in enumerate(contact.phones):
        if phone.kind != "text-message":
            yield ("contact", "phones", index, "number"), phone.number
