"""The thesaurus leads every word of families to one place, and from there to something that is there."""

import re
from collections import Counter

from lunr.stemmer import PorterStemmer
from lunr.stop_word_filter import WORDS as STOP_WORDS

from local_offer.schema import contract
from local_offer.schema.glossary import glossary
from local_offer.schema.thesaurus import PhraseGroup, Unanswered, thesaurus

OURS = thesaurus()
PLACES: tuple[PhraseGroup | Unanswered, ...] = (*OURS.groups, *OURS.unanswered)
STEMMER = PorterStemmer()


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub("['’]", "", text.casefold()))


def stems(phrase: str) -> tuple[str, ...]:
    """As the finder compares: without case, apostrophes, hyphens and endings."""
    return tuple(STEMMER.stem(word) for word in words(phrase))


TYPED = Counter(stems(phrase) for place in PLACES for phrase in place.typed)


def test_ids_and_names_are_unique() -> None:
    for part in ("id", "name"):
        assert max(Counter(getattr(group, part) for group in OURS.groups).values()) == 1


def test_a_group_says_what_is_typed_and_what_is_sought() -> None:
    for group in OURS.groups:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", group.id)
        assert group.name.strip()
        assert all(stems(phrase) for phrase in (*group.typed, *group.not_sought))
        assert group.typed
        assert group.sought
        assert set(group.not_sought) <= set(group.typed)


def test_what_is_not_listed_is_explained_in_a_sentence_or_more() -> None:
    for entry in OURS.unanswered:
        assert entry.typed
        assert entry.say.endswith(".")


def test_a_phrase_leads_to_one_place_only() -> None:
    assert [" ".join(phrase) for phrase, times in TYPED.items() if times > 1] == []


def test_the_name_of_a_group_does_not_lead_to_another() -> None:
    for group in OURS.groups:
        own = {stems(phrase) for phrase in group.typed}
        assert stems(group.name) in own or stems(group.name) not in TYPED


def test_a_word_that_is_ignored_does_not_lead_anywhere() -> None:
    """But for the register's HI, hearing impairment, which is a greeting unless it stands alone in a search."""
    typed = {tuple(words(phrase)) for place in PLACES for phrase in place.typed}

    assert [word for word in OURS.ignored if tuple(words(word)) in typed] == ["hi"]


def test_ignored_words_are_small_single_and_stand_once() -> None:
    assert max(Counter(OURS.ignored).values()) == 1
    assert all(word == word.lower() and len(words(word)) == 1 for word in OURS.ignored)


def test_what_is_sought_says_more_than_small_words() -> None:
    for group in OURS.groups:
        for phrase in group.sought:
            assert set(words(phrase)) - set(STOP_WORDS)


NAMES = frozenset({"ipsea", "contact", "portag"})
"""The stems of what national services are called, which need no other word to be found."""


def test_every_term_of_the_glossary_leads_somewhere() -> None:
    for entry in [entry for entry in glossary() if entry.is_current]:
        forms = (*re.sub(r" \(\w+\)$", "", entry.term).split(" / "), entry.full)

        assert any(stems(form) in TYPED or set(stems(form)) <= NAMES for form in forms)


def test_the_address_of_an_explanation_is_a_page() -> None:
    for entry in [entry for entry in OURS.unanswered if entry.address]:
        room, _, name = entry.address.rstrip("/").partition("/")

        if room in ("topics", "needs"):
            assert name in contract().vocabularies[room]
        elif room == "guides":
            assert "/" not in name  # tests/demonstration/test_words.py looks for the guide
        else:
            assert entry.address in (
                "glossary/",
                "have-your-say/",
                "about/gaps/",
                "about/privacy/",
                "about/accessibility/",
                "providers/",
            )
        assert entry.address.endswith("/")
