"""Who pays for what: what the council, the NHS and others buy for families, alone and together."""

from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.about.about import ABOUT
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.views.commissioning import commissioning

ADDRESS = "about/commissioning/"
TITLE = "Who pays for what?"


def page(offer: Offer, today: date) -> Page:
    lede = "Which help the council, the NHS and others pay for, from whom, until when and for how much."
    values = {
        "title": TITLE,
        "lede": lede,
        "found": commissioning(offer, today),
        "document": offer.documents.get("joint_commissioning_arrangements"),
        "provider_of": offer.provider_of,
        "council": offer.council,
        "count": words.count,
        "together": words.together,
        "today": today,
    }
    return Page(
        address=ADDRESS,
        title=TITLE,
        description=lede,
        crumbs=(Crumb(title="Home"), ABOUT, Crumb(title=TITLE)),
        section="about",
        body=body("commissioning.html", ADDRESS, values),
    )
