"""Counts of what was said, and how long it has waited."""

from datetime import date

from tests.folder import SOUND, TODAY, read

from local_offer.offer import Offer
from local_offer.records import Comment
from local_offer.views.comments import after_comments, comments_of, days_waiting, held_back, numbers, years


def comment(id: str, day: str, **more: str) -> Comment:
    return Comment(id=id, path="", date=date.fromisoformat(day), about="content", said="It is hard.", **more)  # type: ignore[arg-type]


def test_years_are_those_of_comments_and_of_the_log() -> None:
    offer = read(SOUND)[0]

    assert years(offer) == (2026, 2025)
    assert [len(comments_of(offer, year)) for year in years(offer)] == [4, 1]


def test_comments_stand_with_the_newest_first() -> None:
    offer = Offer(comments=(comment("a", "2026-01-05"), comment("b", "2026-03-05"), comment("c", "2026-01-05")))

    assert [each.id for each in comments_of(offer, 2026)] == ["b", "a", "c"]


def test_a_comment_waits_until_it_is_answered() -> None:
    assert days_waiting(comment("a", "2026-11-01"), TODAY) == 22
    assert days_waiting(comment("a", "2026-11-01", state="answered"), TODAY) == 0


def test_the_longest_wait_comes_first() -> None:
    said = (comment("new", "2026-11-20"), comment("old", "2026-01-20"), comment("done", "2025-01-01", state="done"))

    found = numbers(said, Offer(), TODAY)

    assert [each.id for each in found.unanswered] == ["old", "new"]
    assert (found.total, found.answered, found.longest) == (3, 1, 307)


def test_every_subject_author_and_state_is_counted_noughts_too() -> None:
    found = numbers(comments_of(read(SOUND)[0], 2026), Offer(), TODAY)

    assert dict(found.by_subject) == {"content": 2, "accessibility": 1, "how-made": 1}
    assert dict(found.by_author) == {"parent": 2, "young-person": 1, "provider": 0, "other": 1}
    assert dict(found.by_state) == {"received": 1, "answered": 0, "doing": 1, "done": 1, "cannot": 1}
    assert found.last_answer == date(2026, 10, 30)


def test_no_comments_are_no_numbers() -> None:
    found = numbers((), Offer(), TODAY)

    assert (found.total, found.unanswered, found.longest, found.last_answer) == (0, (), 0, None)


def test_held_comments_are_those_of_the_log() -> None:
    offer = read(SOUND)[0]

    assert [entry.id for entry in held_back(offer)] == ["held-back"]
    assert held_back(offer, 2025) == ()


def test_a_page_knows_the_comments_that_changed_it() -> None:
    offer = read(SOUND)[0]

    assert [each.id for each in after_comments("saturday-club", offer)] == ["a-club-for-teenagers"]
    assert after_comments("helpline", offer) == ()
