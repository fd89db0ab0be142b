"""The page on using the site without a network; its templates stand where a page is asked for that no device has."""

from local_offer.offer import Offer
from local_offer.pages.about.about import about_page
from local_offer.pages.crisis import crisis
from local_offer.pages.environment import root_of
from local_offer.pages.page import Page

ADDRESS = "about/offline/"


def page(offer: Offer) -> Page:
    return about_page(
        ADDRESS,
        "Use this site without internet",
        "Pages you have read stay on your own phone or computer, so that you can read them again without a connection.",
        "offline.html",
        {"council": offer.council, "crisis": crisis.panel(offer, root_of(ADDRESS))},
        script="offline/here.js",
    )
