"""A site beside an editor: each page is what a build would write, follows each edit, and faults stand above it."""

import gc
import re
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.plugin.served import LINE, ROOT, Served, serving
from tests.site.commands import DAY, SITE_URL, files_of
from tests.town import lay

from local_offer.plugin.serving import following

CLUB, PAGE = "offer/services/clubs/splash-lessons.yaml", "services/splash-lessons/"
GUIDE = "docs/guides/preparing-for-adulthood.md"
OF_A_BUILD = {".local-offer-site", "data/manifest.json", "sw.js"}
"""The seal and the manifest are of a site that is written as a whole; the worker would keep old pages."""
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Served]:
    """Each test leaves it as it was, and no thread is left of it; `browser` has some of its own."""
    before = set(threading.enumerate())
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SITE_URL", SITE_URL)
        folder = lay(tmp_path_factory.mktemp("followed") / "town")
        place = tmp_path_factory.mktemp("served")
        with serving(folder, place, DAY.date()) as served:
            yield served
        assert len(list(place.glob("[0-9]*"))) <= 2
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
        assert not thread.is_alive(), thread.name


def test_every_address_gives_what_a_build_writes_there(town: Served, town_site: Path) -> None:
    built = {name: content for name, content in files_of(town_site).items() if name not in OF_A_BUILD}

    given = {name: town.given(f"{ROOT}{_asked(name)}") for name in built}

    assert [name for name, (_, content) in given.items() if LINE.sub(b"", content) != built[name]] == []
    assert {status for status, _ in given.values()} == {"200 OK"}


def test_an_edit_of_a_record_is_on_its_page_in_lists_in_data_and_in_the_finder(town: Served) -> None:
    first, addresses = town.news(), (PAGE, "topics/clubs/", "data/services.csv", f"{PAGE}record.json")

    with town.edited(CLUB, _renamed) as news:
        assert news["shown"] > first["shown"]
        for address in addresses:
            assert "Splash Hours" in town.page(address)
            assert "Splash Lessons" not in town.page(address)
        assert "Splash Hours" in _finder(town)
    assert "Splash Lessons" in town.page(PAGE)


def test_what_an_edit_left_behind_is_let_go_of_when_nobody_edits(town: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "RESTING", 0.0)
    is_tidy = threading.Event()

    def notice(phase: str, told: dict[str, int]) -> None:
        if (phase, told["generation"]) == ("stop", 2) and threading.current_thread().name == "local-offer-watching":
            is_tidy.set()

    gc.callbacks.append(notice)
    try:
        with town.edited(CLUB, _renamed):
            assert is_tidy.wait(20)
    finally:
        gc.callbacks.remove(notice)


def test_an_edit_that_is_at_fault_leaves_the_page_and_says_what_is_wrong(town: Served) -> None:
    first = town.news()

    with town.edited(CLUB, lambda text: f"{text}colour: {HOSTILE}\n") as news:
        assert news["shown"] == first["shown"]
        (wrong,) = news["wrong"]
        assert wrong["place"] == f"{CLUB}, line 16"
        assert wrong["says"] == "This service has no field called 'colour'."
        assert wrong["remedy"].startswith("Take it out")
        assert "Splash Lessons" in town.page(PAGE)
    assert (town.back["shown"], town.back["wrong"]) == (first["shown"], [])


@pytest.mark.parametrize(
    ("path", "wrong", "said"),
    [
        ("mkdocs.yml", "nav: 3\n", "Config value 'nav': Expected nav to be a list"),
        ("mkdocs.yml", "nav: [\n", "line"),
        ("offer/council.yaml", "facts: 3\n", "offer/council.yaml, line"),
        (GUIDE, "{{ local nothing }}\n", f"{GUIDE}, line"),
    ],
)
def test_faults_of_other_files_are_told_too(town: Served, path: str, wrong: str, said: str) -> None:
    first = town.news()

    with town.edited(path, lambda text: f"{text}\n{wrong}") as news:
        assert news["shown"] == first["shown"]
        assert said in f"{news['wrong'][0]['place']} {news['wrong'][0]['says']}"
        assert "Splash Lessons" in town.page(PAGE)
    assert town.back["wrong"] == []


def test_a_guide_follows_its_own_edits_and_those_of_records(town: Served) -> None:
    address = f"guides/{Path(GUIDE).stem}/"

    with town.edited(GUIDE, lambda text: f"{text}\nNew words at the end.\n"):
        assert "New words at the end." in town.page(address)
        with town.edited(CLUB, _renamed):
            assert "New words at the end." in town.page(address)
    assert "New words at the end." not in town.page(address)


def test_a_record_that_is_deleted_or_moved_and_a_folder_that_goes_are_followed(town: Served) -> None:
    file, known = town.folder / CLUB, town.news()["number"]

    file.rename(town.folder / "club.yaml")

    known = town.news(known)["number"]
    assert town.given(f"{ROOT}{PAGE}")[0] == "404 Not Found"
    (town.folder / "club.yaml").rename(file)
    known = town.news(known)["number"]
    (town.folder / "offer").rename(town.folder / "elsewhere")
    news = town.news(known)
    assert "offer" in news["wrong"][0]["place"]
    assert "Splash Lessons" in town.page(PAGE)
    (town.folder / "elsewhere").rename(town.folder / "offer")
    assert town.news(news["number"])["wrong"] == []


def test_many_edits_and_many_browsers_at_once_end_in_the_last_edit(town: Served) -> None:
    with town.edited(CLUB, _renamed), ThreadPoolExecutor(8) as browsers:
        asked = [browsers.submit(town.ask, f"{ROOT}{address}") for address in (PAGE, "", "topics/clubs/") * 8]
        for number in range(12):
            text = town.text(CLUB)
            (town.folder / CLUB).write_text(re.sub("Splash .*", f"Splash {number}", text), encoding="utf-8")
        news = town.news()
        while "Splash 11" not in town.page(PAGE) or news["wrong"]:
            news = town.news(news["number"])
        assert {status for status, _ in (each.result() for each in asked)} == {200}


def test_addresses_where_nothing_is_are_said_to_be_so(town: Served) -> None:
    for path in ("nothing", "../mkdocs.yml", "%2e%2e/mkdocs.yml", "a" * 3000, "caf%c3%a9", "services//", "find/../"):
        assert town.ask(f"{ROOT}{path}")[0] == 404
    assert town.ask(f"{ROOT}services/splash-lessons")[0] == 302
    assert town.ask("/")[0] == 302
    assert town.ask(ROOT, method="POST")[0] == 405
    assert town.ask(ROOT, method="HEAD") == (200, b"")


def test_a_browser_shows_the_edit_and_what_is_wrong_as_text(town: Served, browser: Browser) -> None:
    window = browser.new_page()
    window.goto(f"http://127.0.0.1:{town.server.server_port}{ROOT}{PAGE}")

    with town.edited(CLUB, _renamed):
        window.get_by_role("heading", name="Splash Hours").wait_for()
        with town.edited(CLUB, lambda text: f"{text}'{HOSTILE}': 1\n"):
            panel = window.get_by_role("region", name="Your last edit is not shown yet")
            panel.wait_for()
            assert HOSTILE in panel.inner_text()
            assert panel.locator("img").count() == 0
            assert window.get_by_role("heading", name="Splash Hours").is_visible()
        panel.wait_for(state="detached")
    window.get_by_role("heading", name="Splash Lessons").wait_for()
    window.close()


def _renamed(text: str) -> str:
    return text.replace("Splash Lessons", "Splash Hours")


def _finder(town: Served) -> str:
    """All that a search may need, as its page says where that is."""
    named = re.search(r'"data":"([^"]+)"', town.page("find/"))
    assert named
    folder = f"find/{named[1]}"
    return "".join(town.page(folder + name) for name in town.page(f"{folder}files.txt").split())


def _asked(name: str) -> str:
    return name.removesuffix("index.html") if name == "index.html" or name.endswith("/index.html") else name
