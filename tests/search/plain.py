"""What a plain reading of a record gives to each filter of the finder."""

from collections.abc import Callable, Iterator, Mapping

from local_offer.records import Service
from local_offer.records.parts import Hours

ASKED_BY_FAMILIES = {"self-referral", "family-referral", "drop-in", "booking", "none-needed"}
WHERE = {"neighbouring": "nearby", "regional": "nearby"}


PHASES = {"nursery": (0, 5), "primary": (2, 11), "middle": (8, 14), "secondary": (10, 19), "16-plus": (15, 25)}


def _is_for_all(record: Service) -> bool:
    """An ordinary state school without specialist places takes every child."""
    setting = record.setting
    return bool(setting and setting.kind in ("maintained-school", "academy") and not setting.specialist_places)


def _yes(holds: bool) -> set[str]:
    return {"yes"} if holds else set()


def _does_without(said: str | None, record: Service) -> set[str]:
    return _yes(said == "no" if said else _is_for_all(record))


WEEKEND = ("saturday", "sunday")
PARTS = {"morning": (6, 12), "afternoon": (12, 17), "after-school": (15.5, 18), "evening": (17, 22)}


def _on(record: Service) -> Iterator[tuple[str, list[str]]]:
    """Each day on which it is on, and the parts of that day of which it is there for half an hour."""
    lines = [(hours.days, hours.opens, hours.closes) for hours in _hours(record)]
    lines += [((f"{session.date:%A}".lower(),), session.opens, session.closes) for session in record.sessions]
    for days, opens, closes in lines:
        begin, end = (_clock(time) if time else None for time in (opens, closes))
        if begin is not None and end is not None and end <= begin:
            end += 24  # it closes on the next day
        parts = [
            part
            for part, (first, last) in PARTS.items()
            if begin is not None and min(end or begin + 0.5, last) - max(begin, first) >= 0.5
        ]
        for day in days:
            yield day, [part for part in parts if part != "after-school" or day not in WEEKEND]


def _hours(record: Service) -> list[Hours]:
    return [*record.hours, *(hours for place in record.locations for hours in place.hours)]


def _clock(time: str) -> float:
    hour, minute = time.split(":")
    return int(hour) + int(minute) / 60


PLAIN: Mapping[str, Callable[[Service], set[str]]] = {
    "where": lambda s: {WHERE.get(s.coverage.scope, s.coverage.scope)},
    "free": lambda s: _yes(s.cost.free == "yes"),
    "diagnosis": lambda s: _does_without(s.access.diagnosis_needed, s),
    "plan": lambda s: _does_without(s.access.plan_needed, s),
    "ask": lambda s: _yes(bool(ASKED_BY_FAMILIES & set(s.access.routes))),
    "named": lambda s: _yes(s.registers.section_41 == "yes"),
    "topic": lambda s: set(s.topics),
    "need": lambda s: {
        *s.needs,
        *((*s.setting.specialist_places, *s.setting.registered_for.needs) if s.setting else ()),
    },
    "day": lambda s: {day for day, _ in _on(s)} | {"weekend" for day, _ in _on(s) if day in WEEKEND},
    "time": lambda s: {part for _, times in _on(s) for part in times},
    "holidays": lambda s: {
        part
        for hours in _hours(s)
        for part in (("term-time", "holidays") if hours.term == "all-year" else (hours.term,))
        if part
    },
    "how": lambda s: set(s.delivery),
    "has": lambda s: {has for location in s.locations for has in location.facilities},
    "languages": lambda s: {language.lower() for language in s.languages} - {"english"},
    "communication": lambda s: set(s.communication),
}


def says_ages(record: Service) -> bool:
    return record.ages.from_ is not None or record.ages.to is not None


def is_for_age(record: Service, age: int) -> bool:
    """Who does not say for which ages is never left out, unless the phase of a school says it."""
    ages, setting = record.ages, record.setting
    if says_ages(record):
        return ages.begin < 12 * (age + 1) and (ages.to is None or 12 * age < ages.to.ends)
    youngest, oldest = PHASES.get(setting.phase or "", (0, 99)) if setting else (0, 99)
    return youngest <= age <= oldest


def answers(record: Service, chosen: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether it has one choice of each group; help for any need is help with each."""
    return all(
        PLAIN[group](record) & {*choices, *(("any",) if group == "need" else ())} for group, choices in chosen.items()
    )
