"""Who was asked, against those whom regulations 54 and 55 of the SEND Regulations 2014 name."""

from datetime import date

from tests.folder import SOUND, TODAY, read

from local_offer.offer import Offer
from local_offer.records import LogEntry
from local_offer.schema import contract
from local_offer.views.consultation import consultations, groups, next_review, topics, voices


def entry(id: str, day: str, kind: str = "consultation", **more: object) -> LogEntry:
    return LogEntry(id=id, path="", date=date.fromisoformat(day), kind=kind, what="We asked.", **more)  # type: ignore[arg-type]


def test_every_group_of_the_law_has_its_row_in_its_order() -> None:
    rows = groups(Offer(), TODAY)

    assert [row.id for row in rows] == list(contract().vocabularies["consultation-groups"].terms)
    assert all(row.last is None for row in rows)


def test_a_paragraph_is_told_only_where_its_number_is_confirmed() -> None:
    paragraphs = {row.id: row.paragraph for row in groups(Offer(), TODAY)}

    assert paragraphs["sen-families"] == "54(1)(a)"
    assert paragraphs["others"] == "54(1)(n)"
    assert paragraphs["integrated-care-boards"] == "54(2)(b)"
    assert paragraphs["nhs-trusts"] == paragraphs["local-health-boards"] == ""


def test_a_group_was_last_asked_in_the_newest_consultation_that_names_it() -> None:
    log = (
        entry("old", "2024-05-01", groups=("academies",)),
        entry("new", "2026-05-01", groups=("academies", "early-years")),
        entry("review", "2026-09-01", kind="review", groups=("academies",)),
    )

    rows = {row.id: row for row in groups(Offer(log=log), TODAY)}

    assert [each.id for each in rows["academies"].entries] == ["new", "old"]
    assert rows["early-years"].last is log[1]
    assert rows["post-16"].entries == ()


def test_what_was_about_something_else_asks_nobody_about_this_offer() -> None:
    log = (entry("strategy", "2026-05-01", about="something-else", groups=("academies",), voices=("parents",)),)

    for row in (*groups(Offer(log=log), TODAY), *voices(Offer(log=log), TODAY)):
        assert row.last is None


def test_families_asked_more_than_two_years_ago_are_out_of_date_and_bodies_after_three() -> None:
    log = (entry("old", "2024-05-01", groups=("sen-families", "academies"), voices=("parents",)),)
    rows = groups(Offer(log=log), TODAY)
    heard = {row.id: row for row in voices(Offer(log=log), TODAY)}

    assert [row.id for row in rows if row.is_old(TODAY)] == ["sen-families"]
    assert heard["parents"].is_old(TODAY)
    assert heard["children"].last is heard["young-people"].last is None


def test_a_report_of_a_year_knows_nothing_of_later_ones() -> None:
    log = (entry("later", "2026-05-01", groups=("academies",), topics=("layout",)),)

    assert all(not row.entries for row in groups(Offer(log=log), date(2025, 12, 31)))
    assert all(not row.entries for row in topics(Offer(log=log), date(2025, 12, 31)))


def test_every_matter_has_its_row() -> None:
    asked = {row.id: len(row.entries) for row in topics(read(SOUND)[0], TODAY)}

    assert asked == {
        "content": 1, "services-needed": 1, "layout": 1, "without-internet": 0, "accessibility": 1, "how-to-comment": 0,
    }  # fmt: skip


def test_the_next_review_is_the_first_day_that_is_still_to_come() -> None:
    offer = read(SOUND)[0]

    assert next_review(offer, TODAY) == date(2027, 6, 1)
    assert next_review(offer, date(2027, 6, 1)) == date(2027, 9, 30)
    assert next_review(offer, date(2028, 1, 1)) is None


def test_consultations_are_of_a_year_or_of_all() -> None:
    offer = read(SOUND)[0]

    assert [each.id for each in consultations(offer)] == ["survey", "first-meeting"]
    assert [each.id for each in consultations(offer, 2025)] == ["first-meeting"]
