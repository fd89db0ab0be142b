"""The youngest age must not be above the oldest."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Gap, Service
from local_offer.records.ages import Ages


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for path, place, ages in _stated(offer):
        youngest, oldest = ages.from_, ages.to
        if youngest and oldest and youngest.begins >= oldest.ends:
            yield fault("ages-turned-round", path, place, youngest=youngest.value, oldest=oldest.value)


def _stated(offer: Offer) -> Iterator[tuple[str, Pointer, Ages]]:
    records: tuple[Service | Gap, ...] = (*offer.services, *offer.gaps)
    for record in records:
        yield record.path, ("ages",), record.ages
    for comment in offer.comments:
        if comment.asked_for:
            yield comment.path, ("asked_for", "ages"), comment.asked_for.ages
    for series in offer.figures:
        for index, line in enumerate(series.lines):
            yield series.path, ("lines", index, "ages"), line.ages
