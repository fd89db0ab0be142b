"""All records of one council, and the plain questions one may ask of them."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from local_offer.records import (
    BodyToAsk,
    ClassCount,
    Comment,
    CouncilFact,
    Document,
    DutyRecord,
    ExpectedOutside,
    Gap,
    Guide,
    History,
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
    Waiver,
)
from local_offer.records.as_of import as_of
from local_offer.records.service import Location
from local_offer.records.web_answer import WebAnswer
from local_offer.schema import Contract, contract
from local_offer.schema.area import AREA
from local_offer.schema.precision import kept_of_a_place
from local_offer.schema.text_forms import has_form
from local_offer.words.dates import source_date
from local_offer.words.reached import reached


@dataclass(frozen=True, kw_only=True)
class Phoneline:
    """A telephone number of the help panel, and who answers."""

    number: str
    who: str


@dataclass(frozen=True, kw_only=True)
class Council:
    """What `mkdocs.yml` says of the council whose offer this is. `gss` is its ONS code, such as E06000001."""

    name: str = "this council"
    area: str = AREA
    """What it serves, in a word: `county`."""
    site_name: str = ""
    site_description: str = ""
    site_url: str = ""
    gss: str = ""
    neighbours: tuple[str, ...] = ()
    """GSS codes of the councils close by."""
    helplines: tuple[Phoneline, ...] = ()
    helplines_note: str = ""
    feedback_email: str = ""
    feedback_url: str = ""
    feedback_issues: str = ""
    """Where an issue is opened: `https://github.com/example/offer/issues/new`."""
    entries_email: str = ""
    """Where providers send an entry: by default where families write."""
    entries_first: str = ""
    """Which way to send one the form offers first: `email`, `issue`, `files` or `download`; empty for the easiest."""
    entries_note: str = ""
    """When the council reads what is sent, in a sentence."""
    repository: str = ""
    """The web address of the place where the records are kept: `https://github.com/example/offer`."""
    repo_host: str = ""
    """Of which kind that place is, such as `github`; empty where nobody knows."""
    branch: str = "main"
    """The branch from which the site is made."""
    manual_url: str = ""
    """Where the manual stands, for providers and for the council itself."""
    demonstration: str = ""
    """For a demonstration only: the sentence that says so on every page."""
    draft: str = ""
    """For an offer that is not published yet: the sentence that says so on every page."""
    attribution: str = ""
    host: str = ""
    """The kind of web host, where the build writes the file by which it sends the headers."""
    framed_by: tuple[str, ...] = ()
    """The sites that may show pages of this one in a frame: `https://www.example.gov.uk`."""
    own_folders: tuple[str, ...] = ("docs",)
    """Those of its own pages and of its theme, as they are named from the folder in which `mkdocs.yml` is."""
    at: tuple[str | int, ...] = ()
    """Where in `mkdocs.yml` our settings stand; empty where none were read."""
    markdown: tuple[str, ...] = ()
    """The extensions of Markdown that it names itself, by which its own pages are read too."""

    @property
    def is_judged(self) -> bool:
        """Whether what it says must be true one day: not in a demonstration, nor where no settings say what it is."""
        return bool(self.at) and not self.demonstration

    def place_of(self, setting: str) -> tuple[str | int, ...]:
        """Where a setting stands in `mkdocs.yml`, or would stand."""
        if setting in ("site_name", "site_description", "site_url"):
            return (setting,)
        if setting == "repository":
            return ("repo_url",)
        return (
            (*self.at, "council", setting) if setting in ("name", "area", "gss", "neighbours") else (*self.at, setting)
        )


IMPORTS = "offer/imports.yaml"


@dataclass(frozen=True, kw_only=True)
class Offer:
    """Records in the order of their ids. `boundary` holds the council's outline as rings of (longitude, latitude)."""

    council: Council = Council()
    contract: Contract = field(default_factory=contract)
    services: tuple[Service, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    comments: tuple[Comment, ...] = ()
    guides: tuple[Guide, ...] = ()
    """Pages of `docs/guides` that say at their top what they are."""
    log: tuple[LogEntry, ...] = ()
    gaps: tuple[Gap, ...] = ()
    figures: tuple[Series, ...] = ()
    """Official figures over time."""
    known: Mapping[str, CouncilFact] = field(default_factory=dict)
    """What only the council knows and its guides name, as `offer/council.yaml` says it, by the field's name there."""
    documents: Mapping[str, Document] = field(default_factory=dict)
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
    duty_record: DutyRecord = field(default_factory=DutyRecord)
    """Since when each duty stands as it does."""
    links: Mapping[str, WebAnswer] = field(default_factory=dict)
    """What web addresses answered when they were last asked, by address."""
    """What changed in the last year, where that was asked for and git knows."""

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

    def has_record(self, name: str) -> bool:
        """Whether a service or an organisation is there, sound or not, by kind and id, as in `services/small-club`."""
        kind, _, id = name.partition("/")
        known: Container[str] = self.service_by_id if kind == "services" else self.organisation_by_id
        return id in known or f"{kind.removesuffix('s')}/{id}" in self.unsound

    @cached_property
    def organisation_by_id(self) -> Mapping[str, Organisation]:
        return {organisation.id: organisation for organisation in self.organisations}

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


def published(offer: Offer, today: date) -> Offer:
    """The offer as the public may see it today. Pages and exports are made from nothing else.

    Records outside their dates are left out, and so is what names one that is not shown yet, and times that are over. A
    service that closes later is open. A place that must not be
    found exactly is cut down to its postcode district, or to nothing.
    """
    later = _shown_later(offer, today)
    services = tuple(as_of(public(s, later), today) for s in offer.services if s.publish.is_shown_on(today))
    organisations = tuple(o for o in offer.organisations if o.publish.is_shown_on(today))
    shown = {("service", s.id) for s in services} | {("organisation", o.id) for o in organisations}
    # What is not shown must not be told as news either. What went is in no list of today, and guides are always shown.
    kept = {(c.kind, c.id) for c in offer.history.changes if c.what == "removed" or c.kind == "guide"} | shown
    changes = tuple(c for c in offer.history.changes if (c.kind, c.id) in kept)
    return replace(
        offer,
        services=services,
        organisations=organisations,
        **_without_their_ids(offer, later),
        history=replace(offer.history, changes=changes, hidden=()),
    )


def whole(offer: Offer, today: date) -> frozenset[str]:
    """The ids of services that the public may see in full: those whose own text may stand on the site."""
    later = _shown_later(offer, today)
    return frozenset(
        service.id
        for service in offer.services
        if service.publish.is_shown_on(today)
        and all(location.precision == "exact" for location in service.locations)
        and public(service, later) == service
    )


def _shown_later(offer: Offer, today: date) -> frozenset[str]:
    """Kind and id, as in `services/club`, of records that are not shown yet. Nobody may learn of them from others."""
    kinds = (("services", offer.services), ("organisations", offer.organisations))
    return frozenset(
        f"{kind}/{record.id}"
        for kind, records in kinds
        for record in records
        if record.publish.from_ and record.publish.from_ > today
    )


def _without_their_ids(offer: Offer, later: frozenset[str]) -> dict[str, Any]:
    """The parts of the offer that name services by their ids, without those that are not shown yet."""
    if not later:
        return {}
    # A comment may have changed a guide, which is always shown.
    ids = {each.removeprefix("services/") for each in later} - offer.guide_by_id.keys()

    def others(named: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id for id in named if id not in ids)

    return {
        "comments": tuple(replace(comment, changed=others(comment.changed)) for comment in offer.comments),
        "log": tuple(replace(entry, changed=others(entry.changed)) for entry in offer.log),
        "gaps": tuple(replace(gap, closed_by=others(gap.closed_by)) for gap in offer.gaps),
        "figures": _without_lines_of(ids, offer.figures),
        "waivers": tuple(
            waiver
            for waiver in offer.waivers
            if f"{waiver.record.partition('/')[0]}/{waiver.record.rpartition('/')[2]}" not in later
        ),
    }


def _without_lines_of(ids: Container[str], figures: tuple[Series, ...]) -> tuple[Series, ...]:
    """The series without the lines of services that are not shown yet; one of which no line is left goes."""
    kept = (replace(each, lines=tuple(line for line in each.lines if line.service not in ids)) for each in figures)
    return tuple(series for series in kept if series.points or series.lines)


def public(service: Service, later: frozenset[str] = frozenset()) -> Service:
    """The service without what would lead to a place that must not be found, or names one of the records `later`."""
    if later and f"services/{service.status.replaced_by}" in later:
        service = replace(service, status=replace(service.status, replaced_by=None))
    if later and f"organisations/{service.organisation}" in later:
        service = replace(service, organisation=None)
    if all(location.precision == "exact" for location in service.locations):
        return service
    return replace(
        service,
        locations=tuple(_blurred(location) for location in service.locations),
        # The postal address could be that of the place itself.
        contact=replace(service.contact, address=None),
    )


def _blurred(location: Location) -> Location:
    if location.precision == "exact":
        return location
    # A refuge is named by nothing that could be looked up: not even its town. A district holds some ten thousand homes.
    # Name, street and the way there would lead to one of them, and so may a note on its times.
    kept = Location(**{name: getattr(location, name) for name in kept_of_a_place(location.precision)})
    return replace(
        kept,
        postcode=kept.postcode.partition(" ")[0] if kept.postcode else None,
        hours=tuple(replace(hours, note=None) for hours in kept.hours),
    )
