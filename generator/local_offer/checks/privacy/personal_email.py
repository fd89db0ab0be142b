"""A public repository holds nobody's own email address."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.personal.mailboxes import reader_of

_SAYS = {"person": "own", "doubt": "doubt"}


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        yield from of_email(record.path, record.contact.email or "", record.name)


def of_email(path: str, email: str, called: str) -> Iterator[Fault]:
    """`called` is the name of the service or organisation."""
    if email and (way := _SAYS.get(reader_of(email, called))):
        yield fault(f"personal-email/{way}", path, ("contact", "email"))
