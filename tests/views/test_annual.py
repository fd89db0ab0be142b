"""A year of the offer in numbers."""

from dataclasses import replace
from datetime import date

from tests.folder import SOUND, TODAY, read

from local_offer.views.annual import year_of


def test_a_year_holds_what_was_said_asked_reviewed_and_told() -> None:
    year = year_of(read(SOUND)[0], 2026, TODAY)

    assert year.numbers.total == 4
    assert [entry.id for entry in year.consultations] == ["survey"]
    assert [entry.id for entry in year.reviews] == ["autumn-review"]
    assert [entry.id for entry in year.providers] == ["asking-providers"]
    assert [entry.people for entry in year.held] == [7]
    assert year.changed == ("saturday-club",)


def test_an_inspection_of_the_area_is_no_review_of_this_offer() -> None:
    offer = read(SOUND)[0]
    other = tuple(replace(e, about="something-else") if e.kind == "review" else e for e in offer.log)

    assert year_of(offer, 2026, TODAY).own_reviews == 1
    assert year_of(replace(offer, log=other), 2026, TODAY).own_reviews == 0
    assert year_of(replace(offer, log=other), 2026, TODAY).other_reviews == 1


def test_gaps_are_of_the_year_in_which_they_were_raised_or_closed() -> None:
    offer = read(SOUND)[0]

    assert [gap.id for gap in year_of(offer, 2026, TODAY).raised] == ["evening-clubs"]
    assert [gap.id for gap in year_of(offer, 2026, TODAY).closed] == ["evening-clubs"]
    assert [gap.id for gap in year_of(offer, 2025, TODAY).raised] == ["overnight-breaks"]
    assert year_of(offer, 2025, TODAY).closed == ()


def test_who_was_never_asked_is_told_as_of_the_end_of_the_year() -> None:
    offer = read(SOUND)[0]

    never = {year: {row.id for row in year_of(offer, year, TODAY).never_asked} for year in (2025, 2026)}

    assert never[2025] - never[2026] == {"disabled-families", "nhs-trusts"}
    assert "academies" not in never[2025] | never[2026]


def test_a_year_that_is_over_counts_no_freshness() -> None:
    offer = read(SOUND)[0]

    assert year_of(offer, 2025, TODAY).fresh == ()
    assert sum(number for _, number in year_of(offer, 2026, TODAY).fresh) == 5
    assert (year_of(offer, 2025, TODAY).until, year_of(offer, 2025, TODAY).is_over) == (date(2025, 12, 31), True)
    assert (year_of(offer, 2026, TODAY).until, year_of(offer, 2026, TODAY).is_over) == (TODAY, False)
