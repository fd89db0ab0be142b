"""“None applies, because …”: the council's dated word, with its reason and where that comes from."""

from datetime import date

from local_offer.offer import Offer
from local_offer.records.council import NoneApplies
from local_offer.schema.duties import Duty, duties
from local_offer.schema.evidence import Log, Services
from local_offer.schema.vocabulary import vocabulary
from local_offer.views.duties.classes import EVERYWHERE
from local_offer.views.duties.found import Finding, Lack, Link, Piece
from local_offer.views.duties.ground import REGISTER, YEAR, Ground, ends, newest_count
from local_offer.views.duties.records import Records
from local_offer.views.own_words import is_a_role, says_nothing
from local_offer.words import day_in_words


def none_applies(duty: Duty, ground: Ground) -> Finding | None:
    """None where the duty is not of those that may have none, or where nothing that holds was said."""
    said = ground.none_applies(duty.id) if duty.none_applies_if and not _is_by_kind(duty) else None
    # A row that asks kind by kind takes no word for all of them.
    if said is None or len(_classes(duty, said)) > 1 or refused(duty, said, ground.offer, ground.records, ground.today):
        return None
    if not holds(said, ground) and not _is_counted_none(duty, said, ground):
        return None
    return Finding(
        state="none-applies",
        because=said.because,
        pieces=(Piece(maker="council", says=f"{said.because} ({said.by})", links=_source(said), made=said.date),),
        made=said.date,
        ends=ends(said.date, YEAR),
    )


def holds(said: NoneApplies, ground: Ground) -> bool:
    """Within a year, by a role and with a reason, and with a source or a register that counts none."""
    is_said = is_a_role(said.by) and not says_nothing(said.because)
    return is_said and ground.is_within(said.date, YEAR) and (_has_source(said, ground) or _counts_none(said))


def _has_source(said: NoneApplies, ground: Ground) -> bool:
    """A page, or whom the council asked; of kinds that are everywhere, the register that counts none."""
    if said.source is None or _is_everywhere(said, ground):
        return False
    return bool(said.source.url) or is_a_role(said.source.name)


def _is_everywhere(said: NoneApplies, ground: Ground) -> bool:
    duty = duties(ground.offer.council.area)[said.duty]
    return not said.kind and any(kind in EVERYWHERE for kind in _classes(duty, said))


def refused(duty: Duty, said: NoneApplies, offer: Offer, records: Records, today: date) -> str:
    """Why it cannot be so: a record of the class stands here, or a register counts one. Empty where nothing says so."""
    for kind in _classes(duty, said):
        listed = records.expected_outside.get(kind, ()) if said.kind else records.perhaps(kind)
        if listed:
            return f"{listed[0].name} is listed"
        counted = None if said.kind else newest_count(offer, kind, today)
        if counted and counted.count and not (said.register and said.register.date > counted.date):
            return f"{counted.name} counts {counted.count}"
    if said.register and said.register.count:
        return f"{said.register.name} counts {said.register.count}"
    return ""


def _is_counted_none(duty: Duty, said: NoneApplies, ground: Ground) -> bool:
    """By the list of registers, where the word itself names none."""
    counts = [ground.whole(kind) for kind in _classes(duty, said)]
    known = bool(counts) and all(c is not None and c.count == 0 and ground.is_whole(c) for c in counts)
    return known and ground.is_within(said.date, YEAR)


def _classes(duty: Duty, said: NoneApplies) -> tuple[str, ...]:
    if said.kind:
        return (said.kind,)
    part, log = duty.one(Services), duty.one(Log)
    if part:
        return part.classes
    kind = class_of_group(log.group) if log else ""
    return (kind,) if kind else ()


def class_of_group(group: str) -> str:
    """The class of provider whose bodies a group of consulted people is; empty for others."""
    term = vocabulary("consultation-groups").terms.get(group)
    return str(term.notes.get("class", "")) if term else ""


def _is_by_kind(duty: Duty) -> bool:
    """SEND Regulations 2014, regulation 54(3): the council says so of one kind of body at a time."""
    log = duty.one(Log)
    return log is not None and bool(log.by_kind)


def none_here(kind: str, ground: Ground) -> bool:
    """Whether a register counts none of a class in the area, or the council says so of its row."""
    counted = ground.whole(kind)
    if counted is not None and counted.count == 0 and ground.is_whole(counted):
        return True
    rows = (duty for duty in duties(ground.offer.council.area).values() if duty.standard == "class-in-area")
    return any(ground.found(duty.id).state == "none-applies" for duty in rows if _is_about(duty, kind))


def _is_about(duty: Duty, kind: str) -> bool:
    part = duty.one(Services)
    return part is not None and kind in part.classes


def not_accepted(duty: Duty, ground: Ground) -> tuple[Lack, ...]:
    """Why the council's word that none applies does not hold, where it gave one."""
    said = ground.none_applies(duty.id) if duty.none_applies_if else None
    if said is None:
        return ()
    words = "names no register that counts none" if _is_everywhere(said, ground) else "names no source"
    if because := refused(duty, said, ground.offer, ground.records, ground.today):
        words = f"cannot be so: {because}"
    elif not ground.is_within(said.date, YEAR):
        words = "was not renewed within a year"
    return (Lack(who="council", says=f"The council’s word of {day_in_words(said.date)} that none applies {words}"),)


def _counts_none(said: NoneApplies) -> bool:
    register = said.register
    return register is not None and register.count == 0 and 0 <= (said.date - register.date).days <= REGISTER


def _source(said: NoneApplies) -> tuple[Link, ...]:
    if said.source is not None:
        return (Link(title=said.source.name, address=said.source.url or ""),)
    return (Link(title=said.register.name, address=said.register.url or ""),) if said.register else ()
