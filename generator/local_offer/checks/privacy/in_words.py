"""What could tell who someone is, in any text of any record: each text is gathered once and looked at by every rule."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from local_offer.checks.privacy import (
    address_in_words,
    birth_in_words,
    email_in_words,
    handle_in_words,
    name_in_words,
    school_and_age,
    telephone_in_words,
)
from local_offer.checks.privacy.free_texts import Texts, free_texts
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.offer import Offer

RULES: tuple[Callable[[Texts, KnownNames], Iterable[Fault]], ...] = (
    address_in_words.faults,
    birth_in_words.faults,
    email_in_words.faults,
    handle_in_words.faults,
    name_in_words.faults,
    school_and_age.faults,
    telephone_in_words.faults,
)


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known = KnownNames(offer)
    for record in free_texts(offer):
        for rule in RULES:
            yield from rule(record, known)
