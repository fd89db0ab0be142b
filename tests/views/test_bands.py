"""Where services stand beside one another: the borough first, the whole country always by itself."""

import pytest
from tests.views.services import ids, offer, school, service

from local_offer.views.bands import banded, by_name, nationwide


@pytest.mark.parametrize("scope", ["national", "online"])
def test_national_provision_is_never_among_local_results(scope: str) -> None:
    services = [service("club"), service("helpline", scope), service("school", "regional")]

    bands = banded(services, offer())

    assert ids(bands.local) == ["club", "school"]
    assert ids(bands.national) == ["helpline"]


def test_what_is_closed_is_left_out() -> None:
    bands = banded([service("club", status={"state": "closed"})], offer())

    assert not bands


def test_what_nobody_can_use_today_stands_last() -> None:
    services = [service("a", status={"state": "planned"}), service("b"), service("c")]
    far = [service("d", "national", status={"state": "temporarily-closed"}), service("e", "national")]

    bands = banded([*services, *far], offer())

    assert ids(bands.local) == ["b", "c", "a"]
    assert ids(bands.national) == ["e", "d"]


def test_schools_of_the_borough_stand_under_their_own_headings() -> None:
    services = [
        service("club"),
        service("clinic"),
        service("team"),
        service("hub"),
        school("primary"),
        school("special", "special-academy"),
        school("unit", setting={"kind": "academy", "specialist_places": ["autism"]}),
        school("nursery", "nursery"),
        school("college", "college"),
    ]

    sections = {section.title: ids(section.services) for section in banded(services, offer()).sections}

    assert sections == {
        "In the area": ["clinic", "club", "hub", "team"],
        "In the area: special schools": ["special"],
        "In the area: ordinary schools with specialist places": ["unit"],
        "In the area: nurseries": ["nursery"],
        "In the area: schools": ["primary"],
        "In the area: colleges": ["college"],
    }


def test_a_list_begins_with_what_there_is_more_of() -> None:
    schools = [school("a"), school("b"), service("club")]
    clubs = [service("a"), service("b"), school("primary")]

    assert banded(schools, offer()).sections[0].title == "In the area: schools"
    assert banded(clubs, offer()).sections[0].title == "In the area"


def test_schools_nearby_stand_by_council_those_close_by_first() -> None:
    services = [
        school("london", "special-school", "regional", locations=[{"area": "E09000007"}]),
        school("unknown", "special-school", "regional"),
        school("shropshire", "special-school", "neighbouring", locations=[{"area": "E06000051"}]),
        school("chester", "special-school", "neighbouring", locations=[{"area": "E06000050"}]),
        service("club", "regional"),
    ]

    titles = [section.title for section in banded(services, offer()).sections]

    assert titles == [
        "Nearby and across the region",
        "Schools in Cheshire West and Chester",
        "Schools in Shropshire",
        "Schools in other councils",
        "Schools in Camden",
    ]


def test_the_whole_country_begins_with_help_and_ends_with_schools() -> None:
    services = [
        school("school", "independent-special-school", "national"),
        school("college", "special-college", "national"),
        service("helpline", "national"),
    ]

    sections = nationwide(services).sections

    assert [ids(section.services) for section in sections] == [["helpline"], ["college"], ["school"]]


def test_names_are_ordered_without_regard_to_the_or_capitals() -> None:
    services = [service("c", name="The Alpha"), service("b", name="alpha"), service("a", name="Beta")]

    assert [found.id for found in sorted(services, key=by_name)] == ["b", "c", "a"]
