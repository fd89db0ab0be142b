"""Which kinds of help an entry is, as far as the rest of it bears out what it says.

`kinds` is what the council or a provider says that it is. It counts with one of the kind's topics, from one who makes
such help, for families of the place, and for the ages that it is about: a charity is no NHS therapy, and a service for
adults none for children.
"""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema.kinds_of_help import KindOfHelp, kinds_of_help
from local_offer.views.duties.classes import classes_of, has_contract

HERE = ("local",)
NEAR = ("local", "neighbouring", "regional")
FAR = ("neighbouring", "regional", "national", "online")


class Kinds:
    def __init__(self, services: Iterable[Service], offer: Offer, today: date) -> None:
        self._offer, self._today = offer, today
        self._saying: dict[str, list[Service]] = {}
        for service in services:
            for kind in (*service.kinds, *self._by_setting(service)):
                self._saying.setdefault(kind, []).append(service)

    @cached_property
    def _known(self) -> dict[str, KindOfHelp]:
        return dict(kinds_of_help(self._offer.council.area))

    def _by_setting(self, service: Service) -> list[str]:
        """What a school or a nursery is by its kind, without anyone saying so."""
        if service.setting is None:
            return []
        kind = service.setting.kind
        return [k.id for k in self._known.values() if kind in k.settings and k.id not in service.kinds]

    def title(self, kind: str) -> str:
        return self._known[kind].title

    def saying(self, kind: str) -> tuple[Service, ...]:
        """Those that say they are of it."""
        return tuple(self._saying.get(kind, ()))

    def proving(self, kind: str, areas: Iterable[str] = ()) -> tuple[Service, ...]:
        return tuple(service for service in self.saying(kind) if not self.wants(service, kind, areas))

    def wants(self, service: Service, kind: str, areas: Iterable[str] = ()) -> str:
        """What of an entry does not bear out that it is of a kind, as it goes after its name."""
        known = self._known[kind]
        is_by_setting = service.setting is not None and service.setting.kind in known.settings
        if not is_by_setting and not set(known.topics) & set(service.topics):
            return "has none of the topics of such help"
        if known.made_by and not self._is_made_by(service, known.made_by):
            return "is not from one who can be the whole of such help"
        if service.coverage.scope not in _scopes(known, tuple(areas)):
            return "is not for families of the place that this is about"
        if known.delivery and not set(known.delivery) & set(service.delivery):
            return "is not given in this way"
        if _is_for_the_ages(service, known):
            return ""
        return "is for other ages" if service.ages.are_stated else "does not say which ages it is for"

    def _is_made_by(self, service: Service, makers: tuple[str, ...]) -> bool:
        provider = self._offer.provider_of(service)
        if provider is not None and provider.kind in makers:
            return True
        if "setting" in makers and service.setting and classes_of(service, self._offer, self._today):
            return True
        return "commissioned" in makers and has_contract(service, self._offer, self._today)


def _scopes(known: KindOfHelp, areas: tuple[str, ...]) -> tuple[str, ...]:
    if known.outside or "outside" in areas:
        return FAR
    scopes = HERE if areas == ("local",) else NEAR
    return (*scopes, *FAR) if known.anywhere else scopes


def _is_for_the_ages(service: Service, known: KindOfHelp) -> bool:
    """Ages that are not stated bear out nothing where the kind is about some."""
    ages = service.ages
    if known.from_at_most is None and known.to_at_least is None:
        return True
    if not ages.are_stated:
        return False
    begins = known.from_at_most is None or ages.begin < 12 * (known.from_at_most + 1)
    return begins and (known.to_at_least is None or ages.end > 12 * known.to_at_least)
