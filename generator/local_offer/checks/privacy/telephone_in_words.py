"""What people said is published without anyone's telephone number, and other texts without a mobile of no team."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.diagnostics import Fault
from local_offer.views.personal.telephones import has_mobile, has_telephone

SIGNS = (("whole-mobile",), ("spoken-number",))


def faults(record: Texts) -> Iterator[Fault]:
    for text in record.texts:
        if has_telephone(text.words) if record.is_said else has_mobile(text.words, record.published):
            yield text.fault("telephone-in-words")
