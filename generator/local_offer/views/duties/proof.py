"""Whether the offer does what the law asks, duty by duty, and by what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, assert_never

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema import duties as law
from local_offer.schema.duties import Duty, DutyGroup, Evidence, SchoolQuestion
from local_offer.views.duties import by_pages, by_schools, by_services
from local_offer.views.duties.records import Records
from local_offer.views.duties.weighed import MOST, Weighed, state_of
from local_offer.views.placeholders import real

DutyStanding = Literal["met", "partly", "not", "nothing-to-do"]


@dataclass(frozen=True, kw_only=True, slots=True)
class DutyResult:
    """`met_by` and `missing` are what was found and what was not; a power or definition asks for nothing."""

    duty: Duty
    state: DutyStanding
    met_by: tuple[Weighed, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupResult:
    group: DutyGroup
    results: tuple[DutyResult, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Answered:
    """How many of the schools and colleges that are asked a question answer it."""

    question: SchoolQuestion
    asks: str
    answered: int
    asked: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """Everything that is found out in one go over the offer."""

    groups: tuple[GroupResult, ...]
    schools: tuple[Answered, ...]

    @property
    def results(self) -> tuple[DutyResult, ...]:
        return tuple(result for group in self.groups for result in group.results)

    @property
    def counts(self) -> Mapping[DutyStanding, int]:
        return {state: sum(result.state == state for result in self.results) for state in STANDINGS}

    @property
    def unmet_musts(self) -> tuple[DutyResult, ...]:
        return tuple(r for r in self.results if r.duty.force == "must" and r.state in ("partly", "not"))


STANDINGS: tuple[DutyStanding, ...] = ("met", "partly", "not", "nothing-to-do")


def proof(offer: Offer, today: date) -> Proof:
    """`offer` is the published one. What is an example proves nothing."""
    offer = real(offer)
    weighing = _Weighing(offer, today)
    return Proof(
        groups=tuple(
            GroupResult(group=group, results=tuple(weighing.result(duty) for duty in group.duties))
            for group in law.duty_groups(offer.council.area)
        ),
        schools=tuple(_answered(weighing.records, offer)),
    )


class _Weighing:
    """Weighs each duty once. One duty may rest on others, as regulation 53 does on all of Schedule 2."""

    def __init__(self, offer: Offer, today: date) -> None:
        self.offer, self.today = offer, today
        self.records = Records(offer, today)
        self._results: dict[str, DutyResult] = {}

    def result(self, duty: Duty) -> DutyResult:
        if duty.id not in self._results:
            self._results[duty.id] = self._weigh(duty)
        return self._results[duty.id]

    def _weigh(self, duty: Duty) -> DutyResult:
        weighed = tuple(self._evidence(part, duty) for part in duty.evidence)
        declared = self._declared(duty)
        state: DutyStanding = state_of(part.state for part in weighed)
        # Nothing is proven by declaring it: an entry's own word makes no duty met.
        if state == "not" and declared:
            state = "partly"
        missing = tuple(dict.fromkeys(phrase for part in weighed for phrase in part.missing))
        if duty.asks_nothing:
            state, missing = "nothing-to-do", ()
        met_by = tuple(part for part in (*weighed, *declared) if part.says)
        return DutyResult(duty=duty, state=state, met_by=met_by, missing=missing)

    def _evidence(self, part: Evidence, duty: Duty) -> Weighed:
        match part:
            case law.Services():
                return by_services.services(part, self.records, self.records.declared.get(duty.id, ()))
            case law.Schools():
                return by_schools.schools(part, self.records)
            case law.GuidePage():
                return by_pages.guide(part, self.offer)
            case law.Feature():
                return by_pages.feature(part, self.offer, self.today)
            case law.DocumentLink():
                return by_pages.document(part, self.offer)
            case law.Log():
                return by_pages.log(part, self.offer, self.today)
            case law.EveryMust():
                return self._every_must(part.source)
            case _:
                assert_never(part)

    def _every_must(self, source: str) -> Weighed:
        """Met only when every "must" of the source is."""
        musts = [
            duty
            for duty in law.duties(self.offer.council.area).values()
            if duty.source == source and duty.force == "must"
        ]
        results = [self.result(duty) for duty in musts]
        met = sum(result.state == "met" for result in results)
        title = {"schedule-2": "Schedule 2", "regulations": "the regulations"}[source]
        unmet = len(results) - met
        return Weighed(
            state="met" if not unmet else "partly" if met else "not",
            says=f"Each “must” of {title}: {met} of {len(results)} met",
            missing=(f"{unmet} of {len(results)} parts of {title} are not yet met, or only partly",) if unmet else (),
        )

    def _declared(self, duty: Duty) -> tuple[Weighed, ...]:
        """Guides and services that name the duty themselves, besides those that the duty names."""
        named = {part.guide for part in duty.evidence if isinstance(part, law.GuidePage)}
        guides = [g for g in self.offer.guides if duty.id in g.meets and g.id not in named]
        links = tuple(by_pages.link_to_guide(page) for page in guides[:MOST])
        numbers = self.records.declared.get(duty.id, ())
        found = self.records.links(numbers, set())
        return tuple(
            Weighed(state="partly", says=f"{count} declared", links=shown, is_declared=True)
            for count, shown in (
                (f"{len(guides)} guide{'s' * (len(guides) != 1)}", links),
                (f"{len(numbers)} entr{'ies' if len(numbers) != 1 else 'y'}", found),
            )
            if shown
        )


def _answered(records: Records, offer: Offer) -> list[Answered]:
    titles = by_schools.questions(offer)
    rows = []
    for question in law.school_questions():
        asked = [number for number in records.schools if _is_asked(question, number, records)]
        rows.append(
            Answered(
                question=question,
                asks=titles[question.field],
                answered=len(records.answering(question.field).intersection(asked)),
                asked=len(asked),
            )
        )
    return rows


def _is_asked(question: SchoolQuestion, number: int, records: Records) -> bool:
    """Nurseries that the council keeps are asked two of the questions; others are not schools."""
    if records.has("special", number):
        return "special" in question.applies_to
    if records.has("early-education", number):
        return "maintained_nursery" in question.applies_to and _is_maintained(records.services[number])
    return "mainstream" in question.applies_to


def _is_maintained(nursery: Service) -> bool:
    return bool(nursery.setting and nursery.setting.type and "nursery school" in nursery.setting.type.casefold())
