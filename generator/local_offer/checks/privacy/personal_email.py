"""A public repository holds nobody's own email address."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.personal import is_personal_email


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        email = record.contact.email
        if email and is_personal_email(email):
            yield fault("personal-email", record.path, ("contact", "email"), email=email)
