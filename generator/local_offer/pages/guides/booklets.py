"""The booklets that are ready, as a guide names them; where there are none, how to have something printed."""

from datetime import date

from markupsafe import Markup

from local_offer import words
from local_offer.offer import Offer
from local_offer.offer.shelf import PDF, WAYS
from local_offer.pages.booklet.shelf import grouped
from local_offer.pages.environment import body
from local_offer.pages.guides import facts
from local_offer.views.catalogue import Catalogue

_TO_ASK = {"print_request": "Printed copies", "team_phone": "By phone", "request_post": "By post"}


def ready_booklets(address: str, offer: Offer, catalogue: Catalogue, today: date) -> Markup:
    ways = [(title, facts.inline(offer.facts[id])) for id, title in _TO_ASK.items() if id in offer.facts]
    forms = dict.fromkeys(file.way for each in offer.shelf.booklets for file in each.files if file.way != PDF)
    values = {
        "groups": grouped(offer.shelf),
        "forms": words.together([words.lower_first(WAYS[way]) for way in forms]) if forms else "",
        "ways": ways,
    }
    return body("guide_booklets.html", address, values)
