"""What to ask on the telephone: each kind of service is known by words that records use, and each service is of one."""

from typing import Any

import pytest
from tests.folder import Folder, service

from local_offer.schema import Vocabulary, contract, files
from local_offer.views.what_to_ask import asked_of

KNOWN: dict[str, Any] = files.read("what-to-ask.json")
KINDS: list[dict[str, Any]] = KNOWN["kinds"]
VOCABULARIES = {
    "settings": "setting-kinds",
    "topics": "topics",
    "needs": "needs",
    "routes": "access-routes",
    "delivery": "delivery",
    "scopes": "coverage",
}


def _of(name: str) -> Vocabulary:
    return contract().vocabularies[name]


def test_each_question_says_its_three_words_and_each_kind_names_only_questions() -> None:
    questions = KNOWN["questions"]

    assert all(said.keys() == {"asks", "called", "say"} for said in questions.values())
    for kind in KINDS:
        assert kind.keys() <= {"id", "title", "when", "asks", "words", "also"}
        assert {*kind["asks"], *kind.get("words", {})} <= questions.keys()
        assert all(words.keys() <= {"asks", "called", "say"} for words in kind.get("words", {}).values())
    assert len({kind["id"] for kind in KINDS}) == len(KINDS)


def test_each_kind_is_known_by_words_of_the_vocabularies() -> None:
    conditions = [condition for kind in KINDS for condition in kind["when"]]

    for name, vocabulary in VOCABULARIES.items():
        wanted = {word for condition in conditions for word in condition.get(name, ())}
        assert wanted <= {*_of(vocabulary).terms, "any"}
    assert {name for condition in conditions for name in condition} <= {*VOCABULARIES, "named"}
    assert [kind["id"] for kind in KINDS if {} in kind["when"]] == ["other"] == [KINDS[-1]["id"]]


def test_each_kind_of_school_has_its_own_questions() -> None:
    asked = [setting for kind in KINDS for condition in kind["when"] for setting in condition.get("settings", ())]

    assert sorted(asked) == sorted(_of("setting-kinds").terms)


PLAIN: dict[str, str | None] = {"setting": None, "organisation": None, "needs": "[autism]"}
CASES = [
    ({"name": "Autism helpline", "topics": "[autism-adhd]"}, ["who", "cost", "when", "telephone"]),
    ({"name": "Night text line", "delivery": "[online]"}, ["who", "cost", "when", "telephone"]),
    ({"delivery": "[telephone]", "topics": "[social-care]"}, ["who", "cost", "when", "telephone"]),
    ({"name": "The Harbour crisis café", "topics": "[mental-health]"}, ["when", "where", "telephone"]),
    ({"topics": "[money]", "needs": "[any]"}, ["who", "how", "wait", "decides", "telephone"]),
    ({"topics": "[money]"}, ["who", "how", "wait", "diagnosis", "decides", "telephone"]),
    ({"delivery": "[online]", "access": "{routes: [none-needed]}"}, ["who"]),
    ({"coverage": "{scope: national, why_listed: For all.}"}, ["who", "how", "cost", "telephone"]),
    ({"setting": "{kind: academy, phase: primary}"}, ["who", "how", "where", "telephone"]),
    ({"topics": "[autism-adhd]", "name": "Autism assessment"}, ["who", "how", "where", "wait", "telephone"]),
    ({"topics": "[housing]"}, ["who", "how", "cost", "where", "wait", "diagnosis", "decides", "telephone"]),
]


@pytest.mark.parametrize(("fields", "asked"), CASES)
def test_nothing_is_asked_that_makes_no_sense_there(
    fields: dict[str, str | None], asked: list[str], folder: Folder
) -> None:
    folder.write("services/club.yaml", service(**(PLAIN | fields)))

    questions = asked_of(folder.offer().services[0]).questions

    assert [id for id in questions if questions[id].is_asked] == [id for id in questions if id in asked]
