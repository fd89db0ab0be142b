"""The pages of comments, the log and the report can be read at the age of 9 to 11."""

from pathlib import Path

import pytest

from local_offer.views.reading_age import difficulty

APPROVED = Path(__file__).parents[1] / "approved"
OLDEST = 11  # years


@pytest.mark.parametrize("name", ["have-your-say", "said", "said-in-2026", "annual-report", "consultation"])
def test_a_page_can_be_read_by_a_child_of_eleven(name: str) -> None:
    found = difficulty((APPROVED / f"{name}.html").read_text(encoding="utf-8"))

    assert found.words > 100
    assert found.age <= OLDEST, found
    assert found.longest == ()
