"""Ages as people write them."""

import pytest

from local_offer.records.ages import Ages, age_of
from local_offer.schema import contract
from local_offer.schema.last_age import last_age
from local_offer.words.said_ages import age_said, ages_said

AGES: dict[str, int | str | None] = {
    "5": 5, "05": 5, "5.0": 5, "5 yrs.": 5, "5 years old": 5, "Aged 5": 5, "5yo": 5, "twenty one": 21, "Birth": 0,
    "2.5": "2 years 6 months", "2½": "2 years 6 months", "2 1/2 yrs": "2 years 6 months",
    "30 months": "2 years 6 months",
    "two and a half years": "2 years 6 months", "2 years and a half": "2 years 6 months", "2y 6m": "2 years 6 months",
    "2yrs, 6mths": "2 years 6 months", "2 years and 6 months old": "2 years 6 months", "0.33": "4 months",
    "1 year 6 months": "18 months", "a year and a half": "18 months", "18mths": "18 months",
    "18-month-old": "18 months",
    "eighteen months": "18 months", "half a year": "6 months", "1 month": "1 month", "6 wks": "6 weeks",
    "a week": "1 week",
    "six weeks": "6 weeks", "12 months": "12 months", "36 Months": "36 months", "132 months": 11, "999": 999,
    "1.6": None, "5-11": None, "05-Nov": None, "Year 7": None, "N/A": None, "10 days": None, "2.5 months": None,
    "": None,
    "-1": None, "100 weeks": None, "1000": None,
}  # fmt: skip
SPANS: dict[str, tuple[int | str | None, int | str | None] | None] = {
    "5-11": (5, 11), "5 – 11 yrs": (5, 11), "from 5 to 11": (5, 11), "between 5 and 11": (5, 11), "Ages 5+": (5, None),
    "18 and over": (18, None), "over 18s": (18, None), "under 5s": (None, 4), "≥16": (16, None), "<= 5": (None, 5),
    "Under 18 months": (None, "17 months"),
    "up to 11": (None, 11), "5 years and under": (None, 5), "until their 3rd birthday": (None, 2), "All ages": (0, 25),
    "6-18 months": ("6 months", "18 months"), "0 - 12 months": (0, "12 months"), "6 weeks to 5": ("6 weeks", 5),
    "birth to two and a half": (0, "2 years 6 months"), "3 months up to 2 years": ("3 months", 2),
    "5": None, "05-Nov": None, "5-7, 8-11": None, "KS2": None, "under 0": None,
}  # fmt: skip


@pytest.mark.parametrize("written", AGES)
def test_an_age_is_understood_or_left(written: str) -> None:
    age = age_said(written)

    assert (age.value if age else None) == AGES[written]


@pytest.mark.parametrize("written", SPANS)
def test_a_span_of_ages_is_understood_or_left(written: str) -> None:
    ages = ages_said(written)

    assert (tuple(ages.values.values()) if ages else None) == SPANS[written]


def test_what_is_understood_is_an_age_that_a_record_can_hold() -> None:
    held = [value for value in AGES.values() if value is not None]

    assert [age_of(value).value for value in held] == held


@pytest.mark.parametrize(
    ("ages", "months", "is_inside"),
    [
        ((None, 2), 35.9, True), ((None, 2), 36, False), ((None, "2 years 6 months"), 30, True),
        ((None, "2 years 6 months"), 31, False), (("6 weeks", None), 1.3, False), (("6 weeks", None), 1.5, True),
        (("18 months", 3), 17, False), ((None, "24 months"), 26, False), ((None, None), 5, False),
    ],
)  # fmt: skip
def test_to_an_age_means_until_one_is_older(
    ages: tuple[int | str | None, int | str | None], months: float, is_inside: bool
) -> None:
    youngest, oldest = (None if end is None else age_of(end) for end in ages)
    span = Ages(from_=youngest, to=oldest)

    assert (span.are_stated and span.begin <= months < span.end) == is_inside


@pytest.mark.parametrize("kind", ["service", "gap"])
def test_no_age_is_beyond_the_last(kind: str) -> None:
    ages = contract().schemas[kind]["properties"]["ages"]["properties"]

    assert {ages[end]["maximum"] for end in ("from", "to")} == {last_age()} == {25}
