"""The menu and the foot of every page. A link is there only when its page is."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """`section` names the part of the menu; empty in the foot."""

    title: str
    address: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class MenuColumn:
    title: str
    entries: tuple[MenuEntry, ...]


GUIDES = "guides/"
YOUNG = "young-people/"


def menu(guides: Iterable[str]) -> tuple[MenuEntry, ...]:
    """`guides` are the addresses of the council's own pages."""
    known = frozenset(guides)
    return (
        MenuEntry("Find help", "find/", "find"),
        *([MenuEntry("Guides", GUIDES, "guides")] if GUIDES in known else [MenuEntry("Words", "glossary/", "guides")]),
        MenuEntry("Young people", YOUNG, "young"),
        MenuEntry("Have your say", "have-your-say/", "say"),
    )


def foot(guides: Iterable[str], area: str, *, has_booklets: bool = False) -> tuple[MenuColumn, ...]:
    """`area` is the council's word for what it serves."""
    known = frozenset(guides)
    own = (
        MenuEntry("All guides", GUIDES),
        MenuEntry("Ask for an assessment", "guides/ask-for-an-ehc-needs-assessment/"),
        MenuEntry("What a local offer is", "guides/what-is-the-local-offer/"),
        MenuEntry("Print, large print, other languages", "guides/get-this-information-another-way/"),
        MenuEntry("Add or change an entry", "providers/"),
    )
    form = MenuEntry("Add an entry with a form", "providers/add/")
    disagree = "guides/mediation-and-disagreement-resolution/"
    return (
        MenuColumn(
            "Ways to look",
            (
                MenuEntry("By topic", "topics/"),
                MenuEntry("By need", "needs/"),
                MenuEntry("By age", "ages/"),
                MenuEntry("By place", "places/"),
                MenuEntry(f"Outside the {area}", "outside-the-area/"),
                MenuEntry("Anywhere in the country", "national/"),
                MenuEntry("What’s on", "whats-on/"),
                MenuEntry("A to Z", "a-z/"),
            ),
        ),
        MenuColumn(
            "How it works",
            (
                MenuEntry("Help now, in danger or in crisis", "help-now/"),
                MenuEntry("If you do not agree", disagree if disagree in known else "topics/disagreements/"),
                MenuEntry("Words and what they mean", "glossary/"),
                MenuEntry("Time limits", "time-limits/"),
                *(entry for entry in own if entry.address in known),
                *([MenuEntry("Booklets to print", "booklets/")] if has_booklets else []),
                form,
            ),
        ),
        MenuColumn(
            "About this offer",
            (
                MenuEntry("What this is", "about/"),
                MenuEntry("What is missing", "about/gaps/"),
                MenuEntry("What the law asks for", "about/coverage/"),
                MenuEntry("How well support works", "about/figures/"),
                MenuEntry("School places", "about/school-places/"),
                MenuEntry("What is new", "whats-new/"),
                MenuEntry("Open data", "data/"),
                MenuEntry("How fresh it is", "about/freshness/"),
                MenuEntry("Have your say", "have-your-say/"),
                MenuEntry("You said, we did", "you-said-we-did/"),
                MenuEntry("Who was asked", "about/consultation/"),
                MenuEntry("Annual reports", "about/annual-report/"),
                MenuEntry("Use this without internet", "about/offline/"),
                MenuEntry("Accessibility", "about/accessibility/"),
                MenuEntry("Privacy: no cookies, no tracking", "about/privacy/"),
            ),
        ),
    )
