"""The small pages behind the tiles of the home page."""

from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator
from tests.folder import Folder
from tests.views.services import ids, offer, school, service
from tests.views.test_starts import guide

from local_offer.offer import Offer
from local_offer.records import Hub, build
from local_offer.schema import contract, files
from local_offer.views.catalogue import Catalogue
from local_offer.views.hubs import MOST, hubs, parts_of, start_of

MONEY = {
    "title": "Money and travel",
    "description": "Grants and buses",
    "guides": ["gone", "money"],
    "groups": [
        {"title": "Someone to help", "find": {"topics": ["money"], "words": ["advice"]}},
        {"title": "Money", "find": {"topics": ["money"]}, "lists": {"topics": ["money", "housing"]}},
        {
            "title": "Getting about",
            "guides": ["gone", "other"],
            "find": {"topics": ["travel"]},
            "lists": {"others": ["outside"]},
        },
        {"title": "Nothing yet", "find": {"topics": ["housing"]}, "lists": {"needs": ["autism"]}},
    ],
}


def hub(**values: object) -> Hub:
    return build(Hub, {**MONEY, **values}, id="money-and-travel")


def with_hubs(whole: Offer, *own: Hub) -> Offer:
    return replace(whole, own_hubs=own, guides=(guide("money"), guide("other", starts={"topics": ["money"]})))


def test_the_common_hubs_are_as_a_council_may_write_them() -> None:
    assert not list(Draft202012Validator(contract().schemas["hubs"]).iter_errors(files.read("common-hubs.json")))


def test_a_service_stands_in_one_group_that_which_says_most_of_it() -> None:
    grant, badge = service("grant", topics=["money"]), service("badge", topics=["money", "travel"])
    adviser = service("adviser", topics=["money"], summary="Advice on grants.")
    primary = school("primary", topics=["money"])
    far = service("far", "national", topics=["money"])

    parts = parts_of(hub(), Catalogue(offer(badge, far, grant, adviser, primary)))

    assert [(part.title, ids(part.services)) for part in parts] == [
        ("Someone to help", ["adviser"]),
        ("Money", ["grant", "far"]),
        ("Getting about", ["badge"]),
    ]
    assert [(named.address, named.count) for named in parts[1].lists] == [("topics/money/", 5)]


def test_a_group_shows_its_first_few_those_for_adults_last() -> None:
    adults = service("a-adults", topics=["travel"], ages={"from": 18})
    many = [service(f"bus-{number:02}", topics=["travel"]) for number in range(MOST - 1)]

    (part,) = parts_of(hub(), Catalogue(offer(adults, *many)))

    assert (part.total, ids(part.services)[-1]) == (MOST, "a-adults")


def test_a_hub_leads_to_those_of_its_guides_that_are_there() -> None:
    whole = with_hubs(offer())

    assert start_of(hub(), whole).first == whole.guide_by_id["money"]
    assert start_of(hub(guides=[]), whole).first == whole.guide_by_id["other"]
    assert parts_of(hub(), Catalogue(whole))[0].guides == (whole.guide_by_id["other"],)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{disagree: {title: No, description: Say no, left_out: true}}", False),
        ("{own: {title: Our own, description: What we add}}", True),
    ],
)
def test_a_council_leaves_tiles_out_and_adds_its_own(folder: Folder, written: str, told: bool) -> None:
    folder.write("vocabulary/hubs.yaml", f"{written}\n")

    found = [each.id for each in hubs(folder.offer())]

    assert ("disagree" in found, found[-1] == "own") == (told, told)


def test_a_tile_may_lead_to_the_councils_own_topics(folder: Folder) -> None:
    folder.write("vocabulary/topics.yaml", "drumming: {title: Drumming, description: Loud and good.}\n")
    group = "{title: A, find: {topics: [drumming]}, lists: {topics: [drumming]}}"
    folder.write("vocabulary/hubs.yaml", f"own: {{title: Own, description: Ours, groups: [{group}]}}\n")

    assert not folder.told()


def test_a_topic_that_is_none_is_told_with_its_line(folder: Folder) -> None:
    group = "{title: A, find: {topics: [mony]}}"
    folder.write("vocabulary/hubs.yaml", f"own:\n  title: Own\n  description: Ours\n  groups:\n    - {group}\n")

    (told,) = folder.told()

    assert told.startswith("offer/vocabulary/hubs.yaml:5:")
    assert "did you mean 'money'" in told
