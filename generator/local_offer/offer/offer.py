"""All records of one council, and the plain questions one may ask of them."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from local_offer.offer.council import Council
from local_offer.offer.shelf import Shelf
from local_offer.records import (
    Alert,
    BodyToAsk,
    ClassCount,
    Comment,
    CouncilFact,
    CrisisLine,
    Document,
    DutyRecord,
    ExpectedOutside,
    Gap,
    Guide,
    History,
    Hub,
    Kept,
    LinkingPage,
    LogEntry,
    NoneApplies,
    NotProvided,
    Organisation,
    Place,
    PostcodeDistrict,
    Series,
    Service,
    Statement,
    TakenOut,
    TermDates,
    Waiver,
)
from local_offer.records.web_answer import WebAnswer
from local_offer.schema import Contract, contract
from local_offer.schema.text_forms import has_form
from local_offer.words.dates import source_date
from local_offer.words.reached import reached

IMPORTS = "offer/imports.yaml"
AnyRecord = Service | Organisation | Comment | LogEntry | Gap | Series | Guide


@dataclass(frozen=True, kw_only=True)
class Offer:
    """Records in the order of their ids. `boundary` holds the council's outline as rings of (longitude, latitude)."""

    council: Council = field(default_factory=Council)
    contract: Contract = field(default_factory=contract)
    services: tuple[Service, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    comments: tuple[Comment, ...] = ()
    guides: tuple[Guide, ...] = ()
    """Pages of `docs/guides` that say at their top what they are."""
    variants: tuple[Guide, ...] = ()
    """Those of them that say one of the `guides` in another form or language."""
    log: tuple[LogEntry, ...] = ()
    gaps: tuple[Gap, ...] = ()
    figures: tuple[Series, ...] = ()
    """Official figures over time."""
    known: Mapping[str, CouncilFact] = field(default_factory=dict)
    """What only the council knows and its guides name, as `offer/council.yaml` says it, by the field's name there."""
    documents: Mapping[str, Document] = field(default_factory=dict)
    alerts: tuple[Alert, ...] = ()
    """Notices of which each shows from one moment to another."""
    term_dates: TermDates | None = None
    crisis_lines: tuple[CrisisLine, ...] = ()
    """Numbers of the council's own for someone in danger or in crisis."""
    own_words: Mapping[str, str] = field(default_factory=dict)
    """The council's sheets of words in other languages, as text, by the code of the language."""
    linked_from: LinkingPage | None = None
    """The page of the council's own website that links here as to its local offer."""
    bodies_to_ask: tuple[BodyToAsk, ...] = ()
    """The bodies that must be asked about the offer, as far as the council lists them."""
    statements: tuple[Statement, ...] = ()
    none_applies: tuple[NoneApplies, ...] = ()
    registers: tuple[ClassCount, ...] = ()
    expected_outside: tuple[ExpectedOutside, ...] = ()
    not_provided: tuple[NotProvided, ...] = ()
    places: tuple[Place, ...] = ()
    own_hubs: tuple[Hub, ...] = ()
    """Tiles of the home page that the council has in the place of common ones or beside them."""
    waivers: tuple[Waiver, ...] = ()
    taken_out: tuple[TakenOut, ...] = ()
    """Entries that no list brings back."""
    kept: tuple[Kept, ...] = ()
    """Fields that no list changes."""
    boundary: tuple[tuple[tuple[float, float], ...], ...] = ()
    postcodes: tuple[PostcodeDistrict, ...] = ()
    """Whole districts in and near the council, in the order of their names."""
    unsound: frozenset[str] = frozenset()
    """Kind and id, as in `organisation/example-trust`, of records that are there and could not be read."""
    unfiled: Mapping[str, str] = field(default_factory=dict)
    """By the path that a record's own file will have, the path of the file in which it stands with others."""
    remarks: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    """By path, what a file says in comments of its YAML, which git publishes too, and from which line on."""
    history: History = field(default_factory=History)
    """What changed in the last year, where that was asked for and git knows."""
    duty_record: DutyRecord = field(default_factory=DutyRecord)
    """Since when each duty stands as it does."""
    links: Mapping[str, WebAnswer] = field(default_factory=dict)
    """What web addresses answered when they were last asked, by address."""
    shelf: Shelf = field(default_factory=Shelf)
    """The booklets that were made for this build."""

    @property
    def records(self) -> tuple[AnyRecord, ...]:
        """All that stand in files of their own."""
        return (
            *self.services, *self.organisations, *self.comments, *self.log, *self.gaps, *self.figures,
            *self.guide_pages,
        )  # fmt: skip

    @property
    def providers_and_services(self) -> tuple[Service | Organisation, ...]:
        return (*self.services, *self.organisations)

    @cached_property
    def facts(self) -> Mapping[str, str]:
        """What is told of what only the council knows, in words, by its name: its own or those of the record that
        answers it. One whose record is not there, is closed or does not say it is not told."""
        told = ((name, self._told(name, fact)) for name, fact in self.known.items())
        return {name: said for name, said in told if said}

    @cached_property
    def unknown_facts(self) -> Mapping[str, date]:
        """Those of which the council says that it does not know them yet, and since when."""
        return {name: fact.unknown_since for name, fact in self.known.items() if fact.unknown_since}

    def answering(self, fact: CouncilFact) -> tuple[Service | Organisation, ...]:
        """The records that answer a fact, while they are there and families can use them."""
        found = (self._record(name) for name, _ in fact.named)
        return tuple(record for record in found if record is not None)

    def _record(self, name: str) -> Service | Organisation | None:
        kind, _, id = name.partition("/")
        if kind == "organisations":
            return self.organisation_by_id.get(id)
        service = self.service_by_id.get(id)
        return service if service and service.status.state not in ("closed", "planned") else None

    def form_of_fact(self, name: str) -> str:
        """What sort of answer it takes, such as `telephone`; see `facts` in `schema/council.json`."""
        slot = self.contract.schemas["council"]["properties"]["facts"]["properties"].get(name, {})
        return str(slot.get("form", "prose"))

    def _told(self, name: str, fact: CouncilFact) -> str:
        form = self.form_of_fact(name)
        if fact.value is not None:
            is_day = form == "date" and (has_form("date", fact.value) or has_form("month", fact.value))
            return source_date(fact.value) if is_day else fact.value
        return "; ".join(filter(None, (reached(record, form) for record in self.answering(fact))))

    @cached_property
    def service_by_id(self) -> Mapping[str, Service]:
        return {service.id: service for service in self.services}

    def ids(self, kind: str) -> Set[str]:
        """Of all records that are there, sound or not; `kind` as in `service`."""
        return self._ids.get(kind, frozenset())

    @cached_property
    def _ids(self) -> Mapping[str, Set[str]]:
        sound: tuple[tuple[str, tuple[AnyRecord, ...]], ...] = (
            ("service", self.services), ("organisation", self.organisations), ("guide", self.guides),
            ("gap", self.gaps), ("series", self.figures),
        )  # fmt: skip
        found = {kind: {record.id for record in records} for kind, records in sound}
        for name in self.unsound:
            kind, _, id = name.partition("/")
            found.setdefault(kind, set()).add(id)
        return found

    def has_record(self, name: str) -> bool:
        """Whether a service or an organisation is there, sound or not, by kind and id, as in `services/small-club`."""
        kind, _, id = name.partition("/")
        return id in self.ids("service" if kind == "services" else "organisation")

    @cached_property
    def organisation_by_id(self) -> Mapping[str, Organisation]:
        return {organisation.id: organisation for organisation in self.organisations}

    @property
    def guide_pages(self) -> tuple[Guide, ...]:
        """Guides and their variants: all that was written there."""
        return (*self.guides, *self.variants)

    @cached_property
    def guide_by_id(self) -> Mapping[str, Guide]:
        return {guide.id: guide for guide in self.guides}

    @cached_property
    def place_by_id(self) -> Mapping[str, Place]:
        return {place.id: place for place in self.places}

    @cached_property
    def services_by_organisation(self) -> Mapping[str, tuple[Service, ...]]:
        found: dict[str, list[Service]] = {}
        for service in self.services:
            if service.organisation:
                found.setdefault(service.organisation, []).append(service)
        return {id: tuple(services) for id, services in found.items()}

    def provider_of(self, service: Service) -> Organisation | None:
        return self.organisation_by_id.get(service.organisation or "")

    def title_of(self, vocabulary: str, id: str) -> str:
        return self.contract.title_of(vocabulary, id)
