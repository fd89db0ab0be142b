"""The finder's files: all that its page asks for, and a folder of their own for each content."""

import json
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from tests.folder import TODAY
from tests.site.hostile import HOSTILE
from tests.views.services import offer as offer_of
from tests.views.services import service as made

from local_offer.offer import Offer
from local_offer.pages import FilesBeside, finder_card, sheets
from local_offer.pages.find import find
from local_offer.records import Service
from local_offer.schema.languages import languages
from local_offer.search import Finder, WrittenPage, finder
from local_offer.search.documents import BANDS, is_school
from local_offer.search.finder import CARDS
from local_offer.search.shards import file_of
from local_offer.views.catalogue import Catalogue


def _finder(*services: Service, guides: tuple[WrittenPage, ...] = ()) -> Finder:
    offer = offer_of(*services)
    return finder(offer, guides, lambda record: finder_card(record, offer, TODAY))


def test_the_folder_is_the_same_for_the_same_content_and_another_for_any_other() -> None:
    club = made("club")
    guide = WrittenPage(address="guides/a/", title="A", short="", summary="", text="Words.")
    one = _finder(club).manifest["data"]

    others = [
        _finder(made("club", summary="Other words.")),
        _finder(made("club", ages={"from": 5})),
        _finder(made("club", locations=[{"position": {"latitude": 53.1, "longitude": -2.4}}])),
        _finder(made("club", checked={"date": "2026-11-01", "by": "provider"})),
        _finder(club, made("other")),
        _finder(club, guides=(guide,)),
        _finder(club, guides=(replace(guide, summary="Said."),)),
    ]
    folders = [other.manifest["data"] for other in others]

    assert _finder(made("club")).manifest["data"] == one
    assert len({one, *folders}) == 1 + len(others)


def test_every_file_is_reached_by_what_the_manifest_says(built: Finder, files: Mapping[str, Any]) -> None:
    manifest = built.manifest
    documents = sum(manifest["bands"]) + sum(count for _, count in manifest["ways"])
    districts = [path for path in files if path.startswith("places/")]
    scripts = {language.script for language in languages().languages}
    expected = {
        *(file_of(letters) for letters in manifest["shards"].split(" ")),
        *(f"cards/{number}.json" for number in range(-(-documents // manifest["cards"]))),
        *("lexicon.json", "facets.json", "ages.json", "open.json", "outline.json", "positions.json"),
        *(f"languages/{script}.json" for script in scripts),
        *districts,
    }

    assert set(files) == expected
    assert all(path.startswith((manifest["data"], "suggest/")) for path in built.files)


def test_every_postcode_file_is_announced_by_its_area(files: Mapping[str, Any]) -> None:
    areas = [rows for path, rows in files.items() if path.startswith("places/districts/")]
    announced = {name for rows in areas for name, row in rows.items() if row[2:] == [1]}

    shipped = {path.split("/")[-1].removesuffix(".json") for path in files if path.startswith("places/postcodes/")}

    assert announced == shipped


def test_cards_come_in_the_order_of_the_numbers(
    built: Finder, files: Mapping[str, Any], services: tuple[Service, ...]
) -> None:
    count = len([path for path in files if path.startswith("cards/")])
    cards = [card for number in range(count) for card in files[f"cards/{number}.json"]]
    kinds = [kind for kind, number in built.manifest["ways"] for _ in range(number)]

    assert [card["a"] for card in cards[: len(services)]] == [f"services/{record.id}/" for record in services]
    assert [card["k"] for card in cards[len(services) :]] == kinds
    assert all(len(files[f"cards/{number}.json"]) == CARDS for number in range(count - 1))


def test_the_manifest_counts_each_band_from_near_to_far(built: Finder, services: tuple[Service, ...]) -> None:
    numbers = [sum(record.coverage.scope == band for record in services) for band in BANDS]

    of_schools = built.manifest["bands"][1::2]
    assert [
        others + schools for others, schools in zip(built.manifest["bands"][::2], of_schools, strict=True)
    ] == numbers
    assert sum(of_schools) == sum(map(is_school, services))


def test_two_runs_give_the_same_files_in_the_same_order(
    offer: Offer, guides: tuple[WrittenPage, ...], built: Finder
) -> None:
    again = finder(offer, guides, lambda service: finder_card(service, offer, TODAY))

    assert list(again.files.items()) == list(built.files.items())
    assert again.manifest == built.manifest


def test_an_offer_without_a_service_has_a_finder() -> None:
    made_of_nothing = _finder()

    assert made_of_nothing.manifest["bands"] == [0] * 2 * len(BANDS)
    assert all(json.loads(text) is not None for text in made_of_nothing.files.values())


class Scripts(HTMLParser):
    """The elements of a page, and what its data block holds."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.data = ""
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._is_data = dict(attrs).get("id") == "manifest"

    def handle_endtag(self, tag: str) -> None:
        self._is_data = False

    def handle_data(self, data: str) -> None:
        self.data += data if self._is_data else ""


@pytest.mark.parametrize("said", [*HOSTILE, "</script><script>alert(1)</script>", "<!--<script>", "\u2028]]>\\u003c"])
def test_no_text_ends_the_pages_data_early(said: str) -> None:
    offer = offer_of(made("club"))
    catalogue = Catalogue(offer)
    plain, hostile = Scripts(), Scripts()

    plain.feed(find.page(catalogue, offer, {"council": "Example"}, TODAY).body)
    hostile.feed(find.page(catalogue, offer, {"council": said}, TODAY).body)

    assert json.loads(hostile.data) == {"council": said}
    assert hostile.tags == plain.tags


def test_the_manifest_stands_on_the_page_as_it_is(built: Finder, offer: Offer) -> None:
    (sheet,) = [
        each
        for each in sheets(offer, frozenset(), TODAY, FilesBeside(manifest=lambda: built.manifest))
        if each.address == find.ADDRESS
    ]
    page = Scripts()

    page.feed(sheet.make().body)

    assert json.loads(page.data) == json.loads(json.dumps(built.manifest))


def test_what_is_not_open_is_numbered_last_in_its_band() -> None:
    closed = made("a", status={"state": "temporarily-closed"})
    built = _finder(closed, made("b"), made("c"), made("far", "national"))

    cards = json.loads(built.files[f"{built.manifest['data']}cards/0.json"])

    assert [card["a"] for card in cards[:4]] == ["services/b/", "services/c/", "services/a/", "services/far/"]
    assert built.manifest["shut"] == built.manifest["past"] == [1, *[0] * 9]
