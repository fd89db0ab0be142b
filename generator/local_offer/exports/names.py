"""Every service by name, for the words that are typed on the A to Z page."""

import json
from collections.abc import Iterable

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.catalogue import needs_of, places_of


def names(services: Iterable[Service], offer: Offer) -> str:
    """JSON: a list of id, name and summary, and of the words by which it can be found besides."""
    rows = [[s.id, s.name, s.summary, " ".join(_words(s, offer))] for s in services]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n"


def _words(service: Service, offer: Offer) -> list[str]:
    topics = [offer.title_of("topics", topic) for topic in service.topics]
    needs = [offer.title_of("needs", need) for need in needs_of(service)]
    places = [offer.place_by_id[place].title for place in places_of(service) if place in offer.place_by_id]
    towns = [location.town for location in service.locations if location.town]
    return list(dict.fromkeys([*service.also_known_as, *service.keywords, *topics, *needs, *places, *towns]))
