"""Who pays for what: what the council, the NHS and others buy for families, alone and together."""

from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.about.about import about_page
from local_offer.pages.page import Page
from local_offer.views.commissioning import commissioning

ADDRESS = "about/commissioning/"
TITLE = "Who pays for what?"


def page(offer: Offer, today: date) -> Page:
    lede = "Which help the council, the NHS and others pay for, from whom, until when and for how much."
    values = {
        "found": commissioning(offer, today),
        "document": offer.documents.get("joint_commissioning_arrangements"),
        "provider_of": offer.provider_of,
        "council": offer.council,
        "together": words.together,
        "today": today,
    }
    return about_page(ADDRESS, TITLE, lede, "commissioning.html", values)
