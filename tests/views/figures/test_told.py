"""A series of figures is told in sentences that hold without its drawing."""

from datetime import date

import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.offer import Offer
from local_offer.records import Figure, Series
from local_offer.records.parts import Source
from local_offer.views.figures.page import not_told, one_sentence_of, subjects
from local_offer.views.figures.sentences import sentences
from local_offer.views.figures.told import told

OFFER = read(SOUND)[0]


def series(*figures: Figure, unit: str = "plans", years: str | None = None) -> Series:
    return Series(
        id="plans", path="", title="Plans", subject="plans", unit=unit, counted_by="The council", years=years,
        points=figures, sources=(Source(name="A report"),),
    )  # fmt: skip


def said(*figures: Figure, unit: str = "plans", years: str | None = None, today: date = TODAY) -> str:
    return " ".join(sentences(told(series(*figures, unit=unit, years=years), OFFER), today))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"2025": 12}, "12 plans in 2025."),
        ({"2025-01": 1}, "1 plan in January 2025."),
        ({"2024": 12, "2025": 9}, "Down from 12 in 2024 to 9 plans in 2025."),
        ({"2025": 9, "2024": 9}, "The same as before: 9 in 2024 and 9 plans in 2025."),
        (
            {"2023": 20, "2024": 2500, "2025": 9},
            "Down from 20 in 2023 to 9 plans in 2025. The highest was 2,500 in 2024.",
        ),
        ({"2021": 7, "2022": 8, "2024": 9}, "Up from 7 in 2021 to 9 plans in 2024. There is no number for 2023."),
        ({"2015": 7, "2025": 9}, "Up from 7 in 2015 to 9 plans in 2025."),
    ],
)
def test_a_line_is_told_from_its_first_number_to_its_newest(values: dict[str, float], expected: str) -> None:
    assert said(*(Figure(period=period, value=value) for period, value in values.items())) == expected


def test_money_is_told_in_millions_and_a_financial_year_by_its_end() -> None:
    figures = (Figure(period="2023/24", value=950_000), Figure(period="2024/25", value=1_234_567, kind="about"))

    assert said(*figures, unit="pounds", years="financial") == (
        "Up from £950,000 in the year to March 2024 to about £1.23 million in the year to March 2025."
    )


def test_what_is_only_expected_is_never_the_newest_number() -> None:
    figures = (Figure(period="2025", value=12), Figure(period="2027", value=90, kind="forecast"))

    assert said(*figures) == "12 plans in 2025. 90 expected in 2027."


def test_what_is_withheld_is_no_number() -> None:
    assert said(Figure(period="2025", withheld="small")).startswith("No number has been published")


def test_an_old_number_says_that_it_does_not_tell_how_it_is_today() -> None:
    old, new = (said(Figure(period=period, value=12), unit="weeks") for period in ("2024-10", "2024-11"))

    assert old == "12 weeks in October 2024. The newest number is of October 2024: it does not tell how it is today."
    assert new == "12 weeks in November 2024."


def test_a_measure_of_which_all_is_withheld_is_named_as_not_told() -> None:
    withheld = Series(
        id="appeals", path="", title="Appeals", subject="disagreement", unit="appeals", measure="appeals",
        counted_by="The tribunal", points=(Figure(period="2025", withheld="small"),),
        sources=(Source(name="A report"),),
    )  # fmt: skip
    offer = Offer(figures=(withheld,))

    missing = {measure.id for subject in subjects(offer, TODAY) for measure in subject.missing}

    assert "appeals" in missing
    assert "appeals" in not_told(offer)


def test_a_guide_is_told_the_newest_number_with_the_one_before_and_others_beside_it() -> None:
    assert one_sentence_of("plans-in-20-weeks", OFFER) == "71.4% in 2025, after 62% in 2024; England: 49%"
    assert one_sentence_of("appeals", OFFER) == ""
