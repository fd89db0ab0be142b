"""Does this offer do what the law asks? Each duty, met or not, and by what."""

from dataclasses import dataclass
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.about.about import ABOUT
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.schema.duties import related_law
from local_offer.views.duties import Proof, proof

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """One stretch of the bar, in hundredths of its width."""

    state: str
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
        "counts": found.counts,
        "asked": sum(found.counts[state] for state in ("met", "partly", "not")),
        "musts": _musts(found),
        "shares": _shares(found),
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


def _musts(found: Proof) -> tuple[int, int]:
    """How many of the "musts" are met, and how many there are."""
    musts = [result for result in found.results if result.duty.force == "must"]
    return sum(result.state == "met" for result in musts), len(musts)


def _shares(found: Proof) -> tuple[Share, ...]:
    """Stretches with a gap of half a hundredth; what there is none of is left out."""
    counts = [(state, found.counts[state]) for state in ("met", "partly", "not") if found.counts[state]]
    total = sum(number for _, number in counts)
    shares, start = [], 0.0
    for index, (state, number) in enumerate(counts):
        end = start + 100 * number / total
        is_last = index == len(counts) - 1
        shares.append(Share(state=state, start=round(start, 2), end=100 if is_last else round(end - 0.5, 2)))
        start = end
    return tuple(shares)
