"""What a page in another language says below the first panel: facts from vocabularies, and what to ask by telephone."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.languages.language import PageLanguage
from local_offer.pages.languages.later import Later, joined, word
from local_offer.pages.languages.saying import FILTERS
from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.records.service import Session, Setting
from local_offer.views.what_to_ask import WhatToAsk

VOCABULARIES = ("facilities", "communication", "setting-kinds", "genders", "organisation-kinds", "budget-answers")
BANK_HOLIDAYS = {"yes": "Open as usual", "no": "Closed", "depends": "It depends"}
TITLES = {
    "run_by": "Run by",
    "kind": "Kind of school or college",
    "pupils": "Who goes there",
    "places": "Specialist places for",
    "sixth_form": "Sixth form",
    "boarding": "Boarding",
    "times": "All times",
    "bank_holidays": "On bank holidays",
    "dates": "Next dates",
    "prices": "All prices",
    "facilities": "Getting in and around",
    "talk": "Ways to talk and read",
    "budget": "Can a personal budget pay for it?",
}
_MOST_DATES = 5
_LINE = Markup("<br>")
_SPACE = Markup(" ")
Said = str | Later
Titles = Callable[[str, str], Later]


def facts(service: Service, offer: Offer, titles: Titles) -> list[tuple[Later, Said]]:
    """Each with its title; of what has closed nothing."""
    told = () if service.is_closed else (*_of_setting(service.setting, titles), *_of_use(service, offer, titles))
    return [(word(TITLES[id]), said) for id, said in told if said]


def to_ask(asked: WhatToAsk, missing: Iterable[str]) -> list[Later]:
    """In the language and in English, so that someone can read it out or show it."""
    said = [*(asked.questions[id].say for id in missing), *asked.also] if missing else []
    return [Later(_with_english, word(each, "say"), each) for each in said]


def _with_english(_: PageLanguage, said: str, english: str) -> str:
    if not isinstance(said, Markup):
        return said
    return Markup('{}<br><span class="lo-soft" lang="en" dir="ltr">{}</span>').format(said, english)


def _of_setting(setting: Setting | None, titles: Titles) -> Iterator[tuple[str, Said]]:
    if not setting:
        return
    yield "kind", titles("setting-kinds", setting.kind)
    yield "pupils", titles("genders", setting.gender) if setting.gender else ""
    yield "places", FILTERS["listed"]([titles("needs", id) for id in setting.specialist_places])
    yield "sixth_form", titles("answers", setting.sixth_form) if setting.sixth_form else ""
    yield "boarding", titles("answers", setting.boarding) if setting.boarding else ""


def _of_use(service: Service, offer: Offer, titles: Titles) -> Iterator[tuple[str, Said]]:
    provider = offer.provider_of(service)
    if provider and provider.name != service.name:
        kind = titles("organisation-kinds", provider.kind) if provider.kind else ""
        yield "run_by", joined([provider.name, kind], Markup(" – "))
    hours = service.hours or (service.locations[0].hours if service.locations else ())
    yield "times", joined(map(_hours, hours), _LINE) if hours[1:] else ""
    yield "bank_holidays", word(BANK_HOLIDAYS[service.bank_holidays]) if service.bank_holidays else ""
    yield "dates", joined(map(_session, service.sessions[:_MOST_DATES]), _LINE)
    prices = service.cost.options
    yield "prices", joined([_beside(FILTERS["price"](each), each.note) for each in prices], _LINE) if prices[1:] else ""
    there = dict.fromkeys(facility for place in service.locations for facility in place.facilities)
    yield "facilities", _together(titles("facilities", id) for id in there)
    ways = [titles("communication", id) for id in service.communication]
    yield "talk", _together([*ways, *service.languages])
    yield "budget", titles("budget-answers", service.personal_budget) if service.personal_budget else ""


def _hours(hours: Hours) -> Said:
    said = joined([FILTERS["days"](hours), FILTERS["times"](hours), FILTERS["dates"](hours)], _SPACE)
    return _beside(said, hours.note)


def _session(session: Session) -> Said:
    times = FILTERS["times"](Hours(opens=session.opens, closes=session.closes))
    return joined([FILTERS["day"](session.date), times, session.name], Markup(", "))


def _beside(said: Said, note: str | None) -> Said:
    return joined([said, note], _SPACE)


def _together(parts: Iterable[Any]) -> Said:
    told: Said = FILTERS["together"](parts, "also")
    return told
