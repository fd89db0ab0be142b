"""Whether the offer does what the law asks, duty by duty, by what, and by whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema import duties as law
from local_offer.schema.duties import Duty, DutyGroup, SchoolQuestion, Tier
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.duties.answering import school_says
from local_offer.views.duties.answers import questions
from local_offer.views.duties.features import software
from local_offer.views.duties.found import STATES, Finding, Link, Piece, State, through
from local_offer.views.duties.ground import Ground
from local_offer.views.duties.none_applies import none_applies
from local_offer.views.duties.records import Records, link_to
from local_offer.views.duties.since import Recorded, Since
from local_offer.views.duties.standards import STANDARDS
from local_offer.views.once import once
from local_offer.views.placeholders import real

NOT_CLAIMED = "Only the council can say this, and a demonstration does not claim it."
HALF = 0.5
"""A paragraph is partly met when so much of its rows is."""
_FULL: tuple[State, ...] = ("met", "none-applies", "nothing-to-do")


@dataclass(frozen=True, kw_only=True, slots=True)
class DutyResult:
    """A duty with what was found. `claims` are the entries that say of themselves that they help with it."""

    duty: Duty
    found: Finding
    software: tuple[Piece, ...] = ()
    claims: tuple[Link, ...] = ()
    since: Since | None = None

    @property
    def state(self) -> State:
        return self.found.state


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupResult:
    group: DutyGroup
    results: tuple[DutyResult, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ParagraphResult:
    """A paragraph of Schedule 2, by its number, with its rows."""

    number: str
    results: tuple[DutyResult, ...]

    @property
    def is_whole(self) -> bool:
        return all(result.state in _FULL for result in self.results)

    @property
    def state(self) -> State:
        return through((result.state for result in self.results), HALF)


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

    def counts(self, tier: Tier, force: str = "must") -> Mapping[State, int]:
        """Of one tier alone, and of the rows that are counted: the three are never one total."""
        return _counted(r for r in self.results if r.duty.tier == tier and r.duty.force == force)

    @property
    def paragraphs(self) -> tuple[ParagraphResult, ...]:
        """Those of Schedule 2, in their order."""
        rows: dict[str, list[DutyResult]] = {}
        for result in self.results:
            if result.duty.paragraph:
                rows.setdefault(result.duty.paragraph, []).append(result)
        return tuple(ParagraphResult(number=number, results=tuple(rows[number])) for number in sorted(rows, key=int))

    @property
    def unmet_musts(self) -> tuple[DutyResult, ...]:
        """Counted rows alone, so that none stands twice."""
        return tuple(r for r in self.results if r.duty.force == "must" and r.duty.is_counted and r.state not in _FULL)


def is_for_the_council(duty: Duty) -> bool:
    """What only a council can say or do, so that a demonstration never claims it."""
    return bool(duty.standard) and law.standards()[duty.standard].bars.get("by") == "council"


def _counted(results: Iterable[DutyResult]) -> Mapping[State, int]:
    counted = [result.state for result in results if result.duty.is_counted]
    return {state: counted.count(state) for state in STATES}


@once
def proof(offer: Offer, today: date) -> Proof:
    """`offer` is the published one. What is an example proves nothing."""
    offer = real(offer)
    weighing = _Weighing(offer, today)
    return Proof(
        groups=tuple(
            GroupResult(group=group, results=tuple(weighing.result(duty) for duty in group.duties))
            for group in law.duty_groups(offer.council.area)
        ),
        schools=tuple(_answered(weighing.ground.records, offer)),
    )


class _Weighing:
    """Weighs each duty once. One duty may rest on others, as regulation 53 does on all of Schedule 2."""

    def __init__(self, offer: Offer, today: date) -> None:
        self.ground = Ground(offer=offer, today=today, found=self.found)
        self._known = law.duties(offer.council.area)
        self._recorded = Recorded(offer.duty_record, today)
        self._found: dict[str, Finding] = {}

    def found(self, id: str) -> Finding:
        if id not in self._found:
            self._found[id] = self._weigh(self._known[id])
        return self._found[id]

    def result(self, duty: Duty) -> DutyResult:
        claiming = self.ground.records.declared.get(duty.id, ())
        found = self.found(duty.id)
        return DutyResult(
            duty=duty,
            found=found,
            since=self._recorded.since(duty.id, found.state),
            software=tuple(software(self.ground.offer, duty)),
            claims=tuple(link_to(service) for service in claiming),
        )

    def _weigh(self, duty: Duty) -> Finding:
        if duty.asks_nothing:
            return Finding(state="nothing-to-do")
        found = none_applies(duty, self.ground) or STANDARDS[duty.standard](duty, self.ground)
        if self.ground.offer.council.demonstration and is_for_the_council(duty) and found.state in ("met", "partly"):
            return replace(found, state="not", because=NOT_CLAIMED)
        return found


def _answered(records: Records, offer: Offer) -> list[Answered]:
    titles = questions(offer)
    rows = []
    for question in law.school_questions():
        asked = [school for school in records.schools if _is_asked(question, school)]
        rows.append(
            Answered(
                question=question,
                asks=titles[question.field],
                answered=sum(school_says(records.facts(school), question.field) for school in asked),
                asked=len(asked),
            )
        )
    return rows


def _is_asked(question: SchoolQuestion, school: Service) -> bool:
    """Nurseries that the council keeps are asked as schools are; others are not schools."""
    if school.setting is None:
        return False
    kind = kind_of(school.setting.kind).notes
    if kind.get("special") or school.registers.section_41 == "yes":
        return "special" in question.applies_to
    if kind["class"] == "early-education":
        is_maintained = "nursery school" in (school.setting.type or "").casefold()
        return "maintained_nursery" in question.applies_to and is_maintained
    return "mainstream" in question.applies_to
