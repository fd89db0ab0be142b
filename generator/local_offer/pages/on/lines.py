"""How what is on looks in a list: a line, which is the same each week and on each page."""

from functools import cached_property

from markupsafe import Markup

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.environment import Macro, macro
from local_offer.pages.places import where
from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.views.on.occasions import Occasion


class Lines:
    """Those of one offer, each made once. A line begins behind the way to the site's root, within its link."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer
        self._made: dict[tuple[object, ...], Markup] = {}

    def of(self, occasion: Occasion) -> Markup:
        service, place = occasion.service, occasion.place
        there = place.town or place.name or "" if place else None
        told = (service.id, there, occasion.opens, occasion.closes, occasion.what, occasion.note, occasion.asks)
        if told not in self._made:
            self._made[told] = self._line(occasion, where(service, self._offer) if there is None else there)
        return self._made[told]

    def of_undated(self, service: Service, hours: Hours) -> Markup:
        term = words.lower_first(self._offer.title_of("terms", hours.term)) if hours.term else ""
        return self._say(
            service.id,
            service.name,
            "",
            " ".join(filter(None, (words.days(hours), words.times(hours), term))),
            words.sentences(where(service, self._offer), words.ages(service.ages)),
            hours.note or "",
        )

    def _line(self, occasion: Occasion, place: str) -> Markup:
        service = occasion.service
        asks = "It is a bank holiday, so ask whether it is on" if occasion.asks else ""
        return self._say(
            service.id,
            service.name,
            occasion.what,
            words.times(Hours(opens=occasion.opens, closes=occasion.closes)),
            words.sentences(place, words.ages(service.ages)),
            words.sentences(occasion.note, asks),
        )

    @cached_property
    def _say(self) -> Macro:
        return macro("on_parts.html", "line")
