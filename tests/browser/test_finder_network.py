"""A slow network, none, and a site that was built anew: the finder shows no wrong answer and comes back."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.conftest import Browsing
from tests.browser.finder import Finder

TROUBLE = "We could not load the search."


def _slowed(page: Page, bytes_a_second: int = 50_000, milliseconds: int = 400) -> Any:
    """400 kbit a second, as on a phone in a village."""
    session = page.context.new_cdp_session(page)
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": milliseconds,
            "downloadThroughput": bytes_a_second,
            "uploadThroughput": bytes_a_second,
        },
    )
    return session


def test_on_a_slow_network_a_late_answer_never_replaces_a_newer_one(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open()
    _slowed(finder.page)
    finder.page.fill("#q", "autism")
    finder.page.fill("#q", "dyslexia")

    finder.settle()
    first = (finder.title, finder.names)
    finder.page.wait_for_timeout(1500)

    assert first[0] == "1 service for dyslexia"
    assert (finder.title, finder.names) == first
    assert finder.asked == "q=dyslexia"


def test_on_a_slow_network_fast_typing_ends_with_what_was_typed(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open()
    _slowed(finder.page)

    finder.page.locator("#q").press_sequentially("speech therapy", delay=20)

    expect(finder.page.locator("h1")).to_have_text("7 services for speech and language", timeout=15_000)
    expect(finder.page.locator("#results")).to_contain_text("Speech and Language Therapy", timeout=15_000)
    assert finder.visit.complaints == []


def test_while_it_works_the_list_says_so(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open()
    _slowed(finder.page)

    finder.page.fill("#q", "autism")

    expect(finder.page.locator("#results")).to_have_attribute("aria-busy", "true")
    expect(finder.page.locator("#results")).to_have_attribute("aria-busy", "false", timeout=10_000)


class Held:
    """Requests that wait until they are let go."""

    def __init__(self, page: Page, pattern: str) -> None:
        self.routes: list[Route] = []
        self.is_open = False
        page.route(pattern, self._take)

    def _take(self, route: Route) -> None:
        if self.is_open:
            route.continue_()
        else:
            self.routes.append(route)

    def let_go(self) -> None:
        self.is_open = True
        for route in self.routes:
            route.continue_()


def test_what_stands_beside_an_older_search_does_not_come_beside_a_newer(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=SALT").rest()
    expected = _beside(finder.open("#q=dyslexia").rest())
    finder.open()
    finder.type("SALT")
    held = Held(finder.page, "**/cards/*.json")
    finder.page.wait_for_timeout(600)

    finder.page.fill("#q", "dyslexia")
    finder.page.wait_for_timeout(300)
    held.let_go()
    finder.settle().rest()
    finder.page.wait_for_timeout(300)

    assert finder.title == "1 service for dyslexia"
    assert _beside(finder) == expected


def test_nothing_of_a_search_comes_back_when_it_was_cleared(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open()
    finder.type("autism")
    held = Held(finder.page, "**/{cards/*,facets}.json")
    finder.page.wait_for_timeout(400)

    finder.page.fill("#q", "")
    finder.page.wait_for_timeout(200)
    held.let_go()
    finder.page.wait_for_timeout(800)

    assert finder.title == "Find help"
    assert finder.page.locator("#ways").is_visible()
    assert not finder.page.locator("#guides, #national, #not-this, #start").filter(visible=True).count()
    assert set(finder.page.locator("[data-count]").all_text_contents()) <= {""} | set(_at_rest(finder))


def test_the_word_about_an_older_place_does_not_come_after_a_newer_one(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=autism&place=Crewe").rest()
    held = Held(finder.page, "**/places/postcodes/*.json")
    finder.page.fill("#place", "CW1 9ZZ")
    finder.page.locator("#place").blur()
    finder.page.wait_for_timeout(300)

    finder.enter("place", "Crewe")
    held.let_go()
    finder.page.wait_for_timeout(600)

    assert "near Crewe" in finder.chips
    assert finder.page.locator("#place-said").inner_text() == ""


@pytest.mark.parametrize("missing", ["shards/*", "cards/*"])
def test_a_file_that_does_not_come_is_said_and_asked_for_again(missing: str, browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open()
    finder.page.route(f"**/{missing}.json", lambda route: route.fulfill(status=404, body="no"))
    finder.type("autism")
    expect(finder.page.locator("#count")).to_contain_text(TROUBLE)
    finder.page.unroute(f"**/{missing}.json")

    finder.page.press("#q", "Enter")

    expect(finder.page.locator("h1")).to_have_text("14 services for autism")
    expect(finder.page.locator("#count")).to_contain_text("in the borough")
    assert "Autism" in finder.names


def test_without_a_network_a_clear_word_stands_and_no_other_searchs_results(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=autism").rest()
    finder.page.context.set_offline(True)
    finder.type("wheelchair")

    expect(finder.page.locator("#count")).to_contain_text(TROUBLE)
    assert "Check your connection" in finder.count
    assert "autism" not in finder.title
    assert finder.names == []

    finder.page.context.set_offline(False)
    finder.page.press("#q", "Enter")
    expect(finder.page.locator("h1")).to_have_text("1 service for wheelchairs")
    expect(finder.page.locator("#results > li").first).to_be_visible()


def test_more_results_without_a_network_are_asked_for_again(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#where=local").rest()
    finder.page.context.set_offline(True)
    for _ in range(3):
        finder.page.locator("#more").click()
        finder.page.wait_for_timeout(150)
    before = len(finder.names)
    assert finder.page.locator("#more").is_visible()

    finder.page.context.set_offline(False)
    finder.page.locator("#more").click()

    expect(finder.page.locator("#results > li")).to_have_count(before + 10)
    addresses = finder.addresses
    assert len(set(addresses)) == len(addresses)


def test_pressing_for_more_twice_at_once_shows_nothing_twice(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#where=local").rest()

    finder.page.evaluate("() => { const more = document.getElementById('more'); more.click(); more.click(); }")
    finder.page.wait_for_timeout(600)

    addresses = finder.addresses
    assert len(addresses) in (20, 30)
    assert len(set(addresses)) == len(addresses)


def test_filters_that_do_not_come_leave_the_results(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open()
    finder.page.route("**/facets.json", lambda route: route.abort())

    finder.type("autism").rest()

    assert "Autism" in finder.names
    assert "in the borough" in finder.count


def test_a_page_open_while_the_site_was_built_anew_is_whole_again_when_loaded(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=autism").rest()
    folder = "**/find/data/**"
    finder.page.route(folder, lambda route: route.fulfill(status=404, content_type="text/html", body="<p>Gone"))
    finder.type("wheelchair")
    expect(finder.page.locator("#count")).to_contain_text(TROUBLE)
    assert "load this page again" in finder.count or finder.page.get_by_role("link", name="Load").count()
    finder.page.unroute(folder)

    finder.page.reload()
    finder.settle()

    assert finder.title.endswith("for wheelchairs")
    assert finder.names


def _beside(finder: Finder) -> list[str]:
    return [text for text in finder.page.locator("#guides, #national, #start").all_inner_texts() if text]


def _at_rest(finder: Finder) -> list[str]:
    """The counts of a page on which nothing is asked for."""
    return list(finder.open().rest().page.locator("[data-count]").all_text_contents())


def test_a_first_search_asks_for_two_scripts_and_the_map_for_one_more(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=autism").rest()
    first = _scripts(finder)

    finder.page.locator("#map-open").click()
    expect(finder.page.locator("#map .lo-stage[aria-busy=false]")).to_be_visible()

    assert [re.sub("-[0-9a-f]{8}", "", name) for name in first] == ["find.js", "early.js"]
    assert [re.sub("-[0-9a-f]{8}", "", name) for name in _scripts(finder)] == ["find.js", "early.js", "find-map.js"]


def test_a_map_of_a_newer_site_is_not_put_into_an_older_page(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=autism").rest()
    finder.page.route(
        "**/find-map-*.js", lambda route: route.fulfill(status=404, content_type="text/html", body="Gone")
    )

    finder.page.locator("#map-open").click()

    expect(finder.page.locator("#map-said")).to_contain_text("We could not load the map")
    assert finder.names


def _scripts(finder: Finder) -> list[str]:
    return [request.rpartition("/")[2] for request in finder.visit.requests if request.endswith(".js")]
