"""Services that may be one and the same."""

from typing import Any

import pytest
from tests.views.services import school, service

from local_offer.records import Service
from local_offer.views.alike import alike

PHONE = {"phones": [{"number": "01632 960123"}]}
SAME_PHONE = {"phones": [{"number": "01632960123"}]}
HALL = [{"town": "Crewe", "postcode": "CW1 2AG"}]


LISTED: dict[str, Any] = {
    "name": "Just Drop-In",
    "organisation": "just-drop-in",
    "contact": {"phones": [{"number": "01632 960123"}], "website": "https://www.just-drop-in.example/"},
    "locations": [{"address": "The Old Mill, 2 Hardy Street", "town": "Crewe", "postcode": "CW1 2AG"}],
}
NAMES = (
    "Just Drop Inn", "JustDropIn", "Just Drop In (Crewe)", "The just drop-in service", "Just Drop In Crewe",
    "Just Drop In CIO",
)  # fmt: skip
OTHERS = (
    "Just Drop In 2", "Just Drop In for boys", "Just Drop-In youth service", "Drop It",
)  # fmt: skip
SAME: tuple[dict[str, Any], ...] = (
    {},  # nothing says that they are two
    {"organisation": "other"},
    {"organisation": "other", "locations": [{"town": "Crewe"}], "contact": {"phones": [{"number": "01632 960199"}]}},
    {"locations": [{"address": "2 Hardy St.", "town": "Crewe"}]},
    {"contact": {"website": "http://just-drop-in.example"}},
    {"contact": {"phones": [{"number": "+44 (0)1632 960123"}]}},
)
ANOTHER: tuple[dict[str, Any], ...] = (
    {"locations": [{"town": "Crewe", "postcode": "CW1 3AG"}]},
    {
        "locations": [{"town": "Nantwich"}],
        "organisation": "just-drop-in",
        "contact": {"phones": [{"number": "01632 960123"}]},
    },
    {"locations": [{"town": "Nantwich"}], "contact": {"website": "https://other.example/"}},
)


def _pairs(*services: Service) -> list[tuple[str, ...]]:
    return [(pair.first.id, pair.second.id, *pair.signs) for pair in alike(services)]


def test_near_names_with_one_telephone_are_found_however_the_number_is_spaced() -> None:
    one = service("one", name="Riverside Saturday Club", contact=PHONE)
    other = service("other", name="The Riverside Saturdays club", contact=SAME_PHONE)

    assert _pairs(one, other) == [("one", "other", "a telephone number")]


def test_near_names_at_one_place_are_found_however_their_words_are_parted() -> None:
    one = service("one", name="Hydrotherapy pool", locations=HALL)
    other = service("other", name="Hydro-therapy pools", locations=HALL)

    assert _pairs(one, other) == [("one", "other", "the postcode CW1 2AG")]


def test_another_name_of_a_service_counts_as_its_name() -> None:
    one = service("one", name="Family Voices", also_known_as=["Parent carer forum Crewe"], contact=PHONE)
    other = service("other", name="Parent Carers’ Forum Crewe", contact=PHONE)

    assert len(_pairs(one, other)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"name": "Youth group 1"}, {"name": "Youth group 2"}),
        ({"name": "Youth group", "ages": {"from": 5, "to": 11}}, {"name": "Youth groups", "ages": {"from": 12}}),
        ({"name": "Speech therapy"}, {"name": "Occupational therapy"}),
        ({"name": "Hill Infant School"}, {"name": "Hill Junior School"}),
        ({"name": "Youth club", "status": {"state": "closed"}}, {"name": "Youth clubs"}),
    ],
)
def test_what_a_number_an_age_or_a_word_tells_apart_is_left_alone(first: dict, second: dict) -> None:  # type: ignore[type-arg]
    assert _pairs(service("one", contact=PHONE, **first), service("other", contact=PHONE, **second)) == []


def test_two_schools_with_numbers_of_their_own_are_two() -> None:
    one = school("one", name="Hill Primary School", locations=HALL, registers={"urn": "111507"})
    other = school("other", name="Hill Primary Schools", locations=HALL, registers={"urn": "111508"})

    assert _pairs(one, other) == []


def test_the_same_club_in_two_towns_is_two() -> None:
    one = service("one", name="Toddler group", organisation="example-trust", locations=[{"town": "Crewe"}])
    other = service("other", name="Toddler groups", organisation="example-trust", locations=[{"town": "Nantwich"}])

    assert _pairs(one, other) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_near_name_is_told_with_one_thing_shared_or_nothing_to_part_the_two(name: str) -> None:
    pairs = [_pairs(service("a", **LISTED), service("b", name=name, **more)) for more in SAME]

    assert [len(each) for each in pairs] == [1] * len(SAME)


@pytest.mark.parametrize("name", ["Just Drop In", *OTHERS])
def test_branches_namesakes_and_other_names_are_left_alone(name: str) -> None:
    ways = ANOTHER if name == "Just Drop In" else (*ANOTHER, {}, {"contact": LISTED["contact"]})

    assert [_pairs(service("a", **LISTED), service("b", name=name, **more)) for more in ways] == [[]] * len(ways)


def test_a_page_about_many_says_nothing_of_each() -> None:
    site = {"website": "https://many.example/our-clubs/"}
    clubs = [service(f"club-{letter}", name=f"Riverside swimming club {letter * 2}", contact=site) for letter in "abcd"]

    assert len(_pairs(*clubs[:2])) == 1
    assert _pairs(*clubs) == []
