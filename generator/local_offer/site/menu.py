"""The menu and the foot of every page. A link is there only when its page is."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """`section` names the part of the menu; empty in the foot."""

    title: str
    address: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    entries: tuple[Entry, ...]


GUIDES = "guides/"
YOUNG = "guides/preparing-for-adulthood/"


def menu(guides: Iterable[str]) -> tuple[Entry, ...]:
    """`guides` are the addresses of the council's own pages."""
    known = frozenset(guides)
    return (
        Entry("Find help", "find/", "find"),
        *([Entry("Guides", GUIDES, "guides")] if GUIDES in known else [Entry("Words", "glossary/", "guides")]),
        Entry("Young people", YOUNG if YOUNG in known else "topics/preparing-for-adulthood/", "young"),
        Entry("Have your say", "have-your-say/", "say"),
        Entry("About this offer", "about/", "about"),
    )


def foot(guides: Iterable[str]) -> tuple[Column, ...]:
    known = frozenset(guides)
    own = (
        Entry("All guides", GUIDES),
        Entry("Ask for an assessment", "guides/ask-for-an-ehc-needs-assessment/"),
        Entry("What a local offer is", "guides/what-is-the-local-offer/"),
        Entry("Print, large print, other languages", "guides/get-this-information-another-way/"),
        Entry("Add or change an entry", "providers/"),
    )
    form = Entry("Add an entry with a form", "providers/add/")
    disagree = "guides/mediation-and-disagreement-resolution/"
    return (
        Column(
            "Ways to look",
            (
                Entry("By topic", "topics/"),
                Entry("By need", "needs/"),
                Entry("By age", "ages/"),
                Entry("By place", "places/"),
                Entry("Outside the borough", "outside-the-borough/"),
                Entry("Anywhere in the country", "national/"),
                Entry("A to Z", "a-z/"),
                Entry("Your list", "shortlist/"),
            ),
        ),
        Column(
            "How it works",
            (
                Entry("If you do not agree", disagree if disagree in known else "topics/disagreements/"),
                Entry("Words and what they mean", "glossary/"),
                Entry("Time limits", "time-limits/"),
                *(entry for entry in own if entry.address in known),
                form,
            ),
        ),
        Column(
            "About this offer",
            (
                Entry("What this is", "about/"),
                Entry("What is missing", "about/gaps/"),
                Entry("What the law asks for", "about/coverage/"),
                Entry("What is new", "whats-new/"),
                Entry("How fresh it is", "about/freshness/"),
                Entry("Have your say", "have-your-say/"),
                Entry("You said, we did", "you-said-we-did/"),
                Entry("Who was asked", "about/consultation/"),
                Entry("Annual reports", "about/annual-report/"),
                Entry("Accessibility", "about/accessibility/"),
                Entry("Privacy: no cookies, no tracking", "about/privacy/"),
            ),
        ),
    )
