"""“None applies, because …”: the council's dated word, with its reason and where that comes from."""

from datetime import date

from local_offer.records.council import NoneApplies
from local_offer.schema.duties import Duty
from local_offer.views.duties.found import Finding, Lack, Link, Piece
from local_offer.views.duties.ground import Ground, ends
from local_offer.words import day_in_words

YEAR = 365
"""So many days the council's word holds."""
REGISTER = 120
"""A register's count is at most so many days old on the day that the council gave its word."""


def none_applies(duty: Duty, ground: Ground) -> Finding | None:
    """None where the duty is not of those that may have none, or where nothing that holds was said."""
    said = ground.none_applies(duty.id) if duty.none_applies_if else None
    if said is None or not holds(said, ground):
        return None
    return Finding(
        state="none-applies",
        because=said.because,
        pieces=(Piece(maker="council", says=f"{said.because} ({said.by})", links=_source(said), made=said.date),),
        made=said.date,
        ends=ends(said.date, YEAR),
    )


def holds(said: NoneApplies, ground: Ground) -> bool:
    """Within a year, with a source or a register that counts none."""
    return ground.is_within(said.date, YEAR) and (said.source is not None or _counts_none(said))


def lapsed(said: NoneApplies, today: date) -> Lack:
    words = "was not renewed within a year" if (today - said.date).days > YEAR else "names no source"
    return Lack(who="council", says=f"The council’s word of {day_in_words(said.date)} that none applies {words}")


def _counts_none(said: NoneApplies) -> bool:
    register = said.register
    return register is not None and register.count == 0 and 0 <= (said.date - register.date).days <= REGISTER


def _source(said: NoneApplies) -> tuple[Link, ...]:
    if said.source is not None:
        return (Link(title=said.source.name, address=said.source.url or ""),)
    return (Link(title=said.register.name, address=said.register.url or ""),) if said.register else ()
