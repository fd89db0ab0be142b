"""What else may help: by need, kind, topic, age and distance; never the next of the alphabet."""

from typing import Any

from tests.views.services import offer, school, service

from local_offer.records import Service
from local_offer.views.catalogue import Catalogue
from local_offer.views.related.nearest import Nearest
from local_offer.views.related.related import MOST, Related
from local_offer.views.related.worth import Weighing, worth_of


def at(east: float, **values: Any) -> dict[str, Any]:
    """In a line: a tenth of a degree is about four miles here."""
    return {"locations": [{"position": {"latitude": 53.1, "longitude": -2.4 + east}}], **values}


def beside(one: Service, *others: Service) -> list[str]:
    return [each.service.id for each in Related(Catalogue(offer(one, *others))).of(one)]


def test_what_shares_a_need_comes_first_then_what_is_near() -> None:
    one = service("club", **at(0, needs=["autism"]))
    others = [
        service("a-far", **at(0.5)),
        service("b-near", **at(0.01)),
        service("z-same-need", **at(0.1, needs=["autism"])),
    ]

    found = Related(Catalogue(offer(one, *others))).of(one)

    assert [each.service.id for each in found] == ["z-same-need", "b-near", "a-far"]
    assert [(each.need, round(each.miles or 0)) for each in found[:2]] == [("autism", 4), ("", 0)]


def test_a_school_stands_beside_the_nearest_of_its_sort() -> None:
    def special(id: str, east: float, **values: Any) -> Service:
        return school(id, "special-school", "regional", **at(east, **values))

    one = special("for-the-blind", 0, needs=["vision"])
    near, sighted = special("near", 0.05), special("sighted", 0.3, needs=["vision"])
    ordinary = school("ordinary", **at(0.001))

    assert beside(one, ordinary, near, sighted) == ["sighted", "near"]


def test_a_childs_service_does_not_stand_beside_adults() -> None:
    child, adults = service("child"), service("adults", ages={"from": 18})

    assert not beside(child, adults)
    assert beside(adults, child) == ["child"]


def test_what_is_for_other_ages_stands_last_or_not_at_all() -> None:
    infants, juniors, seniors = (
        school(id, setting={"kind": "academy", "phase": phase}, needs=["hearing"])
        for id, phase in (("a", "primary"), ("b", "primary"), ("c", "secondary"))
    )
    teens, all_ages = service("teens", ages={"from": 13, "to": 15}), service("all-ages")

    assert beside(infants, juniors, seniors) == ["b"]
    assert beside(service("small", ages={"from": 0, "to": 5}), teens, all_ages) == ["all-ages"]


def test_a_kind_of_help_brings_together_what_has_other_topics() -> None:
    one = service("one", topics=["travel"], kinds=["travel-training"])
    other = service("other", topics=["employment"], kinds=["travel-training"])

    assert beside(one, other, service("third", topics=["health"])) == ["other"]


def test_a_local_service_is_related_to_no_national_one() -> None:
    club, helpline = service("club", needs=["autism"]), service("helpline", "national", needs=["autism"])

    assert not beside(club, helpline)
    assert not beside(helpline, club)


def test_what_is_not_open_stands_last_and_what_is_closed_nowhere() -> None:
    shut = service("b-shut", status={"state": "temporarily-closed"})
    closed, club = service("closed", status={"state": "closed"}), service("club")

    assert beside(club, shut, service("open"), closed) == ["open", "b-shut"]
    assert beside(closed, club) == ["club"]


def test_there_are_at_most_five_and_none_twice() -> None:
    services = [service(f"club-{number:02}", needs=["autism", "hearing"]) for number in range(40)]
    related = Related(Catalogue(offer(*services)))

    found = [[each.service.id for each in related.of(one)] for one in services]

    assert all(len(set(ids)) == MOST for ids in found)
    assert len({id for ids in found for id in ids}) > 30


def test_the_nearest_are_those_that_a_look_at_all_finds() -> None:
    services = [service(f"s{number}", **at((number * 37 % 101) / 100)) for number in range(101)]
    nearest = Nearest([worth_of(each) for each in services])

    def by_looking(one: Service) -> list[str]:
        return [each.id for each in sorted(services, key=lambda other: abs(_east(one) - _east(other)))[:3]]

    def found(one: Service) -> set[str]:
        return {each.service.id for each in nearest.to(Weighing(worth_of(one)), 3)}

    assert all(found(one) == set(by_looking(one)) for one in services[1:99:7])


def _east(one: Service) -> float:
    position = one.locations[0].position
    return position.longitude if position else 0
