"""The annual report: a year of the offer on one page that can be printed."""

from collections.abc import Iterator
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.about.about import ABOUT, about_page
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.pages.said.comments import SIGNS, changed_by, shown_comment, wait_in_words
from local_offer.pages.said.consultation import entries_shown
from local_offer.views.annual import Changes, Year, changes_of, year_of
from local_offer.views.comments import years

ADDRESS = "about/annual-report/"
TITLE = "Annual report"


def sheets(offer: Offer, guides: frozenset[str], today: date) -> Iterator[Sheet]:
    """A report for this year and for each year of which something is known."""
    all_years = sorted({today.year, *years(offer)}, reverse=True)
    yield Sheet(address=ADDRESS, make=lambda: _list(all_years, offer, today))
    for year in all_years:
        yield Sheet(
            address=f"{ADDRESS}{year}/",
            make=lambda year=year: _report(  # type: ignore[misc]
                year_of(offer, year, today), changes_of(offer, year, today), offer, guides, today
            ),
        )


def _list(all_years: list[int], offer: Offer, today: date) -> Page:
    lede = "What people said about this offer, what was done, and what is still missing: a page for each year."
    values = {"years": [year_of(offer, year, today) for year in all_years]}
    return about_page(ADDRESS, "Annual reports", lede, "annual_reports.html", values)


def _report(year: Year, changes: Changes | None, offer: Offer, guides: frozenset[str], today: date) -> Page:
    title = f"{TITLE} {year.year}"
    lede = f"The local offer of {offer.council.name} in {year.year}: what people said, what was answered and done."
    address = f"{ADDRESS}{year.year}/"
    values = {
        "council": offer.council,
        "year": year,
        "changes": changes,
        "said": [shown_comment(comment, offer, guides, today) for comment in year.comments],
        "waiting": [shown_comment(comment, offer, guides, today) for comment in year.numbers.unanswered],
        "waits": wait_in_words(year.numbers.longest),
        "consultations": entries_shown(year.consultations, offer, guides),
        "reviews": entries_shown(year.reviews, offer, guides),
        "told": entries_shown(year.told, offer, guides),
        "providers": entries_shown(year.providers, offer, guides),
        "changed": list(changed_by(year.changed, offer, guides)),
        "gap_states": {gap.id: offer.title_of("gap-states", gap.state) for gap in offer.gaps},
        "signs": SIGNS,
        "title_of": offer.title_of,
        "today": today,
        "count": words.count,
        "title": title,
        "lede": lede,
    }
    return Page(
        address=address,
        title=title,
        description=lede,
        crumbs=(
            Crumb(title="Home"),
            ABOUT,
            Crumb(title="Annual reports", address=ADDRESS),
            Crumb(title=str(year.year)),
        ),
        section="about",
        body=body("annual_report.html", address, values),
    )
