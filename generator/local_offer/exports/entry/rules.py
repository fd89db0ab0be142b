"""What the form's own check must know of the rest of the offer: lists, words, and which names and places are taken."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.schema import fields, hidden_places
from local_offer.schema.districts import councils, districts
from local_offer.schema.duties import duties
from local_offer.schema.glossary import glossary
from local_offer.schema.plain_words import plain_words
from local_offer.schema.rules import is_waivable, rules
from local_offer.schema.text_forms import advice, areas_beyond
from local_offer.views.acronyms import acronyms_in_names
from local_offer.views.alike import MOST_AT_A_SITE, NEAR, SAYS_LITTLE
from local_offer.views.person_like_names import person_like_names
from local_offer.views.places import FARTHEST, TOWN_REACHES
from local_offer.views.traits import SHORT, traits_of


def entry_rules(offer: Offer) -> Mapping[str, Any]:
    """For `check.js`, of a published offer: a part of the kit.

    `places` says where each service is, and `urns` which open one has a number, for entries that are there twice.
    """
    words = plain_words()
    return {
        "area": offer.council.area,
        "districts": " ".join(sorted(districts())),
        "councils": _districts_of_councils(),
        "towns": _towns(offer),
        "centres": {
            place.id: [place.position.latitude, place.position.longitude] for place in offer.places if place.position
        },
        "reaches": {"place": FARTHEST, "town": TOWN_REACHES},
        "areas_beyond": sorted(areas_beyond()),
        "advice": dict(advice()),
        "duties": list(duties()),
        "hidden_places": dict(hidden_places.document()),
        "plain_words": {"hard": dict(words.hard), "unkind": dict(words.unkind)},
        "short_forms": sorted({*words.known, *_in_glossary(), *acronyms_in_names(offer)}),
        "places": {service.id: _places(service) for service in offer.services},
        "urns": {
            service.registers.urn: service.id
            for service in reversed(offer.services)
            if service.registers.urn and not service.is_closed
        },
        "replaced": {s.id: s.status.replaced_by for s in offer.services if s.status.replaced_by},
        "unused": [each.id for each in offer.organisations if each.id not in offer.services_by_organisation],
        "person_like_names": list(person_like_names(offer)),
        "words": {kind: dict(fields.words(kind)) for kind in fields.KINDS},
        "traits": {"service": _traits(offer.services), "organisation": _traits(offer.organisations)},
        "alike": {
            "near": NEAR,
            "most_at_a_site": MOST_AT_A_SITE,
            "says_little": sorted(SAYS_LITTLE),
            "words": dict(rules()["possible-duplicate"].words),
        },
        "short_streets": dict(SHORT),
        "past": {kind: sorted(fields.past(kind)) for kind in fields.KINDS},
        "placeholders": ("warning" if offer.council.draft else "error") if offer.council.is_judged else "",
        "waivers": [
            {"rule": waiver.rule, "record": waiver.record} for waiver in offer.waivers if is_waivable(waiver.rule)
        ],
    }


def _traits(records: Collection[Service | Organisation]) -> dict[str, Any]:
    """What each that is open is known by, for entries that may be there twice."""
    kept = [record for record in records if not (isinstance(record, Service) and record.is_closed)]
    return {record.id: traits_of(record).stated() for record in kept}


def _towns(offer: Offer) -> Mapping[str, str]:
    """By the name of a town in small letters: the place of ours it belongs to, the first of several."""
    named = ((name, place.id) for place in offer.places for name in (place.title, *place.towns))
    found: dict[str, str] = {}
    for name, id in named:
        found.setdefault(name.casefold(), id)
    return found


@cache
def _districts_of_councils() -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    for district, codes in councils().items():
        for code in codes:
            found.setdefault(code, []).append(district)
    return {code: " ".join(names) for code, names in sorted(found.items())}


def _in_glossary() -> set[str]:
    return {form for entry in glossary() for form in entry.forms}


def _places(service: Service) -> list[str]:
    """Postcodes or towns; where it has no place of its own, its organisation."""
    return sorted({place.postcode or place.town or "" for place in service.locations}) or [service.organisation or ""]
