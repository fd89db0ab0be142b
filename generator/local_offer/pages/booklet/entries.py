"""A service as an entry of a booklet, with the words of its own page."""

from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.booklet.booklet import BookletEntry, BookletLine
from local_offer.pages.environment import said_by
from local_offer.pages.places import lines_of, where
from local_offer.records import Service
from local_offer.records.parts import Contact
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.freshness import freshness_of
from local_offer.views.waiting import wait_of
from local_offer.views.what_to_ask import AskedQuestion, asked_of


def entry_of(service: Service, offer: Offer, today: date, *, is_brief: bool = False) -> BookletEntry:
    lines, unknown = _answers(service, offer, today)
    contact = _reached(service, offer)
    site = offer.council.site_url
    return BookletEntry(
        id=service.id,
        name=service.name,
        summary=service.summary,
        lines=(*(() if is_brief else lines), *_places(service, is_brief), *contact),
        unknown="" if is_brief else unknown,
        checked=said_by("fresh.html", "checked", service, freshness_of(service, today)).strip(),
        address=f"{site}services/{service.id}/" if site else "",
        is_brief=is_brief,
    )


def _answers(service: Service, offer: Offer, today: date) -> tuple[tuple[BookletLine, ...], str]:
    """What the top of its page answers, and the line of what it cannot."""
    told: list[BookletLine] = []
    untold: list[str] = []

    def answer(question: AskedQuestion, said: str = "", more: str | None = "", is_brief: bool = False) -> str:
        if said or more:
            told.append(BookletLine(asks=question.asks, says=words.sentences(said, more)))
        elif question.is_asked:
            untold.append(question.called)
        return ""

    def beside(question: AskedQuestion, said: str = "", more: str | None = "", is_brief: bool = False) -> str:
        if question.is_asked and not said:
            untold.append(question.called)
        return ""

    kind = kind_of(service.setting.kind) if service.setting else None
    asked = asked_of(service).questions
    known = (kind.notes if kind else {}, where(service, offer), wait_of(service, today), offer.title_of)
    said_by("glance.html", "glance", service, *known, asked, answer)
    said_by("glance.html", "beside", service, _contact(service, offer), _theirs(service, offer), asked, beside)
    return tuple(told), f"Not known yet: {', '.join(dict.fromkeys(untold))}" if untold else ""


def _contact(service: Service, offer: Offer) -> Contact:
    """Its own ways, or those of who runs it."""
    own, provider = service.contact, offer.provider_of(service)
    has_own = own.phones or own.email or own.website or provider is None
    return own if has_own or provider is None else provider.contact


def _theirs(service: Service, offer: Offer) -> tuple[str, ...]:
    provider = offer.provider_of(service)
    if service.contact.phones or provider is None:
        return ()
    return tuple(phone.number for phone in provider.contact.phones[:1])


def _reached(service: Service, offer: Offer) -> tuple[BookletLine, ...]:
    contact, provider = _contact(service, offer), offer.provider_of(service)
    lines = [BookletLine(asks="Ask for", says=contact.role)] if contact.role else []
    for phone in contact.phones:
        way = {"text-message": "Text", "textphone": "Textphone"}.get(words.way_of(phone), "Telephone")
        said = f"{phone.text} to {phone.number}" if phone.text and way == "Text" else phone.number
        lines.append(BookletLine(asks=phone.label or way, says=said))
    if not contact.phones and provider:
        lines += [BookletLine(asks=f"Ring {provider.name}", says=number) for number in _theirs(service, offer)]
    if contact.text_relay:
        lines.append(BookletLine(asks="Text relay", says=contact.text_relay))
    if contact.email:
        lines.append(BookletLine(asks="Email", says=contact.email, link=words.mail(contact.email)))
    if contact.website:
        lines.append(BookletLine(asks="Website", says=words.short_web(contact.website), link=contact.website))
    if contact.address:
        lines.append(BookletLine(asks="Write to", says=contact.address))
    if provider and provider.name != service.name:
        lines.append(BookletLine(asks="Run by", says=provider.name))
    return tuple(lines) or (BookletLine(asks="Contact", says="We know no number, email or website of it yet."),)


def _places(service: Service, is_brief: bool) -> tuple[BookletLine, ...]:
    """Addresses that the answers above do not say: all but the first."""
    told = [(place, ", ".join(lines_of(place))) for place in service.locations if lines_of(place)]
    shown = told if is_brief or service.hours or any(place.hours for place, _ in told) else told[1:]
    more = " They give the exact address when you get in touch."
    return tuple(
        BookletLine(asks="Where" if is_brief else "Also at" if number else "Address",
             says=said if place.precision == "exact" else f"Area: {said}.{more}")
        for number, (place, said) in enumerate(shown)
    )  # fmt: skip
