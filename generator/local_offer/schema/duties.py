"""What the law asks of a local offer, each duty with what in an offer shows that it is met."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from local_offer.schema import files
from local_offer.schema.area import AREA, said_of
from local_offer.schema.evidence import Evidence, Kinds, built, evidence_of
from local_offer.schema.files import WrongSchemaError

Part = TypeVar("Part")

Force = Literal["must", "should", "purpose", "may", "power", "definition", "exception"]
ReadingStatus = Literal["read", "secondary", "background"]
Tier = Literal["act", "regulations", "code"]
"""Never added into one total."""
Counting = Literal["own", "restates", "part", "umbrella", "derived", "none"]
"""Only a row of its `own` is counted: the others say again what other rows ask, sum them up or ask nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Standard:
    """How much must be there. `says` tells it in plain words; `bars` are its numbers: shares of 1, and days."""

    id: str
    title: str
    says: str
    bars: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Duty:
    """`place` is the paragraph in the law, empty while its number is not confirmed.

    `status` says how it was checked: the wording was `read`, a `secondary` page says so, or it is `background`.
    `restates`, `met_through` and `part_of` name the rows through which a row that is not counted is met; in
    `met_through` also a whole source. `formerly` are ids of rows that this one replaced. `none_applies_if` is when the
    council may say that none applies.
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
    tier: Tier
    counting: Counting
    standard: str = ""
    evidence: tuple[Evidence, ...] = ()
    place: str = ""
    paragraph: str = ""
    scope: str = ""
    restates: Kinds = ()
    met_through: Kinds = ()
    part_of: str = ""
    none_applies_if: str = ""
    formerly: Kinds = ()
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
        return self.counting == "none"

    @property
    def is_counted(self) -> bool:
        return self.counting == "own" and self.force in ("must", "should")

    def one(self, kind: type[Part]) -> Part | None:
        """The first evidence of a kind."""
        return next((part for part in self.evidence if isinstance(part, kind)), None)

    def the(self, kind: type[Part]) -> Part:
        """The evidence of a kind on which its standard rests. Raises `WrongSchemaError` where it has none."""
        found = self.one(kind)
        if found is None:
            raise WrongSchemaError(
                f"schema/duties.json: {self.id} has no {kind.__name__}: add what its standard weighs"
            )
        return found


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
    return tuple(built(SchoolQuestion, entry) for entry in files.read("duties.json")["school_questions"])


@cache
def related_law() -> tuple[RelatedLaw, ...]:
    return tuple(built(RelatedLaw, entry) for entry in files.read("duties.json")["related_law"])


@cache
def standards(area: str = AREA) -> Mapping[str, Standard]:
    held = said_of(area, files.read("duties.json")["standards"])
    return MappingProxyType(
        {
            id: Standard(
                id=id,
                title=entry["title"],
                says=entry["says"],
                bars={key: value for key, value in entry.items() if key not in ("title", "says")},
            )
            for id, entry in held.items()
        }
    )


def _duty(entry: Mapping[str, Any]) -> Duty:
    evidence = tuple(evidence_of(part) for part in entry["evidence"])
    duty: Duty = built(Duty, {**entry, "evidence": evidence})
    return duty


def _citation(law: str, part: str, place: str) -> str:
    where = place or part
    # A wrong paragraph number would be quoted by families in letters, so one that is not confirmed is said not to be.
    whole = ", ".join(words for words in (law, where) if words)
    return whole if place else f"{whole}; paragraph number not confirmed"
