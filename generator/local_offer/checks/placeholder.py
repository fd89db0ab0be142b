"""Nothing that a council publishes may be an example, or a word that only keeps a place.

A demonstration is one by what it says of itself. In a draft each is a warning, so that one sees what is left to write.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.schema import contract
from local_offer.views.placeholders import (
    beside_fact,
    example_in,
    in_document,
    in_fact,
    in_linking_page,
    in_none_applies,
    in_own_word,
    in_record,
    in_settings,
    in_statement,
    placeholder_in,
)

SETTINGS = "mkdocs.yml"
PLACES, TOPICS = "offer/vocabulary/places.yaml", "offer/vocabulary/topics.yaml"
HUBS = "offer/vocabulary/hubs.yaml"
_Found = Iterator[tuple[str, Pointer, int, str]]
"""File, place, line in a guide's text, and what stands there."""


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    if not offer.council.is_judged:
        return
    for path, pointer, line, value in (*_in_records(offer), *_in_guides(offer), *_in_own_files(offer)):
        key = "placeholder/fact" if pointer[:1] == ("facts",) else "placeholder/other"
        found = fault(key, path, pointer, line=line, value=value, unknown=f"{{unknown_since: {today.isoformat()}}}")
        yield replace(found, level="warning") if offer.council.draft else found


def _in_records(offer: Offer) -> _Found:
    for record in offer.records:
        for pointer, value in in_record(record):
            yield record.path, pointer, 0, value


def _in_guides(offer: Offer) -> _Found:
    for guide in offer.guide_pages:
        for number, line in enumerate(guide.text.split("\n")):
            if value := example_in(line):
                yield guide.path, (), guide.first_line + number, value


def _in_own_files(offer: Offer) -> _Found:
    """The council's facts, lists and settings."""
    for name, fact in offer.known.items():
        for pointer, value in beside_fact(fact):
            yield FACTS, ("facts", name, *pointer), 0, value
        if value := in_fact(offer, name):
            yield FACTS, ("facts", name), 0, value
    for name, document in offer.documents.items():
        for part, value in in_document(document):
            yield FACTS, ("documents", name, part), 0, value
    for part, value in in_linking_page(offer.linked_from) if offer.linked_from else ():
        yield FACTS, ("council_page_that_links_here", part), 0, value
    for index, body in enumerate(offer.bodies_to_ask):
        if value := placeholder_in(body.name):
            yield FACTS, ("bodies_to_ask", index, "name"), 0, value
    for index, statement in enumerate(offer.statements):
        for pointer, value in in_statement(statement):
            yield FACTS, ("statements", index, *pointer), 0, value
    for index, none in enumerate(offer.none_applies):
        for pointer, value in in_none_applies(none):
            yield FACTS, ("none_applies", index, *pointer), 0, value
    for name in ("registers", "expected_outside", "not_provided"):
        for index, line in enumerate(getattr(offer, name)):
            for pointer, value in in_own_word(line):
                yield FACTS, (name, index, *pointer), 0, value
    for path, pointer, said in _terms(offer):
        if value := placeholder_in(said):
            yield path, pointer, 0, value
    for pointer, value in in_settings(offer.council):
        yield SETTINGS, pointer, 0, value


def _terms(offer: Offer) -> Iterator[tuple[str, Pointer, str]]:
    """What the council's own places, topics and tiles say."""
    for place in offer.places:
        yield PLACES, (place.id, "title"), place.title
        yield PLACES, (place.id, "description"), place.description or ""
        for index, town in enumerate(place.towns):
            yield PLACES, (place.id, "towns", index), town
    common = contract().vocabularies["topics"].terms
    for term in offer.contract.vocabularies["topics"].terms.values():
        if term.id not in common:
            yield TOPICS, (term.id, "title"), term.title
            yield TOPICS, (term.id, "description"), term.description
    for hub in offer.own_hubs:
        for name in ("title", "description", "lede"):
            yield HUBS, (hub.id, name), getattr(hub, name) or ""
        for index, group in enumerate(hub.groups):
            yield HUBS, (hub.id, "groups", index, "title"), group.title
