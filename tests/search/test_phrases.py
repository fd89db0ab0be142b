"""The thesaurus and the words of the site, as the finder reads them."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from local_offer.schema.thesaurus import PhraseGroup, Thesaurus, Unanswered, thesaurus
from local_offer.search.index import Texts
from local_offer.search.lexicon import SHORTEST, lexicon, spoken
from local_offer.search.phrases import all_phrases, ignored_words, phrases
from local_offer.search.terms import STOP_WORDS, stem, words_of

GROUP = PhraseGroup(
    id="salt",
    name="speech therapy",
    typed=("SALT", "not talking", "speech and language"),
    sought=("speech therapy", "communication"),
    not_sought=("SALT",),
)
SMALL = Thesaurus(
    ignored=("help",),
    groups=(GROUP,),
    unanswered=(Unanswered(typed=("help with taxi",), say="Not here.", address="a/"),),
)


def test_each_phrase_stands_under_its_first_word_that_says_something() -> None:
    assert phrases(SMALL) == {
        "salt": [["salt", "speech therapy", ["@0"], 0]],
        "talk": [["not talk", "speech therapy", ["@0"], 1]],
        "speech": [
            ["speech and languag", "speech therapy", ["@0"], 1],
            ["speech therapi", "speech therapy", ["@0"], 1],
        ],
        "taxi": [["help with taxi", 0, "Not here.", "a/"]],
    }


def test_a_phrase_leads_to_the_guides_that_this_council_has() -> None:
    group = PhraseGroup(id="a", name="suspended", typed=("suspended",), sought=("b",), guides=("sent-home", "lacking"))
    said = Unanswered(typed=("easy read",), say="Ask.", address="guides/another-way/")
    words = Thesaurus(ignored=(), groups=(group,), unanswered=(said,))

    found = phrases(words, {"guides/sent-home/": 7, "guides/another-way/": 8})

    assert found["suspend"] == [["suspend", "suspended", ["@0"], 1, [7]]]
    assert found["easi"] == [["easi read", 0, "Ask.", "guides/another-way/", [8]]]
    assert phrases(words)["easi"] == [["easi read", 0, "Ask.", ""]]


def test_what_must_be_said_goes_along_with_what_is_found() -> None:
    group = PhraseGroup(id="crisis", name="crisis", typed=("overdose",), sought=("crisis",), say="Call 111.")

    rows = phrases(Thesaurus(ignored=(), groups=(group,), unanswered=()))["overdos"]

    assert rows == [["overdos", "crisis", ["@0"], 1], ["overdos", 0, "Call 111.", ""]]


def test_a_phrase_of_dull_words_alone_stands_under_the_first() -> None:
    dull = Thesaurus(
        ignored=("help",), groups=(PhraseGroup(id="a", name="help", typed=("help me",), sought=("b",)),), unanswered=()
    )

    assert set(phrases(dull)) == {"help"}


def test_every_phrase_of_the_thesaurus_is_found_by_its_own_words() -> None:
    found = phrases(thesaurus())
    for group in thesaurus().groups:
        for phrase in group.typed:
            roots = [stem(word) for word in words_of(phrase)]
            rows = [row for root in roots for row in found.get(root, []) if row[0].split(" ") == roots]
            assert group.name in [row[1] for row in rows], phrase


def test_acronyms_of_the_field_lead_somewhere() -> None:
    found = phrases(thesaurus())

    for acronym in ("salt", "slt", "ot", "asd", "asc", "ehcp", "ebsa", "dla", "camhs", "senco", "pip"):
        assert stem(acronym) in found, acronym


def _spoken(documents: Iterable[Texts]) -> Counter[str]:
    return Counter(word for texts in documents for word in spoken(texts))


def _lists(
    *names: str, more: tuple[str, ...] = (), ignored: tuple[str, ...] = (), conditions: tuple[str, ...] = ()
) -> Any:
    texts: list[Texts] = [(name, "", "", "", "", "", "", "onlyinthetext") for name in names]
    return json.loads(lexicon(_spoken(texts), more, ignored, conditions))


def test_words_of_three_documents_are_common_and_others_rare() -> None:
    assert _lists("Autism club", "Autism group", "Autism team") == {
        "common": "autism",
        "rare": "club group team",
        "names": "",
    }


def test_words_of_the_thesaurus_are_common() -> None:
    assert _lists("Club", more=("Speech therapy",)) == {"common": "speech therapy", "rare": "club", "names": ""}


@pytest.mark.parametrize("word", ["the", "with", "cat", "16plus", "2026", "a"])
def test_words_to_which_no_slip_should_lead_are_left_out(word: str) -> None:
    assert word not in " ".join(_lists(word).values()).split()


def test_no_slip_leads_to_a_short_word_that_is_ignored() -> None:
    assert _lists("Here for a child", ignored=("here", "child")) == {"common": "", "rare": "child", "names": ""}


def test_words_of_conditions_stand_apart_unless_they_are_known_or_a_persons_name() -> None:
    found = _lists(
        "Rett club", ignored=("disease",), conditions=("Rett syndrome", "Tay-Sachs disease", "Edwards syndrome")
    )

    assert found["names"].split() == ["sachs", "syndrome", "tay"]


def test_words_of_the_full_text_alone_are_left_out() -> None:
    assert "onlyinthetext" not in _lists("club")["rare"]


def test_the_lexicon_is_in_order_and_each_word_once(texts: tuple[Texts, ...]) -> None:
    lists = json.loads(lexicon(_spoken(texts), all_phrases(thesaurus()), ignored_words(thesaurus()), ()))
    common, rare = lists["common"].split(" "), lists["rare"].split(" ")

    assert common == sorted(set(common))
    assert rare == sorted(set(rare))
    assert set(common).isdisjoint(rare)
    assert min(len(word) for word in common + rare) >= SHORTEST
    assert STOP_WORDS.isdisjoint(common + rare)
    assert {"autism", "dyslexia", "speech"} <= set(common)
