"""A public repository holds nobody's own mobile number."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, Pointer
from local_offer.offer import Offer
from local_offer.records.parts import Contact

# 070 is personal numbering; 071 to 079 are mobiles (Ofcom, National Telephone Numbering Plan).
_MOBILE = re.compile(r"(0|\+44)7[0-9]{8,9}")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        for pointer, number in _numbers(record.contact):
            if _MOBILE.fullmatch(re.sub(r"[ ()-]", "", number)):
                yield Fault(
                    path=record.path,
                    pointer=pointer,
                    rule="personal-mobile",
                    message=f"{number} is a mobile number",
                    remedy="give the team's own number; for a team's line for text messages add 'kind: text-message'",
                )


def _numbers(contact: Contact) -> Iterator[tuple[Pointer, str]]:
    for index, phone in enumerate(contact.phones):
        if phone.kind != "text-message":
            yield ("contact", "phones", index, "number"), phone.number
