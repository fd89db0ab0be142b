"""Who was asked about the offer, when and what came of it, against those whom the law names."""

import re
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.records import LogEntry, NoneApplies
from local_offer.schema import Term
from local_offer.schema.duties import duties
from local_offer.schema.evidence import Log

YEAR = 365


FAMILIES = ("sen-families", "disabled-families")
"""The groups of regulation 54 that join children, young people and parents."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Consulted:
    """A group of people, a voice, or a matter, of the law. `paragraph` is empty where its number is not confirmed.

    Asked again after more than `days`, it is out of date; nought where no such time is set.
    """

    id: str
    title: str
    paragraph: str
    entries: tuple[LogEntry, ...]
    """The consultations about this offer that name it, the newest first."""
    days: int = 0
    none: NoneApplies | None = None
    """The council's word that there is none to ask."""

    @property
    def last(self) -> LogEntry | None:
        return self.entries[0] if self.entries else None

    def is_old(self, today: date) -> bool:
        return bool(self.last and self.days and (today - self.last.date).days > self.days)

    @property
    def names(self) -> tuple[str, ...]:
        """The bodies of its kind that the last one names."""
        return tuple(body.name for body in self.last.bodies if body.kind == self.id) if self.last else ()


def consultations(offer: Offer, year: int | None = None) -> tuple[LogEntry, ...]:
    """The newest first."""
    return of_kind(offer, "consultation", year)


def of_kind(offer: Offer, kind: str, year: int | None = None) -> tuple[LogEntry, ...]:
    """The log's entries of a kind, the newest first."""
    found = (entry for entry in offer.log if entry.kind == kind and year in (None, entry.date.year))
    return tuple(sorted(found, key=lambda entry: (-entry.date.toordinal(), entry.id)))


def about_this_offer(offer: Offer, until: date) -> tuple[LogEntry, ...]:
    """Consultations up to a day, without those that say they were about something else; the newest first."""
    return tuple(entry for entry in consultations(offer) if entry.date <= until and entry.about != "something-else")


def groups(offer: Offer, until: date) -> tuple[Consulted, ...]:
    """Each group of regulation 54 of the SEND Regulations 2014, and when it was asked up to a day."""
    entries = about_this_offer(offer, until)
    return tuple(
        Consulted(
            id=term.id,
            title=term.title,
            paragraph=_paragraph(term),
            entries=tuple(e for e in entries if term.id in e.groups or any(b.kind == term.id for b in e.bodies)),
            days=_days(term),
            none=_none(term, offer, until),
        )
        for term in offer.contract.vocabularies["consultation-groups"].terms.values()
    )


def voices(offer: Offer, until: date) -> tuple[Consulted, ...]:
    """Children, young people and parents each by themselves, of families whom the law names."""
    entries = [entry for entry in about_this_offer(offer, until) if set(entry.groups) & set(FAMILIES) or entry.topics]
    days = _days(offer.contract.vocabularies["consultation-groups"][FAMILIES[0]])
    return tuple(
        _asked(term, tuple(entry for entry in entries if term.id in entry.voices), days)
        for term in offer.contract.vocabularies["consultation-voices"].terms.values()
        if not term.notes.get("tries")  # who tries the site is not asked as a family
    )


def topics(offer: Offer, until: date) -> tuple[Consulted, ...]:
    """Each matter on which regulation 55 wants families heard."""
    entries = about_this_offer(offer, until)
    days = _days(offer.contract.vocabularies["consultation-groups"][FAMILIES[0]])
    return tuple(
        _asked(term, tuple(entry for entry in entries if term.id in entry.topics), days)
        for term in offer.contract.vocabularies["consultation-topics"].terms.values()
    )


def next_review(offer: Offer, after: date) -> date | None:
    """The first day after `after` on which the log says that something will be done again."""
    return min((entry.next for entry in offer.log if entry.next and entry.next > after), default=None)


def _asked(term: Term, entries: tuple[LogEntry, ...], days: int) -> Consulted:
    return Consulted(id=term.id, title=term.title, paragraph="", entries=entries, days=days)


def _days(term: Term) -> int:
    """After how many days asking it is out of date."""
    found = duties()[str(term.notes["duty"])].one(Log)
    return found.max_age_days if found else 0


def _none(term: Term, offer: Offer, until: date) -> NoneApplies | None:
    """The newest word of the year up to a day."""
    said = [
        none
        for none in offer.none_applies
        if none.duty == term.notes["duty"] and not none.kind and 0 <= (until - none.date).days <= YEAR
    ]
    return max(said, key=lambda none: none.date, default=None)


def _paragraph(term: Term) -> str:
    """`54(1)(a)` of the duty `reg54-1-a`. A duty whose number is not confirmed has a word in its place."""
    found = re.fullmatch(r"reg(\d+)-(\d)-([a-z])", str(term.notes.get("duty", "")))
    return f"{found[1]}({found[2]})({found[3]})" if found else ""
