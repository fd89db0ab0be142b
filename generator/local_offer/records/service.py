"""One thing a family can use; fields as in `schema/service.json`."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - fields below are called date, as in the schema

from local_offer.records.ages import Ages
from local_offer.records.parts import Checked, Contact, Hours, Position, Publish, Registers, Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    state: str = "open"
    date: Date | None = None
    note: str | None = None
    replaced_by: str | None = None
    coming: str = ""
    """The state that it will be in from its date on. No file says it: see `as_of`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Access:
    routes: tuple[str, ...] = ()
    diagnosis_needed: str | None = None
    plan_needed: str | None = None
    how: str | None = None
    next: str | None = None
    decided_by: str | None = None
    challenge: str | None = None
    link: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """`as_of` is a day, a month or a year."""

    value: float
    unit: str
    as_of: str
    source: str | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Price:
    """`amount` is in pounds."""

    amount: float
    per: str | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    free: str | None = None
    options: tuple[Price, ...] = ()
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Commission:
    """Who bought it. Its days may be months or years; `value` is of the whole, in pounds."""

    by: str
    from_: str | None = None
    until: str | None = None
    value: int | None = None
    note: str | None = None
    link: str | None = None
    source: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """The council's word that its own children will use a place outside its area."""

    date: Date
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnReport:
    """What a provider that is no school publishes of itself."""

    url: str
    date: Date


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    scope: str
    areas: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    why_listed: str | None = None
    used_by: str | None = None
    expected: Expected | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Location:
    name: str | None = None
    address: str | None = None
    town: str | None = None
    postcode: str | None = None
    area: str | None = None
    place: str | None = None
    position: Position | None = None
    precision: str = "exact"
    facilities: tuple[str, ...] = ()
    transport: str | None = None
    hours: tuple[Hours, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Closure:
    """Days on which the times of a service do not hold: one, or all until `to`."""

    from_: Date
    to: Date | None = None
    note: str | None = None

    @property
    def last(self) -> Date:
        return self.to or self.from_


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    date: Date
    opens: str | None = None
    closes: str | None = None
    name: str | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceVariant:
    """The words of a service in Easy Read or in another language. `made_from` is a mark of the English then."""

    form: str
    summary: str
    description: str | None = None
    eligibility: str | None = None
    how: str | None = None
    next: str | None = None
    challenge: str | None = None
    made_by: str | None = None
    made: Date | None = None
    made_from: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SchoolAnswers:
    """The school's own words on what Schedules 1 and 2 to the SEND Regulations 2014 and section 69 of the Act ask."""

    identifying: str | None = None
    teaching: str | None = None
    adapting: str | None = None
    extra_help: str | None = None
    progress: str | None = None
    effectiveness: str | None = None
    activities: str | None = None
    wellbeing: str | None = None
    coordinator: str | None = None
    training: str | None = None
    equipment: str | None = None
    involving_parents: str | None = None
    involving_pupils: str | None = None
    complaints: str | None = None
    other_bodies: str | None = None
    moving_on: str | None = None
    family_part_in_review: str | None = None
    family_part_in_evaluation: str | None = None
    general_support: str | None = None
    specialist_expertise: str | None = None
    admissions: str | None = None
    equal_treatment: str | None = None
    access_facilities: str | None = None
    parent_support: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisteredFor:
    """The needs for which the register lists a school: what it is approved for, and not its own word."""

    needs: tuple[str, ...] = ()
    as_of: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """A school, college or nursery. Percentages are of its pupils."""

    kind: str
    type: str | None = None
    phase: str | None = None
    gender: str | None = None
    boarding: str | None = None
    sixth_form: str | None = None
    capacity: int | None = None
    pupils: int | None = None
    plans_percent: float | None = None
    support_percent: float | None = None
    as_of: str | None = None
    religion: str | None = None
    registered_for: RegisteredFor = RegisteredFor()
    specialist_places: tuple[str, ...] = ()
    unit_places: int | None = None
    unit_note: str | None = None
    information_report: str | None = None
    information_report_date: Date | None = None
    accessibility_plan: str | None = None
    local_offer_link: str | None = None
    answers: SchoolAnswers = SchoolAnswers()


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """`path` is the file's, relative to the council's folder; `id` is its name without the ending."""

    id: str
    path: str
    name: str
    summary: str
    topics: tuple[str, ...]
    coverage: Coverage
    sources: tuple[Source, ...]
    also_known_as: tuple[str, ...] = ()
    description: str | None = None
    keywords: tuple[str, ...] = ()
    organisation: str | None = None
    status: Status = Status()
    opened: str | None = None
    kinds: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    ages: Ages = Ages()
    preparing_for_adulthood: tuple[str, ...] = ()
    support_layer: str | None = None
    eligibility: str | None = None
    access: Access = Access()
    booking: str | None = None
    waiting: Waiting | None = None
    no_wait_published: Date | None = None
    cost: Cost = Cost()
    outcomes: str | None = None
    commissioned_by: tuple[str, ...] = ()
    contracts: tuple[Commission, ...] = ()
    personal_budget: str | None = None
    delivery: tuple[str, ...] = ()
    contact: Contact = Contact()
    locations: tuple[Location, ...] = ()
    hours: tuple[Hours, ...] = ()
    bank_holidays: str | None = None
    closed_days: tuple[Closure, ...] = ()
    sessions: tuple[Session, ...] = ()
    languages: tuple[str, ...] = ()
    communication: tuple[str, ...] = ()
    variants: tuple[ServiceVariant, ...] = ()
    setting: Setting | None = None
    own_report: OwnReport | None = None
    registers: Registers = Registers()
    duties: tuple[str, ...] = ()
    checked: Checked | None = None
    review_by: Date | None = None
    publish: Publish = Publish()
    former_ids: tuple[str, ...] = ()
    times_ended: Date | None = None
    """The last day of the times that were left out because they are over. No file says it: see `as_of`."""
    times_begin: Date | None = None
    """The first day of its times where none have begun. No file says it either."""

    @property
    def is_open(self) -> bool:
        return self.status.state == "open"

    @property
    def is_closed(self) -> bool:
        return self.status.state == "closed"

    @property
    def main_topic(self) -> str:
        return self.topics[0]
