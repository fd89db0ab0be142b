"""A public repository holds nobody's own email address."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer

_PRIVATE_MAIL = re.compile(
    r"@(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia"
    r"|ntlworld|proton|protonmail|gmx)\.[a-z.]+$",
    re.IGNORECASE,
)
# A first and a last name: jo.bloggs@. Teams that write themselves so, such as short.breaks@, are waived one by one.
_TWO_NAMES = re.compile(r"^[a-z]+\.[a-z]+@", re.IGNORECASE)
_TEAM_WORDS = re.compile(
    r"info|enquir|admin|office|team|send|service|support|help|contact|hello|therap|school|referral|hub|break|autism"
    r"|health|care|advice|family|families|early|learning|travel|access|nurs|child|young|youth|speech|booking",
    re.IGNORECASE,
)


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        email = record.contact.email
        if email and _is_personal(email):
            yield Fault(
                path=record.path,
                pointer=("contact", "email"),
                rule="personal-email",
                message=f"{email} looks like one person's own address",
                remedy="give a team's address, or waive this rule in offer/waivers.yaml with the reason",
            )


def _is_personal(email: str) -> bool:
    name = email.partition("@")[0]
    return bool(_PRIVATE_MAIL.search(email) or (_TWO_NAMES.match(email) and not _TEAM_WORDS.search(name)))
