"""Every list of the offer."""

import pytest
from tests.views.services import ids, offer, school, service

from local_offer.views.catalogue import Catalogue, kinds_besides, letter_of, needs_of, registered_needs

CLUB = service("club", needs=["autism"], ages={"from": 5, "to": 11}, locations=[{"place": "crewe"}])
TEAM = service("team", topics=["health", "clubs"], coverage={"scope": "local", "places": ["nantwich"]})
HELPLINE = service("helpline", "national", needs=["any"])
SCHOOL = school("school", setting={"kind": "academy", "specialist_places": ["hearing"]}, ages={"from": 11})
CLOSED = service("closed", needs=["autism"], status={"state": "closed"})
CATALOGUE = Catalogue(offer(CLUB, TEAM, HELPLINE, SCHOOL, CLOSED))


def test_a_closed_service_is_in_no_list() -> None:
    lists = [
        CATALOGUE.by_topic, CATALOGUE.by_need, CATALOGUE.by_age, CATALOGUE.by_place, CATALOGUE.by_letter,
        *CATALOGUE.places_by_topic.values(), *CATALOGUE.ages_by_need.values(),
    ]  # fmt: skip

    listed = {found.id for by in lists for services in by.values() for found in services}

    assert listed == {"club", "team", "helpline", "school"}
    assert "closed" not in ids(CATALOGUE.services)


def test_a_service_is_listed_under_each_of_its_topics() -> None:
    assert {topic: ids(services) for topic, services in CATALOGUE.by_topic.items()} == {
        "schools": ["school"],
        "health": ["team"],
        "clubs": ["club", "helpline", "team"],
    }


def test_a_school_is_listed_under_the_needs_of_its_specialist_places() -> None:
    assert ids(CATALOGUE.by_need["hearing"]) == ["school"]


def test_what_the_register_alone_says_is_listed_after_what_a_school_says_itself() -> None:
    listed = {"needs": ["hearing", "vision", "autism"]}
    registered = school("registered", setting={"kind": "special-school", "registered_for": listed})
    both = school("both", needs=["vision"], setting={"kind": "special-school", "registered_for": listed})

    assert needs_of(both) == ("vision", "hearing", "autism")
    assert registered_needs(both) == ("hearing", "autism")
    assert [kinds_besides(each, "vision") for each in (both, SCHOOL, registered)] == [0, 0, 3]


def test_a_service_is_listed_under_each_age_band_it_meets() -> None:
    assert {band: ids(services) for band, services in CATALOGUE.by_age.items()} == {
        "5-10": ["club"],
        "11-15": ["club", "school"],
        "16-18": ["school"],
        "19-25": ["school"],
    }


def test_a_service_is_listed_where_it_stands_and_where_alone_it_serves() -> None:
    assert {place: ids(services) for place, services in CATALOGUE.by_place.items()} == {
        "crewe": ["club"],
        "nantwich": ["team"],
    }


def test_a_team_that_serves_every_place_is_listed_as_such() -> None:
    teams = service("everywhere"), service("in-crewe", locations=[{"place": "crewe"}]), school("school")

    assert ids(Catalogue(offer(*teams)).whole_area) == ["everywhere"]


def test_lists_are_crossed() -> None:
    assert ids(CATALOGUE.places_by_topic["clubs"]["crewe"]) == ["club"]
    assert ids(CATALOGUE.ages_by_need["autism"]["5-10"]) == ["club"]
    assert "schools" not in CATALOGUE.places_by_topic


def test_national_and_nearby_lists_hold_only_their_own() -> None:
    near = service("near", "neighbouring")

    catalogue = Catalogue(offer(CLUB, HELPLINE, near))

    assert (ids(catalogue.national), ids(catalogue.nearby)) == (["helpline"], ["near"])


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Alpha", "a"),
        ("The Zebra", "z"),
        ("4Kids", "0-9"),
        ("Éclair", "e"),
        ("Łódź Club", "l"),
        ("اردو", "0-9"),
        ("'Quoted'", "q"),
        ("the", "t"),
    ],
)
def test_every_name_has_its_letter(name: str, letter: str) -> None:
    assert letter_of(service("a", name=name)) == letter
