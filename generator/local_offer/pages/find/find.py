"""The finder's page: complete without its scripts, which make it live."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.crisis import crisis
from local_offer.pages.environment import body, root_of
from local_offer.pages.guides.start import start_card
from local_offer.pages.lists.cards import SIGNS
from local_offer.pages.lists.ways import groups
from local_offer.pages.page import Page
from local_offer.records import Place
from local_offer.views.catalogue import Catalogue
from local_offer.views.facets import Choice, Facet, facets
from local_offer.views.outline import MAP, area
from local_offer.views.starts import Starts

ADDRESS = "find/"
DISTANCES = (1, 3, 5, 10, 20)  # miles
EASY = ("free", "diagnosis", "plan", "ask", "named")
OPEN_NOW = Facet(id="open", title="Open", choices=(Choice(id="now", title="Open now"),), of=lambda _: ())
"""What only the reader's clock can tell: `open.js` does."""
LONG = 8  # choices, beyond which a group is folded


@dataclass(frozen=True, kw_only=True, slots=True)
class FilterSet:
    """A legend and the groups below it."""

    title: str
    groups: tuple[Facet, ...]

    @property
    def is_folded(self) -> bool:
        return sum(len(facet.choices) for facet in self.groups) > LONG


def page(catalogue: Catalogue, offer: Offer, manifest: Mapping[str, Any], today: date) -> Page:
    """`manifest` is what the scripts must know to load the search's files."""
    values = {
        "council": offer.council,
        "distances": DISTANCES,
        "fieldsets": _fieldsets(facets(offer), offer),
        "signs": SIGNS,
        "year": today.year,
        "advice": start_card(Starts(offer).of_topic("advice"), offer),
        "area": area(offer, MAP),
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
        early="find/early.js",
        explains=False,
        is_wide=True,
        body=body("find.html", ADDRESS, values),
    )


def _fieldsets(groups: Sequence[Facet], offer: Offer) -> list[FilterSet]:
    """The groups of one choice stand together, after the first."""
    now = (OPEN_NOW,) if any(service.hours for service in offer.services) else ()
    easy = FilterSet(title="Easy to get", groups=(*now, *(facet for facet in groups if facet.id in EASY)))
    sets = [FilterSet(title=facet.title, groups=(facet,)) for facet in groups if facet.id not in EASY]
    return [each for each in (*sets[:1], easy, *sets[1:]) if each.groups]


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
