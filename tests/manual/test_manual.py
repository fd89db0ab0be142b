"""The manual as a site: whole, at home in one host, with links that lead somewhere and a search that finds."""

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
from lunr import lunr
from tests.browser.previewing import offer_of
from tests.folder import SOUND
from tests.manual.conftest import build_manual
from tests.site.commands import DAY, ROOT, SITE_URL

from local_offer.pages import sheets

MANUAL = f"{SITE_URL}manual/"
NAMESPACE = "{http://www.w3.org/1999/xhtml}"
WITHOUT_PICTURE = [
    "embeds", "gitlab", "headers", "hidden-places", "letters", "spreadsheet", "figures", "code", "writing-guides",
    "program", "security", "registers", "links", "notices", "whats-on", "offline", "open-data",
    "open-referral", "history", "citing", "languages", "variants", "speed",
]  # fmt: skip
WITH_PICTURE = [
    f"{folder}/{'' if page.stem == 'index' else page.stem + '/'}"
    for folder in ("councils", "developers", "providers")
    for page in sorted((ROOT / "docs" / folder).glob("*.md"))
    if page.stem not in WITHOUT_PICTURE
]
"""Those without are examples themselves, or tell of what cannot be shown in a picture."""


@cache
def _elements(page: Path) -> tuple[tuple[str, Any], ...]:
    """Each element with its name."""
    found = html5lib.parse(page.read_text(encoding="utf-8")).iter()
    return tuple((element.tag.removeprefix(NAMESPACE), element) for element in found if isinstance(element.tag, str))


def _pages(manual: Path) -> Iterator[tuple[str, Path]]:
    """Each page with its address."""
    for page in sorted(manual.rglob("index.html")):
        folder = page.parent.relative_to(manual).as_posix()
        yield f"{MANUAL}{'' if folder == '.' else folder + '/'}", page


@cache
def _index(manual: Path) -> Any:
    """With Material's weights of title and text."""
    entries = json.loads((manual / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    for entry in entries:
        entry["text"] = re.sub(r"<[^>]+>", " ", entry["text"])
    fields = [{"field_name": "title", "boost": 1000}, {"field_name": "text", "boost": 1}]
    return lunr(ref="location", fields=fields, documents=entries)


def _found(manual: Path, words: str) -> list[str]:
    """Where the search leads, best first."""
    query = " ".join(f"+{word}" for word in re.split(r"[\s-]+", words))
    return [found["ref"] for found in _index(manual).search(query)]


@pytest.mark.long
def test_a_warning_ends_the_build(tmp_path: Path) -> None:
    folder = tmp_path / "docs" / "manual"
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    for name in ("pyproject.toml", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "generator"):
        (tmp_path / name).symlink_to(ROOT / name)
    with (tmp_path / "docs" / "councils" / "running.md").open("a", encoding="utf-8") as page:
        page.write("\n[Nowhere](start.md#nowhere)\n")

    ended = build_manual(tmp_path / "site", folder / "mkdocs.yml")

    assert ended.returncode == 1
    assert "does not contain an anchor '#nowhere'" in ended.stderr


def test_nothing_is_loaded_from_another_host(manual: Path) -> None:
    loads = [
        (page.as_posix(), element.get("src") or element.get("href"))
        for _, page in _pages(manual)
        for tag, element in _elements(page)
        if tag in ("script", "img", "iframe") or (tag == "link" and element.get("rel") in ("stylesheet", "icon"))
    ]
    styles = [style.read_text(encoding="utf-8") for style in manual.rglob("*.css")]

    assert [load for load in loads if load[1] and (urlsplit(load[1]).scheme or load[1].startswith("//"))] == []
    assert [address for style in styles for address in re.findall(r"url\(\s*[\"']?(https?:|//)", style)] == []


def test_every_page_has_one_heading_a_description_and_its_own_address(manual: Path) -> None:
    for address, page in _pages(manual):
        elements = _elements(page)
        links = {element.get("rel"): element.get("href") for tag, element in elements if tag == "link"}
        about = {element.get("name"): element.get("content") for tag, element in elements if tag == "meta"}

        assert [tag for tag, _ in elements].count("h1") == 1, address
        assert about["description"], address
        assert links["canonical"] == address


def test_every_picture_is_there_and_says_what_it_shows(manual: Path) -> None:
    pictures = [(page, element) for _, page in _pages(manual) for tag, element in _elements(page) if tag == "img"]

    assert pictures
    for page, picture in pictures:
        assert (page.parent / picture.get("src")).is_file()
        assert len(picture.get("alt", "")) > 20, f"{page}: {picture.get('src')}"


@pytest.mark.parametrize("address", ["", *WITH_PICTURE])
def test_a_main_page_has_a_picture_or_a_drawing(address: str, manual: Path) -> None:
    shown = [element for tag, element in _elements(manual / address / "index.html") if tag in ("img", "ol")]

    assert [element for element in shown if element.tag.endswith("img") or element.get("class") == "house"]


def test_links_out_of_the_manual_lead_to_pages_of_the_site_or_files_of_the_repository(manual: Path) -> None:
    offer = offer_of(SOUND)
    site = {sheet.address for sheet in sheets(offer, frozenset(), DAY.date())}
    site |= {
        f"{folder}/{file.stem}/" for folder in ("guides", "providers") for file in (ROOT / "docs" / folder).iterdir()
    }
    site |= {"guides/", "providers/", "providers/entries.xlsx"}
    repository = "https://github.example/council/local-offer/"

    for address, page in _pages(manual):
        for tag, element in _elements(page):
            target = urljoin(address, element.get("href") or "") if tag == "a" else ""
            if target.startswith(f"{repository}blob/main/"):
                assert (ROOT / urlsplit(target).path.split("/blob/main/")[1]).is_file(), f"{address}: {target}"
            elif target.startswith(SITE_URL) and not target.startswith(MANUAL):
                assert urlsplit(target).path.removeprefix(urlsplit(SITE_URL).path) in site, f"{address}: {target}"


def test_every_link_within_the_manual_leads_to_a_place_that_is_there(manual: Path) -> None:
    places = {address: {element.get("id") for _, element in _elements(page)} for address, page in _pages(manual)}
    dead = []
    for address, page in _pages(manual):
        for tag, element in _elements(page):
            target, _, place = urljoin(address, element.get("href") or "").partition("#")
            if tag == "a" and target.startswith(MANUAL):
                is_file = (manual / target.removeprefix(MANUAL)).is_file()
                if not is_file and (target not in places or (place and place not in places[target])):
                    dead.append(f"{address}: {element.get('href')}")

    assert dead == []


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("waiting time", "reference/service/#waiting"),
        ("format", "reference/commands/#format"),
        ("unknown-need", "reference/rules/#unknown-need"),
        ("charity", "reference/words/#organisation-kinds"),
        ("pull request", "councils/reviewing/#see"),
    ],
)
def test_the_search_finds(words: str, address: str, manual: Path) -> None:
    assert address in _found(manual, words)[:5]
