"""What the form's preview needs of our pages: templates, the phrases of our words, and what follows from a kind."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from local_offer.pages.filters import LONGEST
from local_offer.pages.service.variants import named_forms
from local_offer.pages.template_tree import template_tree
from local_offer.schema import Contract
from local_offer.schema.area import said_of
from local_offer.schema.checkers import copied
from local_offer.schema.precision import kept_of_places
from local_offer.schema.registers import register_numbers
from local_offer.views.freshness import YEAR
from local_offer.views.waiting import GROWS_OLD
from local_offer.views.what_to_ask import what_to_ask
from local_offer.words import phrases

TEMPLATES = (
    "service.html",
    "organisation.html",
    "contact.html",
    "fresh.html",
    "glance.html",
    "parts.html",
    "school.html",
    "service_variants.html",
    "state.html",
)


@cache
def trees() -> Mapping[str, Any]:
    """The templates as data, by their names. No build changes them."""
    return {name: template_tree(name) for name in TEMPLATES}


def preview_kit(contract: Contract) -> Mapping[str, Any]:
    """Plain data for the part `preview` of the form's kit."""
    ours = {name.lower(): said for name, said in vars(phrases).items() if name.isupper()}
    return {
        "templates": trees(),
        "phrases": said_of(contract.area, ours),
        "kinds": {id: dict(term.notes) for id, term in contract.vocabularies["setting-kinds"].terms.items()},
        "forms": named_forms(),
        "registers": register_numbers(),
        "what_to_ask": what_to_ask(),
        "kept_of_a_place": kept_of_places(),
        "longest": LONGEST,
        "year": YEAR.days,
        "copied": copied(),
        "grows_old": GROWS_OLD.days,
    }
