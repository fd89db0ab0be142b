"""The finder's page: complete without its scripts, which make it live."""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.crisis import crisis
from local_offer.pages.environment import body, root_of
from local_offer.pages.lists.cards import FACTS
from local_offer.pages.lists.ways import groups
from local_offer.pages.page import Page
from local_offer.records import Place
from local_offer.views.catalogue import Catalogue
from local_offer.views.facets import Facet, facets
from local_offer.views.outline import area

ADDRESS = "find/"
DISTANCES = (1, 3, 5, 10, 20)  # miles
MAP = 1000  # units of its width: fine enough to be drawn large
EASY = ("free", "diagnosis", "plan", "ask", "named")


def page(catalogue: Catalogue, offer: Offer, manifest: Mapping[str, Any]) -> Page:
    """`manifest` is what the scripts must know to load the search's files."""
    values = {
        "council": offer.council,
        "distances": DISTANCES,
        "fieldsets": _fieldsets(facets(offer)),
        "facts": FACTS,
        "area": area(offer, MAP),
        "has_outline": bool(offer.boundary),
        "towns": _towns(catalogue, offer),
        "ways": groups(catalogue, offer),
        "crisis": crisis.panel(offer, root_of(ADDRESS), is_asked=True),
        "manifest": _as_script(manifest),
    }
    return Page(
        address=ADDRESS,
        title="Find help",
        description=f"Search the local offer of {offer.council.name} in your own words, by need, place and age.",
        section="find",
        script="find/find.js",
        explains=False,
        is_wide=True,
        body=body("find.html", ADDRESS, values),
    )


def _fieldsets(groups: tuple[Facet, ...]) -> list[tuple[str, list[Facet]]]:
    """Legends with their groups; the groups of one choice stand together."""
    easy = [facet for facet in groups if facet.id in EASY]
    sets = [(facet.title, [facet]) for facet in groups if facet.id not in EASY]
    return [*sets[:1], ("Easy to get", easy), *sets[1:]]


def _towns(catalogue: Catalogue, offer: Offer) -> list[Place]:
    """Those with most services first: they keep their names where the map is crowded."""
    return sorted(
        (place for place in offer.places if place.position),
        key=lambda place: -len(catalogue.by_place.get(place.id, ())),
    )


def _as_script(value: Mapping[str, Any]) -> Markup:
    """A data block, which no browser runs; "<" must not end it early."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(text)  # noqa: S704 - JSON, made safe above
