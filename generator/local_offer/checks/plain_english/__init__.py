"""How texts could be easier to read and kinder: advice to editors, as warnings."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.plain_english import hard_to_read, hard_words, unexplained_acronym
from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.views.texts import texts

_BY_RECORD = (hard_to_read.faults, hard_words.faults)
_RULES = (*_BY_RECORD, unexplained_acronym.faults)
NAMES = frozenset({"hard-to-read", "hard-words", "unkind-words", "unexplained-acronym"})
"""What its rules are called."""


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    """All of them, of texts that are gathered once."""
    every = tuple(texts(offer))
    return (fault for rule in _RULES for fault in rule(offer, every))


def by_record(offer: Offer, today: date) -> Iterator[Fault]:
    """Those that one record decides."""
    every = tuple(texts(offer))
    return (fault for rule in _BY_RECORD for fault in rule(offer, every))
