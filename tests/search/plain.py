"""What a plain reading of a record gives to each filter of the finder."""

from collections.abc import Callable, Mapping

from local_offer.records import Service

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
    "how": lambda s: set(s.delivery),
    "has": lambda s: {has for location in s.locations for has in location.facilities},
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
