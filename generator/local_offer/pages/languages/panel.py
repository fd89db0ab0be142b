"""What the page of a service shows in any other language: worked out once, and said later."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.languages.environment import later_of, macros_of
from local_offer.pages.languages.facts import facts, to_ask
from local_offer.pages.languages.later import Later, filled, formatted, word
from local_offer.pages.languages.saying import FILTERS, LanguageWords
from local_offer.pages.languages.variant import own_words
from local_offer.pages.places import where
from local_offer.records import Service
from local_offer.records.parts import Contact
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.freshness import freshness_of, newest_source
from local_offer.views.waiting import wait_of
from local_offer.views.what_to_ask import AskedQuestion, asked_of
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
Said = str | Later
Answered = tuple[str, Later, Said, Said]
"""The id of a question, what it asks, its answer in a word or two, and what more is said."""
Way = tuple[Later, str, str, str]
"""Its title, what more is said of it, the address of the link, and what the link says."""
_day: Callable[[date], Later] = FILTERS["day"]
_sentences: Callable[[list[Any]], Said] = FILTERS["sentences"]
_in_full: Callable[[list[Any]], Said] = FILTERS["in_full"]


def panel(service: Service, offer: Offer, today: date) -> Mapping[str, Any]:
    """The values of `language_service.html` that the service decides."""
    contact = contact_of(service, offer)
    known, missing = _answers(service, offer, today, contact)
    asked = asked_of(service)
    return {
        "service": service,
        "own": own_words(service),
        "known": known,
        "missing": [word(asked.questions[id].called, "called") for id in missing],
        "asking": to_ask(asked, missing),
        "facts": facts(service, offer, partial(title, offer)),
        "ways": () if service.is_closed else tuple(_ways(contact)),
        "state": _state(service, today),
        "instead": offer.service_by_id.get(service.status.replaced_by or ""),
        "checked": _checked(service, today),
    }


def _answers(service: Service, offer: Offer, today: date, contact: Contact) -> tuple[list[Answered], list[str]]:
    """What the templates of the English page answer, and which of their questions nobody can answer.

    Nothing is asked of what has closed.
    """
    kind = kind_of(service.setting.kind) if service.setting else None
    known: list[Answered] = []
    missing: list[str] = []

    def answer(question: AskedQuestion, said: Said = "", more: Said | None = "", is_brief: bool = False) -> str:
        if said or more:
            known.append((question.id, word(question.asks, "asks"), later_of(said), more or ""))
        elif question.is_asked and not service.is_closed:
            missing.append(question.id)
        return ""

    def beside(question: AskedQuestion, said: str = "") -> str:
        return "" if said else answer(question)

    ask = asked_of(service).questions
    titles = partial(title, offer)
    glance = macros_of("glance.html")
    reach = where(service, offer, _reach)
    glance.glance(service, kind.notes if kind else {}, reach, wait_of(service, today), titles, ask, answer)
    glance.beside(service, contact, (), ask, beside)
    return known, missing


def title(offer: Offer, vocabulary: str, id: str) -> Later:
    """A topic that the council adds has no translation."""
    return word(offer.title_of(vocabulary, id), f"{vocabulary}/{id}")


def contact_of(service: Service, offer: Offer) -> Contact:
    """The service's own, or its provider's where it has none."""
    own, provider = service.contact, offer.provider_of(service)
    has_own = own.phones or own.email or own.website or not provider or not provider.contact
    return own if has_own or not provider else provider.contact


def _reach(reach: str, **given: Any) -> Any:
    return filled(REACH[reach], given.get("number"), **given) if reach in REACH else ""


def _ways(contact: Contact) -> Iterator[Way]:
    for phone in contact.phones[:_MOST_NUMBERS]:
        way = words.way_of(phone)
        text = f"{phone.text} → " if way == "text-message" and phone.text else ""
        href = words.dial(phone.number, way, phone.text)
        yield word(TELEPHONE.get(way, "Telephone")), phone.label or "", href, f"{text}{phone.number}"
    if contact.email:
        yield word("Email"), "", words.mail(contact.email), contact.email
    if contact.website:
        yield word("Website"), "", contact.website, words.short_web(contact.website)


def _state(service: Service, today: date) -> Said:
    """What keeps a family from using it, today or soon, with the provider's own words on that."""
    status = service.status
    day = _day(status.date) if status.date else None
    said: Said
    if day and (status.coming or status.state == "temporarily-closed"):
        said = filled(COMING[status.coming or "temporarily-closed"], day=day)
    elif status.state not in SHUT:
        said = ""
    elif day and status.state == "planned" and status.date and status.date >= today:
        said = formatted(OPENS, day)
    else:
        said = word(SHUT[status.state])
        if day and service.is_closed:
            said = Later(_with_day, said, day)
    return _in_full([said, status.note])


def _with_day(language: LanguageWords, said: str, day: Markup) -> Markup:
    return Markup("{}: {}").format(language.told(said), day)


def _checked(service: Service, today: date) -> Said:
    fresh = freshness_of(service, today)
    if fresh.checked and not fresh.is_copied:
        said = formatted(CHECKED["by_council" if fresh.by == "council" else "by_provider"], _day(fresh.checked))
    elif fresh.checked:
        said = formatted(CHECKED["copied"], _day(fresh.checked))
    else:
        dated = newest_source(service)
        said = formatted(CHECKED["copied"], FILTERS["source_date"](dated)) if dated else word(CHECKED["undated"])
    due = formatted(DUE, _day(fresh.due)) if fresh.state == "due" and fresh.due else ""
    return _sentences([said, due])
