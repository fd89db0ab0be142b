"""Near somewhere: what is near comes first in its band, and nothing of the person leaves the page."""

import re
from collections.abc import Iterator
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import PHONE, Browsing
from tests.browser.finder import Finder
from tests.search.findable import in_town

from local_offer.records import Service
from local_offer.search.documents import BANDS

CREWE = {"latitude": 53.0981, "longitude": -2.4324}


@pytest.fixture(scope="module")
def finder(browser: Browser, home: str) -> Iterator[Finder]:
    browsing = Browsing(browser, home)
    yield Finder(browsing.window())
    browsing.close()


def _record(id: str) -> Service:
    return in_town().offer.service_by_id[id]


def _miles(record: Service) -> float | None:
    """From Crewe to the nearest of its positions."""
    return min(
        (_apart(at.position.latitude, at.position.longitude) for at in record.locations if at.position), default=None
    )


def _apart(latitude: float, longitude: float) -> float:
    north, east = radians(latitude - CREWE["latitude"]), radians(longitude - CREWE["longitude"])
    part = sin(north / 2) ** 2 + cos(radians(latitude)) * cos(radians(CREWE["latitude"])) * sin(east / 2) ** 2
    return 7917.6 * asin(sqrt(part))


@pytest.mark.parametrize("topic", ["schools", "clubs"])
def test_bands_come_before_distance_and_the_near_before_the_far(topic: str, finder: Finder) -> None:
    finder.ask(f"#place=CW1+2AF&topic={topic}")
    for _ in range(2):
        if finder.page.locator("#more").is_visible():
            finder.page.locator("#more").click()
            finder.page.wait_for_timeout(300)
    shown = [_record(id) for id in finder.services]

    bands = [BANDS.index(record.coverage.scope) for record in shown]

    assert len(shown) > 5
    assert bands == sorted(bands)
    for one, other in pairwise(record for record in shown if not record.coverage.places):  # others serve some towns
        near, far = _miles(one), _miles(other)
        if one.coverage.scope == other.coverage.scope and near is not None and far is not None:
            assert near < far + 0.02, (one.id, other.id)


def test_every_result_with_a_position_says_how_far_it_is(finder: Finder) -> None:
    finder.ask("#q=swimming&place=CW1+2AF")

    for line in finder.page.locator("#results > li:has(dl)").all():
        id = (line.locator("h3 a").get_attribute("href") or "").split("/")[-2]
        miles, where = _miles(_record(id)), line.locator("dd").first.inner_text()
        if miles is None:
            continue
        found = re.search(r"about (\d+) miles?$|less than a mile$", where)
        assert found, where
        assert abs(int(found[1] or 0) - miles) < 1.01, where


@pytest.mark.parametrize("miles", [1, 3, 5, 10, 20])
def test_within_some_miles_leaves_what_is_near_or_in_no_one_place(miles: int, finder: Finder) -> None:
    finder.ask(f"#place=CW1+2AF&within={miles}&topic=schools&where=local")
    schools = [s for s in in_town().services if "schools" in s.topics and s.coverage.scope == "local"]
    near = {s.id for s in schools if (away := _miles(s)) is not None and away < miles - 0.02}
    far = {s.id for s in schools if (away := _miles(s)) is not None and away > miles + 0.02}

    assert len(near) <= finder.by_band[0] <= len(schools) - len(far)
    assert far.isdisjoint(finder.services)


def test_within_some_miles_leaves_out_a_school_elsewhere_of_which_nobody_knows_where_it_is(finder: Finder) -> None:
    finder.open("#q=Heather+Bank+School&place=Crewe").rest()
    assert "heather-bank-school" in finder.services

    finder.page.locator("#within").select_option("20")
    finder.settle().rest()

    assert "heather-bank-school" not in finder.services
    assert finder.open("#place=Crewe&within=1").by_band[1] < 10


def test_how_far_is_chosen_from_the_list(finder: Finder) -> None:
    finder.open("#topic=schools").enter("place", "Crewe")
    before = finder.by_band

    finder.page.locator("#within").select_option("3")
    finder.settle()

    assert finder.asked == "place=Crewe&within=3&topic=schools"
    assert finder.by_band < before
    assert "within 3 miles" in finder.chips


@pytest.mark.parametrize(
    ("typed", "near", "word"),
    [
        ("SK8 3JZ", "near SK8 3JZ", ""),
        ("sk83pf", "near SK8 3PF", "SK8 3PF is in Stockport, which has a local offer of its own."),
        (
            "CW1 9ZZ",
            "near CW1 9ZZ",
            "We do not know CW1 9ZZ. Check its last three characters. We measure from the middle of CW1.",
        ),
        ("M1 1AE", "near M1 1AE", "We measure from the middle of M1."),
        ("Nantwich", "near Nantwich", ""),
        ("nantwhich", "near Nantwich", "Showing Nantwich."),
        ("Timbuktu", "", "We do not know “Timbuktu”."),
        ("<b>x</b>", "", "We do not know “<b>x</b>”."),
        ("BT1 1AA", "", "outside England, Scotland and Wales"),
    ],
)
def test_a_place_is_taken_or_refused_with_a_clear_word(typed: str, near: str, word: str, finder: Finder) -> None:
    finder.ask("#q=autism").enter("place", typed)

    said = finder.page.locator("#place-said").inner_text()
    assert word in said if word else said == ""
    assert [chip for chip in finder.chips if chip.startswith("near")] == [near] * bool(near)
    assert finder.services


@pytest.mark.parametrize("typed", ["London", "ZZ1 1AA", "BT1 1AA"])
def test_a_place_that_is_not_known_is_no_search_of_its_own(typed: str, finder: Finder) -> None:
    finder.open().enter("place", typed)

    assert finder.title == "Find help"
    assert finder.page.title().startswith("Find help")
    assert typed in finder.page.locator("#place-said").inner_text()
    assert not finder.page.locator("#found").is_visible()
    assert finder.page.locator("#ways").is_visible()


@pytest.mark.parametrize(
    ("typed", "word"), [("autism CW1 9ZZ", "Check its last three characters"), ("autism CW99", "We do not know “CW99”")]
)
def test_the_word_about_a_postcode_in_the_words_is_seen_on_a_phone(typed: str, word: str, browsing: Browsing) -> None:
    phone = Finder(browsing.window(PHONE)).open()

    phone.type(typed)

    assert word in phone.said
    assert "autism" in phone.chips
    assert phone.page.locator("#place-said").inner_text() == ""


def test_a_postcode_alone_in_the_words_that_there_is_not_is_said(finder: Finder) -> None:
    finder.open().type("CW99 9ZZ")

    assert "We do not know “CW99 9ZZ”" in finder.count
    assert finder.title == "Find help"


def test_a_town_in_the_words_is_a_place_beside_what_is_sought(finder: Finder) -> None:
    finder.open().type("swimming in Nantwich")

    assert finder.chips == ["swimming", "near Nantwich", "Clear all"]


def test_where_i_am_is_used_and_stands_in_no_address(browsing: Browsing) -> None:
    finder = Finder(browsing.window(geolocation=CREWE, permissions=["geolocation"]))
    finder.open("#q=swimming&age=9").press("Use where I am")

    expect(finder.page.locator("#chips")).to_contain_text("near where you are")
    assert (
        "less than a mile" in finder.page.locator("#results").inner_text()
        or "about" in finder.page.locator("#results").inner_text()
    )
    here = str(CREWE["latitude"])[:4]  # of the server's port two figures may be any
    assert here not in finder.page.url
    finder.press("Remove: age 9", "#chips")
    expect(finder.page.locator("#chips")).to_contain_text("near where you are")
    finder.press("Remove: near where you are", "#chips")
    expect(finder.page.locator("#chips")).not_to_contain_text("near where you are")
    assert not [asked for asked in finder.visit.requests if here in asked]


def test_where_i_am_alone_is_a_search(browsing: Browsing) -> None:
    finder = Finder(browsing.window(geolocation=CREWE, permissions=["geolocation"]))
    finder.open().press("Use where I am")

    expect(finder.page.locator("h1")).to_contain_text("services, near where you are")
    expect(finder.page.locator("#results > li")).to_have_count(10)


def test_where_i_am_denied_is_said(browsing: Browsing) -> None:
    finder = Finder(browsing.window(permissions=[]))
    finder.open("#q=swimming").press("Use where I am")

    expect(finder.page.locator("#place-said")).to_contain_text("Type a postcode or a town instead.")
    assert finder.chips == ["swimming"]


def test_nothing_of_the_person_is_in_any_request(browsing: Browsing) -> None:
    visit = browsing.window()
    finder = Finder(visit)
    visit.open("")
    visit.page.locator("#q").fill("encopresis my son James age 13")
    visit.page.locator("#q").press("Enter")
    visit.page.wait_for_url("**/find/#*")
    finder.settle().enter("place", "CW1 2AF").enter("age", "13")
    finder.type("encopresis CW2 8DL").rest().tick("free", "yes").rest()
    finder.page.reload()
    finder.settle().rest()
    finder.page.locator("#not-this").get_by_role("link", name="Tell us what is missing").click()
    expect(finder.page.locator("#missing")).to_be_visible()

    sent = [unquote(asked).casefold() for asked in visit.requests]

    paths = [re.sub(r"\?[0-9a-f]{8}$", "", asked.partition("/offer/")[2]) for asked in sent]
    assert len(sent) > 20
    assert [path for path in paths if "?" in path or "#" in path] == []
    assert [path for path in paths if re.search(r"encop|james|cw1 ?2|cw2 ?8|2af|8dl", path)] == []
    assert [path for path in paths if re.search(r"\b13\b", path) and "cards/13." not in path] == []
    assert any(path.endswith("postcodes/cw1.json") for path in paths)
    assert visit.page.evaluate("() => document.cookie") == ""


def test_the_age_changes_no_request(browsing: Browsing) -> None:
    """Results of another age are other cards; what is asked for may not tell more than that."""
    asked = []
    for age in ("4", "17"):
        visit = browsing.window()
        Finder(visit).open(f"#q=autism&age={age}").rest()
        asked.append({path for path in visit.requests if "/cards/" not in path})

    assert {path.partition("#")[0] for path in asked[0]} == {path.partition("#")[0] for path in asked[1]}
