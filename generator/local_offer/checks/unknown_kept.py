"""Fields that imports keep must be those of a record that is there."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import IMPORTS, Offer
from local_offer.schema import fields
from local_offer.words import Guesses


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    guesses = Guesses()
    for index, line in enumerate(offer.kept):
        kind = "service" if line.record.startswith("services/") else "organisation"
        if not offer.has_record(line.record):
            yield fault("unknown-kept/record", IMPORTS, ("kept", index, "record"), near="", record=line.record)
        known = fields.paths(kind)
        for at, name in enumerate(line.fields):
            if name not in known:
                near = guesses.nearest(name, known)
                yield fault("unknown-kept/field", IMPORTS, ("kept", index, "fields", at), near=near, field=name)
