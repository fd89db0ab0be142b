"""Following plain links, as a browser without JavaScript does."""

from collections import deque
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.site.reading import MISSING, ReadPage, read_page, words_of

MOST_LINKS = 3
MOST_IN_A_LIST = 50


@pytest.fixture(scope="module")
def distance(pages: Mapping[str, ReadPage]) -> dict[str, int]:
    """How many links each page is from home."""
    found = {"": 0}
    waiting = deque([""])
    while waiting:
        here = waiting.popleft()
        for link in pages[here].links:
            target = pages[here].target_of(link)
            if target and target[0] in pages and target[0] not in found:
                found[target[0]] = found[here] + 1
                waiting.append(target[0])
    return found


def test_no_link_leads_nowhere(site: Path, pages: Mapping[str, ReadPage]) -> None:
    dead = {
        (page.address, link)
        for page in pages.values()
        for link in page.links
        if (target := page.target_of(link)) and target[0] not in pages and not _is_file(site / target[0])
    }

    assert dead == set()


def _is_file(path: Path) -> bool:
    """Whether a host has something to send for it, such as the JSON of the feed for its folder."""
    return path.is_file() or (path / "index.html").is_file()


def test_no_link_leads_to_a_part_that_is_not_on_its_page(pages: Mapping[str, ReadPage]) -> None:
    dead = {
        (page.address, link)
        for page in pages.values()
        for link in page.links
        if (target := page.target_of(link)) and target[1] and not is_told(target[1])
        if target[1] not in pages[target[0]].ids
    }

    assert dead == set()


def is_told(fragment: str) -> bool:
    """Whether it is no part of a page, but something told to its script."""
    return "=" in fragment


def test_every_link_says_where_it_leads(pages: Mapping[str, ReadPage]) -> None:
    schemes = {urlsplit(link).scheme for page in pages.values() for link in page.links}
    # One without an address leads nowhere yet: a script fills it in with its words.
    silent = {
        page.address
        for page in pages.values()
        for link in page.all("a")
        if link.get("href") is not None and not words_of(link)
    }

    assert schemes <= {"", "http", "https", "mailto", "sms", "tel"}
    assert silent == set()


def test_every_form_leads_to_a_page(pages: Mapping[str, ReadPage]) -> None:
    forms = {(page.address, form.get("action", "")) for page in pages.values() for form in page.all("form")}
    dead = {(here, action) for here, action in forms if (pages[here].target_of(action) or ("", ""))[0] not in pages}

    assert forms
    assert dead == set()


def test_every_service_is_three_links_from_home(pages: Mapping[str, ReadPage], distance: Mapping[str, int]) -> None:
    services = [page.address for page in pages.values() if page.address.startswith("services/") and is_listed(page)]

    far = {address: distance.get(address) for address in services if distance.get(address, 99) > MOST_LINKS}

    assert len(services) >= 30
    assert far == {}


def test_every_page_is_reached_from_home(pages: Mapping[str, ReadPage], distance: Mapping[str, int]) -> None:
    assert {page.address for page in pages.values() if is_listed(page)} - distance.keys() == set()


def is_listed(page: ReadPage) -> bool:
    """Whether it is of today: no former address, and nothing that has closed, which search engines leave out too."""
    return page.address != MISSING and not page.is_moved and (not page.is_kept_out or "/2/" in page.address)


def test_a_list_shows_at_most_fifty_services(pages: Mapping[str, ReadPage]) -> None:
    long = {
        page.address: listed
        for page in pages.values()
        if (listed := len(_services_in(page, outside="lo-band"))) > MOST_IN_A_LIST
    }

    assert long == {}


def test_a_national_service_stands_in_its_own_band_or_list(pages: Mapping[str, ReadPage]) -> None:
    national = _services_in_all(pages, "national/")
    topics = [
        page for page in pages.values() if page.address.startswith("topics/") and "/national/" not in page.address
    ]

    mixed = {
        (page.address, service)
        for page in topics
        if page.having("class", "lo-band")
        for service in _services_in(page, outside="lo-band")
        if service in national
    }

    assert len(national) >= 5
    assert mixed == set()


def test_a_long_list_goes_on_from_page_to_page(crowded: Path) -> None:
    first, second = (_of_the_crowd(crowded, address) for address in ("places/whole-area/", "places/whole-area/2/"))
    following = [link for link in first.all("a") if link.get("rel") == "next"]

    assert first.target_of(following[0].get("href", "")) == (second.address, "")
    assert len(_services_in(first, outside="lo-band")) == MOST_IN_A_LIST
    assert not set(_services_in(first, outside="lo-band")) & set(_services_in(second, outside="lo-band"))


def test_later_pages_of_a_list_are_left_to_be_followed_but_not_kept(crowded: Path) -> None:
    later = _of_the_crowd(crowded, "places/whole-area/2/")

    assert [meta.get("content") for meta in later.having("name", "robots")] == ["noindex, follow"]


def _of_the_crowd(crowded: Path, address: str) -> ReadPage:
    return read_page(crowded / "site" / address / "index.html", address)


def _services_in_all(pages: Mapping[str, ReadPage], address: str) -> set[str]:
    """The services of a list, on all its pages."""
    return {
        service
        for page in pages.values()
        if page.address.startswith(address)
        for service in _services_in(page, outside="lo-band")
    }


def _services_in(page: ReadPage, *, outside: str) -> list[str]:
    """The services that the main part lists as rows or cards, but for those inside an element of class `outside`."""
    left_out = {inner for element in page.having("class", outside) for inner in element.iter()}
    entries = [
        element
        for element in page.main.iter()
        if element not in left_out and {"lo-rows", "lo-list"} & set((element.get("class") or "").split())
    ]
    # A closed one's line leads to what came after it too.
    led = ([page.target_of(link.get("href", "")) for link in line.iter("a")] for entry in entries for line in entry)
    named = ([target[0] for target in targets if target and target[0].startswith("services/")] for targets in led)
    return [services[0] for services in named if services]
