"""Are there enough special school places? Places beside children with a plan, and where these children learn."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.about.about import about_page
from local_offer.pages.figures.figures import ADDRESS as FIGURES
from local_offer.pages.figures.figures import SCHOOL_PLACES
from local_offer.pages.figures.shown import NumberBar, anchor_of
from local_offer.pages.page import Page, Sheet
from local_offer.views.catalogue import registered_needs, said_needs
from local_offer.views.figures import periods
from local_offer.views.figures.page import of_measure, tells
from local_offer.views.figures.sentences import sentences
from local_offer.views.figures.told import ToldSeries, told
from local_offer.views.sufficiency.beside import by_age, by_need
from local_offer.views.sufficiency.placed_where import WherePlaced, placed_where
from local_offer.views.sufficiency.places import (
    School,
    ordinary_schools,
    planned,
    special_schools,
    specialist_colleges,
    total,
)

ADDRESS = SCHOOL_PLACES
LEDE = "Places in special schools, and for special needs in ordinary schools, in {council}."
TITLE = "Are there enough special school places?"
TABLE = f"{ADDRESS}school-places.csv"
"""Every school of the page with its places, for a spreadsheet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownSchool:
    name: str
    address: str
    kind: str
    needs: str
    registered: str
    """Needs for which the register alone lists it."""
    ages: str
    places: str
    places_day: str
    places_from: str
    """Where on the site the number of places comes from, when that is not its own page."""
    pupils: str
    pupils_day: str
    opened: str
    expected: str
    state: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownFigure:
    """What a series says, with the way to it."""

    title: str
    address: str
    says: str


def sheets(offer: Offer, today: date) -> Iterator[Sheet]:
    yield Sheet(address=ADDRESS, make=lambda: page(offer, today))


def page(offer: Offer, today: date) -> Page:
    special, ordinary = special_schools(offer), ordinary_schools(offer)
    placed = placed_where(offer)
    values = {
        "council": offer.council,
        "special": [_school(each, offer) for each in special],
        "of_state": sum(each.is_state for each in special),
        "private": sum(each.is_private for each in special),
        "special_total": total(special),
        "ordinary": [_school(each, offer) for each in ordinary],
        "ordinary_total": total(ordinary),
        "colleges": [_school(each, offer) for each in specialist_colleges(offer)],
        "planned": [_school(each, offer) for each in planned(offer)],
        "growing": [_school(each, offer) for each in special if each.expected],
        "needs": by_need(offer, special, ordinary),
        "ages": by_age(offer, special, ordinary),
        "unsaid": sum(not (each.service.needs or _registered(each)) for each in special),
        "ageless": sum(not each.service.ages.are_stated for each in (*special, *ordinary)),
        "by_need_at": _at("plans-by-need", offer),
        "by_age_at": _at("plans-by-age", offer),
        "placed": placed,
        "placements": _parts(placed) if placed else (),
        "placements_at": _way_to(placed.told) if placed else "",
        "percent": lambda part, whole: f"{100 * part / whole:.0f}%" if whole else "",
        "elsewhere": _shown_of("placements-by-council", offer, today),
        "places": _shown_of("special-places", offer, today),
        "money": [_figure(told(each, offer), today) for each in offer.figures if each.subject == "money"],
        "gaps": [gap for gap in offer.gaps if {"special-schools", "specialist-places"} & set(gap.topics)],
        "figures": FIGURES,
        "table": TABLE,
        "number": words.number,
        "today": today,
    }
    return about_page(ADDRESS, TITLE, LEDE.format(council=offer.council.name), "school_places.html", values)


def _registered(school: School) -> bool:
    return school.service.setting is not None and bool(school.service.setting.registered_for.needs)


def _school(school: School, offer: Offer) -> ShownSchool:
    service, setting = school.service, school.service.setting
    years = school.told.series.years if school.told else None
    needs = [offer.title_of("needs", id) for id in said_needs(service)]
    registered = [offer.title_of("needs", id) for id in registered_needs(service)]
    day = words.day_in_words(service.status.date) if service.status.date else ""
    return ShownSchool(
        name=service.name,
        address=f"services/{service.id}/",
        kind=offer.title_of("setting-kinds", setting.kind) if setting else "",
        needs=words.listed(needs),
        registered=words.lower_first(words.listed(registered)),
        ages=words.ages(service.ages),
        places=_places(school),
        places_day=periods.in_words(school.as_of, years) if school.as_of else "",
        places_from=_way_to(told(school.told.series, offer)) if school.told else "",
        pupils=words.number(school.pupils) if school.pupils is not None else "",
        pupils_day=words.source_date(setting.as_of) if setting and setting.as_of else "",
        opened=words.source_date(service.opened) if service.opened else "",
        expected="; ".join(_expected(school, offer)),
        state=words.in_full([day, service.status.note]),
    )


def _places(school: School) -> str:
    if school.places is None:
        return ""
    return f"{'about ' if school.is_about else ''}{words.number(school.places)}"


def _expected(school: School, offer: Offer) -> Iterator[str]:
    for figure in school.expected:
        note = f" {figure.note}" if figure.note else ""
        yield f"{words.number(figure.value or 0)} expected in {periods.in_words(figure.period, None)}.{note}"


def _parts(placed: WherePlaced) -> tuple[NumberBar, ...]:
    most = max((figure.value or 0 for _, figure in placed.tops), default=0) or 1
    return tuple(
        NumberBar(
            name=line.name,
            said=line.said(figure),
            width=round(100 * (figure.value or 0) / most, 1),
            why="" if figure.value is not None else "too few to tell, or not published",
        )
        for line, figure in placed.tops
    )


def _way_to(series: ToldSeries) -> str:
    return f"{FIGURES}#{anchor_of(series.series.id)}"


def _at(measure: str, offer: Offer) -> tuple[str, str] | None:
    """Where the series of a measure stands, and of which day its newest numbers are."""
    found = of_measure(measure, offer)
    if found is None or found.newest is None:
        return None
    return _way_to(found), periods.in_words(found.newest.period, found.series.years)


def _figure(series: ToldSeries, today: date) -> ShownFigure:
    return ShownFigure(title=series.series.title, address=_way_to(series), says=" ".join(sentences(series, today)))


def _shown_of(measure: str, offer: Offer, today: date) -> ShownFigure | None:
    found = of_measure(measure, offer)
    return _figure(found, today) if found and tells(found) else None
