"""What other websites show in a frame is small, loads and runs nothing of others, and leads to pages that are there."""

from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import html5lib
import pytest
from tests.site.commands import SITE_URL, build
from tests.site.council import Council
from tests.site.reading import ReadPage, read_page

from local_offer.offer import Council as Settings
from local_offer.pages.embeds.builder import snippet
from local_offer.pages.embeds.embed import POLICY
from local_offer.views.embeds import Embed

HEAVIEST = 16 * 1024


@pytest.fixture(scope="module")
def embeds(site: Path) -> list[ReadPage]:
    files = sorted((site / "embed").rglob("index.html"))
    read = [read_page(file, file.relative_to(site).as_posix().removesuffix("index.html")) for file in files]
    assert {page.address.split("/")[1] for page in read} >= {"topics", "needs", "ages", "places"}
    return read


def test_each_is_whole_small_and_kept_out_of_search_engines(embeds: list[ReadPage]) -> None:
    for page in embeds:
        assert page.faults == (), page.address
        assert len(page.html.encode()) < HEAVIEST, page.address
        assert page.is_kept_out, page.address
        assert len(page.all("h1")) == 1, page.address
        assert [rule.get("content") for rule in page.having("http-equiv", "Content-Security-Policy")] == [POLICY]
        assert not [*page.all("script"), *page.all("form"), *page.all("iframe")], page.address
        assert [link.get("href", "").rpartition("../")[2] for link in page.all("link")] == ["assets/embeds/embed.css"]


def test_every_link_leaves_the_frame_for_a_page_that_is_there(site: Path, embeds: list[ReadPage]) -> None:
    gone = set()
    for page in embeds:
        assert [base.attrib for base in page.all("base")] == [{"target": "_top"}]
        for link in page.links:
            if not link.startswith(("tel:", "sms:")):
                address = urljoin(SITE_URL + page.address, link).removeprefix(SITE_URL)
                gone |= set() if (site / address / "index.html").is_file() else {(page.address, link)}

    assert gone == set()


def test_each_says_whose_list_it_is_and_of_which_day(embeds: list[ReadPage]) -> None:
    day = date(2026, 11, 23)
    for page in embeds:
        assert f"as at {day.day} November 2026" in page.text, page.address
        assert "999" in page.text, page.address


def test_what_someone_shows_stays_when_an_organisation_gets_another_name_or_has_one_service_left(site: Path) -> None:
    shown = {file.parent.name: file for file in (site / "embed" / "organisations").glob("*/index.html")}
    offered = (site / "data" / "embed" / "index.html").read_text(encoding="utf-8")

    assert {file.parent.name for file in (site / "organisations").glob("*/index.html")} == set(shown)
    assert 'href="../../../organisations/example-trust/"' in shown["example-parents"].read_text(encoding="utf-8")
    assert not any(f"embed/organisations/{id}/" in offered for id in ("example-parents", "otters"))


def test_a_name_with_quotes_stays_within_the_text_to_paste() -> None:
    embed = Embed(title='Fun "for" <b>all</b> & more', list_address="places/a/", services=())
    root = html5lib.parse(snippet(embed, Settings(name="A’s")), namespaceHTMLElements=False)

    (frame,) = root.iter("iframe")
    assert frame.get("title") == 'Fun "for" <b>all</b> & more, from the SEND local offer of A’s'
    assert not list(root.iter("b"))


def test_a_council_can_do_without(council: Council, tmp_path: Path) -> None:
    settings = council.folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("local-offer:", "local-offer:\n      embeds: false", 1),
        encoding="utf-8",
    )
    site = build(council.folder, tmp_path / "site")

    assert not (site / "embed").exists()
    assert not (site / "data" / "embed").exists()
    assert "data/embed/" not in (site / "about" / "index.html").read_text(encoding="utf-8")
