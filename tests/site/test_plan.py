"""The plan of a site: every file can be asked for alone, and is made of no more than it needs."""

from collections import Counter
from pathlib import Path

import pytest
from markupsafe import Markup
from tests.folder import SOUND, TODAY, read

from local_offer.offer import published
from local_offer.pages.earlier.as_it_was import OldGuideBody
from local_offer.site import Shell, Shells, Site, plan
from local_offer.site.assets.scripts import ENTRIES
from local_offer.site.parts import search_files
from local_offer.site.plan import Plan, SitePart

PAGE = "services/saturday-club/index.html"


@pytest.fixture
def planned(tmp_path: Path) -> Plan:
    shell = Shell("⟦title⟧ ⟦body⟧", dict.fromkeys(ENTRIES, ""))
    offer = read(SOUND)[0]
    site = Site(
        offer=offer,
        shown=published(offer, TODAY),
        addresses=frozenset(),
        guides=tuple,
        today=TODAY,
        name="Sometown",
        url="https://example.org/offer/",
        root_path="/offer/",
        folder=SOUND,
        assets={"site.css": ""},
        guide_body=lambda _: lambda *_: OldGuideBody(html=Markup("")),
        written=tmp_path,
        booklets={"whole.txt": b"All of it"},
    )
    return plan(site, Shells(at=lambda *_: shell, bare=lambda _: shell, missing=shell))


def test_a_file_asked_for_alone_is_as_all_are_made_and_no_two_are_planned_at_one_address(planned: Plan) -> None:
    every = [file for part in planned.parts for name in part.named for file in part.made_under(name)]

    assert [address for address, times in Counter(address for address, _ in every).items() if times > 1] == []
    assert {PAGE, "find/index.html", "data/services.csv", "sitemap.xml", "404.html"} <= dict(every).keys()
    assert [address for address, content in every[::20] if planned.made(address) != content] == []


def test_a_page_is_made_without_the_finder_and_without_what_other_pages_need(
    planned: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(search_files, "finder")

    assert "Saturday Club" in str(planned.made(PAGE))
    begun = [part for part in planned.parts if "named" in vars(part)]
    assert len(begun) == 1
    assert planned.made("services/nowhere/index.html") is None


def test_a_link_may_lead_to_a_page_a_file_and_a_folder_of_the_plan(planned: Plan) -> None:
    paths = ("services/saturday-club", "services", "data/services.csv", "services/nowhere", "saturday-club")

    assert [planned.leads_to(path) for path in paths] == [True, True, True, False, False]


def test_a_part_that_names_a_file_where_nobody_looks_for_it_is_told() -> None:
    part = SitePart("services/", lambda: {"topics/index.html": ""}, str)

    with pytest.raises(ValueError, match="named where nobody looks"):
        part.made("services/index.html")
