"""What search engines and other programs read: canonical addresses, sitemap, robots, linked data."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from openpyxl import load_workbook
from tests.site.commands import SITE_URL
from tests.site.reading import MISSING, ReadPage

Pages = Mapping[str, ReadPage]
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def in_sitemap(site: Path) -> list[str]:
    root = ElementTree.parse(site / "sitemap.xml").getroot()  # noqa: S314 - made by us
    assert root.tag == f"{NAMESPACE}urlset"
    return [url.findtext(f"{NAMESPACE}loc", "") for url in root]


def linked_data(page: ReadPage) -> list[Any]:
    return [json.loads(part.text or "") for part in page.having("type", "application/ld+json") if part.tag == "script"]


def test_every_page_gives_its_whole_address(pages: Pages) -> None:
    wrong = {
        page.address: given
        for page in pages.values()
        if page.address != MISSING
        and not page.is_moved
        and (given := [link.get("href") for link in page.having("rel", "canonical")]) != [SITE_URL + page.address]
    }

    assert wrong == {}


def test_the_page_for_missing_pages_gives_no_address_and_links_from_the_top(pages: Pages) -> None:
    missing = pages[MISSING]

    assert missing.having("rel", "canonical") == []
    assert missing.is_kept_out
    whole = ("/offer/", "#", "tel:", "sms:", "mailto:", "http")
    assert [link for link in missing.links if not link.startswith(whole)] == []


def test_the_sitemap_lists_every_page_that_search_engines_should_keep(site: Path, pages: Pages) -> None:
    wanted = {SITE_URL + page.address for page in pages.values() if not page.is_kept_out and not page.is_moved}

    listed = in_sitemap(site)

    assert set(listed) == wanted
    assert len(listed) == len(set(listed))


def test_the_sitemap_lists_each_kind_of_page(site: Path) -> None:
    listed = set(in_sitemap(site))

    some = ("", "topics/", "topics/health/", "needs/autism/", "ages/0-4/", "places/crewe/", "national/", "a-z/")
    more = ("outside-the-area/", "glossary/", "guides/", "about/", "about/privacy/", "about/accessibility/")
    assert {SITE_URL + address for address in (*some, *more)} <= listed


def test_robots_may_read_everything_and_are_told_where_the_sitemap_is(site: Path) -> None:
    text = (site / "robots.txt").read_text(encoding="utf-8")

    assert text == f"User-agent: *\nAllow: /\nSitemap: {SITE_URL}sitemap.xml\n"


def test_every_service_and_organisation_is_described_to_search_engines(pages: Pages) -> None:
    described = [
        page
        for page in pages.values()
        if page.address.startswith(("services/", "organisations/")) and not page.is_moved
    ]
    records = [page for page in described if page.address.count("/") == 2 and page.address[-2] not in "0123456789"]

    for page in records:
        (data,) = linked_data(page)
        assert data["@context"] == "https://schema.org", page.address
        assert data["@type"], page.address
        assert data["name"] == " ".join("".join(page.all("h1")[0].itertext()).split()), page.address


def test_a_school_is_described_as_a_school(pages: Pages) -> None:
    kinds = {linked_data(page)[0]["@type"] for page in pages.values() if linked_data(page)}

    assert {"ElementarySchool", "HighSchool", "CollegeOrUniversity", "Service", "NGO"} <= kinds


def test_providers_get_a_workbook_with_the_councils_own_topics_and_places(site: Path) -> None:
    workbook = load_workbook(site / "providers" / "entries.xlsx", read_only=True)

    words = {row[1] for row in workbook["What the words mean"].iter_rows(values_only=True)}
    assert {"Crewe", "Short breaks"} <= words
