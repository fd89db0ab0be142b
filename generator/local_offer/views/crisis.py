"""The numbers that someone in danger or in crisis is shown, and which records are about harm."""

from collections.abc import Iterable
from functools import cache

from local_offer.offer import Offer
from local_offer.records import CrisisLine, FactSource, Service, build
from local_offer.schema.crisis import crisis

LOCAL = "local"
LOCAL_NAME = "local crisis line"
"""The id of the local crisis line, and what it is called."""
FIRST = "mind"
"""The kind whose lines are shown where nobody has said a word."""
_FACT = "crisis_contacts"
"""What the council says of the local line: see `schema/council.json`."""


def crisis_lines(offer: Offer) -> tuple[CrisisLine, ...]:
    """Every line in the order of the data: the common ones, that of the council's own service, and the council's own,
    which take the place of those of the same id."""
    own = {line.id: line for line in offer.crisis_lines}
    local = tuple(_local(offer))
    common = [line for each in _common() for line in ((each, *local) if each.id == "111" else (each,))]
    known = {line.id for line in common}
    return (
        *(own.get(line.id, line) for line in common),
        *(line for line in offer.crisis_lines if line.id not in known),
    )


def lines_of(kind: str, lines: Iterable[CrisisLine]) -> tuple[CrisisLine, ...]:
    """Those of a kind of crisis, in its order; then what the council shows besides."""
    by_id = {line.id: line for line in lines}
    first = next(each for each in crisis().kinds if each.id == kind).lines
    common = {line for each in crisis().kinds for line in each.lines}
    own = (line for id, line in by_id.items() if id not in common and (not line.kinds or kind in line.kinds))
    return (*(by_id[id] for id in first if id in by_id), *own)


def local_service(offer: Offer) -> Service | None:
    """The service that answers the local crisis line, where the council names one."""
    fact = offer.known.get(_FACT)
    return offer.service_by_id.get(fact.service) if fact and fact.service else None


def is_about_harm(*texts: str) -> bool:
    """Whether what is called or summed up so is about abuse or harm: such a page can be left quickly."""
    said = " ".join(texts).casefold()
    return any(word in said for word in crisis().subjects)


@cache
def _common() -> tuple[CrisisLine, ...]:
    return tuple(build(CrisisLine, line) for line in crisis().lines)


def _local(offer: Offer) -> Iterable[CrisisLine]:
    """The number of the council's own service that no common line has, as its record says it."""
    service = local_service(offer)
    if not service or service.is_closed or not service.contact:
        return
    common = {line.number.replace(" ", "") for line in _common()}
    for phone in service.contact.phones:
        if phone.number.replace(" ", "") not in common:
            source = service.sources[0] if service.sources else None
            yield CrisisLine(
                id=LOCAL,
                number=phone.number,
                name=LOCAL_NAME,
                says=phone.label or service.name,
                source=FactSource(name=source.name if source else service.name),
            )
            return
