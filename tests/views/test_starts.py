"""Which guide begins a page, and which come next."""

from dataclasses import replace
from typing import Any

from tests.views.services import offer, school, service

from local_offer.records import Guide, Service, build
from local_offer.views.starts import NATIONAL, Start, Starts


def guide(id: str, route: str = "worried", order: int = 10, **values: Any) -> Guide:
    whole = {"title": id.capitalize(), "route": route, "order": order, **values}
    return build(Guide, whole, id=id, path=f"docs/guides/{id}.md")


def starts(*guides: Guide) -> Starts:
    return Starts(replace(offer(), guides=guides))


def ids(start: Start) -> list[str]:
    return [each.id for each in (start.first, *start.more) if each]


MONEY = guide("money", "money", starts={"topics": ["money"], "words": ["blue badge"], "lists": ["national"]})
TRAVEL = guide("travel", "getting-there", starts={"topics": ["travel"]}, follows={"topics": ["money"]})
COLLEGE = guide("college", "getting-there", 20, from_age=16, follows={"topics": ["travel"], "ages": ["16-18"]})
PLANS = guide("plans", "plans", starts={"kinds": ["mediation"], "needs": ["autism"], "settings": ["academy"]})
EVERY = starts(TRAVEL, COLLEGE, MONEY, PLANS)


def started(**values: Any) -> list[str]:
    return ids(EVERY.of_service(service("a", **values)))


def test_a_page_begins_with_the_guide_that_says_so_and_others_come_next() -> None:
    assert ids(EVERY.of_topic("money")) == ["money", "travel"]
    assert ids(EVERY.of_topic("travel")) == ["travel", "college"]
    assert ids(EVERY.of_need("autism", "16-18")) == ["plans", "college"]
    assert ids(EVERY.of_ages("16-18")) == ["college"]
    assert ids(EVERY.of_list(NATIONAL)) == ["money"]
    assert not EVERY.of_topic("housing")


def test_of_several_guides_the_first_in_the_order_of_routes_begins() -> None:
    several = starts(*(guide(f"z{place}", "about", place, starts={"topics": ["money"]}) for place in range(6)), MONEY)

    assert ids(several.of_topic("money")) == ["money", "z0", "z1", "z2"]


def test_a_service_takes_the_guide_of_its_name_its_kind_or_its_school_before_that_of_its_topic() -> None:
    assert started(topics=["travel"], name="The Blue Badge")[:2] == ["money", "travel"]
    assert started(topics=["travel"], kinds=["mediation"])[:2] == ["plans", "travel"]
    assert ids(EVERY.of_service(school("b", topics=["travel"])))[0] == "plans"
    assert started(topics=["travel", "money"], needs=["autism"])[:2] == ["travel", "money"]


def test_a_guide_for_those_from_sixteen_begins_only_what_is_for_them() -> None:
    assert started(topics=["travel"], ages={"from": 16, "to": 25})[0] == "college"
    assert started(topics=["travel"], ages={"from": 0, "to": 25}) == ["travel", "college"]
    assert started(topics=["travel"], ages={"from": 0, "to": 16}) == ["travel"]
    assert started(topics=["travel"]) == ["travel"]


def test_an_organisation_takes_the_guide_of_most_of_its_services() -> None:
    def of(topic: str, count: int) -> list[Service]:
        return [service(f"{topic}-{number}", topics=[topic]) for number in range(count)]

    assert ids(EVERY.of_services([*of("money", 1), *of("travel", 2), *of("housing", 3)])) == ["travel", "money"]
    assert not EVERY.of_services(of("housing", 1))


def test_a_guide_that_names_no_pages_follows_the_topics_of_its_services() -> None:
    old = guide("old", related={"topics": ["housing"]})

    assert ids(starts(old, MONEY).of_topic("housing")) == ["old"]
