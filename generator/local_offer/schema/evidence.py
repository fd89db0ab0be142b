"""What in an offer shows that a duty is met: each kind of evidence, as `schema/duties.json` asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

Kinds = tuple[str, ...]
Where = Mapping[str, Kinds]
"""What a service must be: for each word any one of its values."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Services:
    """Open services of some `classes` of provider or kinds of help (`checklist`), with `fields` filled.

    `areas` say where: `local`, `outside` or `national`. `universe` says against which whole they are counted:
    the `official-register`, or the `council-list`. `expected` asks for the council's word that its own children use
    them. `share` and `fresh_days` are bars of this row alone.
    """

    classes: Kinds = ()
    areas: Kinds = ()
    where: Where = field(default_factory=dict)
    checklist: Kinds = ()
    fields: Kinds = ()
    universe: str = ""
    expected: bool = False
    share: float = 0.0
    share_at_most: float = 0.0
    fresh_days: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What each body of Schedule 2, paragraphs 1 and 2, says; `setting` narrows it to `mainstream` or `special`."""

    fields: Kinds
    setting: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class StatementPart:
    """One thing that a statement must say, or all of `facts`, which guides name. `holds` is what must be among the
    words: a `telephone`, an `email`, a `postcode`, the address of a page (`web`), any `contact`, or a `time`."""

    id: str
    title: str
    facts: Kinds = ()
    holds: Kinds = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CouncilStatement:
    """The council's own dated words, with the role that answers for them."""

    says: tuple[StatementPart, ...]
    max_age_days: int


@dataclass(frozen=True, kw_only=True, slots=True)
class GuidePage:
    """A guide explains, and never meets a duty by itself."""

    guide: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Feature:
    """Something that the built site does; named in `views/duties/features.py`. It never meets a duty by itself."""

    feature: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentLink:
    """A document that the council publishes, with `fields` such as its date."""

    document: str
    fields: Kinds = ()
    max_age_days: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Log:
    """A dated entry that the council keeps: a consultation, a review, a call for comments.

    `needs` are the parts that it must have, `voices` who must be heard in it, `not_before` (a day in ISO form) when
    the body began. `who` is how a group shows that it was asked: by its `voices`, by `names` of bodies, by
    `every-name` of those that serve the area, by kinds of `officers`, or by the number of `people`.
    """

    record: str
    group: str = ""
    topic: str = ""
    who: str = ""
    phase: str = ""
    max_age_days: int = 0
    not_before: str = ""
    by_kind: Kinds = ()
    voices: Kinds = ()
    asks: Kinds = ()
    needs: Kinds = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Rows:
    """Other rows, by id; none named means those that the duty itself names."""

    rows: Kinds = ()


Evidence = Services | Answers | CouncilStatement | GuidePage | Feature | DocumentLink | Log | Rows

_KINDS: Mapping[str, type[Any]] = {
    "services": Services,
    "answers": Answers,
    "statement": CouncilStatement,
    "guide": GuidePage,
    "feature": Feature,
    "document": DocumentLink,
    "log": Log,
    "rows": Rows,
}


def evidence_of(entry: Mapping[str, Any]) -> Evidence:
    if entry["kind"] == "statement":
        parts = tuple(built(StatementPart, part) for part in entry["says"])
        return CouncilStatement(says=parts, max_age_days=entry["max_age_days"])
    found: Evidence = built(_KINDS[entry["kind"]], entry)
    return found


def built(kind: type[Any], entry: Mapping[str, Any]) -> Any:
    """What the file says beyond the fields of `kind` is left there."""
    known = {field.name for field in fields(kind)}
    return kind(**{key: _frozen(value) for key, value in entry.items() if key in known})


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(part) for key, part in value.items()})
    return tuple(_frozen(part) for part in value) if isinstance(value, list) else value
