"""Guides by route, and the services that each shows."""

from dataclasses import replace

import pytest
from tests.views.services import ids, offer, school, service

from local_offer.records import Guide
from local_offer.records.guide import RelatedQuery
from local_offer.views.catalogue import Catalogue
from local_offer.views.guides import routes, services_for


def found(query: RelatedQuery, *services: object) -> list[str]:
    return ids(services_for(query, Catalogue(offer(*services))))  # type: ignore[arg-type]


def test_a_service_must_answer_every_group_by_any_word_of_it() -> None:
    query = RelatedQuery(topics=("clubs", "advice"), needs=("autism",))

    assert found(
        query,
        service("both", needs=["autism"]),
        service("topic-only"),
        service("need-only", topics=["health"], needs=["autism"]),
        service("other-topic", topics=["advice"], needs=["autism", "hearing"]),
    ) == ["both", "other-topic"]


def test_the_boroughs_come_first_and_the_countrys_last() -> None:
    query = RelatedQuery(topics=("clubs",))

    assert found(query, service("a", "national"), service("b", "neighbouring"), service("c")) == ["c", "b", "a"]


def test_topics_named_earlier_come_first() -> None:
    query = RelatedQuery(topics=("ehc-plans", "advice"))

    assert found(query, service("a", topics=["advice"]), service("b", topics=["health", "ehc-plans"])) == ["b", "a"]


def test_what_is_closed_is_not_shown() -> None:
    assert found(RelatedQuery(topics=("clubs",)), service("a", status={"state": "closed"})) == []


def test_words_and_kinds_of_setting_narrow_it() -> None:
    assert found(RelatedQuery(words=("Mediation",)), service("a", keywords=["mediation"]), service("b")) == ["a"]
    assert found(RelatedQuery(settings=("college",)), school("a", "college"), school("b")) == ["a"]
    assert found(RelatedQuery(adulthood=("employment",)), service("a", preparing_for_adulthood=["employment"])) == ["a"]


def test_a_query_that_asks_nothing_finds_nothing() -> None:
    assert found(RelatedQuery(), service("a")) == []


@pytest.fixture
def guides() -> tuple[Guide, ...]:
    return (
        Guide(id="c", path="", title="C", route="plans", order=20),
        Guide(id="b", path="", title="B", route="plans", order=10),
        Guide(id="a", path="", title="A", route="worried"),
        Guide(id="d", path="", title="D"),
    )


def test_routes_stand_in_the_order_of_their_vocabulary_and_guides_in_their_own(guides: tuple[Guide, ...]) -> None:
    made = routes(replace(offer(), guides=guides))

    assert [(route.id, [guide.id for guide in route.guides]) for route in made] == [
        ("worried", ["a"]),
        ("plans", ["b", "c"]),
    ]
