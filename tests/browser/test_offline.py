"""The site with the network cut, then updated: what was read is there, says that it is a copy, and is whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Browsing
from tests.browser.server import served

from local_offer.site.parts.worker import page_in, worker_file

CLUB, OTHER, GUIDE = "services/saturday-club/", "services/wheelchair-loans/", "guides/complaints/"
HARM = "services/refuge/"
DAY = 24 * 60 * 60 * 1000


class Host:
    """A web host whose site can be replaced."""

    def __init__(self, folder: Path, site: Path) -> None:
        self.up = folder / "up"
        self.put(site)

    def put(self, site: Path) -> None:
        self.up.unlink(missing_ok=True)
        self.up.symlink_to(site)


class Device:
    """A browser that keeps copies, and has read the home page."""

    def __init__(self, browsing: Browsing) -> None:
        self.visit = browsing.window(320, service_workers="allow")
        self.page: Page = self.visit.open("")
        self.page.evaluate("navigator.serviceWorker.controller || new Promise(done => "
                           "navigator.serviceWorker.addEventListener('controllerchange', done))")  # fmt: skip
        self.settle()

    def read(self, *addresses: str) -> Page:
        for address in addresses:
            self.visit.open(address)
        return self.page

    def settle(self, asked: str = "keep") -> int:
        """Waits until the worker has kept what it is to keep, and let go of the rest; how many pages are not kept.

        Whether a line is quick depends on the machine’s load, so who needs the guides asks to `keep all`.
        """
        return int(
            self.page.evaluate(
                """async (asked) => {
          const { port1, port2 } = new MessageChannel();
          const done = new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
          (await navigator.serviceWorker.ready).active.postMessage(asked, [port2]);
          return await done;
        }""",
                asked,
            )
        )

    def update(self) -> None:
        """Has the browser look for a newer worker, as it does of itself with each page, and waits for that to work."""
        self.page.evaluate("""async () => {
          const found = await navigator.serviceWorker.ready;
          const newer = await found.update().then(() => found.installing ?? found.waiting);
          const isDone = () => !newer || ["activated", "redundant"].includes(newer.state);
          while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
        }""")

    def cut(self) -> None:
        self.settle()
        self.page.context.set_offline(True)

    @property
    def kept(self) -> set[str]:
        """The addresses of all copies, less that of the site."""
        found: list[str] = self.page.evaluate("""async () => {
          const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
          return kept.flat().map(({ url }) => url);
        }""")
        return {address.removeprefix(self.visit.home) for address in found}

    def age(self, address: str, days: int) -> None:
        """Makes a copy older. The network is cut before: else the worker may find meanwhile that it is of today."""
        self.page.evaluate(
            """async ([address, days]) => {
              for (const name of await caches.keys()) {
                const cache = await caches.open(name), copy = await cache.match(address);
                if (!copy) continue;
                const headers = new Headers(copy.headers);
                const known = JSON.parse(decodeURIComponent(headers.get("x-local-offer")));
                headers.set("x-local-offer", encodeURIComponent(JSON.stringify({ ...known, kept: known.kept - days })));
                await cache.put(address, new Response(await copy.blob(), { headers }));
              }
            }""",
            [self.visit.home + address, days * DAY],
        )


@pytest.fixture
def host(town_site: Path, tmp_path: Path) -> Host:
    return Host(tmp_path, town_site)


@pytest.fixture
def device(browser: Browser, host: Host) -> Iterator[Device]:
    with served(host.up) as home:
        browsing = Browsing(browser, home)
        yield Device(browsing)
        browsing.close()


def _is_whole(page: Page) -> bool:
    """Whether the page has its styles, and its script has run."""
    return bool(page.evaluate("getComputedStyle(document.body).getPropertyValue('--lo-paper') !== ''"))


def test_what_was_read_says_that_it_is_a_copy_and_what_was_not_leads_to_numbers_and_to_what_is_kept(
    device: Device,
) -> None:
    device.read(CLUB, "find/?q=autism#place=CW1+2AB")
    device.settle("keep all")
    device.cut()

    for address, title in (("", "Exampleshire"), (CLUB, "Saturday Club"), ("help-now/", "Help now"), (GUIDE, "")):
        page = device.read(f"{address}?from=a-link")
        expect(page.locator("[data-copy]")).to_contain_text("You are offline. This is a copy saved on ")
        assert title in page.title()
        assert _is_whole(page)
    assert device.visit.complaints == []

    device.read("find/").locator("#q").fill("I want to kill myself")
    expect(page.locator("#crisis [href='tel:999']")).to_be_visible()

    page = device.read(OTHER)  # which nobody has read
    expect(page.locator("h1")).to_have_text("This page is not kept on this device")
    assert page.locator("#crisis [href='tel:999']").is_visible()
    assert page.url.endswith(OTHER)  # so that loading it again, with a network, shows it
    assert _is_whole(page)
    page.get_by_role("link", name="Saturday Club").click()
    expect(page.locator("h1")).to_have_text("Saturday Club")


def test_a_copy_of_43_days_ago_says_so_first_but_numbers_for_a_crisis_stand_at_once(device: Device) -> None:
    device.read(CLUB)
    device.cut()
    for address in (CLUB, "help-now/"):
        device.age(address, 43)

    page = device.read(CLUB)
    expect(page.locator("h1")).to_have_text("This copy is 43 days old")
    assert "Saturday Club" in page.locator(".lo-lede").inner_text()
    page.get_by_role("link", name="Show it anyway").click()
    expect(page.locator("h1")).to_have_text("Saturday Club")
    expect(page.locator("[data-copy]")).to_contain_text("43 days ago. Numbers, times and rules may have changed since.")

    page = device.read("help-now/")
    expect(page.locator("[data-copy]")).to_contain_text("43 days ago")
    assert page.locator("#crisis [href='tel:999']").is_visible()


def test_a_copy_of_61_days_ago_is_gone_and_what_is_as_it_was_is_of_today(device: Device) -> None:
    device.read(CLUB, OTHER)
    device.settle("keep all")
    device.cut()
    device.age(CLUB, 61)
    device.age(GUIDE, 61)

    page = device.read(CLUB)
    expect(page.locator("h1")).to_have_text("This page is not kept on this device")
    assert page.get_by_role("link", name="Saturday Club").count() == 0
    expect(device.read(GUIDE).locator("h1")).to_have_text("This copy is 61 days old")

    page.context.set_offline(False)
    device.settle()
    device.cut()
    assert CLUB not in device.kept
    assert "days ago" not in device.read(GUIDE).locator("[data-copy]").inner_text()


def test_where_the_host_is_out_of_order_numbers_and_copies_stand_in_place_of_its_error(
    device: Device, host: Host, tmp_path: Path
) -> None:
    device.read(CLUB)
    device.settle()
    (tmp_path / "down").mkdir()
    (tmp_path / "down" / "503").touch()
    (tmp_path / "down" / "404.html").write_text("<h1>Error</h1>", encoding="utf-8")
    host.put(tmp_path / "down")

    expect(device.read(CLUB).locator("[data-copy]")).to_contain_text("The site does not answer. This is a copy")
    page = device.read(OTHER)
    expect(page.locator("h1")).to_have_text("This page is not kept on this device")
    assert page.locator("#crisis [href='tel:999']").is_visible()


def test_a_browser_that_refuses_its_store_shows_the_site_as_ever(
    device: Device, host: Host, town_site: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(town_site, tmp_path / "newer", copy_function=os.symlink)
    (copy / "sw.js").unlink()
    refused = "caches.open = caches.match = async () => { throw new Error('refused'); };"
    (copy / "sw.js").write_text(refused + worker_file(True, partial(page_in, copy), [GUIDE]), encoding="utf-8")
    host.put(copy)
    device.update()

    assert _is_whole(device.read(OTHER))
    expect(device.page.locator("h1")).to_have_text("Wheels on Loan")
    assert device.settle("keep all") == 5  # pages that could not be kept


def test_what_a_host_gives_in_place_of_a_file_is_no_file(
    device: Device, host: Host, town_site: Path, tmp_path: Path
) -> None:
    device.read(CLUB)
    device.settle()
    newer = _newer(town_site, tmp_path)
    (newer / "assets" / "site-00000001.css").unlink()
    (newer / "assets" / "site-00000001.css").mkdir()  # to which the host leads, and gives a page
    (newer / "assets" / "site-00000001.css" / "index.html").write_text("<h1>Sign in</h1>", encoding="utf-8")
    host.put(newer)
    device.read(CLUB)
    device.cut()

    assert _styles_of(device.read(CLUB)) != "site-00000001.css"


def _newer(site: Path, folder: Path) -> Path:
    """The site as a later build would make it: other styles, another folder of the finder, and their names in pages."""
    copy = shutil.copytree(site, folder / "newer", copy_function=os.symlink)
    (styles,) = (copy / "assets").glob("site-*.css")
    (data,) = (copy / "find" / "data").iterdir()
    styles.rename(styles.with_name("site-00000001.css"))
    data.rename(data.with_name("0000000001"))
    pages = [copy / address / "index.html" for address in (CLUB, "find", "help-now", "about/offline", "shortlist")]
    for page in (*pages, *(copy / "guides").rglob("index.html")):
        text = page.read_text(encoding="utf-8").replace(styles.name, "site-00000001.css")
        page.unlink()
        page.write_text(text.replace(data.name, "0000000001"), encoding="utf-8")
    (copy / "sw.js").unlink()
    (copy / "sw.js").write_text(worker_file(True, partial(page_in, copy), [GUIDE]), encoding="utf-8")
    return copy


def test_after_a_new_build_old_and_new_pages_are_each_whole_and_old_files_go(
    device: Device, host: Host, town_site: Path, tmp_path: Path
) -> None:
    device.read(CLUB, OTHER, "find/#q=autism")
    expect(device.page.locator("#results > li").first).to_be_visible()
    device.settle()
    host.put(_newer(town_site, tmp_path))
    device.read(CLUB, "find/")
    device.update()
    device.cut()

    styles = {address: _styles_of(device.read(address)) for address in (CLUB, OTHER, "help-now/")}
    device.read("find/#q=autism")

    assert {address for address, name in styles.items() if name != "site-00000001.css"} == {OTHER}
    expect(device.page.locator("#results > li").first).to_be_visible()
    assert {address.split("/")[2] for address in device.kept if address.startswith("find/data/")} == {"0000000001"}
    assert device.visit.complaints == []


def _styles_of(page: Page) -> str:
    assert _is_whole(page)
    return str(page.evaluate("document.styleSheets[0].href.split('/').pop()"))


def test_nothing_is_kept_of_what_was_typed_saved_or_read_about_harm(device: Device) -> None:
    device.read("find/?q=secret#place=CW1+2AB", "shortlist/#s=saturday-club,wheelchair-loans", HARM)
    device.page.locator("#q").press_sequentially("sal")
    device.settle()

    kept = device.kept

    assert not any("?q" in address or "#" in address or "suggest/" in address for address in kept)
    assert {CLUB, OTHER, "find/", "shortlist/"} <= kept
    assert HARM not in kept


def test_whoever_wants_all_can_search_for_anything_and_whoever_wants_none_has_none(device: Device) -> None:
    page = device.read(CLUB, "about/offline/")
    expect(page.locator("#kept-now")).to_contain_text("of them guides")
    page.locator("#keep-all").click()
    expect(page.locator("#kept-said")).to_contain_text("Saved.")
    device.cut()
    device.read("find/#q=wheelchair")
    expect(page.locator("#results > li").first).to_be_visible()
    page.context.set_offline(False)
    device.read("about/offline/")

    page.locator("#keep-none").click()
    expect(page.locator("#kept-said")).to_contain_text("Deleted.")
    device.read(CLUB, OTHER)
    page.wait_for_timeout(1200)
    assert device.kept == set()
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0

    device.read("about/offline/").locator("#keep-again").click()
    expect(page.locator("#kept-said")).to_contain_text("From now on")
    device.settle()
    assert "help-now/" in device.kept


def test_a_site_that_keeps_no_copies_any_more_takes_its_worker_and_all_copies_away(
    device: Device, host: Host, town_site: Path, tmp_path: Path
) -> None:
    (tmp_path / "without").mkdir()
    (tmp_path / "without" / "sw.js").write_text(worker_file(False, partial(page_in, town_site), ()), encoding="utf-8")
    host.put(tmp_path / "without")

    device.update()

    assert device.kept == set()
    assert device.page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_at_most_200_pages_stay_and_the_oldest_go_first(device: Device) -> None:
    device.read(CLUB)
    device.settle("keep all")
    device.page.evaluate(
        """async (page) => {
      const name = (await caches.keys()).find((each) => each.includes("pages"));
      const cache = await caches.open(name), copy = await cache.match(page);
      for (let day = 1; day <= 250; day++) {
        const headers = new Headers(copy.headers);
        const known = { kept: Date.now() - 1e7 + day, bytes: 1000, isVisited: true };
        headers.set("x-local-offer", encodeURIComponent(JSON.stringify(known)));
        await cache.put(`${page}${day}/`, new Response("", { headers }));
      }
    }""",
        device.visit.home + CLUB,
    )

    device.read(OTHER)
    device.settle()

    pages = {address for address in device.kept if address.endswith("/") or not address}
    assert len(pages) == 200
    assert {"", CLUB, OTHER, GUIDE, "help-now/", f"{CLUB}250/"} <= pages
    assert f"{CLUB}1/" not in pages
