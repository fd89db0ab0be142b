"""A service's own page."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.find.shortlist import SAVE
from local_offer.pages.fresh import due_words, fresh_words
from local_offer.pages.home.whats_new import told_of
from local_offer.pages.lists.cards import row
from local_offer.pages.page import Crumb, Page
from local_offer.pages.places import lines_of, where
from local_offer.pages.said.comments import address_of as address_of_comment
from local_offer.pages.said.comments import title_of
from local_offer.pages.service.glance import answers, fits
from local_offer.pages.service.linked_data import service_data
from local_offer.pages.service.school import facts_of, open_questions, school_answers
from local_offer.records import Organisation, Service
from local_offer.records.parts import Contact, Hours
from local_offer.records.service import Session
from local_offer.views.bands import area_of
from local_offer.views.catalogue import needs_of, places_of
from local_offer.views.comments import after_comments
from local_offer.views.freshness import freshness_of
from local_offer.views.news import News
from local_offer.views.outline import Outline
from local_offer.views.related import Related
from local_offer.words.phrases import IN_BRIEF, STEPS, TIMES, UNKNOWN


def address_of(service: Service) -> str:
    return f"services/{service.id}/"


def page(
    service: Service,
    offer: Offer,
    related: Related,
    outline: Outline | None,
    today: date,
    told: Mapping[str, News] = MappingProxyType({}),
) -> Page:
    """`told` is what is new, by the address of its page."""
    address = address_of(service)
    news = told.get(address)
    topic = offer.title_of("topics", service.main_topic)
    provider = offer.provider_of(service)
    return Page(
        address=address,
        title=_title(service, offer),
        description=service.summary,
        crumbs=(
            Crumb(title="Home", address=""),
            Crumb(title="Topics", address="topics/"),
            Crumb(title=topic, address=f"topics/{service.main_topic}/"),
            Crumb(title=service.name),
        ),
        section="find",
        is_listed=not service.is_closed,
        script="" if service.is_closed else SAVE,
        linked_data=service_data(service, provider),
        body=body(
            "service.html",
            address,
            {**_values(service, provider, offer, related, outline, today), "news": told_of(news) if news else ""},
        ),
    )


def _title(service: Service, offer: Offer) -> str:
    """Schools share names, so a school's title says where it is."""
    if service.setting is None:
        return service.name
    area = area_of(service)
    place = where(service, offer) or (offer.title_of("areas", area) if area else "")
    return service.name if not place or place in service.name else f"{service.name}, {place}"


def _values(
    service: Service,
    provider: Organisation | None,
    offer: Offer,
    related: Related,
    outline: Outline | None,
    today: date,
) -> Mapping[str, Any]:
    contact, is_providers = _contact(service, provider)
    replaced_by = offer.service_by_id.get(service.status.replaced_by or "")
    return {
        "service": service,
        "address": address_of(service),
        "provider": provider,
        "provider_kind": offer.title_of("organisation-kinds", provider.kind) if provider else "",
        "unknown": UNKNOWN,
        "state": offer.title_of("states", service.status.state),
        "replaced_by": replaced_by,
        "topics": [(topic, offer.title_of("topics", topic)) for topic in service.topics],
        "needs": _needs(service, offer),
        "scope": offer.title_of("coverage", service.coverage.scope),
        "is_far": service.coverage.scope in ("national", "online"),
        "answers": answers(service, offer, today),
        "in_brief": IN_BRIEF,
        "freshness": freshness_of(service, today),
        "fresh_words": fresh_words(service, today),
        "due_words": due_words(service, today),
        "contact": contact,
        "contact_is_providers": is_providers,
        "places": [(lines_of(location), location) for location in service.locations],
        "titles": offer.title_of,
        "hours": list(_hours(service, offer)),
        "sessions": _sessions(service, today),
        "prices": [(words.price(price), price.note) for price in service.cost.options],
        "steps": _steps(service),
        "eligibility": "" if fits(service.eligibility) else service.eligibility,
        "licences": list(dict.fromkeys(s.licence for s in service.sources if s.licence)),
        "budget": offer.title_of("budget-answers", service.personal_budget) if service.personal_budget else "",
        "used_by": _used_by(service, offer),
        "adulthood": [offer.title_of("adulthood", part) for part in service.preparing_for_adulthood],
        "school_facts": facts_of(service, offer),
        "school_answers": school_answers(service, offer.contract),
        "open_questions": open_questions(service, offer.contract),
        "related": [row(other, offer) for other in related.of(service)],
        "map": _dots(service, outline),
        "outline": outline,
        "after": [(title_of(comment), address_of_comment(comment)) for comment in after_comments(service.id, offer)],
        "nearby": [(id, offer.place_by_id[id].title) for id in places_of(service)[:1] if id in offer.place_by_id],
    }


def _needs(service: Service, offer: Offer) -> list[tuple[str, str]]:
    """Its needs by id and title, less those whose words a topic of it has said already."""
    said = {offer.title_of("topics", topic) for topic in service.topics}
    titles = [(need, offer.title_of("needs", need)) for need in needs_of(service)]
    return [(need, title) for need, title in titles if title not in said]


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


def _sessions(service: Service, today: date) -> list[tuple[str, str, str]]:
    coming = sorted((s for s in service.sessions if s.date >= today), key=lambda s: (s.date, s.opens or ""))
    return [
        (
            words.day_in_words(session.date),
            _session_times(session),
            words.sentences(session.name, session.note),
        )
        for session in coming
    ]


def _session_times(session: Session) -> str:
    """`10am to 3pm`; one time alone when only that is stated."""
    opens, closes = (words.clock(time) if time else "" for time in (session.opens, session.closes))
    return TIMES["both"].format(opens=opens, closes=closes) if opens and closes else opens or closes


def _steps(service: Service) -> list[tuple[str, str]]:
    """What to do, a step each; nothing when the answers at the top have said it all."""
    access = service.access
    if fits(access.how) and not access.next and not access.challenge:
        return []
    steps = ((title, getattr(access, name)) for name, title in STEPS.items())
    return [(title, text) for title, text in steps if text]


def _used_by(service: Service, offer: Offer) -> str:
    """`6 to 10`, `more than 50`; never a number under six."""
    band = service.coverage.used_by
    return words.lower_first(offer.title_of("use-bands", band)) if band else ""


def _dots(service: Service, outline: Outline | None) -> list[tuple[int, int]]:
    if outline is None:
        return []
    points = [outline.point(place.position) for place in service.locations if place.position]
    return [point for point in points if point]
