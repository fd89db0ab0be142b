"""The thesaurus leads every word of families to one place, and from there to something that is there."""

import re
from collections import Counter
from pathlib import Path

import pytest
from lunr.stemmer import PorterStemmer
from lunr.stop_word_filter import WORDS as STOP_WORDS

from local_offer.schema import contract
from local_offer.schema.glossary import GlossaryEntry, glossary
from local_offer.schema.thesaurus import PhraseGroup, Unanswered, thesaurus

ROOT = Path(__file__).parents[2]
OURS = thesaurus()
PLACES = (*OURS.groups, *OURS.unanswered)
STEMMER = PorterStemmer()


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", re.sub("['’]", "", text.casefold()))


def _stems(phrase: str) -> tuple[str, ...]:
    """As the finder compares: without case, apostrophes, hyphens and endings."""
    return tuple(STEMMER.stem(word) for word in _words(phrase))


TYPED = Counter(_stems(phrase) for place in PLACES for phrase in place.typed)


def _demonstration() -> list[frozenset[str]]:
    """The stems of each record, topic, need and guide."""
    records = [path.read_text(encoding="utf-8").split("\nsources:")[0] for path in ROOT.glob("offer/*/**/*.yaml")]
    guides = [path.read_text(encoding="utf-8") for path in ROOT.glob("docs/guides/*.md")]
    vocabularies = contract().vocabularies
    terms = [
        f"{term.title} {term.description}" for name in ("topics", "needs") for term in vocabularies[name].terms.values()
    ]
    return [frozenset(_stems(text)) for text in (*records, *guides, *terms)]


@pytest.fixture(scope="module")
def demonstration() -> list[frozenset[str]]:
    return _demonstration()


def test_ids_and_names_are_unique() -> None:
    for part in ("id", "name"):
        assert max(Counter(getattr(group, part) for group in OURS.groups).values()) == 1


@pytest.mark.parametrize("group", OURS.groups, ids=lambda group: group.id)
def test_a_group_says_what_is_typed_and_what_is_sought(group: PhraseGroup) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", group.id)
    assert group.name.strip()
    assert all(_stems(phrase) for phrase in (*group.typed, *group.not_sought))
    assert group.typed
    assert group.sought
    assert set(group.not_sought) <= set(group.typed)


@pytest.mark.parametrize("entry", OURS.unanswered, ids=lambda entry: entry.typed[0])
def test_what_is_not_listed_is_explained_in_a_sentence_or_more(entry: Unanswered) -> None:
    assert entry.typed
    assert entry.say.endswith(".")


def test_a_phrase_leads_to_one_place_only() -> None:
    assert [" ".join(phrase) for phrase, times in TYPED.items() if times > 1] == []


def test_the_name_of_a_group_does_not_lead_to_another() -> None:
    for group in OURS.groups:
        own = {_stems(phrase) for phrase in group.typed}
        assert _stems(group.name) in own or _stems(group.name) not in TYPED


def test_a_word_that_is_ignored_does_not_lead_anywhere() -> None:
    """But for the register's HI, hearing impairment, which is a greeting unless it stands alone in a search."""
    typed = {tuple(_words(phrase)) for place in PLACES for phrase in place.typed}

    assert [word for word in OURS.ignored if tuple(_words(word)) in typed] == ["hi"]


def test_ignored_words_are_small_single_and_stand_once() -> None:
    assert max(Counter(OURS.ignored).values()) == 1
    assert all(word == word.lower() and len(_words(word)) == 1 for word in OURS.ignored)


@pytest.mark.parametrize("group", OURS.groups, ids=lambda group: group.id)
def test_what_is_sought_says_more_than_small_words(group: PhraseGroup) -> None:
    for phrase in group.sought:
        assert set(_words(phrase)) - set(STOP_WORDS)


@pytest.mark.parametrize("group", OURS.groups, ids=lambda group: group.id)
def test_what_is_sought_is_found_in_the_demonstration(group: PhraseGroup, demonstration: list[frozenset[str]]) -> None:
    phrases = [{STEMMER.stem(word) for word in _words(phrase) if word not in STOP_WORDS} for phrase in group.sought]

    assert any(phrase <= record for phrase in phrases for record in demonstration)


def _names() -> set[str]:
    """The stems of what national services are called, such as IPSEA, which need no other word to be found."""
    files = ROOT.glob("offer/services/national/*.yaml")
    names = [re.findall(r"^name: (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)[0] for file in files]
    return {stem for name in names for stem in _stems(name)}


@pytest.mark.parametrize("entry", [entry for entry in glossary() if entry.is_current], ids=lambda entry: entry.term)
def test_every_term_of_the_glossary_leads_somewhere(entry: GlossaryEntry) -> None:
    forms = (*re.sub(r" \(\w+\)$", "", entry.term).split(" / "), entry.full)

    assert any(_stems(form) in TYPED or set(_stems(form)) <= _names() for form in forms)


@pytest.mark.parametrize(
    "entry", [entry for entry in OURS.unanswered if entry.address], ids=lambda entry: entry.typed[0]
)
def test_the_address_of_an_explanation_is_a_page(entry: Unanswered) -> None:
    room, _, name = entry.address.rstrip("/").partition("/")

    if room in ("topics", "needs"):
        assert name in contract().vocabularies[room]
    elif room == "guides":
        assert (ROOT / "docs" / "guides" / f"{name or 'index'}.md").is_file()
    else:
        assert entry.address in ("glossary/", "have-your-say/")
    assert entry.address.endswith("/")
