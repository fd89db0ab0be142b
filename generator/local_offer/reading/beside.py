"""What stands in a council's folder beside its records: its own words, what only it knows, accepted faults, places."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.offer import Council
from local_offer.reading.council_file import said_by_the_council
from local_offer.reading.documents import outcome
from local_offer.reading.duty_record import duty_record
from local_offer.reading.names import other_file
from local_offer.reading.outlines.boundary import PATH as BOUNDARY
from local_offer.reading.outlines.boundary import boundary, holds_places
from local_offer.reading.own_words import own_words_of
from local_offer.reading.postcodes import Found
from local_offer.reading.validation import Checker
from local_offer.reading.web_answers import web_answers
from local_offer.records import Hub, Kept, Place, PostcodeDistrict, TakenOut, Waiver, build
from local_offer.schema import Contract, Term, contract
from local_offer.schema.rules import wholes

Remarks = dict[str, tuple[tuple[int, str], ...]]


@dataclass(frozen=True, kw_only=True)
class BesideRecords:
    """`parts` are those of the offer, `remarks` what files say in comments, and `faults` what is wrong.

    `follow` are rules that would only repeat it: where a list cannot be read, each of its words would be unknown.
    """

    contract: Contract
    parts: Mapping[str, Any]
    remarks: Remarks
    faults: tuple[Diagnostic, ...]
    follow: Collection[str]

    @property
    def records_named(self) -> frozenset[str]:
        """Kind and id of those that answer what only the council knows, as in `service/small-club`."""
        named = (name for fact in self.parts["known"].values() for name, _ in fact.named)
        return frozenset(f"{kind.removesuffix('s')}/{id}" for kind, _, id in (name.partition("/") for name in named))


def read_beside(
    folder: Path,
    council: Council,
    postcodes: Found,
    contract_of: Callable[[list[Term], list[Term], str], Contract],
    *,
    is_whole: bool,
) -> BesideRecords:
    """What pages alone need, as the outline, is left out where the offer `is_whole` not."""
    remarks: Remarks = {}
    places, place_faults = _entries(folder, "vocabulary/places.yaml", "places", remarks)
    topics, topic_faults = _entries(folder, "vocabulary/topics.yaml", "topics", remarks)
    waivers, waiver_faults = _entries(folder, "waivers.yaml", "waivers", remarks)
    obeyed, obeyed_faults = _entries(folder, "imports.yaml", "imports", remarks)
    known, known_faults = _entries(folder, "council.yaml", "council", remarks)
    own_places = tuple(build(Place, entry, id=id) for id, entry in places.items())
    own_words = contract_of(_terms(topics), _terms(places), council.area)
    hubs, hub_faults = _entries(folder, "vocabulary/hubs.yaml", "hubs", remarks, own_words)
    districts, postcode_faults = postcodes
    rest, rest_faults = _rest(folder, council, own_places, districts) if is_whole else ({}, ())
    parts = {
        **said_by_the_council(known),
        "places": own_places,
        "own_hubs": tuple(build(Hub, entry, id=id) for id, entry in hubs.items()),
        "waivers": tuple(build(Waiver, entry) for entry in waivers.get("waivers", ())),
        "taken_out": tuple(build(TakenOut, entry) for entry in obeyed.get("taken_out", ())),
        "kept": tuple(build(Kept, entry) for entry in obeyed.get("kept", ())),
        "postcodes": districts,
        **rest,
    }
    faults = (*place_faults, *topic_faults, *hub_faults, *waiver_faults, *obeyed_faults, *known_faults)
    follow = {"unknown-place"} if place_faults else set()
    return BesideRecords(
        contract=own_words,
        parts=parts,
        remarks=remarks,
        faults=(*faults, *postcode_faults, *rest_faults),
        follow=follow | ({"unknown-topic"} if topic_faults else set()),
    )


def own_contract(folder: Path) -> Contract:
    """With the council's own topics and places."""
    places, _ = _entries(folder, "vocabulary/places.yaml", "places", {})
    topics, _ = _entries(folder, "vocabulary/topics.yaml", "topics", {})
    return contract(_terms(topics), _terms(places))


def _rest(
    folder: Path, council: Council, places: tuple[Place, ...], districts: tuple[PostcodeDistrict, ...]
) -> tuple[Mapping[str, Any], tuple[Diagnostic, ...]]:
    record_of_duties, duty_faults = duty_record(folder)
    links, link_faults = web_answers(folder)
    sheets, sheet_faults = own_words_of(folder, council.languages)
    outline, outline_faults = boundary(folder, council.gss)
    if outline and not holds_places(outline, places, districts, council.gss):
        outline, outline_faults = (), (diagnostic("not-an-outline/holds-nothing", BOUNDARY),)
    parts = {"own_words": sheets, "boundary": outline, "duty_record": record_of_duties, "links": links}
    return parts, (*outline_faults, *duty_faults, *link_faults, *sheet_faults)


def _entries(
    folder: Path, name: str, kind: str, remarks: Remarks, own: Contract | None = None
) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    """The file's values and faults; what it says in comments is put among the `remarks`. `own` are the council's own
    words, where it may use them."""
    file = other_file(folder, name)
    if not isinstance(file, Path):
        return {}, (file,) if file else ()
    found = outcome(file, f"offer/{name}", Checker((own or contract()).schemas[kind]), wholes()["file"])
    if found.remarks:
        remarks[f"offer/{name}"] = found.remarks
    return found.values or {}, found.diagnostics


def _terms(entries: dict[str, Any]) -> list[Term]:
    return [
        Term(id=id, title=entry["title"], description=entry.get("description", "")) for id, entry in entries.items()
    ]
