"""What people said is published without anyone's email address, and other texts without one person's own."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.diagnostics import Fault
from local_offer.views.personal.emails import has_email, has_personal_email

SIGNS = (("email",), ("email-in-words",), ("own-email",))


def faults(record: Texts) -> Iterator[Fault]:
    for text in record.texts:
        if has_email(text.words) if record.is_said else has_personal_email(text.words, record.called):
            yield text.fault("email-in-words")
