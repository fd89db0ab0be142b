"""What only the council knows: documents, its dated words, and of what there is none; as in `schema/council.json`."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - fields below are called date, as in the schema

from local_offer.diagnostics import Pointer
from local_offer.records.parts import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class FactSource:
    """`date` and `read` are as precise as the page is: `2026`, `2026-11` or `2026-11-02`."""

    name: str
    url: str | None = None
    date: str | None = None
    read: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LookedFor:
    """Where a fact was looked for that nobody knows yet, and what was found in its place."""

    date: Date
    where: tuple[str, ...]
    found: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CouncilFact:
    """What a guide may name: said in words (`value`), answered by a record, or not known yet."""

    value: str | None = None
    service: str | None = None
    services: tuple[str, ...] = ()
    organisation: str | None = None
    source: FactSource | None = None
    checked: Date | None = None
    unknown_since: Date | None = None
    looked_for: LookedFor | None = None

    @property
    def says(self) -> tuple[str, ...]:
        """The ways in which it says something; one that is sound has one."""
        ways = ("value", "service", "services", "organisation", "unknown_since")
        return tuple(way for way in ways if getattr(self, way) not in (None, ()))

    @property
    def named(self) -> tuple[tuple[str, Pointer], ...]:
        """Each record that answers it, as in `services/small-club`, and where in the fact it is named."""
        one = ((f"services/{self.service}", ("service",)),) if self.service else ()
        several = tuple((f"services/{id}", ("services", index)) for index, id in enumerate(self.services))
        body = ((f"organisations/{self.organisation}", ("organisation",)),) if self.organisation else ()
        return (*one, *several, *body)


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    url: str
    title: str | None = None
    date: Date | None = None
    period: str | None = None
    checked: Date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CrisisLine:
    """A number for someone in danger or in crisis, whom one calls or, by its `way`, sends a `text`.

    `kinds` are those after whose words it is shown; none where the data say so elsewhere.
    """

    id: str
    number: str
    name: str
    says: str
    source: FactSource
    way: str = "call"
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkingPage:
    """The page of the council's own website that links here as to its local offer, and the role of who saw it."""

    url: str
    seen: Date
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyToAsk:
    """One that must be asked about the offer; `kind` is its group of the law."""

    name: str
    kind: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StatedPart:
    """What a statement says on one part of a duty."""

    part: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """The council's own words on a duty, by part, with the role that answers for them. `link` is where it says so."""

    duty: str
    by: str
    date: Date
    says: tuple[StatedPart, ...]
    link: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterCount:
    """How many an official register lists on a day."""

    name: str
    date: Date
    count: int
    url: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NoneApplies:
    """The council's dated word that none applies, with the reason and where that comes from.

    `kind` is one kind of provider or group, of a duty that asks for each by itself.
    """

    duty: str
    because: str
    by: str
    date: Date
    kind: str | None = None
    source: Source | None = None
    register: RegisterCount | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ClassCount:
    """How many providers of a class a register lists on a day. `area` is the GSS code of a council, and none for one's
    own."""

    class_: str
    name: str
    date: Date
    count: int
    url: str
    area: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ExpectedOutside:
    """Of a class of provider outside the area: that the places marked are the `whole`, or that `none` is expected.

    `count` is of the council's own list, and is left out where it is under six.
    """

    class_: str
    list: str
    by: str
    date: Date
    count: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NotProvided:
    """A kind of help that is not provided here, and what families do instead."""

    duty: str
    kind: str
    instead: str
    by: str
    date: Date
    source: Source | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Alert:
    """A notice that shows from one moment to another, each a day or a day and a time: see `moments`."""

    says: str
    from_: str
    to: str
    title: str | None = None
    link: str | None = None
    link_title: str | None = None
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class HalfTerm:
    """Half a term: days on which schools are open."""

    from_: Date
    to: Date


@dataclass(frozen=True, kw_only=True, slots=True)
class TermDates:
    """When schools here are open, in the order of days."""

    terms: tuple[HalfTerm, ...]
    source: Source

    def is_term(self, day: Date) -> bool | None:
        """Nothing where nobody has said: before the first of these terms and after the last."""
        if not min(term.from_ for term in self.terms) <= day <= max(term.to for term in self.terms):
            return None
        return any(term.from_ <= day <= term.to for term in self.terms)
