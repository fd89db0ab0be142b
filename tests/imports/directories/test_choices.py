"""What a council decides about a feed: the meaning of its terms, and what single entries are about."""

from typing import Any

import pytest
from tests.imports.directories.example import document, hsds, outpost, service, took

from local_offer.imports.directories import Directory, choices_from
from local_offer.schema import contract


def _feed(values: dict[str, Any], topic: str = "") -> Directory:
    return Directory(name="Example directory", choices=choices_from(values, contract(), topic))


def test_a_councils_own_meaning_of_a_term_wins() -> None:
    directory = _feed({"terms": {"Faith groups": {"topics": ["clubs"]}, "Older people": None, "Befriending": ""}})

    found = took(document("outpost"), directory)

    lunch = next(draft for draft in found.drafts if draft.id == "faith-lunch")
    assert lunch.values["topics"] == ["clubs"]
    assert not any("Older people" in line or "Befriending" in line for line in found.lines)


def test_a_term_may_be_named_by_its_number() -> None:
    terms = [{"id": "bccservicetype:78", "name": "Type 78"}]

    found = took(outpost(taxonomies=terms), _feed({"terms": {"bccservicetype:78": {"topics": ["autism-adhd"]}}}))

    assert found.drafts[1].values["topics"] == ["autism-adhd"]


def test_an_entry_may_be_given_its_own_topics() -> None:
    found = took(hsds(id="a1"), _feed({"entries": {"a1": {"topics": ["short-breaks"], "needs": ["autism"]}}}))

    assert found.drafts[1].values["topics"] == ["short-breaks", "clubs"]
    assert found.drafts[1].values["needs"] == ["autism"]


def test_a_topic_for_those_without_one_leaves_the_others_alone() -> None:
    found = took([hsds(id="a1"), hsds(id="a2", name="Other", attributes=[])], _feed({}, "advice"))

    assert [draft.values["topics"] for draft in found.drafts if draft.kind == "service"] == [["clubs"], ["advice"]]


def test_a_term_without_a_meaning_becomes_a_search_word_and_is_told() -> None:
    terms = [
        {"id": 1, "name": "Clubs and groups"},
        {"id": 2, "name": "Cadets corps"},
        {"id": 3, "name": "See https://x.org"},
    ]

    found = took(outpost(taxonomies=terms))

    assert found.drafts[1].values["keywords"] == ["Cadets corps"]
    assert "term without a topic or need here 1: 'Cadets corps', a search word (row 1)" in found.lines
    assert any("'See https://x.org', left out" in line for line in found.lines)


def test_any_need_beside_other_needs_says_nothing() -> None:
    needs = [{"id": 1, "name": "All needs"}, {"id": 2, "name": "Autism"}]

    assert service(outpost(send_needs=needs))["needs"] == ["autism"]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"words": {}}, "the map has no part 'words'; its parts are terms, entries"),
        ({"terms": {"Cadets": {"topics": ["klubs"]}}}, "'Cadets': 'klubs' is not one of our topics"),
        ({"terms": {"Cadets": {"subjects": ["clubs"]}}}, "'Cadets': there is no 'subjects'; write topics, needs"),
        ({"terms": {"Cadets": "clubs"}}, "'Cadets' must be written as 'Cadets: {topics: [clubs]}'"),
        ({"entries": {7: {"needs": "none"}}}, "'7': 'none' is not one of our needs"),
    ],
)
def test_a_map_at_fault_is_refused_with_the_remedy(values: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message.replace("(", r"\(").replace("{", r"\{").replace("[", r"\[")):
        choices_from(values, contract())
