"""Addresses outlive records: what is closed or renamed leaves a page that says so and points on."""

import re
from pathlib import Path

import pytest
from tests.site.commands import SITE_URL, build
from tests.site.council import Council
from tests.site.reading import ReadPage, read_site, words_of


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council with an ended club, a moved club, a renamed provider, and clubs before and after their time."""
    council = Council(tmp_path_factory.mktemp("addresses") / "council")
    settings = council.folder / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("area: county", "area: borough"), encoding="utf-8")
    council.service("sunday-club", "former_ids: [saturday-club, friday-club]\n")
    council.service(
        "youth-club",
        "status: {state: closed, date: 2026-07-31, note: The hall was sold., replaced_by: sunday-club}\n",
    )
    council.service("art-club", "status: {state: closed, date: 2026-07-31}\n")
    council.service("rest-club", "status: {state: temporarily-closed, note: Back in spring.}\n")
    council.service("tomorrow-club", "publish: {from: 2026-11-24}\n")
    council.service("yesterday-club", "publish: {to: 2026-11-22}\n")
    council.organisation("example-trust", "former_ids: [sample-trust]\n")
    council.organisation("tomorrow-trust", "publish: {from: 2026-11-24}\n")
    return build(council.folder, council.folder / "site")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, ReadPage]:
    return read_site(site)


def shown_in_lists(pages: dict[str, ReadPage]) -> set[str]:
    lists = [page for address, page in pages.items() if address.startswith(("topics/", "a-z/", "places/"))]
    return {target[0] for page in lists for link in page.links if (target := page.target_of(link))}


def test_a_closed_service_keeps_its_page_which_says_so_and_points_on(pages: dict[str, ReadPage]) -> None:
    page = pages["services/youth-club/"]

    assert "It closed on 31 July 2026" in page.text
    assert "You cannot use it any more. The hall was sold." in page.text
    assert "Use this instead: Sunday club" in page.text
    assert "services/sunday-club/" in {target[0] for link in page.links if (target := page.target_of(link))}


def test_a_closed_service_that_nothing_replaces_points_to_its_topic(pages: dict[str, ReadPage]) -> None:
    page = pages["services/art-club/"]
    ways_on = [link for link in page.main.iter("a") if words_of(link).startswith("See what else there is")]

    assert [page.target_of(link.get("href", "")) for link in ways_on] == [("topics/clubs/", "")]


def test_a_closed_service_is_in_no_list_and_kept_by_no_search_engine(pages: dict[str, ReadPage], site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")

    assert "services/youth-club/" not in shown_in_lists(pages)
    assert "services/sunday-club/" in shown_in_lists(pages)
    assert "youth-club" not in sitemap
    assert [meta.get("content") for meta in pages["services/youth-club/"].having("name", "robots")] == [
        "noindex, follow"
    ]


def test_a_service_that_is_closed_for_now_stays_in_lists_and_says_so(pages: dict[str, ReadPage]) -> None:
    assert "services/rest-club/" in shown_in_lists(pages)
    assert "Back in spring." in pages["services/rest-club/"].text


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("services/saturday-club/", "services/sunday-club/"),
        ("services/friday-club/", "services/sunday-club/"),
        ("organisations/sample-trust/", "organisations/example-trust/"),
        ("places/whole-borough/", "places/whole-area/"),
        ("outside-the-borough/", "outside-the-area/"),
    ],
)
def test_a_former_address_says_where_the_page_is_now_and_leads_there(
    pages: dict[str, ReadPage], former: str, now: str
) -> None:
    page = pages[former]
    (refresh,) = page.having("http-equiv", "refresh")
    _, _, address = refresh.get("content", "").partition("url=")
    (canonical,) = page.having("rel", "canonical")

    assert "This page has moved" in page.text
    assert page.target_of(address) == (now, "")
    assert now in {target[0] for link in page.main.iter("a") if (target := page.target_of(link.get("href", "")))}
    assert canonical.get("href") == SITE_URL + now


def test_a_former_address_is_in_no_list_and_not_in_the_sitemap(pages: dict[str, ReadPage], site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")

    assert "services/saturday-club/" not in shown_in_lists(pages)
    assert "saturday-club" not in sitemap


@pytest.mark.parametrize("day", ["tomorrow", "yesterday"])
def test_a_record_outside_its_dates_is_in_no_file(site: Path, day: str) -> None:
    # The form holds the word alone, among those that are no one's name.
    named = re.compile(rb"%s\W?(?:club|trust)" % day.encode(), re.IGNORECASE)
    files = [(file.relative_to(site), file) for file in site.rglob("*") if file.is_file()]

    assert [name for name, file in files if named.search(bytes(name)) or named.search(file.read_bytes())] == []


def test_what_replaces_a_service_is_not_named_before_its_time(council: Council, tmp_path: Path) -> None:
    council.service("youth-club", "status: {state: closed, replaced_by: tomorrow-club}\n")
    council.service("tomorrow-club", "publish: {from: 2026-11-24}\n")

    site = build(council.folder, tmp_path / "site")

    page = (site / "services" / "youth-club" / "index.html").read_text(encoding="utf-8")
    assert "omorrow" not in page
    assert "what else there is" in page
