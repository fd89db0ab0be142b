"""A public repository holds nobody's own email address."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.mailboxes import reader_of

_SAYS = {"person": "own", "doubt": "doubt"}


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        email = record.contact.email
        if email and (way := _SAYS.get(reader_of(email, record.name))):
            yield fault(f"personal-email/{way}", record.path, ("contact", "email"), email=email)
