"""Names that search boxes offer: each that exists, by any word of it, in small files."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from tests.views.services import service as made

from local_offer.schema.thesaurus import PhraseGroup, Thesaurus
from local_offer.search import Finder
from local_offer.search.documents import Signpost
from local_offer.search.suggestions import DEEPEST, FREQUENT, LARGEST, MOST, Suggestion, suggestion_files, suggestions

TEXTS = ("",) * 8


def _offered(files: dict[str, dict[str, Any]], word: str) -> list[Sequence[str]]:
    """What a box finds for a word, as `suggest.js` goes through the files."""
    length = 1
    while True:
        file = files[f"suggest/from-{word[:length]}.json"]
        if length == len(word) or word[length] not in str(file.get("deeper", "")):
            return list(file["rows"])
        length += 1


def _files(offered: Sequence[Suggestion]) -> dict[str, dict[str, Any]]:
    return {path: json.loads(text) for path, text in suggestion_files(offered)}


def _many() -> Iterator[Suggestion]:
    for number in range(2000):
        first = f"{'bcdfghjklm'[number % 10]}{'aeiou'[number // 10 % 5]}{number}"
        yield Suggestion(kind="service", title=f"The {first} school", address=f"services/{first}/")


def test_a_name_is_offered_by_each_telling_word_and_by_what_else_it_is_called() -> None:
    services = [made("park", name="The Park School for the Deaf", also_known_as=["PSD"])]
    files = _files(suggestions(services, [], Thesaurus(ignored=(), groups=(), unanswered=()), ()))

    row = ["The Park School for the Deaf", "services/park/", "PSD"]

    assert [_offered(files, word) for word in ("the", "park", "school", "deaf", "psd")] == [[row]] * 5
    assert _offered(files, "for") == []
    assert _offered(files, "z") == []


def test_lists_and_guides_come_before_services_and_what_is_closed_is_not_offered() -> None:
    topic = Signpost(kind="topic", address="topics/sleep/", title="Sleep", summary="", texts=TEXTS)
    services = [made("a", name="Sleep clinic"), made("b", name="Sleep shop", status={"state": "closed"})]

    found = suggestions(services, [topic], Thesaurus(ignored=(), groups=(), unanswered=()), ())

    assert [each.title for each in found] == ["Sleep", "Sleep clinic"]


def test_a_word_of_the_thesaurus_is_offered_where_a_record_has_it_and_none_for_someone_in_distress() -> None:
    groups = [
        PhraseGroup(id="swim", name="swimming", typed=("swim",), sought=("swimming",)),
        PhraseGroup(id="ski", name="skiing", typed=("ski",), sought=("skiing",)),
        PhraseGroup(id="self-harm", name="self-harm", typed=("cutting",), sought=("swimming",)),
    ]

    found = suggestions([], [], Thesaurus(ignored=(), groups=tuple(groups), unanswered=()), {"swim"})

    assert found == [Suggestion(kind="words", title="Swimming")]


def test_of_many_names_each_is_found_in_small_files() -> None:
    many = list(_many())
    assert len(many) > FREQUENT
    files = _files(many)

    assert max(len(json.dumps(file)) for file in files.values()) < 2 * LARGEST
    assert max(len(path) for path in files) <= len("suggest/from-.json") + DEEPEST
    assert all([each.title, each.address] in _offered(files, each.title.split()[1]) for each in many)
    assert 0 < len(_offered(files, "the")) <= MOST
    assert _offered(files, "school") == []


def test_what_the_town_offers_leads_to_its_own_pages(built: Finder) -> None:
    rows = [
        row
        for path, text in built.files.items()
        if path.startswith("suggest/")
        for row in json.loads(text)["rows"]
        if len(row) > 1
    ]

    assert {address.split("/")[0] for _, address, *_ in rows} >= {"topics", "needs", "guides", "services", "places"}
