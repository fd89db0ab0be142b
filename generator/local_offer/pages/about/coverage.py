"""Does this offer do what the law asks? Each duty, met or not, and by what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.about.about import ABOUT
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.schema.duties import Tier, related_law, standards
from local_offer.schema.law import law_texts
from local_offer.views.duties import State, proof
from local_offer.views.duties.found import Actor, list_address
from local_offer.views.duties.lists import has_list
from local_offer.views.duties.proof import is_for_the_council
from local_offer.views.duties.steps import soon, steps
from local_offer.views.duties.told import told

ADDRESS = "about/coverage/"
FORCES = {
    "must": "Must",
    "should": "Should",
    "purpose": "Purpose",
    "may": "May",
    "power": "Power",
    "definition": "Name",
    "exception": "Exception",
}
STATUSES = {
    "read": "",
    "secondary": "Others report this; we have not seen the law’s own words.",
    "background": "Not yet checked against the law.",
}


TIERS: Mapping[Tier, str] = {
    "act": "Children and Families Act 2014",
    "regulations": "SEND Regulations 2014",
    "code": "SEND Code of Practice 2015",
}


ANSWERS: Mapping[State, str] = {
    "met": "Yes.",
    "none-applies": "Yes.",
    "partly": "In part.",
    "not": "Not enough yet.",
    "out-of-date": "Not any more.",
    "cannot-tell": "We cannot tell.",
}
ACTORS: Mapping[Actor, str] = {"council": "Council", "provider": "Providers"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """One stretch of a bar, in hundredths of its width."""

    state: State
    start: float
    end: float


def page(offer: Offer, today: date) -> Page:
    found = proof(offer, today)
    title = "Does this offer do what the law asks?"
    lede = "The law says what a local offer must tell you. This page shows each part, and what we have for it."
    values = {
        "title": title,
        "lede": lede,
        "council": offer.council,
        "proof": found,
        "themes": told(found, offer),
        "answers": ANSWERS,
        "within": words.lower_first,
        "law": [text for text in law_texts().values() if text.head],
        "tiers": TIERS,
        "shares": _shares,
        "actors": ACTORS,
        "has_list": has_list,
        "list_address": list_address,
        "soon": soon(found, today),
        "steps": steps(found),
        "only_council": lambda result: bool(offer.council.demonstration) and is_for_the_council(result.duty),
        "standards": standards(offer.council.area),
        "forces": FORCES,
        "statuses": STATUSES,
        "related_law": related_law(),
        "count": words.count,
        "is_far": lambda address: "://" in address,
        "today": today,
    }
    return Page(
        address=ADDRESS,
        title="What the law asks for",
        description=lede,
        crumbs=(Crumb(title="Home"), ABOUT, Crumb(title="What the law asks for")),
        section="about",
        body=body("coverage.html", ADDRESS, values),
    )


def _shares(counts: Mapping[State, int]) -> tuple[Stretch, ...]:
    """Stretches with a gap of half a hundredth; what there is none of is left out."""
    there = [(state, number) for state, number in counts.items() if number]
    total = sum(number for _, number in there)
    shares, start = [], 0.0
    for index, (state, number) in enumerate(there):
        end = start + 100 * number / total
        is_last = index == len(there) - 1
        shares.append(Stretch(state=state, start=round(start, 2), end=100 if is_last else round(end - 0.5, 2)))
        start = end
    return tuple(shares)
