"""How complete an entry is: what families ask first, as `schema/fields.json` has it, and what the entry answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Organisation, Service, kind_of
from local_offer.records.parts import Contact
from local_offer.schema import fields
from local_offer.schema.fields import Question
from local_offer.schema.setting_kinds import is_by_plan, is_for_every_child, is_free
from local_offer.views.access import diagnosis_needed, plan_needed
from local_offer.views.ages import found_from_to
from local_offer.views.answered import answers
from local_offer.views.freshness import freshness_of
from local_offer.views.waiting import wait_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Aspect:
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

    parts: tuple[Aspect, ...]

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
    def missing(self) -> tuple[Aspect, ...]:
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


_Rule = Callable[[Service, Offer, date], bool | None]
"""Whether a service answers by more than its fields; `None` where such a service is not asked."""


def completeness(record: Service | Organisation, offer: Offer, today: date) -> Completeness:
    """Nothing is asked of a service that has closed."""
    if isinstance(record, Service) and record.is_closed:
        return Completeness(parts=())
    kind = kind_of(record)
    asked = ((question, _is_answered(question.id, record, offer, today)) for question in fields.questions(kind))
    parts = (_part(kind, question, found, offer) for question, found in asked if found is not None)
    return Completeness(parts=tuple(parts))


def _is_answered(question: str, record: Service | Organisation, offer: Offer, today: date) -> bool | None:
    if question == "checked":
        return freshness_of(record, today).state == "fresh"
    if isinstance(record, Service) and question in _RULES:
        return _RULES[question](record, offer, today)
    return answers(record, question)


def ratings(offer: Offer, today: date) -> tuple[Rated, ...]:
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


def _part(kind: str, question: Question, is_answered: bool, offer: Offer) -> Aspect:
    schema = offer.contract.schemas[kind]
    field = tuple(question.field.split("."))
    for name in field:
        schema = schema.get("items", schema)
        schema = schema["properties"][name]
    return Aspect(
        id="-".join(field),
        question=question.question,
        field=field,
        title=str(schema["title"]),
        help=str(schema["description"]),
        weight=question.weight,
        is_answered=is_answered,
    )


def _ages(service: Service, offer: Offer, today: date) -> bool:
    return found_from_to(service) is not None or answers(service, "ages")


def _who(service: Service, offer: Offer, today: date) -> bool:
    return answers(service, "who") or (service.setting is not None and is_for_every_child(service.setting.kind))


def _how(service: Service, offer: Offer, today: date) -> bool:
    setting = service.setting
    is_known = setting is not None and (is_for_every_child(setting.kind) or is_by_plan(setting.kind))
    return answers(service, "how") or is_known


def _next(service: Service, offer: Offer, today: date) -> bool | None:
    return None if service.setting else answers(service, "next")


def _diagnosis(service: Service, offer: Offer, today: date) -> bool:
    return bool(diagnosis_needed(service))


def _plan(service: Service, offer: Offer, today: date) -> bool:
    return bool(plan_needed(service)) or (service.setting is not None and is_by_plan(service.setting.kind))


def _wait(service: Service, offer: Offer, today: date) -> bool | None:
    return None if service.setting else wait_of(service, today) is not None


def _cost(service: Service, offer: Offer, today: date) -> bool:
    return answers(service, "cost") or (service.setting is not None and is_free(service.setting.kind))


def _contact(service: Service, offer: Offer, today: date) -> bool:
    """Its page shows its provider's where it has none of its own."""
    provider = offer.provider_of(service)
    contacts = (service.contact, provider.contact if provider else Contact())
    return any(contact.phones or contact.email or contact.website for contact in contacts)


def _where(service: Service, offer: Offer, today: date) -> bool:
    is_elsewhere = bool(service.delivery) and "in-person" not in service.delivery
    return answers(service, "where") or is_elsewhere or service.coverage.scope == "online"


def _when(service: Service, offer: Offer, today: date) -> bool | None:
    return None if service.setting else answers(service, "when")


def _facilities(service: Service, offer: Offer, today: date) -> bool | None:
    """Asked of a building that families go to."""
    return answers(service, "facilities") if service.locations else None


_RULES: Mapping[str, _Rule] = {
    "ages": _ages,
    "who": _who,
    "how": _how,
    "next": _next,
    "diagnosis": _diagnosis,
    "plan": _plan,
    "wait": _wait,
    "cost": _cost,
    "contact": _contact,
    "where": _where,
    "when": _when,
    "facilities": _facilities,
}
"""By the question of families: who answers it of a service, where a field that is filled in is not the whole of it."""
