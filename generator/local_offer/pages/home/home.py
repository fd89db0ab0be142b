"""The home page: what do you need?"""

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.guides.variants import easy_read_list
from local_offer.pages.home.whats_new import feed, newest
from local_offer.pages.languages import in_other_languages
from local_offer.pages.page import Page
from local_offer.pages.young import young
from local_offer.theme.art.art import known
from local_offer.views.ages import BANDS
from local_offer.views.catalogue import Catalogue
from local_offer.views.hubs import hubs
from local_offer.views.outline import Outline
from local_offer.views.town_map import towns_on_map

MOST_NEWS = 2


def page(catalogue: Catalogue, offer: Offer, outline: Outline | None, has_feeds: bool, written: frozenset[str]) -> Page:
    """`written` are the addresses of the council's own pages."""
    council = offer.council.name
    tiles = [(hub, known(hub.drawing)) for hub in hubs(offer)]
    values = {
        "council": council,
        "area": offer.council.area,
        "tiles": tiles,
        "bands": BANDS,
        "outline": outline,
        "towns": towns_on_map(offer.places, catalogue.by_place, outline),
        "languages": in_other_languages(offer.council, ""),
        "easy_read": easy_read_list(offer, written),
        "young": young.ADDRESS,
        "topics": [
            (offer.title_of("topics", id), f"topics/{id}/", len(listed)) for id, listed in catalogue.by_topic.items()
        ],
        "news": newest(offer, MOST_NEWS),
        "total": len(catalogue.services),
        "national": len(catalogue.national),
        "nearby": len(catalogue.nearby),
        "has_comments": bool(offer.comments),
    }
    return Page(
        address="",
        title="",
        description="Help for children and young people from birth to 25 with special educational needs "
        f"or a disability in {council}.",
        explains=False,
        is_wide=True,
        feeds=(feed("", offer),) if has_feeds else (),
        body=body("home.html", "", values),
    )
