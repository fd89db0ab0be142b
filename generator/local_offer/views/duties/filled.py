"""Which facts a record states, in the words in which the duties ask for them: real answers alone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Contact
from local_offer.records.service import SchoolAnswers
from local_offer.schema.checkers import copied
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.answered import answers
from local_offer.views.duties.classes import has_contract
from local_offer.views.duties.real_words import RealWords
from local_offer.views.freshness import YEAR
from local_offer.views.waiting import wait_of


@dataclass(frozen=True, kw_only=True)
class Facts:
    """A record, and what one must know to tell if its answers are real."""

    service: Service
    offer: Offer
    today: date
    words: RealWords
    _stated: dict[str, bool] = field(default_factory=dict)

    def lacks(self, name: str) -> bool:
        """Whether one of `FIELDS` fails. Many duties ask the same."""
        if name not in self._stated:
            self._stated[name] = bool(FIELDS[name][0](self))
        return not self._stated[name]

    def are_real(self, words: str | None) -> bool:
        return self.words.are_real(words, self.service)

    @property
    def contact(self) -> Contact:
        """Its own, or its provider's, as its page shows."""
        own = self.service.contact
        if own.phones or own.email or own.website:
            return own
        provider = self.offer.provider_of(self.service)
        return provider.contact if provider else own

    @property
    def checked(self) -> date | None:
        return checked(self.service, self.today)


Filled = Callable[[Facts], object]


def checked(service: Service, today: date) -> date | None:
    """When its provider or the council checked it. The day of a register, a page or an import is no check."""
    check = service.checked
    return check.date if check and check.by not in copied() and check.date <= today else None


def provision(facts: Facts) -> bool:
    """What it provides, in words that its provider or the council vouches for: a text, a school's answers, or for
    which needs it has places."""
    service, setting = facts.service, facts.service.setting
    if facts.checked is None:
        return False
    if facts.are_real(service.description):
        return True
    if setting is None:
        return False
    own = [getattr(setting.answers, name) for name in SchoolAnswers.__dataclass_fields__]
    is_special = bool(kind_of(setting.kind).notes.get("special"))
    return any(map(facts.are_real, own)) or bool(setting.specialist_places) or (is_special and bool(service.needs))


def access(facts: Facts) -> bool:
    """Who can ask, how, or where to ask. A number to ring alone does not say how to get it."""
    service = facts.service
    return bool(service.access.routes or service.access.link or service.booking or facts.are_real(service.access.how))


def waiting(facts: Facts) -> bool:
    """How long, by a figure of the last year, or that none is published, looked for within a year."""
    if wait_of(facts.service, facts.today) is not None:
        return True
    looked_for = facts.service.no_wait_published
    return looked_for is not None and facts.today - YEAR <= looked_for <= facts.today


def section_41(facts: Facts) -> bool:
    """On the government's list, as looked up within a year."""
    day = facts.service.registers.section_41_date
    return day is not None and facts.today - YEAR <= day <= facts.today


def _has_unit(facts: Facts) -> bool:
    setting = facts.service.setting
    return setting is not None and bool(setting.specialist_places or setting.unit_places)


def _is_known(facts: Facts) -> bool:
    return facts.offer.provider_of(facts.service) is not None or facts.service.setting is not None


def _needs(facts: Facts) -> bool:
    setting = facts.service.setting
    return bool(facts.service.needs or (setting and setting.specialist_places))


def _who_for(facts: Facts) -> bool:
    return bool(facts.are_real(facts.service.eligibility) or facts.service.needs or facts.service.ages.are_stated)


_YOUNG_WAYS = frozenset({"self-referral", "drop-in", "none-needed"})

FIELDS: Mapping[str, tuple[Filled, str]] = {
    "provider": (_is_known, "does not say who provides it"),
    "ages": (lambda facts: facts.service.ages.are_stated, "does not say which ages it is for"),
    "needs": (_needs, "does not say which needs it is for"),
    "access": (access, "does not say how to get it"),
    "checked": (lambda facts: facts.checked, "was never checked by its provider or the council"),
    "why_listed": (lambda facts: facts.service.coverage.why_listed, "does not say why it is listed"),
    "provision": (provision, "does not say what it provides in words that its provider or the council has checked"),
    "unit": (lambda facts: True, ""),  # a school without one has nothing to say of it
    "unit_needs": (
        lambda facts: not _has_unit(facts) or bool(facts.service.setting and facts.service.setting.specialist_places),
        "does not say for which needs its specialist places are",
    ),
    "unit_places": (
        lambda facts: not _has_unit(facts) or bool(facts.service.setting and facts.service.setting.unit_places),
        "does not say how many specialist places it has",
    ),
    "section_41": (section_41, "is not known to be on the section 41 list, as looked up within a year"),
    "commissioned_by": (
        lambda facts: facts.service.commissioned_by or facts.service.contracts,
        "does not say who pays for it",
    ),
    "contract": (
        lambda facts: has_contract(facts.service, facts.offer, facts.today),
        "does not say which contract pays for it, and where that can be read",
    ),
    "eligibility": (lambda facts: facts.are_real(facts.service.eligibility), "does not say who can use it"),
    "telephone": (lambda facts: facts.contact.phones, "gives no telephone number"),
    "email": (lambda facts: facts.contact.email, "gives no email address"),
    "website": (lambda facts: facts.contact.website, "gives no website"),
    "telephone-or-website": (
        lambda facts: facts.contact.phones or facts.contact.website,
        "gives no telephone number or website",
    ),
    "email-or-website": (
        lambda facts: facts.contact.email or facts.contact.website,
        "gives no email address or website",
    ),
    "hours": (lambda facts: answers(facts.service, "when"), "does not say when it is open"),
    "who_for": (_who_for, "does not say who it is for"),
    "young_person_route": (
        lambda facts: not _YOUNG_WAYS.isdisjoint(facts.service.access.routes),
        "does not say how a young person can ask without a parent",
    ),
    "decided_by": (lambda facts: facts.service.access.decided_by, "does not say who decides"),
    "challenge": (lambda facts: facts.are_real(facts.service.access.challenge), "does not say what to do after a no"),
    "waiting": (waiting, "does not say how long the wait is, or that this is not published"),
    "status": (lambda facts: facts.service.status.state, "does not say if it is open"),
    "support_layer": (
        lambda facts: facts.service.support_layer,
        "does not say for whom it is: everyone, or those who need more",
    ),
}
"""Each test, and what is missing where it fails, as it goes after the record's name."""


def unsaid(facts: Facts, fields: Iterable[str]) -> tuple[str, ...]:
    """What a record lacks of `fields`, as it goes after its name."""
    return tuple(FIELDS[field][1] for field in fields if facts.lacks(field))
