"""Plain words for ages, days, times and money."""

import pytest

from local_offer import words
from local_offer.records.ages import Ages, age_of
from local_offer.records.parts import Hours
from local_offer.records.service import Price, Waiting

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@pytest.mark.parametrize(
    ("youngest", "oldest", "said"),
    [
        (None, None, ""),
        (5, 11, "Ages 5 to 11"),
        (0, 25, "Birth to 25"),
        (0, None, "From birth"),
        (None, 25, "Up to age 25"),
        (16, 25, "Ages 16 to 25"),
        (16, None, "Age 16 and over"),
        (None, 11, "Up to age 11"),
        (7, 7, "Age 7"),
        (0, 5, "Ages 0 to 5"),
        ("6 weeks", "2 years 6 months", "6 weeks to 2 and a half years"),
        ("18 months", None, "18 months and over"),
        (0, "12 months", "Birth to 12 months"),
        (None, "3 years 1 month", "Up to 3 years and 1 month"),
        ("1 month", 1, "1 month to 1 year"),
        ("36 months", "36 months", "36 months"),
    ],
)
def test_ages(youngest: int | str | None, oldest: int | str | None, said: str) -> None:
    ages = [None if end is None else age_of(end) for end in (youngest, oldest)]

    assert words.ages(Ages(from_=ages[0], to=ages[1])) == said


@pytest.mark.parametrize(
    ("opens", "closes", "said"),
    [
        ("09:00", "17:00", "9am to 5pm"),
        ("09:30", "12:00", "9.30am to midday"),
        ("00:00", "12:05", "midnight to 12.05pm"),
        ("18:45", None, "from 6.45pm"),
        (None, "13:00", "until 1pm"),
        (None, None, ""),
        ("18:00", "09:00", "6pm to 9am the next day"),
        ("18:00", "00:00", "6pm to midnight"),
        ("22:00", "00:30", "10pm to 12.30am the next day"),
        ("00:00", "00:00", "24 hours"),
    ],
)
def test_times(opens: str | None, closes: str | None, said: str) -> None:
    assert words.times(Hours(opens=opens, closes=closes)) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((), ""),
        (("saturday",), "Saturdays"),
        (WEEK, "Every day"),
        (WEEK[:5], "Monday to Friday"),
        (("friday", "monday"), "Mondays and Fridays"),
        (("monday", "tuesday"), "Mondays and Tuesdays"),
        (("monday", "wednesday", "friday"), "Mondays, Wednesdays and Fridays"),
    ],
)
def test_days(days: tuple[str, ...], said: str) -> None:
    assert words.days(Hours(days=days)) == said


@pytest.mark.parametrize(
    ("repeats", "days", "said"),
    [
        ("weekly", ("friday",), "Fridays"),
        ("fortnightly", ("friday",), "Every second Friday"),
        ("first-in-month", ("thursday", "monday"), "First Monday and Thursday of the month"),
        ("fortnightly", (), "Every second week"),
    ],
)
def test_days_that_come_round_less_often_than_each_week(repeats: str, days: tuple[str, ...], said: str) -> None:
    assert words.days(Hours(days=days, repeats=repeats)) == said


@pytest.mark.parametrize(
    ("amount", "per", "said"),
    [
        (6, "session", "£6 a session"),
        (6.5, "hour", "£6.50 an hour"),
        (6, "one-off visit", "£6 a one-off visit"),
        (0.5, None, "£0.50"),
        (10, "each child", "£10 each child"),
        (20, "afternoon", "£20 an afternoon"),
    ],
)
def test_prices(amount: float, per: str | None, said: str) -> None:
    assert words.price(Price(amount=amount, per=per)) == said


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (18, "weeks", "About 18 weeks"),
        (1, "months", "About 1 month"),
        (0, "days", "No wait"),
        (1.5, "weeks", "About 1.5 weeks"),
    ],
)
def test_waits(value: float, unit: str, said: str) -> None:
    assert words.waiting(Waiting(value=value, unit=unit, as_of="2026-11-01")) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("2026", "2026"), ("2026-11", "November 2026"), ("2026-11-02", "2 November 2026")],
)
def test_dates_are_as_precise_as_their_source(text: str, said: str) -> None:
    assert words.source_date(text) == said


@pytest.mark.parametrize(
    ("number", "address"),
    [("01270 123456", "tel:01270123456"), ("+44 1270 123-456", "tel:+441270123456"), ("111", "tel:111")],
)
def test_a_number_that_is_pressed_is_rung(number: str, address: str) -> None:
    assert words.dial(number) == address


def test_a_number_for_text_messages_is_written_to() -> None:
    assert words.dial("07700 900123", "text-message") == "sms:07700900123"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("Ages 5 to 8", "From 5 September"), "Ages 5 to 8. From 5 September"),
        (("Book first.", "Bring lunch."), "Book first. Bring lunch."),
        ((None, "Bring lunch", ""), "Bring lunch"),
        ((), ""),
    ],
)
def test_sentences_are_told_from_one_another(parts: tuple[str | None, ...], said: str) -> None:
    assert words.sentences(*parts) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Autism", "autism"),
        ("ADHD", "ADHD"),
        ("EHC plan", "EHC plan"),
        ("Not stated", "not stated"),
        ("A parent can ask", "a parent can ask"),
    ],
)
def test_in_the_middle_of_a_sentence_a_word_begins_small_but_a_short_form_does_not(text: str, said: str) -> None:
    assert words.lower_first(text) == said
