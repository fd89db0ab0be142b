"""Each day on which a record changed, whatever it was called then, and how it stood in the evening."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from datetime import date

from local_offer.reading.history.touches import CommitStep, Key, Touch
from local_offer.records import Version


def versions(steps: Iterable[CommitStep], untold: Container[Key]) -> Mapping[Key, tuple[Version, ...]]:
    """By the record of today. What stood before a record was taken out is no version of one that came later.

    Of the records `untold` only the days are known.
    """
    found: dict[Key, dict[date, Version]] = {}
    before: dict[Key, str] = {}
    now: dict[Key, Key | None] = {}
    for step in steps:
        day = step.commit.day
        later: dict[Key, Key | None] = {}
        for touch in step.touches:
            key = now.get(touch.new, touch.new) if touch.new else None
            if key:
                days = found.setdefault(key, {})
                days[day] = replace(days.get(day) or _version(step, touch, day), is_first=touch.old is None)
                before[key] = touch.old_blob if touch.old else ""
            if touch.new and touch.old != touch.new:
                later[touch.new] = None
            if touch.old:
                later[touch.old] = key
        now |= later
    return {key: _discreet((*days.values(), *_older(before[key])), key in untold) for key, days in found.items()}


def _version(step: CommitStep, touch: Touch, day: date) -> Version:
    return Version(date=day, commit=step.commit.id, blob=touch.new_blob, together=step.counts[touch.sort])


def _older(blob: str) -> tuple[Version, ...]:
    return (Version(date=None, commit="", blob=blob),) if blob else ()


def _discreet(kept: tuple[Version, ...], is_untold: bool) -> tuple[Version, ...]:
    return tuple(replace(version, blob="") for version in kept) if is_untold else kept
