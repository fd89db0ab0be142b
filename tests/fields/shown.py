"""What is seen of a record in each place where its fields may be shown."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from tests.folder import TODAY

from local_offer.offer import Council, Offer, published
from local_offer.pages import finder_card, sheets
from local_offer.pages.earlier.facts import stated
from local_offer.pages.lists.cards import row
from local_offer.pages.page import Page
from local_offer.records import Organisation, Place, Service, build
from local_offer.schema import Term, contract
from local_offer.search.documents import texts_of, ways
from local_offer.search.facets import age_file, facet_file, position_file
from local_offer.views.catalogue import Catalogue
from local_offer.views.facets import facets
from local_offer.views.feed_ids import FEED

TOWNS = ("crewe", "nantwich", "sandbach")
CONTRACT = contract(places=[Term(id=town, title=town.capitalize()) for town in TOWNS])
PLACES = tuple(Place(id=town, title=town.capitalize()) for town in TOWNS)
COUNCIL = Council(name="Exampleshire", gss="E06000049")
SOURCES = [{"name": "A page"}]
ID = "marked"
_IN_FEED = re.compile(f"{FEED}[a-z]+/[0-9a-f-]{{36}}/")
_LISTS = ("by_topic", "by_need", "by_age", "by_place", "by_letter")
_BANDS = ("services", "whole_area", "national", "nearby")

Values = Mapping[str, Any]
Seen = Mapping[str, str]


def seen(kind: str, values: Values) -> Seen:
    """By place, what is there of the record; nothing of one that has no page today."""
    return _seen(kind, json.dumps(values))


@cache
def _seen(kind: str, written: str) -> Seen:
    values: Values = json.loads(written)
    offer = published(_offer(kind, values), TODAY)
    record = offer.service_by_id.get(ID) if kind == "service" else offer.organisation_by_id.get(ID)
    if record is None:
        return {}
    page = _page(offer, f"{kind}s/{ID}/")
    # Where the feed has it is made from its first id, which nobody reads there.
    body = _IN_FEED.sub("", str(page.body))
    told = {"page": f"{page.title} {body}", "data": json.dumps(page.linked_data)}
    if isinstance(record, Service):
        return {**told, **_of_service(record, offer)}
    (way,) = (way for way in ways(Catalogue(offer), ()) if way.address == f"organisations/{ID}/")
    lent = _page(offer, "services/other-club/")  # a service without contacts shows those of who provides it
    return {
        "page": f"{told['page']} {lent.body}",
        "data": f"{told['data']} {json.dumps(lent.linked_data)}",
        "card": f"{way.title} {way.summary}",
        "search": " ".join(way.texts),
    }


def _page(offer: Offer, address: str) -> Page:
    return next(sheet.make() for sheet in sheets(offer, frozenset(), TODAY) if sheet.address == address)


def reviewed(kind: str, values: Values) -> str:
    """What the comment on a pull request tells of the record's fields."""
    offer = _offer(kind, values)
    return str(stated(offer.service_by_id[ID] if kind == "service" else offer.organisation_by_id[ID], offer))


def _of_service(service: Service, offer: Offer) -> Seen:
    catalogue = Catalogue(offer)
    lists = [(name, key) for name in _LISTS for key, held in getattr(catalogue, name).items() if service in held]
    lists += [(name, "") for name in _BANDS if service in getattr(catalogue, name)]
    return {
        "card": f"{finder_card(service, offer, TODAY)} {row(service, offer)}",
        "search": " ".join(texts_of(service, offer)),
        "filter": f"{facet_file([service], offer)} {age_file([service])} {_choices(service, offer)}",
        "map": position_file([service], offer),
        "lists": str(lists),
    }


def _choices(service: Service, offer: Offer) -> list[str]:
    return [choice.title for facet in facets(offer) for choice in facet.choices if choice.id in facet.of(service)]


def _offer(kind: str, values: Values) -> Offer:
    provider = ID if kind == "organisation" else "example-trust"
    others: list[dict[str, Any]] = [
        {"name": name, "summary": "A club.", "topics": ["clubs"], "coverage": {"scope": "local"}, "sources": SOURCES}
        | ({"organisation": provider} if name == "Other club" else {})
        for name in ("Other club", "Third club")
    ]
    services: list[tuple[str, Values]] = [(other["name"].lower().replace(" ", "-"), other) for other in others]
    trusts: list[tuple[str, Values]] = [
        (id, {"name": id, "kind": "charity", "sources": SOURCES}) for id in ("example-trust", "other-trust")
    ]
    (services if kind == "service" else trusts).append((ID, values))
    return Offer(
        council=COUNCIL,
        contract=CONTRACT,
        places=PLACES,
        services=tuple(build(Service, said, id=id, path=f"offer/services/{id}.yaml") for id, said in services),
        organisations=tuple(build(Organisation, said, id=id, path="") for id, said in trusts),
    )
