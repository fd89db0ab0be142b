"""One class of provider in the area: how many of those in the register are listed, say what they do, and are fresh."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from local_offer.records import ClassCount, Service
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Services
from local_offer.views.duties.filled import unsaid
from local_offer.views.duties.found import Finding, Lack, Link, Piece, Share, State, Weighed, whole_list
from local_offer.views.duties.ground import YEAR, Ground, count_ends, ends, lapses
from local_offer.views.duties.none_applies import not_accepted
from local_offer.views.duties.records import few
from local_offer.views.duties.standards.said import is_said
from local_offer.views.duties.statements import links_to
from local_offer.words import count, day_in_words

_OWN_LIST = "The council’s own list of whom it pays, with how many there are and a date within a year"
_SAID_OF_ALL = ("provision", "access", "ages")
MORE_THAN_COUNTED = 1.05
"""A register that counts so many fewer than are listed here counts something else."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Class:
    """What was found of a class. `saying` are those that say what they provide, `fresh` those checked lately.

    One dated statement for all stands for the words of each that is listed, and lists none.
    """

    listed: tuple[Service, ...]
    saying: tuple[Service, ...]
    fresh: tuple[Service, ...]
    whole: ClassCount | None
    is_stated: bool
    alone: int
    """So many say it without the statement."""

    @property
    def says(self) -> int:
        return len(self.saying)


def weigh(duty: Duty, ground: Ground) -> Finding:
    part = duty.the(Services)
    kind, records = part.classes[0], ground.records
    listed = records.in_area[kind]
    days = ground.bar(duty, "fresh_days")
    is_stated = is_said(duty, ground)
    found = _Class(
        listed=listed,
        saying=tuple(s for s in listed if not unsaid(records.facts(s), _words(part, is_stated))),
        fresh=tuple(s for s in listed if ground.is_within(records.facts(s).checked, days)),
        whole=ground.whole(kind),
        is_stated=is_stated,
        alone=sum(not unsaid(records.facts(s), _words(part, False)) for s in listed),
    )
    because = _unknown(found, ground)
    of = None if because or found.whole is None else found.whole.count
    state = _state(duty, ground, found, of, because)
    checks = [day for s in found.fresh if (day := records.facts(s).checked)]
    return Finding(
        state=state,
        because=because if state == "cannot-tell" else "",
        pieces=tuple(_pieces(duty, ground, found)),
        lacks=tuple(_lacks(duty, ground, found, of)),
        shares=_shares(found, of),
        made=max(checks, default=None),
        ends=_ends(duty, ground, found, checks, state),
        listed=tuple(_line(ground, s, part, s in found.fresh, found.is_stated) for s in listed),
    )


def _words(part: Services, is_stated: bool) -> tuple[str, ...]:
    """Fields that say something; a check is counted by itself. Nothing said of all tells what is one's own: its unit,
    its contract, or that it is on a list."""
    return tuple(field for field in part.fields if field != "checked" and not (is_stated and field in _SAID_OF_ALL))


def _unknown(found: _Class, ground: Ground) -> str:
    """Why the whole is not known."""
    whole = found.whole
    if whole is None:
        return "No count says how many there are"
    if not ground.is_whole(whole):
        return f"The count of {whole.name} is of {day_in_words(whole.date)}, and that is too long ago"
    if len(found.listed) > whole.count * MORE_THAN_COUNTED:
        return f"{whole.name} counts {whole.count}, and more are listed here: one of the two is wrong"
    return ""


def _state(duty: Duty, ground: Ground, found: _Class, of: int | None, because: str) -> State:
    if not found.listed:
        return "not"
    if because or not of:
        return "cannot-tell"
    listed, says, fresh = (n / of for n in (len(found.listed), found.says, len(found.fresh)))
    met, partly = ground.bar(duty, "met"), ground.bar(duty, "partly")
    if listed >= met["listed"] and says >= met["says"] and fresh >= met["fresh"]:
        return "met"
    if listed < partly["listed"] or says < partly["says"]:
        return "not"
    # The words on a record are as old as their check, where no statement of this year stands for them.
    return "partly" if found.fresh or found.is_stated else "out-of-date"


def _shares(found: _Class, of: int | None) -> tuple[Share, ...]:
    whole = (found.whole.name, found.whole.date) if found.whole and of is not None else ("", None)
    numbers = (
        ("Listed", len(found.listed)),
        ("Say what they provide", found.says),
        ("Checked within a year", len(found.fresh)),
    )
    return tuple(Share(what=what, have=min(n, of or n), of=of, whole=whole[0], dated=whole[1]) for what, n in numbers)


def _pieces(duty: Duty, ground: Ground, found: _Class) -> list[Piece]:
    pieces = []
    if found.listed:
        best = [s for s in found.saying if s in found.fresh] or found.fresh or found.saying or found.listed
        days = [day for s in found.fresh if (day := ground.records.facts(s).checked)]
        said = f"{len(found.listed)} listed, of which {len(found.fresh)} were checked within a year"
        links = (*few(best), whole_list(duty.id))
        pieces.append(Piece(maker="provider", says=said, links=links, made=max(days, default=None)))
    if found.whole and found.listed:
        links = (Link(title=found.whole.name, address=found.whole.url),)
        said = f"The council counts {found.whole.count}, in"
        pieces.append(Piece(maker="council", says=said, links=links, made=found.whole.date))
    if found.is_stated and (made := ground.statement(duty.id)):
        said = f"What every provider of the kind is expected to provide ({made.by})"
        pieces.append(Piece(maker="council", says=said, links=links_to(duty, made), made=made.date))
    return pieces


def _lacks(duty: Duty, ground: Ground, found: _Class, of: int | None) -> list[Lack]:
    lacks = list(not_accepted(duty, ground))
    whole = found.whole
    source = (Link(title=whole.name, address=whole.url),) if whole else ()
    if of is None:
        is_own = duty.the(Services).universe == "council-list"
        says = _OWN_LIST if is_own else "A count of the official register that is at most 120 days old"
        lacks.append(Lack(who="council", says=says, links=source))
    elif of == 0 and not found.listed:
        lacks.append(Lack(who="council", says="The council’s dated word that none applies: the register counts none"))
    elif (missing := of - len(found.listed)) > 0:
        lacks.append(
            Lack(who="council", says=f"{missing} that the register counts are not here", links=source, number=missing)
        )
    page = (whole_list(duty.id),)
    if silent := len(found.listed) - found.says:
        says = f"{count(silent, 'entry does', 'entries do')} not say what they provide, for whom and how to get it"
        lacks.append(Lack(who="provider", says=says, links=page, number=silent))
    if stale := len(found.listed) - len(found.fresh):
        says = f"{count(stale, 'entry was', 'entries were')} not checked within a year by their provider or the council"
        lacks.append(Lack(who="provider", says=says, links=page, number=stale))
    return lacks


def _ends(duty: Duty, ground: Ground, found: _Class, checks: list[date], state: State) -> date | None:
    """When the first of all that it rests on grows too old."""
    if state not in ("met", "partly") or found.whole is None:
        return None
    of, made = found.whole.count, ground.statement(duty.id)
    need = ceil(ground.bar(duty, "met", "fresh") * of) if state == "met" else 1
    days = [count_ends(found.whole), lapses([ends(day, YEAR) for day in checks], need)]
    if found.is_stated and made and found.alone < ceil(ground.bar(duty, state, "says") * of):
        days.append(ends(made.date, ground.bar(duty, "statement_days")))
    return min((day for day in days if day), default=None)


def _line(ground: Ground, service: Service, part: Services, is_fresh: bool, is_stated: bool) -> Weighed:
    said = ground.records.listed(service, _words(part, is_stated))
    stale = () if is_fresh else ("was not checked within a year by its provider or the council",)
    return Weighed(link=said.link, lacks=(*said.lacks, *stale))
