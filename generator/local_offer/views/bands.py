"""How far services reach: the council's area, nearby, the whole country; and the order of their names."""

from local_offer.records import Service
from local_offer.words.letters import plain

NATIONAL = ("national", "online")
NEARBY = ("neighbouring", "regional")


def is_national(service: Service) -> bool:
    return service.coverage.scope in NATIONAL


def is_nearby(service: Service) -> bool:
    return service.coverage.scope in NEARBY


def is_rung(service: Service) -> bool:
    """Whether it helps by telephone, wherever someone is: such stand first where all else is equal."""
    return "telephone" in service.delivery


def by_name(service: Service) -> tuple[str, str]:
    # People look for The Saturday Club under S, and for Łódź under L.
    return plain(service.name).removeprefix("the "), service.id


def area_of(service: Service) -> str | None:
    """The GSS code of the council in which it stands, where that is known."""
    return next((location.area for location in service.locations if location.area), None)
