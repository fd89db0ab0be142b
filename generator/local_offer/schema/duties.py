"""What the law asks of a local offer, each duty with what in an offer shows that it is met."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from local_offer.schema import files
from local_offer.schema.area import AREA, said_of

Force = Literal["must", "should", "purpose", "may", "power", "definition", "exception"]
ReadingStatus = Literal["read", "secondary", "background"]
ASKS_NOTHING: tuple[Force, ...] = ("may", "power", "definition", "exception")
"""What the council may do, or need not do, or what only names something: there is nothing to meet."""

TraitGroups = tuple[tuple[str, ...], ...]
"""Names of traits: a service must have one of each group."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Services:
    """Open services with one trait of each group in `where`, and with `fields` filled; names as in `views`.

    `every` means that the fields must be filled on all of them. `each` names kinds of provider that are asked
    for one by one. `none_in` is `local` or `outside` where the council's dated word that there is no such
    provider will do. `what` says in plain words what is counted.
    """

    what: str
    where: TraitGroups
    fields: tuple[str, ...] = ()
    at_least: int = 1
    every: bool = False
    each: tuple[str, ...] = ()
    none_in: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Schools:
    """What each school and college in the council's area says of itself; `fields` are those of its setting."""

    fields: tuple[str, ...]
    where: TraitGroups = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class GuidePage:
    guide: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Feature:
    """Something that the built site does; named in `views/duties/features.py`."""

    feature: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentLink:
    """A document that the council publishes, with `fields` such as its date."""

    document: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Log:
    """A dated entry in the council's log."""

    log: str
    group: str = ""
    topic: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class EveryMust:
    """Every "must" of a source, such as Schedule 2."""

    source: str


Evidence = Services | Schools | GuidePage | Feature | DocumentLink | Log | EveryMust


@dataclass(frozen=True, kw_only=True, slots=True)
class Duty:
    """`place` is the paragraph in the law, empty while its number is not confirmed.

    `status` says how it was checked: the wording was `read`, a `secondary` page says so, or it is `background`.
    What the number is believed to be stands in the file and not here, so that no page can show it.
    """

    id: str
    title: str
    says: str
    law: str
    part: str
    force: Force
    status: ReadingStatus
    url: str
    source: str
    numbering: Literal["confirmed", "unconfirmed"]
    evidence: tuple[Evidence, ...] = ()
    place: str = ""
    note: str = ""

    @property
    def citation(self) -> str:
        return _citation(self.law, self.part, self.place)

    @property
    def short_citation(self) -> str:
        """Without the law's name, where a page has said that once."""
        return _citation("" if self.part else self.law, self.part, self.place)

    @property
    def asks_nothing(self) -> bool:
        return self.force in ASKS_NOTHING


@dataclass(frozen=True, kw_only=True, slots=True)
class DutyGroup:
    id: str
    title: str
    says: str
    duties: tuple[Duty, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SchoolQuestion:
    """What Schedule 1 and section 69 ask of a school's SEN information report. `field` is the setting's."""

    id: str
    field: str
    says: str
    law: str
    part: str
    numbering: str
    status: ReadingStatus
    applies_to: tuple[str, ...]
    place: str = ""

    @property
    def citation(self) -> str:
        return _citation(self.law, self.part, self.place)


@dataclass(frozen=True, kw_only=True, slots=True)
class RelatedLaw:
    """Law beside the duties, on which guides rest."""

    cite: str
    says: str
    status: ReadingStatus
    url: str


@cache
def duty_groups(area: str = AREA) -> tuple[DutyGroup, ...]:
    """In the order in which they are shown. `area` is the council's word for what it serves."""
    return tuple(
        DutyGroup(
            id=group["id"],
            title=group["title"],
            says=group["says"],
            duties=tuple(_duty(duty) for duty in group["duties"]),
        )
        for group in said_of(area, files.read("duties.json")["groups"])
    )


@cache
def duties(area: str = AREA) -> Mapping[str, Duty]:
    return MappingProxyType({duty.id: duty for group in duty_groups(area) for duty in group.duties})


@cache
def school_questions() -> tuple[SchoolQuestion, ...]:
    return tuple(_build(SchoolQuestion, entry) for entry in files.read("duties.json")["school_questions"])


@cache
def related_law() -> tuple[RelatedLaw, ...]:
    return tuple(_build(RelatedLaw, entry) for entry in files.read("duties.json")["related_law"])


_KINDS: Mapping[str, type[Any]] = {
    "services": Services,
    "schools": Schools,
    "guide": GuidePage,
    "feature": Feature,
    "document": DocumentLink,
    "log": Log,
    "duties": EveryMust,
}


def _duty(entry: Mapping[str, Any]) -> Duty:
    evidence = tuple(_build(_KINDS[part["kind"]], part) for part in entry["evidence"])
    duty: Duty = _build(Duty, {**entry, "evidence": evidence})
    return duty


def _build(kind: type[Any], entry: Mapping[str, Any]) -> Any:
    """What the file says beyond the fields of `kind` is left there."""
    # Such as what a number that is not confirmed is believed to be, which no page may show.
    known = {field.name for field in fields(kind)}
    return kind(**{key: _frozen(value) for key, value in entry.items() if key in known})


def _frozen(value: Any) -> Any:
    return tuple(_frozen(part) for part in value) if isinstance(value, list) else value


def _citation(law: str, part: str, place: str) -> str:
    where = place or part
    # A wrong paragraph number would be quoted by families in letters, so one that is not confirmed is said not to be.
    whole = ", ".join(words for words in (law, where) if words)
    return whole if place else f"{whole}; paragraph number not confirmed"
