"""A booklet as plain values, from which its pages for print, its plain text and its e-book are made."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from local_offer.records import CrisisLine
from local_offer.schema.glossary import GlossaryEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class BookletLine:
    """What is asked and what is known: both plain text. `link` is a whole address behind the answer, or empty."""

    asks: str
    says: str
    link: str = ""

    @property
    def leads_to(self) -> str:
        """The link, if it is to the web or to someone; empty for one to a file, or to what a program would run."""
        is_safe = self.link.startswith(("https://", "http://", "mailto:", "tel:"))
        return self.link if is_safe and not any(sign.isspace() for sign in self.link) else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class BookletEntry:
    """A service. `unknown` says what nobody knows yet, `checked` how old it is; `number` is its point on the map, 0
    where it has none; `address` its live page's whole address, empty where the site has none. A `brief` one tells what
    it is and how to reach it."""

    id: str
    name: str
    summary: str
    lines: tuple[BookletLine, ...]
    unknown: str
    checked: str
    address: str
    number: int = 0
    is_brief: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class BookletSection:
    """Entries under one heading. `is_far` when they are for the whole country; `note` says so where they are brief."""

    id: str
    title: str
    entries: tuple[BookletEntry, ...]
    note: str = ""
    is_far: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class GuideChapter:
    """A guide whole: `html` is safe, its headings begin at the third level, its links are whole addresses."""

    id: str
    title: str
    lede: str
    answers: tuple[BookletLine, ...]
    html: Markup
    checked: str
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexHead:
    """A need or a place, with id and name of each entry that is for it."""

    title: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberedTown:
    """A place on the map by its number. `across` and `down` are in the drawing's units."""

    number: int
    title: str
    count: int
    across: int
    down: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaMap:
    """`path` is the outline's, as an SVG has it; `words` say what it shows, for those who do not see it."""

    path: str
    width: int
    height: int
    points: tuple[NumberedTown, ...]
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Booklet:
    """`id` names its file; `address` is the live page of the same list. `front` is what page one says of the council:
    how to ring, write and comment. `note` says so where this is a demonstration or a draft."""

    id: str
    title: str
    lede: str
    council: str
    as_at: date
    address: str
    front: tuple[BookletLine, ...]
    licence: str
    note: str = ""
    drawing: str = ""
    sections: tuple[BookletSection, ...] = ()
    chapters: tuple[GuideChapter, ...] = ()
    by_need: tuple[IndexHead, ...] = ()
    by_place: tuple[IndexHead, ...] = ()
    map: AreaMap | None = None
    glossary: tuple[GlossaryEntry, ...] = ()
    crisis: tuple[CrisisLine, ...] = ()

    @property
    def entries(self) -> tuple[BookletEntry, ...]:
        return tuple(entry for section in self.sections for entry in section.entries)
