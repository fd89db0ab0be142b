"""Another site cannot show our pages in a frame, unless the council says that it may; our embeds anyone can."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.server import council_headers, served

SERVICE = "services/learning-together/"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing of each request."""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of another site, and its folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", tmp_path
        server.shutdown()
        thread.join()


def framed(browser: Browser, elsewhere: tuple[str, Path], address: str) -> str:
    """What a page of another site shows of ours in its frame."""
    home, folder = elsewhere
    (folder / "index.html").write_text(f"<!doctype html><iframe src='{address}'></iframe>", encoding="utf-8")
    page: Page = browser.new_page()
    page.goto(home, wait_until="load")
    shown = page.frames[1].locator("body").inner_text()
    page.close()
    return shown


def test_no_other_site_shows_our_pages(browser: Browser, home: str, elsewhere: tuple[str, Path]) -> None:
    assert "Learning Together" not in framed(browser, elsewhere, home + SERVICE)
    assert "Skip to the main part" not in framed(browser, elsewhere, home + "nothing-here/")


def test_without_the_headers_any_site_could(browser: Browser, town_site: Path, elsewhere: tuple[str, Path]) -> None:
    with served(town_site, headers={}) as home:
        assert "Learning Together" in framed(browser, elsewhere, home + SERVICE)


def test_the_councils_own_site_may_when_it_is_named(
    browser: Browser, town_site: Path, elsewhere: tuple[str, Path]
) -> None:
    with served(town_site, council_headers([elsewhere[0]])) as home:
        assert "Learning Together" in framed(browser, elsewhere, home + SERVICE)
    with served(town_site, council_headers(["https://www.council.example"])) as home:
        assert "Learning Together" not in framed(browser, elsewhere, home + SERVICE)


def test_a_pasted_list_shows_on_another_site_and_its_links_leave_the_frame(
    browser: Browser, home: str, town_site: Path, elsewhere: tuple[str, Path]
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(home + "data/embed/")
    page.select_option("#which", "topics/short-breaks/")
    page.select_option("#height", "400")
    # The text names the address at which a council's site will stand; here it stands at another.
    snippet = re.sub(r"https://[^\s\"]+?/(?=embed/|topics/)", home, page.locator("#snippet").input_value())
    other, folder = elsewhere
    (folder / "index.html").write_text(f"<!doctype html><h1>A school</h1>{snippet}", encoding="utf-8")

    page.goto(other, wait_until="load")
    shown = page.frame_locator("iframe")
    assert page.locator("iframe").get_attribute("height") == "400"
    assert "In danger or a crisis?" in shown.locator("footer").inner_text()
    assert shown.locator("html").evaluate("page => page.scrollWidth <= page.clientWidth")
    shown.get_by_role("link").nth(1).click()
    page.wait_for_url(f"{home}services/**")
    assert len(page.frames) == 1
    page.close()


def test_the_page_that_gives_the_text_shows_the_list_and_holds_every_text_without_scripts(
    browser: Browser, home: str
) -> None:
    page = browser.new_page()
    page.goto(home + "data/embed/")
    page.select_option("#which", "needs/autism/")
    expect(page.frame_locator("#look").locator("h1")).to_contain_text("Autism")
    written = page.locator("#snippet").input_value()
    assert written in [each.strip() for each in page.locator("dd code").all_text_contents()]
    page.close()
