"""What the links at the foot of each page tell "Have your say", and what goes into a letter that is written there."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import PHONE, Browsing
from tests.browser.server import served
from tests.folder import SOUND
from tests.site.commands import SITE_URL, build

WAYS = """\
      feedback_email: send@example.gov.uk
      feedback_issues: https://github.com/example/offer/issues/new
"""


@pytest.fixture(scope="module")
def with_ways(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The home of a council that can be written to."""
    folder = tmp_path_factory.mktemp("ways") / "council"
    copytree(SOUND, folder)
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + WAYS, encoding="utf-8")
    with served(build(folder, Path(folder).with_name("site"))) as address:
        yield address


def test_a_problem_with_a_page_names_the_page(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open("services/the-drop-in/")
    name = page.get_by_role("heading", level=1).inner_text()

    page.get_by_role("link", name="Report a problem with this page").click()

    expect(page.get_by_role("heading", level=1, name="Have your say")).to_be_visible()
    expect(page.locator("#from b")).to_have_text(name)
    expect(page.locator("#from")).to_contain_text(f"{SITE_URL}services/the-drop-in/")
    expect(page.locator("#missing")).to_be_hidden()


def test_what_was_looked_for_and_not_found_is_named(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open("have-your-say/#missing=a%20club%20in%20Crewe")

    expect(page.locator("#missing b")).to_have_text("a club in Crewe")
    expect(page.locator("#from")).to_be_hidden()


@pytest.mark.parametrize("name", ["page", "missing"])
def test_what_stands_behind_the_sign_is_only_text(name: str, browsing: Browsing) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    visit = browsing.window(PHONE)

    page = visit.open(f"have-your-say/#{name}={quote(hostile)}&address=javascript:alert(1)")

    expect(page.locator(f"#{'from' if name == 'page' else 'missing'} b")).to_have_text(hostile)
    assert page.locator("main img, a[href^='javascript']").count() == 0
    assert visit.complaints == []


def test_a_letter_and_an_issue_hold_the_page_already(with_ways: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(
        f"{with_ways}have-your-say/#about=wrong&page=Club%20%26%20Caf%C3%A9&address=https%3A%2F%2Foffer.example%2F"
    )
    expect(page.locator("#from")).to_be_visible()
    links = page.locator("a[data-part='tell']")

    letter = urlsplit(links.nth(0).get_attribute("href") or "")
    issue = urlsplit(links.nth(1).get_attribute("href") or "")

    body = unquote(letter.query.partition("&body=")[2])
    assert body.startswith("Page: Club & Café\r\nAddress: https://offer.example/\r\n\r\nWhich help it is")
    assert parse_qs(issue.query)["page"] == ["Page: Club & Café\r\nAddress: https://offer.example/"]
    page.close()
