"""A public repository holds nobody's own email address."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.views.personal import is_personal_email


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        email = record.contact.email
        if email and is_personal_email(email):
            yield Fault(
                path=record.path,
                pointer=("contact", "email"),
                rule="personal-email",
                message=f"{email} looks like one person's own address",
                remedy="give a team's address, or waive this rule in offer/waivers.yaml with the reason",
            )
