"""What the form's preview needs of our pages: their templates, their phrases, and what follows from a kind."""

from collections.abc import Mapping
from typing import Any

from local_offer.pages.service.glance import BY_PLAN, FREE, LONG, LONGEST
from local_offer.pages.service.school import QUESTIONS_ASKED
from local_offer.pages.template_tree import template_tree
from local_offer.schema import Contract
from local_offer.views.access import STATE_MAINSTREAM
from local_offer.views.freshness import YEAR
from local_offer.views.waiting import GROWS_OLD
from local_offer.words import phrases

TEMPLATES = ("service.html", "organisation.html", "parts.html")


def preview_kit(contract: Contract) -> Mapping[str, Any]:
    """Plain data for the part `preview` of the form's kit."""
    settings = contract.vocabularies["setting-kinds"].terms.values()
    return {
        "templates": {name: template_tree(name) for name in TEMPLATES},
        "phrases": {name.lower(): said for name, said in vars(phrases).items() if name.isupper()},
        "kinds": {
            "for_every_child": STATE_MAINSTREAM,
            "by_plan": BY_PLAN,
            "free": FREE,
            "special": [term.id for term in settings if term.notes.get("special")],
        },
        "questions_asked": QUESTIONS_ASKED,
        "longest": LONGEST,
        "long": LONG,
        "year": YEAR.days,
        "grows_old": GROWS_OLD.days,
    }
