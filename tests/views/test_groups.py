"""The groups of a list: advice first, what is here by what it is for, schools apart, the whole country by itself."""

from dataclasses import replace

import pytest
from tests.views.services import ids, offer, school, service

from local_offer.records import Service
from local_offer.records.ages import Ages
from local_offer.theme.art.art import NAMES
from local_offer.views.ages import BANDS, found_from_to
from local_offer.views.bands import by_name
from local_offer.views.distances import Distances
from local_offer.views.groups import About, Grouping, Groups, Section

SQUARE = (((-2.5, 53.0), (-2.3, 53.0), (-2.3, 53.2), (-2.5, 53.2), (-2.5, 53.0)),)
WHOLE = replace(offer(), boundary=SQUARE)


def grouped(services: list[Service], about: About | None = None) -> Groups:
    return Grouping(WHOLE).groups(services, about or About())


def titles(sections: tuple[Section, ...]) -> dict[str, list[str]]:
    return {section.title: ids(section.services) for section in sections}


def far(id: str, east: float, kind: str = "special-school", **values: object) -> Service:
    """A school so many degrees east of the area's edge: a degree is about 41 miles here."""
    place = {"position": {"latitude": 53.1, "longitude": -2.3 + east}}
    return school(id, kind, "neighbouring", locations=[place], **values)


def test_a_college_that_says_only_until_when_is_for_nobody_before_16() -> None:
    college, sixth_form = (school(kind, kind, ages={"to": 25}) for kind in ("special-college", "college"))

    for each in (college, sixth_form):
        assert [band.id for band in BANDS if band.holds(each)] == ["16-18", "19-25"]
        assert (found_from_to(each) or (0, 0))[0] == 12 * 16
    assert found_from_to(replace(college, ages=Ages()))


@pytest.mark.parametrize("scope", ["national", "online"])
def test_national_provision_stands_by_itself_and_what_is_closed_nowhere(scope: str) -> None:
    found = grouped(
        [service("club"), service("helpline", scope), school("a"), service("b", status={"state": "closed"})]
    )

    assert (ids(found.local), ids(found.national)) == (["club", "a"], ["helpline"])
    assert not grouped([service("b", status={"state": "closed"})])


def test_a_list_of_a_topic_begins_with_who_advises_and_parts_what_belongs_to_another() -> None:
    services = [
        service("grant", topics=["money"]),
        service("badge", topics=["travel", "money"]),
        service("bus", topics=["travel", "money"]),
        service("adapt", topics=["housing", "money"]),
        service("adviser", topics=["advice", "money"]),
        service("hub", topics=["carers", "advice", "money"]),
        service("grown", topics=["money"], ages={"from": 18}),
        service("near", "regional", topics=["money"]),
    ]

    assert titles(grouped(services, About(topic="money")).help) == {
        "Someone to help you claim": ["adviser", "hub"],
        "Money": ["grant", "adapt"],
        "Travel": ["badge", "bus"],
        "From age 16 on": ["grown"],
        "Nearby and across the region": ["near"],
    }
    assert "grown" in ids(grouped(services, About(topic="money", is_for_grown=True)).help[1].services)


def test_a_list_of_no_topic_goes_by_what_services_are_for() -> None:
    services = [
        service(topic, topics=[topic]) for topic in ("employment", "travel", "clubs", "health", "early-years", "advice")
    ]

    assert titles(grouped(services).help) == {
        "Someone to talk to": ["advice"],
        "Help at nursery, school or college": ["early-years"],
        "Health, therapies and feelings": ["health"],
        "Clubs and short breaks": ["clubs"],
        "Care, money and travel": ["travel"],
        "Work, a home and adult life": ["employment"],
    }


def test_in_a_group_who_can_be_rung_stands_first_and_what_nobody_can_use_last() -> None:
    services = [
        service("a", status={"state": "planned"}),
        service("b", ages={"from": 3, "to": 7}),
        service("c"),
        service("d", delivery=["telephone"]),
        service("e", topics=["short-breaks", "clubs"]),
    ]

    assert ids(grouped(services, About(topic="clubs")).help[0].services) == ["d", "c", "b", "e", "a"]
    band = About(band=BANDS[0])
    assert ids(grouped([services[2], service("z", ages={"from": 0, "to": 4})], band).help[0].services) == ["z", "c"]


def test_schools_stand_by_kind_then_by_their_distance_from_the_area() -> None:
    services = [
        school("primary"),
        school("special", "special-academy"),
        school("unit", setting={"kind": "academy", "specialist_places": ["autism"]}),
        school("nursery", "nursery"),
        school("college", "college"),
        far("b-near", 0.05),
        far("a-less-near", 0.1),
        far("far", 0.9),
        school("lost", "special-school", "regional"),
    ]

    assert titles(grouped(services).schools) == {
        "Special schools in the area": ["special"],
        "Ordinary schools with specialist places in the area": ["unit"],
        "Nurseries in the area": ["nursery"],
        "Schools in the area": ["primary"],
        "Colleges in the area": ["college"],
        "Schools and colleges, up to 5 miles from the area": ["b-near", "a-less-near"],
        "Schools and colleges, 20 to 40 miles from the area": ["far"],
        "Schools and colleges, we do not know how far": ["lost"],
    }


def test_schools_most_for_a_need_stand_before_nearer_ones() -> None:
    kinds = ["autism", "hearing", "physical", "medical", "vision"]
    registered = {"kind": "special-school", "registered_for": {"needs": kinds}}
    services = [far("for-many", 0.05, setting=registered), far("for-the-blind", 0.5, needs=["vision"])]

    assert titles(grouped(services, About(need="vision")).schools) == {
        "Schools and colleges that are most for this need": ["for-the-blind"],
        "Other schools and colleges, up to 5 miles from the area": ["for-many"],
    }


def test_what_speaks_of_adults_alone_stands_after_what_is_for_children() -> None:
    cafe = service("a-cafe", summary="A calm place for adults in distress.")
    riding = service("riding", summary="Riding for disabled children and adults.")

    assert [ids(section.services) for section in grouped([cafe, riding]).help] == [["riding"], ["a-cafe"]]


def test_the_whole_country_begins_with_help_and_ends_with_schools() -> None:
    services = [
        school("school", "independent-special-school", "national"),
        school("college", "special-college", "national"),
        service("helpline", "national"),
    ]

    found = Grouping(WHOLE).nationwide(services, About())

    assert [ids(section.services) for section in found.help] == [["helpline"], ["college"], ["school"]]


def test_of_what_says_only_its_council_the_distance_of_the_council_is_told() -> None:
    distances = Distances(WHOLE)
    near, away = (
        school(id, "special-college", "regional", locations=[{"area": gss}])
        for id, gss in (("near", "E06000050"), ("away", "E09000007"))
    )

    miles = [distances.from_edge(each) or 0 for each in (near, away)]

    assert 0 < miles[0] < 30 < 100 < miles[1]
    assert distances.from_edge(school("here", locations=[{"position": {"latitude": 53.1, "longitude": -2.4}}])) == 0


def test_names_are_ordered_without_regard_to_the_or_capitals() -> None:
    services = [service("c", name="The Alpha"), service("b", name="alpha"), service("a", name="Beta")]

    assert [found.id for found in sorted(services, key=by_name)] == ["b", "c", "a"]


def test_every_drawing_that_our_words_name_is_there() -> None:
    named = [
        term.notes["drawing"]
        for name in ("topics", "guide-routes")
        for term in WHOLE.contract.vocabularies[name].terms.values()
    ]

    assert {*named, *(f"age-{band.youngest}" for band in BANDS)} <= set(NAMES)
