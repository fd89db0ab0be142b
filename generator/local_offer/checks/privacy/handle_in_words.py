"""No text tells the name by which a person is known on the web; what people said tells no such name at all."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.schema.private_words import has


def faults(record: Texts, known: KnownNames) -> Iterator[Fault]:
    for text in record.texts:
        if has_own_handle(text.words) or (record.is_said and has_handle(text.words)):
            yield text.fault("handle-in-words")


def has_handle(text: str) -> bool:
    """Any name on the web, which may be an organisation's."""
    return has("handle", text)


def has_own_handle(text: str) -> bool:
    return has("own-handle", text)
