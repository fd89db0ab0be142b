"""How complete an entry is: what families ask first, and which of it the entry answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.records.parts import Contact
from local_offer.views.access import BY_PLAN, FREE_BY_KIND, diagnosis_needed, is_for_every_child, plan_needed
from local_offer.views.ages import found_from_to
from local_offer.views.freshness import freshness_of, kind_of
from local_offer.views.waiting import wait_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One thing that families ask. `field` is where the answer goes, its title and help are those of the schema.

    `weight` says how much families miss the answer: 3 when they can do nothing without it.
    """

    id: str
    question: str
    field: tuple[str, ...]
    title: str
    help: str
    weight: int
    is_answered: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Completeness:
    """`parts` are those asked of such an entry, in the order in which families ask."""

    parts: tuple[Part, ...]

    @property
    def answered(self) -> int:
        return sum(part.is_answered for part in self.parts)

    @property
    def asked(self) -> int:
        return len(self.parts)

    @property
    def percent(self) -> int:
        """Of what is asked, counted by how much families miss it."""
        whole = sum(part.weight for part in self.parts)
        return round(100 * sum(part.weight for part in self.parts if part.is_answered) / whole) if whole else 100

    @property
    def missing(self) -> tuple[Part, ...]:
        """What is missing, that which families miss most first."""
        return tuple(sorted((part for part in self.parts if not part.is_answered), key=lambda part: -part.weight))


@dataclass(frozen=True, kw_only=True, slots=True)
class Rated:
    """One entry of the offer, for a report."""

    id: str
    kind: str
    name: str
    provider: str
    complete: Completeness


_Answered = Callable[[Service, Offer, date], bool | None]
"""Whether a service answers; `None` where such a service is not asked."""


def completeness(record: Service | Organisation, offer: Offer, today: date) -> Completeness:
    """Nothing is asked of a service that has closed."""
    if isinstance(record, Organisation):
        return Completeness(parts=tuple(_of_organisation(record, offer, today)))
    if record.is_closed:
        return Completeness(parts=())
    found = ((row, row[3](record, offer, today)) for row in _ASKED)
    return Completeness(
        parts=tuple(
            _part("service", question, field, weight, answered, offer)
            for (question, field, weight, _), answered in found
            if answered is not None
        )
    )


def rated(offer: Offer, today: date) -> tuple[Rated, ...]:
    """Every entry that is not closed, those that lack most first."""
    rows = [
        Rated(
            id=record.id,
            kind=kind_of(record),
            name=record.name,
            provider=_provider(record, offer),
            complete=completeness(record, offer, today),
        )
        for record in offer.providers_and_services
        if not (isinstance(record, Service) and record.is_closed)
    ]
    return tuple(sorted(rows, key=lambda row: (row.complete.percent, row.kind != "service", row.id)))


def _provider(record: Service | Organisation, offer: Offer) -> str:
    provider = offer.provider_of(record) if isinstance(record, Service) else None
    return provider.name if provider else record.name


def _of_organisation(record: Organisation, offer: Offer, today: date) -> Iterator[Part]:
    yield _part("organisation", "What does it do?", ("summary",), 3, bool(record.summary), offer)
    yield _part("organisation", "How do we reach it?", ("contact",), 3, record.contact != Contact(), offer)
    is_checked = freshness_of(record, today).state == "fresh"
    yield _part("organisation", _CHECKED, ("checked",), 2, is_checked, offer)


def _part(kind: str, question: str, field: tuple[str, ...], weight: int, answered: bool, offer: Offer) -> Part:
    schema = offer.contract.schemas[kind]
    for name in field:
        schema = schema.get("items", schema)
        schema = schema["properties"][name]
    return Part(
        id="-".join(field),
        question=question,
        field=field,
        title=str(schema["title"]),
        help=str(schema["description"]),
        weight=weight,
        is_answered=answered,
    )


_CHECKED = "Has someone who knows it checked this in the last year?"


def _ages(service: Service, offer: Offer, today: date) -> bool:
    return found_from_to(service) is not None or bool(service.ages.note)


def _who(service: Service, offer: Offer, today: date) -> bool:
    return bool(service.needs or service.eligibility) or is_for_every_child(service.setting)


def _how(service: Service, offer: Offer, today: date) -> bool:
    access, setting = service.access, service.setting
    is_known = setting and (is_for_every_child(setting) or setting.kind in BY_PLAN)
    return bool(access.routes or access.how or access.link or is_known)


def _next(service: Service, offer: Offer, today: date) -> bool | None:
    return None if service.setting else bool(service.access.next or service.access.decided_by)


def _diagnosis(service: Service, offer: Offer, today: date) -> bool:
    return bool(diagnosis_needed(service))


def _plan(service: Service, offer: Offer, today: date) -> bool:
    return bool(plan_needed(service)) or (service.setting is not None and service.setting.kind in BY_PLAN)


def _wait(service: Service, offer: Offer, today: date) -> bool | None:
    return None if service.setting else wait_of(service, today) is not None


def _cost(service: Service, offer: Offer, today: date) -> bool:
    cost, setting = service.cost, service.setting
    return bool(cost.free or cost.options or cost.note) or (setting is not None and setting.kind in FREE_BY_KIND)


def _contact(service: Service, offer: Offer, today: date) -> bool:
    """Its page shows its provider's where it has none of its own."""
    provider = offer.provider_of(service)
    contacts = (service.contact, provider.contact if provider else Contact())
    return any(contact.phones or contact.email or contact.website for contact in contacts)


def _where(service: Service, offer: Offer, today: date) -> bool:
    is_elsewhere = bool(service.delivery) and "in-person" not in service.delivery
    places = service.locations or service.coverage.places
    return bool(places) or is_elsewhere or service.coverage.scope == "online"


def _when(service: Service, offer: Offer, today: date) -> bool | None:
    if service.setting:
        return None
    return bool(service.hours or service.sessions or any(location.hours for location in service.locations))


def _facilities(service: Service, offer: Offer, today: date) -> bool | None:
    """Asked of a building that families go to."""
    if not service.locations:
        return None
    return any(location.facilities or location.transport for location in service.locations)


def _checked(service: Service, offer: Offer, today: date) -> bool:
    return freshness_of(service, today).state == "fresh"


_ASKED: tuple[tuple[str, tuple[str, ...], int, _Answered], ...] = (
    ("What ages is it for?", ("ages",), 3, _ages),
    ("Who can use it?", ("eligibility",), 2, _who),
    ("How do we get it?", ("access", "how"), 3, _how),
    ("What happens after we ask?", ("access", "next"), 1, _next),
    ("Do we need a diagnosis?", ("access", "diagnosis_needed"), 2, _diagnosis),
    ("Do we need an EHC plan?", ("access", "plan_needed"), 2, _plan),
    ("How long is the wait?", ("waiting",), 1, _wait),
    ("What does it cost?", ("cost", "free"), 3, _cost),
    ("How do we reach it?", ("contact",), 3, _contact),
    ("Where is it?", ("locations",), 2, _where),
    ("When is it open?", ("hours",), 2, _when),
    ("Can we get in and around?", ("locations", "facilities"), 1, _facilities),
    (_CHECKED, ("checked",), 2, _checked),
)
"""What families ask, where the answer goes, how much they miss it, and who answers."""
