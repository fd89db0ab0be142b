"""How the SEND system does: every official figure of the offer, by the questions of families."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.about.about import about_page
from local_offer.pages.figures.shown import ShownSeries, shown_series
from local_offer.pages.page import Page, Sheet
from local_offer.views.figures.page import Subject, subjects

ADDRESS = "about/figures/"
SCHOOL_PLACES = "about/school-places/"
TABLE = f"{ADDRESS}figures.csv"
"""Every number, for a spreadsheet."""
TITLE = "How well does SEND support work here?"
LEDE = "Official figures: how many plans there are, if they come in time, where children learn, what is spent."
GUIDES: Mapping[str, str] = {
    "requests": "guides/ask-for-an-ehc-needs-assessment/",
    "in-time": "guides/ehc-20-week-timeline/",
    "reviews": "guides/annual-reviews/",
    "disagreement": "guides/mediation-and-disagreement-resolution/",
    "budgets": "guides/personal-budgets/",
    "adulthood": "guides/supported-internships-and-apprenticeships/",
}
"""By subject: the guide that tells what families can do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownSubject:
    anchor: str
    title: str
    series: tuple[ShownSeries, ...]
    guide: str
    guide_title: str


def sheets(offer: Offer, guides: frozenset[str], today: date) -> Iterator[Sheet]:
    yield Sheet(address=ADDRESS, make=lambda: page(offer, guides, today))


def page(offer: Offer, guides: frozenset[str], today: date) -> Page:
    found = subjects(offer, today)
    titles = {guide.address: guide.title for guide in offer.guides}
    values = {
        "council": offer.council,
        "has_figures": bool(offer.figures),
        "subjects": [_shown(each, offer, titles, guides, today) for each in found],
        "missing": [measure for each in found for measure in each.missing],
        "places": SCHOOL_PLACES,
        "table": TABLE,
    }
    return about_page(ADDRESS, TITLE, LEDE, "figures.html", values)


def _shown(
    subject: Subject, offer: Offer, titles: Mapping[str, str], guides: frozenset[str], today: date
) -> ShownSubject:
    guide = GUIDES.get(subject.term.id, "")
    return ShownSubject(
        anchor=f"on-{subject.term.id}",
        title=subject.term.title,
        series=tuple(shown_series(each, offer, today) for each in subject.series),
        guide=guide if guide in guides else "",
        guide_title=titles.get(guide, "The guide to this"),
    )
