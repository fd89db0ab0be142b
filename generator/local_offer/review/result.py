"""What a review holds: each entry that a change touches, the other files, and what of the law it changes."""

from dataclasses import dataclass, field

from local_offer.diagnostics import Diagnostic
from local_offer.pages.earlier.compared import FieldChange
from local_offer.review.steps import Steps
from local_offer.views.completeness import Completeness
from local_offer.views.differences import WhatBecame
from local_offer.views.reading_age import Difficulty


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerChange:
    """A question at the top of a page. An answer that is not known says so in the page's own words."""

    question: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryReview:
    """One service or organisation. `answers` and `changes` hold what differs; of a new entry, all that it says.

    `is_shown` is false where its dates keep it from families today. `faults` must or should be mended, `advice` is on
    its words.
    """

    kind: str
    id: str
    path: str
    what: WhatBecame
    name: str
    was: str = ""
    summary: str = ""
    is_unreadable: bool = False
    was_unreadable: bool = False
    is_shown: bool = True
    answers: tuple[AnswerChange, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    has_hidden_change: bool = False
    complete: Completeness | None = None
    was_complete: Completeness | None = None
    reading: Difficulty | None = None
    was_reading: Difficulty | None = None
    faults: tuple[Diagnostic, ...] = ()
    advice: tuple[Diagnostic, ...] = ()
    steps: Steps = field(default_factory=Steps)


@dataclass(frozen=True, kw_only=True, slots=True)
class Other:
    """A record of another kind, or a guide."""

    kind: str
    title: str
    path: str
    what: str
    faults: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class DutyChange:
    """A part of the law that the offer would meet more or less than before."""

    citation: str
    title: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """`elsewhere` are errors in files that the change does not touch, which keep the site from being built too."""

    council: str
    entries: tuple[EntryReview, ...]
    others: tuple[Other, ...] = ()
    duties: tuple[DutyChange, ...] = ()
    elsewhere: tuple[Diagnostic, ...] = ()

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        entries = (fault for entry in self.entries for fault in entry.faults)
        return (*entries, *(fault for other in self.others for fault in other.faults), *self.elsewhere)

    @property
    def errors(self) -> int:
        return sum(fault.is_error for fault in self.faults)

    @property
    def warnings(self) -> int:
        advice = sum(len(entry.advice) for entry in self.entries)
        return advice + sum(not fault.is_error for fault in self.faults)
