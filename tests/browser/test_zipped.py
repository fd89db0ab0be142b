"""A copy of the site opened from a folder, as from a memory stick: no server, no internet."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.folder import TODAY

from local_offer.site.zipped import zipped


@pytest.fixture(scope="module")
def copy(town_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("a stick #1")
    with zipfile.ZipFile(BytesIO(zipped(town_site, "https://example.org/", "Example", TODAY))) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, offline=True)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert wrong == []


def test_a_family_searches_opens_a_service_and_keeps_it(page: Page, copy: Path) -> None:
    page.goto((copy / "Start here.html").as_uri())
    page.wait_for_url("**/local-offer/index.html")

    page.get_by_role("searchbox").first.fill("swimming")
    page.keyboard.press("Enter")
    page.locator("#results h3 a").first.wait_for()
    name = page.locator("#results h3 a").first.inner_text()
    page.locator("#results h3 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.get_by_role("button", name=f"Save {name}", exact=True).click()
    page.get_by_role("link", name="Your list").first.click()

    expect(page.get_by_role("link", name=name)).to_be_visible()
    assert page.url.startswith((copy / "local-offer/shortlist/index.html").as_uri())


def test_what_someone_sends_leads_to_the_website(page: Page, copy: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{(copy / 'local-offer/shortlist/index.html').as_uri()}#s=saturday-club")
    page.get_by_role("button", name="Copy a link to this list").click()
    expect(page.get_by_text("Link copied").first).to_be_visible()
    letter = page.get_by_role("link", name="Send by email")
    letter.dispatch_event("mousedown")

    assert page.evaluate("navigator.clipboard.readText()") == "https://example.org/shortlist/#s=saturday-club"
    said = unquote(letter.get_attribute("href") or "")
    assert "https://example.org/services/saturday-club/" in said
    assert "file:" not in said
