"""What people said counts no people so few that each may be known: fewer than six, in a place that is named."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.diagnostics import Fault
from local_offer.schema.private_words import has


def faults(record: Texts) -> Iterator[Fault]:
    if not record.is_said:
        return
    for text in record.texts:
        if has("few-people", text.words):
            yield text.fault("few-in-words")
