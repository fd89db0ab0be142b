"""What the page of a service in another language shows."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.languages.environment import environment_of
from local_offer.pages.languages.language import PageLanguage
from local_offer.pages.languages.saying import LanguageWords
from local_offer.pages.places import where
from local_offer.records import Service
from local_offer.records.parts import Contact
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.freshness import freshness_of, newest_source
from local_offer.views.waiting import wait_of
from local_offer.views.what_to_ask import AskedQuestion, WhatToAsk, asked_of
from local_offer.words.phrases import COMING, REACH

TELEPHONE = {"text-message": "Text message", "textphone": "Textphone"}
CHECKED = {
    "by_council": "Checked on %s by the council",
    "by_provider": "Checked on %s by the provider",
    "copied": "From a public source of %s. The provider has not checked this page",
    "undated": "From a public source without a date. The provider has not checked this page",
}
DUE = "It was due to be checked by %s"
OPENS = "It opens on %s"
SHUT = {"planned": "Not open yet", "closed": "It has closed", "temporarily-closed": "Closed for now"}
"""By its state, of a service that nobody can use today."""
LABELS = ("Telephone", *TELEPHONE.values(), "Email", "Website")
_MOST_NUMBERS = 3
Answered = tuple[AskedQuestion, str, str]
"""A question, its answer in a word or two, and what more is said."""
Way = tuple[str, str, str, str]
"""Its title, what more is said of it, the address of the link, and what the link says."""


def panel(service: Service, offer: Offer, today: date, language: PageLanguage) -> Mapping[str, Any]:
    """The values of `language_service.html` that the language and the service decide."""
    contact = contact_of(service, offer)
    known, missing = _answers(service, offer, today, language, contact)
    return {
        "service": service,
        "known": known,
        "missing": missing,
        "ways": () if service.is_closed else tuple(_ways(contact, language)),
        "state": _state(service, today, language),
        "instead": offer.service_by_id.get(service.status.replaced_by or ""),
        "checked": _checked(service, today, language),
    }


def _answers(
    service: Service, offer: Offer, today: date, language: PageLanguage, contact: Contact
) -> tuple[list[Answered], list[str]]:
    """What the templates of the English page answer, and what nobody knows of what they ask."""
    kind = kind_of(service.setting.kind) if service.setting else None
    known: list[Answered] = []
    missing: list[str] = []

    def answer(question: AskedQuestion, said: str = "", more: str | None = "", is_brief: bool = False) -> str:
        if said or more:
            known.append((question, said, more or ""))
        elif question.is_asked:
            missing.append(question.called)
        return ""

    def beside(question: AskedQuestion, said: str = "") -> str:
        return "" if said else answer(question)

    ask = _asked(asked_of(service), language)
    reach = where(service, offer, lambda reach, **given: _reach(language, reach, given))
    titles = partial(title, language, offer)
    glance: Any = environment_of(language).get_template("glance.html").module
    glance.glance(service, kind.notes if kind else {}, reach, wait_of(service, today), titles, ask, answer)
    glance.beside(service, contact, (), ask, beside)
    return known, missing


def title(language: PageLanguage, offer: Offer, vocabulary: str, id: str) -> str:
    """A topic that the council adds has no translation."""
    english = offer.title_of(vocabulary, id)
    return language.word(english, f"{vocabulary}/{id}")


def contact_of(service: Service, offer: Offer) -> Contact:
    """The service's own, or its provider's where it has none."""
    own, provider = service.contact, offer.provider_of(service)
    has_own = own.phones or own.email or own.website or not provider or not provider.contact
    return own if has_own or not provider else provider.contact


def _reach(language: PageLanguage, reach: str, given: Mapping[str, Any]) -> str:
    if reach not in REACH:
        return ""
    return language.filled(REACH[reach], given.get("number"), **given)


def _asked(asked: WhatToAsk, language: PageLanguage) -> Mapping[str, AskedQuestion]:
    return {
        id: replace(each, asks=language.word(each.asks, "asks"), called=language.word(each.called, "called"))
        for id, each in asked.questions.items()
    }


def _ways(contact: Contact, language: PageLanguage) -> Iterator[Way]:
    for phone in contact.phones[:_MOST_NUMBERS]:
        way = words.way_of(phone)
        named = language.word(TELEPHONE.get(way, "Telephone"))
        text = f"{phone.text} → " if way == "text-message" and phone.text else ""
        yield named, phone.label or "", words.dial(phone.number, way, phone.text), f"{text}{phone.number}"
    if contact.email:
        yield language.word("Email"), "", words.mail(contact.email), contact.email
    if contact.website:
        yield language.word("Website"), "", contact.website, words.short_web(contact.website)


def _state(service: Service, today: date, language: PageLanguage) -> str:
    """What keeps a family from using it, today or soon, with the provider's own words on that."""
    status, say = service.status, LanguageWords(language)
    day = say.day(status.date) if status.date else None
    if day and (status.coming or status.state == "temporarily-closed"):
        said: str = language.filled(COMING[status.coming or "temporarily-closed"], day=day)
    elif status.state not in SHUT:
        said = ""
    elif day and status.state == "planned" and status.date and status.date >= today:
        said = language.formatted(OPENS, day)
    else:
        shut = language.told(language.word(SHUT[status.state]))
        said = Markup("{}: {}").format(shut, day) if day and service.is_closed else shut
    return language.in_full([said, status.note]) if said or status.note else ""


def _checked(service: Service, today: date, language: PageLanguage) -> Markup:
    say, fresh = LanguageWords(language), freshness_of(service, today)
    if fresh.checked and not fresh.is_copied:
        by = "by_council" if fresh.by == "council" else "by_provider"
        said = language.formatted(CHECKED[by], say.day(fresh.checked))
    elif fresh.checked:
        said = language.formatted(CHECKED["copied"], say.day(fresh.checked))
    else:
        dated = newest_source(service)
        said = (
            language.formatted(CHECKED["copied"], say.source_date(dated))
            if dated
            else language.told(language.word(CHECKED["undated"]))
        )
    due = language.formatted(DUE, say.day(fresh.due)) if fresh.state == "due" and fresh.due else ""
    return language.sentences([said, due])
