"""In which order services are met, what stands folded and what in a band of its own: asked of the modules alone."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.modules import asked, opened

PREPARE = """const { Order, NAMED } = await import("/modules/find/rank.js");
    const { inOrder } = await import("/modules/find/sorting.js");
    const { listed, wanted } = await import("/modules/find/listing.js");
    const { farFrom } = await import("/modules/find/far.js");
    const order = new Order({ bands: given.bands ?? [9, 0, 0, 0, 0, 0, 3, 0, 0, 0], adults: given.adults, ways: [] });
    const all = [...Array(order.services).keys()];
    const answers = {
        asked: 1, met: all.map(() => 1), named: all.map(() => 0), full: all,
        telling: all.map((n) => given.telling?.[n] ?? 2), score: all.map((n) => given.score?.[n] ?? 9),
    };"""
ORDERED = f"""async (_, given) => {{ {PREPARE}
    const at = (miles) => ({{ latitude: 53 + miles / 69.1, longitude: -2 }});
    const far = given.away && farFrom(at(0), given.away.map((miles) => miles ?? Infinity),
        all.map((n) => given.serves?.[n]?.map(at)), order);
    const wants = wanted(given.typed ?? "");
    return inOrder(all, answers, order, {{ fits: () => 0, wants, ...far }});
}}"""
LISTED = f"""async (_, given) => {{ {PREPARE}
    const {{ numbers, schools, national }} =
        listed(all, answers, order, given.typed ?? "", {{ isSifted: false, isPlaced: false }});
    return [numbers, schools, national];
}}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = opened(browser)
    yield page
    page.close()


def _ordered(page: Page, **given: Any) -> list[int]:
    bands = [0] * 10
    bands[0], bands[6] = given.pop("local", 4), given.pop("national", 0)
    return asked(page, "find/sorting.js", ORDERED, [{"bands": bands, **given}])[0]  # type: ignore[no-any-return]


def _listed(page: Page, **given: Any) -> list[list[int]]:
    return asked(page, "find/listing.js", LISTED, [given])[0]  # type: ignore[no-any-return]


def test_what_is_much_more_relevant_comes_before_what_is_near(page: Page) -> None:
    assert _ordered(page, score=[2, 20, 19, 3], away=[0, 9, 4, 1]) == [2, 1, 3, 0]


def test_what_serves_all_of_the_area_is_near_everywhere_in_it(page: Page) -> None:
    assert _ordered(page, away=[3, None, 1, None]) == [1, 3, 2, 0]


def test_what_serves_other_towns_alone_comes_after_what_serves_this_one(page: Page) -> None:
    serves = {0: [10], 1: [0, 10]}

    assert _ordered(page, away=[5, 9, 4, None], serves=serves, score=[30, 9, 9, 9]) == [1, 3, 2, 0]


def test_local_comes_before_national_and_what_is_about_it_before_what_mentions_it(page: Page) -> None:
    assert _ordered(page, local=2, national=2, telling=[0, 2, 2, 0]) == [1, 2, 0, 3]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("autism assessment for my son", [1, 2, 3, 0]),
        ("autism assessment", [1, 2, 3, 0]),
        ("autism assessment for adults", [0, 1, 2, 3]),
    ],
)
def test_an_adults_service_comes_first_for_adults_alone(page: Page, typed: str, numbers: list[int]) -> None:
    assert _ordered(page, typed=typed, adults=[0]) == numbers


def test_schools_are_folded_where_they_crowd_and_nobody_asks_for_one(page: Page) -> None:
    crowded = {"bands": [4, 6, 0, 0, 0, 0, 0, 0, 0, 0]}

    assert _listed(page, **crowded, typed="autism at school") == [[0, 1, 2, 3], [4, 5, 6, 7, 8, 9], []]
    assert _listed(page, **crowded, typed="autism school")[1] == []
    assert _listed(page, bands=[7, 3, 0, 0, 0, 0, 0, 0, 0, 0])[1] == []
    assert _listed(page, bands=[1, 9, 0, 0, 0, 0, 0, 0, 0, 0])[1] == []


def test_what_is_national_stands_in_its_band_unless_little_as_telling_is_near(page: Page) -> None:
    assert _listed(page) == [list(range(9)), [], [9, 10, 11]]
    assert _listed(page, telling=dict.fromkeys(range(9), 0)) == [list(range(12)), [], []]
