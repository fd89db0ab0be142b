"""What is missing: the tables of gaps, one page for the whole and one for each topic."""

from collections.abc import Iterator, Mapping
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.about.about import about_page
from local_offer.pages.gaps.lines import shown_asked, shown_gaps, shown_waits
from local_offer.pages.gaps.tables import ANY, APART, by_age, by_reach, named_needs, states_of, topic_line, town_of
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.views.ages import BANDS
from local_offer.views.asked_for import Wanted
from local_offer.views.gaps import (
    ALL,
    FEW,
    NOT_STATED,
    WHOLE_AREA,
    Gaps,
    is_of_age,
    rare_needs,
)
from local_offer.views.waiting import old_waits, waits

ADDRESS = "about/gaps/"
TABLE = f"{ADDRESS}gaps.csv"
"""Every number of these pages, for a spreadsheet."""
TITLE = "What is missing?"


def sheets(offer: Offer, today: date) -> Iterator[Sheet]:
    gaps, wanted = Gaps(offer), Wanted(offer)
    yield Sheet(address=ADDRESS, make=lambda: _whole(gaps, wanted, today), of=lambda: _made_of("", gaps, wanted, today))
    for topic in gaps.topics[1:]:
        yield Sheet(
            address=address_of(topic),
            make=lambda topic=topic: _topic(topic, gaps, wanted, today),  # type: ignore[misc]
            of=lambda topic=topic: _made_of(topic, gaps, wanted, today),  # type: ignore[misc]
        )


def address_of(topic: str) -> str:
    return f"{ADDRESS}{topic}/"


def _made_of(topic: str, gaps: Gaps, wanted: Wanted, today: date) -> tuple[object, ...]:
    """Without a topic that of the whole."""
    offer = gaps.offer
    return (
        gaps.sign,
        shown_gaps(wanted, today, topic),
        shown_waits(waits(offer, today), topic),
        shown_waits(old_waits(offer, today), topic),
    )


def _whole(gaps: Gaps, wanted: Wanted, today: date) -> Page:
    offer = gaps.offer
    lines = by_age(gaps, ALL, BANDS, named_needs(gaps))
    values = {
        "lines": lines,
        "apart": by_age(gaps, ALL, BANDS, APART),
        "states": states_of(lines),
        "cells": len(lines) * len(BANDS),
        "bands": BANDS,
        "total": gaps.count(),
        "no_age": gaps.count(ages=NOT_STATED),
        "no_need": gaps.count(need=NOT_STATED),
        "topics": [topic_line(topic, gaps) for topic in gaps.topics[1:]],
        "places": offer.places,
        "rare": by_reach(gaps, ALL, (*rare_needs(offer), ANY)),
        "raised": shown_gaps(wanted, today),
        "asked": shown_asked(wanted.open_asked, offer),
        "comments": len(offer.comments),
        "waits": shown_waits(waits(offer, today)),
        "old_waits": shown_waits(old_waits(offer, today)),
        "council": offer.council,
        "few": FEW,
        "today": today,
    }
    lede = "How many local services we list for each need at each age, and where there are none."
    return _page(ADDRESS, TITLE, lede, "gaps.html", values)


def _topic(topic: str, gaps: Gaps, wanted: Wanted, today: date) -> Page:
    offer = gaps.offer
    title = offer.title_of("topics", topic)
    bands = tuple(band for band in BANDS if is_of_age(topic, band, offer) or gaps.count(topic=topic, ages=band.id))
    local = [need for need in gaps.needs[1:] if gaps.count(topic=topic, need=need)]
    anywhere = [n for n in gaps.needs[1:] if any(gaps.count(topic=topic, area=a, need=n) for a in gaps.areas)]
    lines = by_age(gaps, topic, bands, [need for need in local if need not in APART])
    apart = by_age(gaps, topic, bands, [need for need in APART if need in local])
    values = {
        "topic": title,
        "list": f"topics/{topic}/",
        "total": gaps.count(topic=topic),
        "any": gaps.count(topic=topic, need=ANY),
        "no_age": gaps.count(topic=topic, ages=NOT_STATED),
        "no_need": gaps.count(topic=topic, need=NOT_STATED),
        "bands": bands,
        "lines": lines,
        "apart": apart,
        "is_unsure": any(states_of([*lines, *apart])[state] for state in ("unsure", "unknown")),
        "unnamed": [offer.title_of("needs", need) for need in named_needs(gaps) if need not in local],
        "reach": by_reach(gaps, topic, sorted(anywhere, key=lambda need: need in APART)),
        "towns": [town_of(topic, place, gaps) for place in offer.places],
        "whole_area": gaps.count(topic=topic, area=WHOLE_AREA),
        "raised": shown_gaps(wanted, today, topic),
        "asked": shown_asked((asked for asked in wanted.open_asked if topic in asked.asked_for.topics), offer),
        "waits": shown_waits(waits(offer, today), topic),
        "old_waits": shown_waits(old_waits(offer, today), topic),
        "council": offer.council,
        "few": FEW,
        "today": today,
    }
    lede = f"What we list in {offer.council.name}, by need, age and town, and where there is nothing."
    return _page(address_of(topic), f"{title}: what is missing?", lede, "gaps_topic.html", values)


def _page(address: str, title: str, lede: str, template: str, values: Mapping[str, object]) -> Page:
    parents = () if address == ADDRESS else (Crumb(title=TITLE, address=ADDRESS),)
    return about_page(address, title, lede, template, {**values, "table": TABLE}, *parents)
