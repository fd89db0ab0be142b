"""Does this offer do what the law asks? Each duty, met or not, and by what."""

from collections.abc import Mapping
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.about.about import ABOUT
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.schema.duties import Tier, related_law, standards
from local_offer.views.duties import proof

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


def page(offer: Offer, today: date) -> Page:
    found = proof(offer, today)
    title = "Does this offer do what the law asks?"
    lede = "The law says what a local offer must tell you. This page shows each part, and what we have for it."
    values = {
        "title": title,
        "lede": lede,
        "council": offer.council,
        "proof": found,
        "tiers": TIERS,
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
