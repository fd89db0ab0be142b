"""What is new on the built site of a council whose folder is in git."""

import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.reading.history.history_of import Repository
from tests.site.commands import DAY, SITE_URL, build, differences, files_of
from tests.site.council import SETTINGS
from tests.site.reading import ReadPage, read_site

ATOM = "{http://www.w3.org/2005/Atom}"


def _council(folder: Path, settings: str = SETTINGS) -> Repository:
    repository = Repository(folder)
    (repository.path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    repository.commit("2020-01-01")
    repository.service("art-club", name="Art Club")
    repository.guide("late", top='checked: "2025-05-03"\nchecked_how: By us\n')
    repository.commit("2025-05-03")
    repository.guide("money", top="related: {topics: [money]}\n")
    repository.commit("2026-10-05")
    repository.service("art-club", name="Art Club", eligibility="Anyone.")
    repository.commit(f"{DAY:%Y-%m-%d}")
    return repository


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("news")
    return build(_council(folder / "council").path, folder / "site")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, ReadPage]:
    return read_site(site)


def test_the_site_shows_what_git_knows(pages: dict[str, ReadPage]) -> None:
    text = " ".join(pages["whats-new/"].text.split())

    assert "November 2026 Changed Art Club 23 November 2026 What changed: who can use it." in text
    assert "October 2026 New Money 5 October 2026" in text
    assert "Changed on 23 November 2026" in pages["services/art-club/"].text
    assert "Art Club" in pages[""].text


def test_each_feed_is_whole_and_linked_from_its_page(site: Path, pages: dict[str, ReadPage]) -> None:
    for page in ("whats-new/", "whats-new/topics/clubs/"):
        address = f"{page}feed.xml"
        feed = ElementTree.parse(site / address).getroot()  # noqa: S314 - made by us
        (link,) = pages[page].having("type", "application/atom+xml")

        assert link.get("rel") == "alternate"
        assert pages[page].target_of(link.get("href", "")) == (address, "")
        assert feed.findtext(f"{ATOM}id") == SITE_URL + address
        assert feed.findtext(f"{ATOM}updated") == "2026-11-23T00:00:00Z"
        assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "Changed: Art Club"
    assert pages[""].having("type", "application/atom+xml")


def test_the_same_commit_and_day_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    subprocess.run(["git", "clone", "--quiet", str(site.parent / "council"), str(copy)], check=True)
    (copy / "offer" / "organisations").mkdir()

    assert differences(files_of(site), files_of(build(copy, tmp_path / "site"))) == []


def test_without_a_whole_address_there_is_no_feed(tmp_path: Path) -> None:
    council = _council(tmp_path / "council", SETTINGS.replace("site_url: !ENV SITE_URL\n", ""))

    site = build(council.path, tmp_path / "site")

    assert not list(site.rglob("feed.xml"))
    assert "feed" not in read_site(site)["whats-new/"].html


def test_outside_git_the_site_is_built_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    council = _council(tmp_path / "council")
    (council.path / ".git").rename(tmp_path / "elsewhere")
    monkeypatch.setitem(os.environ, "GIT_CEILING_DIRECTORIES", str(tmp_path))

    page = read_site(build(council.path, tmp_path / "site"))["whats-new/"]

    assert "No history is at hand." in page.text


def test_a_guide_past_its_day_says_so(pages: dict[str, ReadPage]) -> None:
    page = pages["guides/late/"]

    assert "This page was due to be checked by 3 May 2026. Ask before you rely on it." in page.text
    assert "Checked on 3 May 2025. By us." in page.text
