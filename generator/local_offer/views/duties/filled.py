"""Which facts a record states, in the words in which the duties ask for them."""

from collections.abc import Callable, Mapping
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Contact
from local_offer.records.service import SchoolAnswers
from local_offer.views.answered import answers
from local_offer.views.duties.traits import class_of, is_special
from local_offer.views.freshness import freshness_of, newest_source
from local_offer.views.waiting import wait_of

Filled = Callable[[Service, Offer, date], bool]


def _contact(service: Service, offer: Offer) -> Contact:
    """Its own, or its provider's, as its page shows."""
    own = service.contact
    if own.phones or own.email or own.website:
        return own
    provider = offer.provider_of(service)
    return provider.contact if provider else own


def names_its_provider(service: Service, offer: Offer, today: date) -> bool:
    """An organisation, or a setting whose kind is known."""
    return offer.provider_of(service) is not None or class_of(service, offer) not in ("", "unknown")


def says_how_to_get_it(service: Service, offer: Offer, today: date) -> bool:
    """Who can ask, how, a form, or any way to reach them."""
    contact = _contact(service, offer)
    reached = contact.phones or contact.email or contact.website or contact.text_relay or contact.address
    return answers(service, "how") or bool(reached)


def was_checked(service: Service, offer: Offer, today: date) -> bool:
    """Checked on a day, or from a source with a date."""
    return service.checked is not None or newest_source(service) is not None


def is_fresh(service: Service, offer: Offer, today: date) -> bool:
    """Checked by its provider or the council, and not yet due again."""
    return freshness_of(service, today).state == "fresh"


def says_what_it_provides(service: Service, offer: Offer, today: date) -> bool:
    """A description, or a school's own answers, specialist places or, for a special school, needs."""
    if service.description:
        return True
    setting = service.setting
    if setting is None:
        return False
    return (
        setting.answers != SchoolAnswers()
        or bool(setting.specialist_places)
        or (is_special(service, offer) and bool(service.needs))
    )


def says_who_it_is_for(service: Service, offer: Offer, today: date) -> bool:
    return bool(service.eligibility or service.needs or service.ages.are_stated)


def states_needs(service: Service, offer: Offer, today: date) -> bool:
    return bool(service.needs or (service.setting and service.setting.specialist_places))


def says_how_to_complain(service: Service, offer: Offer, today: date) -> bool:
    return bool(service.access.challenge or (service.setting and service.setting.answers.complaints))


def says_when(service: Service, offer: Offer, today: date) -> bool:
    return answers(service, "when")


def says_what_helps_to_use_it(service: Service, offer: Offer, today: date) -> bool:
    return bool(service.communication or any(place.facilities for place in service.locations))


def says_what_it_costs(service: Service, offer: Offer, today: date) -> bool:
    return answers(service, "cost")


def says_how_long_the_wait_is(service: Service, offer: Offer, today: date) -> bool:
    """By a figure that is not more than a year old: older ones are not shown."""
    return wait_of(service, today) is not None


FIELDS: Mapping[str, tuple[Filled, str]] = {
    "provider": (names_its_provider, "who provides it"),
    "ages": (lambda service, offer, today: service.ages.are_stated, "which ages it is for"),
    "needs": (states_needs, "which needs it is for"),
    "access": (says_how_to_get_it, "how to get it"),
    "checked": (was_checked, "when it was last checked"),
    "fresh": (is_fresh, "a check by the provider or the council that is still in date"),
    "why_listed": (lambda service, offer, today: bool(service.coverage.why_listed), "why it is listed"),
    "provision": (says_what_it_provides, "what it provides for special educational needs"),
    "unit_places": (
        lambda service, offer, today: bool(service.setting and service.setting.unit_places),
        "how many specialist places it has",
    ),
    "eligibility": (lambda service, offer, today: bool(service.eligibility), "who can use it"),
    "phone": (lambda service, offer, today: bool(_contact(service, offer).phones), "a telephone number"),
    "email": (lambda service, offer, today: bool(_contact(service, offer).email), "an email address"),
    "website": (lambda service, offer, today: bool(_contact(service, offer).website), "a website"),
    "hours": (says_when, "when it is open"),
    "who_for": (says_who_it_is_for, "who it is for"),
    "cost": (says_what_it_costs, "what it costs"),
    "access_features": (says_what_helps_to_use_it, "what helps disabled people to use it"),
    "complaints": (says_how_to_complain, "how to complain"),
    "routes": (lambda service, offer, today: bool(service.access.routes or service.access.how), "how to be referred"),
    "waiting": (says_how_long_the_wait_is, "how long the wait is"),
}
"""Each test, and what is missing where it fails, as it goes after "does not say"."""


def school_says(service: Service, field: str) -> bool:
    """Whether a school or college states a field of its setting or of its answers, or its needs."""
    setting = service.setting
    if setting is None:
        return False
    if field == "needs":
        return bool(service.needs or setting.specialist_places)
    if field in SchoolAnswers.__dataclass_fields__:
        return getattr(setting.answers, field) is not None
    return getattr(setting, field) is not None
