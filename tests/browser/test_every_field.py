"""Pages with every field filled, and with text that means harm, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, expect
from tests.browser.conftest import PHONE, Browsing
from tests.browser.faults import faults
from tests.browser.server import served
from tests.browser.test_small_and_large import SIDEWAYS
from tests.site.commands import build
from tests.site.hostile import hostile_council

ADDRESSES = pytest.mark.parametrize(
    "address",
    ["services/school-0/", "services/club-0/", "services/ended-0/", "organisations/trust-0/", "find/#q=zqx"],
)


@pytest.fixture(scope="module")
def hostile_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    with served(build(hostile_council(folder / "council").folder, folder / "site")) as address:
        yield address


@pytest.fixture
def hostile(browser: Browser, hostile_home: str) -> Iterator[Browsing]:
    browsing = Browsing(browser, hostile_home)
    yield browsing
    browsing.close()


@ADDRESSES
def test_no_text_is_run(address: str, hostile: Browsing) -> None:
    visit = hostile.window()
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    visit.page.on("dialog", note)

    page = visit.open(address)
    page.mouse.move(300, 300)

    # Waits for what a script has still to show.
    expect(page.locator("main")).to_contain_text("<script>alert(1)</script>")
    assert dialogs == []
    assert visit.complaints == []
    assert [asked for asked in visit.requests if not asked.startswith(visit.home)] == []


@ADDRESSES
def test_a_page_with_every_field_has_no_fault(address: str, hostile: Browsing) -> None:
    page = hostile.window(PHONE).open(address)

    assert faults(page) == []
    assert page.evaluate(SIDEWAYS) == 0


def test_a_former_address_takes_the_reader_to_the_page(hostile: Browsing) -> None:
    page = hostile.window().open("services/was-club-0/")

    page.wait_for_url("**/services/club-0/")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
