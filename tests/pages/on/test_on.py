"""What is on can be read day by day and as a month, and an empty list helps."""

import re
from datetime import date, timedelta
from typing import Any

from tests.folder import TODAY
from tests.views.on.test_occasions import CLUB, HALL
from tests.views.services import offer, service

from local_offer.offer import Offer
from local_offer.pages import Page, sheets
from local_offer.pages.on.months import months
from local_offer.pages.on.on import ON_A_PAGE
from local_offer.views.on.occasions import occasions


def _pages(offer: Offer) -> dict[str, Page]:
    made = sheets(offer, frozenset(), TODAY)
    return {sheet.address: sheet.make() for sheet in made if sheet.address.startswith("whats-on/")}


def _club(id: str, **values: Any) -> Any:
    return service(id, **{"locations": HALL, "hours": [CLUB], **values})


def test_every_occasion_stands_once_under_its_day() -> None:
    made = offer(*(_club(f"club-{number}") for number in range(30)))

    pages = [page for address, page in _pages(made).items() if re.fullmatch(r"whats-on/(\d+/)?", address)]

    lines = [str(page.body).count('<li><a href="') - str(page.body).count("lo-chip") for page in pages]
    shown = [day for page in pages for day in re.findall(r'<section data-day="([0-9-]+)"', str(page.body))]
    found = occasions(made, TODAY, TODAY + timedelta(days=55))
    assert shown == sorted({each.day.isoformat() for each in found})
    assert len(pages) == 8
    assert all(count <= ON_A_PAGE + 1 for count in lines)


def test_a_day_of_the_month_leads_to_the_page_on_which_it_stands() -> None:
    pages = _pages(offer(*(_club(f"club-{number}") for number in range(30))))

    for address, page in pages.items():
        for way, day in re.findall(r'<td><a href="[./]*(whats-on/[^"#]*)#(d-[0-9-]+)"', str(page.body)):
            assert f'<h2 id="{day}">' in str(pages[way].body), address


def test_there_is_a_list_for_each_topic_town_and_age_that_has_one() -> None:
    made = offer(_club("club", ages={"from": 5, "to": 10}, locations=[{"town": "Crewe", "place": "crewe"}]))

    assert set(_pages(made)) == {
        *("whats-on/", "whats-on/topics/clubs/", "whats-on/places/crewe/", "whats-on/ages/5-10/"),
    }


def test_a_town_holds_what_is_on_there_and_ways_that_part_nothing_are_not_offered() -> None:
    halls = [{"town": town, "place": town.lower(), "hours": [CLUB]} for town in ("Nantwich", "Crewe")]
    pages = _pages(offer(_club("club", hours=[], locations=halls)))

    crewe, whole = str(pages["whats-on/places/crewe/"].body), str(pages["whats-on/"].body)

    assert "Crewe" in crewe.partition("<section")[2]
    assert "Nantwich" not in crewe.partition("<section")[2]
    assert "By town" in whole
    assert "By topic" not in whole


def test_an_empty_list_says_where_to_ask() -> None:
    page = str(_pages(offer(service("club")))["whats-on/"].body)

    assert "We know of no date" in page
    assert 'href="../topics/clubs/"' in page
    assert "<table" not in page


def test_a_month_begins_each_row_on_a_monday() -> None:
    (december,) = months([date(2026, 12, 4)] * 2, {date(2026, 12, 4): "here"}, date(2026, 12, 1), date(2026, 12, 4))

    days = [[cell.day.day if cell else 0 for cell in week] for week in december.weeks]
    assert days[0] == [0, 1, 2, 3, 4, 5, 6]
    assert days[-1] == [28, 29, 30, 31, 0, 0, 0]
    assert [cell.said for week in december.weeks for cell in week if cell and cell.count] == [
        "4 December 2026: 2 things"
    ]
