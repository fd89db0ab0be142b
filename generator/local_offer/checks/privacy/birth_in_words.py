"""No text tells the day on which anyone was born."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.diagnostics import Fault
from local_offer.views.personal.births import has_birth

SIGNS = (("birth",), ("birth-by-age",), ("birth-short",))


def faults(record: Texts) -> Iterator[Fault]:
    for text in record.texts:
        if has_birth(text.words):
            yield text.fault("birth-in-words")
