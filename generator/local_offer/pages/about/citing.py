"""The page on citing a page as it was on a day, and on showing that a saved one is of this site."""

from datetime import date
from urllib.parse import urlsplit

from local_offer.offer import Offer
from local_offer.pages.about.about import about_page
from local_offer.pages.page import Page
from local_offer.views.news import address_of

ADDRESS = "about/citing/"


def page(offer: Offer, today: date) -> Page:
    council = offer.council
    example = next((service for service in offer.services if not service.is_closed), None)
    return about_page(
        ADDRESS,
        "Show what this site said on a day",
        "For a tribunal, a complaint or the ombudsman: how to name a page, and how to check that nobody changed it.",
        "citing.html",
        {
            "council": council,
            "example": example,
            "path": address_of(example) if example else "",
            "today": today,
            "commit": offer.history.commit,
            # Only there does the monthly workflow run.
            "on_github": urlsplit(council.repository).path.strip("/") if council.repo_host == "github" else "",
        },
    )
