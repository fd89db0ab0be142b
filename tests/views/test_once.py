"""What is worked out once for an offer."""

from dataclasses import replace

from tests.views.services import offer, service

from local_offer.offer import Offer
from local_offer.views.once import once


def test_a_view_is_worked_out_again_for_another_offer_or_question_alone() -> None:
    asked: list[str] = []

    @once
    def view(of: Offer, question: str) -> int:
        asked.append(question)
        return len(of.services)

    one = offer(service("club"))
    other = replace(one, services=())
    found = [view(one, "a"), view(one, "a"), view(one, "b"), view(other, "b"), view(one, "b")]

    assert asked == ["a", "b", "b", "b"]
    assert found == [1, 1, 1, 0, 1]
