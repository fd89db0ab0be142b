"""Who was asked about the offer, when and what came of it, against those whom the law names."""

import re
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.records import LogEntry
from local_offer.schema import Term


@dataclass(frozen=True, kw_only=True, slots=True)
class Consulted:
    """A group of people, or a matter, of the law. `paragraph` is empty where its number is not confirmed."""

    id: str
    title: str
    paragraph: str
    entries: tuple[LogEntry, ...]
    """The consultations that name it, the newest first."""

    @property
    def last(self) -> LogEntry | None:
        return self.entries[0] if self.entries else None


def consultations(offer: Offer, year: int | None = None) -> tuple[LogEntry, ...]:
    """The newest first."""
    return of_kind(offer, "consultation", year)


def of_kind(offer: Offer, kind: str, year: int | None = None) -> tuple[LogEntry, ...]:
    """The log's entries of a kind, the newest first."""
    found = (entry for entry in offer.log if entry.kind == kind and year in (None, entry.date.year))
    return tuple(sorted(found, key=lambda entry: (-entry.date.toordinal(), entry.id)))


def groups(offer: Offer, until: date) -> tuple[Consulted, ...]:
    """Each group of regulation 54 of the SEND Regulations 2014, and when it was asked up to a day."""
    entries = [entry for entry in consultations(offer) if entry.date <= until]
    return tuple(
        _asked(term, tuple(entry for entry in entries if term.id in entry.groups), _paragraph(term))
        for term in offer.contract.vocabularies["consultation-groups"].terms.values()
    )


def topics(offer: Offer, until: date) -> tuple[Consulted, ...]:
    """Each matter on which regulation 55 wants families heard."""
    entries = [entry for entry in consultations(offer) if entry.date <= until]
    return tuple(
        _asked(term, tuple(entry for entry in entries if term.id in entry.topics), "")
        for term in offer.contract.vocabularies["consultation-topics"].terms.values()
    )


def next_review(offer: Offer, after: date) -> date | None:
    """The first day after `after` on which the log says that something will be done again."""
    return min((entry.next for entry in offer.log if entry.next and entry.next > after), default=None)


def _asked(term: Term, entries: tuple[LogEntry, ...], paragraph: str) -> Consulted:
    return Consulted(id=term.id, title=term.title, paragraph=paragraph, entries=entries)


def _paragraph(term: Term) -> str:
    """`54(1)(a)` of the duty `reg54-1-a`. A duty whose number is not confirmed has a word in its place."""
    found = re.fullmatch(r"reg(\d+)-(\d)-([a-z])", str(term.notes.get("duty", "")))
    return f"{found[1]}({found[2]})({found[3]})" if found else ""
