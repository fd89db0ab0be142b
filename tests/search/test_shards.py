"""The index in small files: each term in one of them, where the finder looks for it."""

import json
from collections.abc import Iterable
from itertools import accumulate

import pytest

from local_offer.schema.thesaurus import thesaurus
from local_offer.search import shards as sharding
from local_offer.search.groups import groups
from local_offer.search.index import FIELDS, Posting, Texts, index
from local_offer.search.phrases import phrases
from local_offer.search.shards import LARGEST, Written, gaps, letters_of, shards, written

SUMMARY, TEXT = list(FIELDS).index("summary"), list(FIELDS).index("text")
Shards = dict[str, str]


@pytest.fixture(scope="module")
def cut(texts: tuple[Texts, ...]) -> Shards:
    return _cut(texts)


def _cut(texts: tuple[Texts, ...]) -> Shards:
    postings = [*index(texts)]
    found = shards(_written(postings), phrases(thesaurus()), groups(thesaurus(), postings))
    return {shard.letters: shard.text for shard in found}


def _written(postings: Iterable[Posting]) -> dict[str, Written]:
    return {posting.term: written(posting) for posting in postings}


def test_each_term_and_phrase_is_in_one_shard_with_its_scores(cut: Shards, texts: tuple[Texts, ...]) -> None:
    entries = [
        (term, entry) for text in cut.values() for term, entry in json.loads(text).items() if not term.startswith("@")
    ]
    postings = {posting.term: posting for posting in index(texts)}
    said = phrases(thesaurus())

    assert len({term for term, _ in entries}) == len(entries)
    assert {term for term, _ in entries} == postings.keys() | said.keys()
    for term, (posting, *rows) in entries:
        assert rows == ([said[term]] if term in said else [])
        if term not in postings:
            assert posting == 0
            continue
        number, fields = posting
        assert number == postings[term].number
        for place in range(len(FIELDS)):
            documents, scores, *_ = fields.get(str(place), [[], []])
            shown = dict(zip(accumulate(documents), (score / 1000 for score in scores), strict=True))
            assert shown == dict(postings[term].fields[place]), (term, place)


def test_what_answers_a_group_stands_beside_every_phrase_that_leads_to_it(
    cut: Shards, texts: tuple[Texts, ...]
) -> None:
    answered = groups(thesaurus(), index(texts)).keys()
    for text in cut.values():
        terms = json.loads(text)
        led_to = {term for _, *rows in terms.values() for row in (rows or [[]])[0] if row[1] != 0 for term in row[2]}
        assert {term for term in terms if term.startswith("@")} == led_to & answered


def _texts(name: str = "", summary: str = "", text: str = "") -> Texts:
    return (name, "", "", "", "", "", summary, text)


def test_a_shard_is_called_after_the_first_letters_of_its_terms(cut: Shards) -> None:
    for letters, text in cut.items():
        assert {letters_of(term, len(letters)) for term in _terms(text)} == {letters}


def _terms(text: str) -> list[str]:
    return [term for term in json.loads(text) if not term.startswith("@")]


def test_the_longest_name_that_fits_a_term_is_that_of_its_shard(cut: Shards) -> None:
    """This is how `index.js` looks."""
    for letters, text in cut.items():
        for term in _terms(text):
            names = [letters_of(term, length) for length in range(1, len(term) + 1)]
            assert [name for name in names if name in cut][-1] == letters


def test_no_shard_is_large_unless_it_is_one_term(cut: Shards) -> None:
    sizes = {letters: len(text) for letters, text in cut.items() if len(_terms(text)) > 1}

    assert max(sizes.values()) < LARGEST * 1.05


@pytest.mark.parametrize(
    ("term", "letters"),
    [("autism", "aut"), ("ab", "ab"), ("łodz", "4od"), ("straße", "str"), ("日本語", "748"), ("16", "16"), ("x", "x")],
)
def test_letters_that_no_files_name_should_hold_are_figures(term: str, letters: str) -> None:
    assert letters_of(term, 3) == letters


def test_terms_of_any_letters_are_parted_when_they_are_many() -> None:
    words = ["ß", "ßa", "łodz", "łomz", "日本", "日本語", "com", "comm", "comma", "co", "c"]
    words += ["4", "41", "22q", "українська", "pa", "p1", "p2", "pło", "p𝖺"]
    texts: list[Texts] = [(*[""] * (len(FIELDS) - 1), " ".join(words)) for _ in range(1500)]

    cut = [*shards(_written(index(texts)), {}, {})]
    names, files = [shard.letters for shard in cut], [shard.text for shard in cut]

    assert len(set(names)) == len(names)
    assert sorted(term for text in files for term in json.loads(text)) == sorted(
        {posting.term for posting in index(texts)}
    )
    assert {len(json.loads(text)) for text in files} == {1, 2}
    assert all(name.isascii() and name.isalnum() for name in names)


def test_shards_are_the_same_bytes_again_and_in_order(cut: Shards, texts: tuple[Texts, ...]) -> None:
    assert list(_cut(texts).items()) == list(cut.items())
    assert list(cut) == sorted(cut)
    assert all(_terms(text) == sorted(_terms(text)) for text in cut.values())


def test_numbers_are_written_as_steps() -> None:
    assert gaps([0, 1, 5, 100]) == [0, 1, 4, 95]
    assert gaps([]) == []
    assert list(accumulate(gaps([3, 7, 8]))) == [3, 7, 8]


def test_of_a_term_that_very_many_have_the_best_come_first_and_none_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharding, "MOST", 3)
    texts = [_texts(text="A club"), _texts("Club"), _texts("Chess club"), _texts(text="club"), _texts(summary="Club")]
    posting = next(each for each in index(texts) if each.term == "club")

    cut = written(posting, range(3, 4))

    _, fields, is_cut = json.loads(cut.text)
    rest = json.loads(cut.rest)
    head = {field: [*accumulate(lists[0])] for field, lists in fields.items()}
    whole = {field: [*accumulate([*(fields.get(field) or [[]])[0], *lists[0]])] for field, lists in rest.items()}
    assert is_cut == 1
    assert {number for numbers in head.values() for number in numbers} == {1, 2, 3}
    assert whole == {str(TEXT): [3, 0], str(SUMMARY): [4]}
