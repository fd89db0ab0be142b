"""What one record asks to keep hidden must not stand in any other: in a comment, a guide, its provider's record."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from local_offer.checks.answers import RecordAnswers
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secret import kinds_told
from local_offer.views.secrets.secrets import secrets
from local_offer.views.secrets.told import texts_told


def faults(offer: Offer, today: date, answers: RecordAnswers | None = None) -> Iterator[Fault]:
    """While the secrets are the same, a record that did not change tells what it told before."""
    lookout = Lookout(secrets(offer, today))
    found = (answers or RecordAnswers()).of("hidden-places", offer, lookout.secrets, partial(_told, lookout=lookout))
    yield from found


def _told(offer: Offer, lookout: Lookout) -> Iterator[Fault]:
    for text, told in texts_told(offer, lookout):
        field = text.pointer[0] if text.pointer else "text"
        for what in kinds_told(told):
            yield fault(f"hidden-place-elsewhere/{what}", text.path, text.pointer, line=text.line, field=field)
