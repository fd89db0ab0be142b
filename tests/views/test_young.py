"""Who listens to young people themselves."""

from typing import Any

import pytest
from tests.views.services import service

from local_offer.records import Service
from local_offer.views.young import MOST, listeners


def for_the_young(id: str = "chat", **more: Any) -> Service:
    return service(id, **{"topics": ["mental-health"], "ages": {"from": 12, "to": 25}, **more})


def ids(*services: Service) -> list[str]:
    return [each.id for each in listeners(services)]


def test_what_is_for_young_people_alone_is_shown_with_what_is_here_first() -> None:
    far = for_the_young("a-line", coverage={"scope": "national"})

    assert ids(far, for_the_young("zebra"), for_the_young("drop-in")) == ["drop-in", "zebra", "a-line"]


@pytest.mark.parametrize(
    "more",
    [
        {"ages": {"from": 4, "to": 25}},
        {"ages": {"from": 16, "to": 60}},
        {"ages": {"from": 18}},
        {"ages": {}},
        {"topics": ["clubs"]},
        {"access": {"routes": ["professional-referral", "gp-referral"]}},
        {"status": {"state": "closed"}},
    ],
    ids=["small children too", "adults too", "no end", "no ages", "no talking", "others must ask", "closed"],
)
def test_what_is_not_for_them_to_go_to_on_their_own_is_left_out(more: dict[str, Any]) -> None:
    assert ids(for_the_young(**more)) == []


def test_a_way_of_their_own_is_enough() -> None:
    assert ids(for_the_young(access={"routes": ["gp-referral", "drop-in"]})) == ["chat"]


def test_no_more_are_shown_than_one_can_choose_from() -> None:
    assert len(ids(*(for_the_young(f"chat-{number}") for number in range(9)))) == MOST
