"""What the template of a service's page shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.fresh import due_words, fresh_words
from local_offer.pages.lists.cards import Row, row
from local_offer.pages.places import lines_of
from local_offer.pages.said.comments import address_of as address_of_comment
from local_offer.pages.said.comments import title_of
from local_offer.pages.service.glance import Answer, answers, fits
from local_offer.pages.service.school import SchoolFact, facts_of, open_questions, school_answers
from local_offer.records import Organisation, Service
from local_offer.records.parts import Contact, Hours
from local_offer.records.service import Location, Session
from local_offer.views.catalogue import needs_of, places_of
from local_offer.views.comments import after_comments
from local_offer.views.freshness import Freshness, freshness_of
from local_offer.views.outline import Outline
from local_offer.views.related import Related
from local_offer.words.phrases import IN_BRIEF, STEPS, TIMES, UNKNOWN

NamedLink = tuple[str, str]
"""What stands behind it, an id or an address, and what it says."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceBody:
    """Each field is a name of the template. The form's preview gives them to the same template by the same names
    (`browser/preview/service.js`), but for those that other records decide."""

    service: Service
    address: str
    provider: Organisation | None
    unknown: str
    state: str
    replaced_by: Service | None
    topics: tuple[NamedLink, ...]
    needs: tuple[NamedLink, ...]
    scope: str
    is_far: bool
    answers: tuple[Answer, ...]
    in_brief: tuple[str, ...]
    """The questions whose answers a printed list shows."""
    freshness: Freshness
    fresh_words: str
    due_words: str
    contact: Contact
    contact_is_providers: bool
    places: tuple[tuple[tuple[str, ...], Location], ...]
    """The lines of the address, and all that is known of the place."""
    titles: Callable[[str, str], str]
    """The title of a word by its vocabulary and id."""
    hours: tuple[tuple[str, str, str], ...]
    """Days, times and a note, a row each."""
    sessions: tuple[tuple[str, str, str], ...]
    """Day, times and what it is, a row each."""
    prices: tuple[tuple[str, str | None], ...]
    steps: tuple[tuple[str, str], ...]
    eligibility: str | None
    licences: tuple[str, ...]
    budget: str
    used_by: str
    adulthood: tuple[str, ...]
    school_facts: tuple[SchoolFact, ...]
    school_answers: tuple[tuple[str, str], ...]
    """Each question with its answer."""
    open_questions: tuple[str, ...]
    news: str
    related: tuple[Row, ...]
    map: tuple[tuple[int, int], ...]
    outline: Outline | None
    after: tuple[NamedLink, ...]
    """Comments after which the entry was changed: title and address."""
    nearby: tuple[NamedLink, ...]


def service_body(
    service: Service,
    offer: Offer,
    today: date,
    *,
    address: str,
    news: str,
    related: Related,
    outline: Outline | None,
) -> ServiceBody:
    provider = offer.provider_of(service)
    contact, is_providers = _contact(service, provider)
    return ServiceBody(
        service=service,
        address=address,
        provider=provider,
        unknown=UNKNOWN,
        state=offer.title_of("states", service.status.state),
        replaced_by=offer.service_by_id.get(service.status.replaced_by or ""),
        topics=tuple((topic, offer.title_of("topics", topic)) for topic in service.topics),
        needs=_needs(service, offer),
        scope=offer.title_of("coverage", service.coverage.scope),
        is_far=service.coverage.scope in ("national", "online"),
        answers=answers(service, offer, today),
        in_brief=IN_BRIEF,
        freshness=freshness_of(service, today),
        fresh_words=fresh_words(service, today),
        due_words=due_words(service, today),
        contact=contact,
        contact_is_providers=is_providers,
        places=tuple((lines_of(location), location) for location in service.locations),
        titles=offer.title_of,
        hours=tuple(_hours(service, offer)),
        sessions=_sessions(service, today),
        prices=tuple((words.price(price), price.note) for price in service.cost.options),
        steps=_steps(service),
        eligibility="" if fits(service.eligibility) else service.eligibility,
        licences=tuple(dict.fromkeys(source.licence for source in service.sources if source.licence)),
        budget=offer.title_of("budget-answers", service.personal_budget) if service.personal_budget else "",
        used_by=_used_by(service, offer),
        adulthood=tuple(offer.title_of("adulthood", part) for part in service.preparing_for_adulthood),
        school_facts=facts_of(service, offer),
        school_answers=school_answers(service, offer.contract),
        open_questions=open_questions(service, offer.contract),
        news=news,
        related=tuple(row(other, offer) for other in related.of(service)),
        map=_dots(service, outline),
        outline=outline,
        after=tuple((title_of(comment), address_of_comment(comment)) for comment in after_comments(service.id, offer)),
        nearby=tuple((id, offer.place_by_id[id].title) for id in places_of(service)[:1] if id in offer.place_by_id),
    )


def _needs(service: Service, offer: Offer) -> tuple[NamedLink, ...]:
    """Its needs by id and title, less those whose words a topic of it has said already."""
    said = {offer.title_of("topics", topic) for topic in service.topics}
    titles = [(need, offer.title_of("needs", need)) for need in needs_of(service)]
    return tuple((need, title) for need, title in titles if title not in said)


def _contact(service: Service, provider: Organisation | None) -> tuple[Contact, bool]:
    """The service's own contact; the provider's when it has none, and whether that is so."""
    own = service.contact
    if own.phones or own.email or own.website or provider is None or provider.contact == Contact():
        return own, False
    return provider.contact, True


def _hours(service: Service, offer: Offer) -> Iterator[tuple[str, str, str]]:
    """Days, times and notes, a row each."""
    locations = [(location.name or location.town or "", location.hours) for location in service.locations]
    for place, hours_there in [("", service.hours), *locations]:
        for hours in hours_there:
            term = words.lower_first(offer.title_of("terms", hours.term)) if hours.term else ""
            note = words.sentences(place, hours.note, _dates(hours))
            yield " ".join(filter(None, [words.days(hours.days) or TIMES["no_days"], term])), words.times(hours), note


def _dates(hours: Hours) -> str:
    """`From 5 September 2026 until 19 December 2026`; empty when they always hold."""
    ends = (("since", hours.from_), ("till", hours.to))
    said = " ".join(TIMES[end].format(day=words.day_in_words(day)) for end, day in ends if day)
    return said[:1].upper() + said[1:]


def _sessions(service: Service, today: date) -> tuple[tuple[str, str, str], ...]:
    coming = sorted((s for s in service.sessions if s.date >= today), key=lambda s: (s.date, s.opens or ""))
    return tuple(
        (
            words.day_in_words(session.date),
            _session_times(session),
            words.sentences(session.name, session.note),
        )
        for session in coming
    )


def _session_times(session: Session) -> str:
    """`10am to 3pm`; one time alone when only that is stated."""
    opens, closes = (words.clock(time) if time else "" for time in (session.opens, session.closes))
    return TIMES["both"].format(opens=opens, closes=closes) if opens and closes else opens or closes


def _steps(service: Service) -> tuple[tuple[str, str], ...]:
    """What to do, a step each; nothing when the answers at the top have said it all."""
    access = service.access
    if fits(access.how) and not access.next and not access.challenge:
        return ()
    steps = ((title, getattr(access, name)) for name, title in STEPS.items())
    return tuple((title, text) for title, text in steps if text)


def _used_by(service: Service, offer: Offer) -> str:
    """`6 to 10`, `more than 50`; never a number under six."""
    band = service.coverage.used_by
    return words.lower_first(offer.title_of("use-bands", band)) if band else ""


def _dots(service: Service, outline: Outline | None) -> tuple[tuple[int, int], ...]:
    if outline is None:
        return ()
    points = [outline.point(place.position) for place in service.locations if place.position]
    return tuple(point for point in points if point)
