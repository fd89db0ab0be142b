"""No text tells the name by which a person is known on the web; what people said tells no such name at all."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.diagnostics import Fault
from local_offer.views.personal.handles import has_handle, has_own_handle

SIGNS = (("own-handle",),)


def faults(record: Texts) -> Iterator[Fault]:
    for text in record.texts:
        if has_handle(text.words) if record.is_said else has_own_handle(text.words):
            yield text.fault("handle-in-words")
