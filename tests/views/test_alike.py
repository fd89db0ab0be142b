"""Services that may be one and the same."""

import pytest
from tests.views.services import school, service

from local_offer.records import Service
from local_offer.views.alike import alike

PHONE = {"phones": [{"number": "01632 960123"}]}
SAME_PHONE = {"phones": [{"number": "01632960123"}]}
HALL = [{"town": "Crewe", "postcode": "CW1 2AG"}]


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
