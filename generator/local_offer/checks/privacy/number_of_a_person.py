"""No text tells a number that stands for one person."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.diagnostics import Fault
from local_offer.views.personal.identities import OF_A_PERSON, identity_in

SIGNS = tuple((pattern,) for pattern in (*OF_A_PERSON, "ten-digits"))


def faults(record: Texts) -> Iterator[Fault]:
    for text in record.texts:
        if kind := identity_in(text.words, is_said=record.is_said):
            yield text.fault(f"number-of-a-person/{kind}")
