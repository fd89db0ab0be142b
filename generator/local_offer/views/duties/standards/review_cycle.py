"""Keeping the offer under review: a dated review of the whole, and few entries past their day."""

from datetime import date, timedelta
from math import ceil

from local_offer.records import LogEntry, Service
from local_offer.schema.checkers import copied
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Log
from local_offer.views.duties.found import Finding, Lack, Link, Piece, Share, State
from local_offer.views.duties.ground import YEAR, Ground, ends, lapses
from local_offer.views.duties.log import entries, lacking, link_to
from local_offer.views.duties.standards.whole import TOO_THIN, of_the_whole
from local_offer.views.freshness import freshness_of
from local_offer.words import day_in_words

_FRESHNESS = (Link(title="how fresh it is", address="about/freshness/"),)


def weigh(duty: Duty, ground: Ground) -> Finding:
    log = duty.one(Log)
    return _reviewed(duty, log, ground) if log else _up_to_date(duty, ground)


def _reviewed(duty: Duty, log: Log, ground: Ground) -> Finding:
    made = [
        entry
        for entry in entries(ground.offer, "review", ground.today)
        if entry.about == "this-offer" and not lacking(entry, log.needs)
    ]
    stale, total = _stale(ground)
    share = Share(what="Past their review, or never checked", have=stale, of=total)
    lacks = []
    if total == 0 or stale / total > ground.bar(duty, "stale"):
        lacks.append(Lack(who="provider", says="Checks of entries past their day", links=_FRESHNESS, number=stale))
    if not made:
        whole = "A review of the whole offer: what was looked at, what changed, who answers, and when next"
        return Finding(state="not", lacks=(Lack(who="council", says=whole), *lacks), shares=(share,))
    newest = made[0]
    is_fresh = ground.is_within(newest.date, ground.bar(duty, "max_age_days"))
    if not is_fresh:
        lacks.append(Lack(who="council", says=f"A review within a year; the last was on {day_in_words(newest.date)}"))
    is_partly = ground.is_within(newest.date, ground.bar(duty, "partly_days"))
    state: State = "met" if not lacks else "partly" if is_partly else "out-of-date"
    return Finding(
        state=state,
        pieces=(Piece(maker="council", says="Reviewed", links=(link_to(newest),), made=newest.date),),
        lacks=tuple(lacks),
        shares=(share,),
        made=newest.date,
        ends=_ends(duty, ground, newest, state, total)
        if is_fresh
        else ends(newest.date, ground.bar(duty, "partly_days")),
    )


def _stale(ground: Ground) -> tuple[int, int]:
    """How many open services are past their day or were never checked by who knows them, and of how many."""
    open_ones = ground.records.services
    return sum(_fresh_until(one, ground) is None for one in open_ones), len(open_ones)


def _fresh_until(service: Service, ground: Ground) -> date | None:
    """Its day, a year after its check at most: a review that is far away makes no check younger."""
    checked, known = ground.records.facts(service).checked, freshness_of(service, ground.today)
    if checked is None or known.due is None or known.state != "fresh" or not ground.is_within(checked, YEAR):
        return None
    return min(known.due, checked + timedelta(days=YEAR))


def _ends(duty: Duty, ground: Ground, newest: LogEntry, state: State, total: int) -> date:
    """When the review is too old, or too many entries are past their day."""
    past = _until_stale(ground, ceil(total * (1 - ground.bar(duty, "stale")))) if state == "met" else None
    return min(day for day in (ends(newest.date, ground.bar(duty, "max_age_days")), past) if day)


def _until_stale(ground: Ground, need: int) -> date | None:
    """From when on fewer than `need` entries are within their day, if nobody checks any of them."""
    known = (_fresh_until(one, ground) for one in ground.records.services)
    return lapses([ends(day, 0) for day in known if day], need)


def _up_to_date(duty: Duty, ground: Ground) -> Finding:
    """By checks of providers and the council; a register's or an import's date is none."""
    stale, total = _stale(ground)
    fresh = total - stale
    bar = ground.bar(duty, "fresh")
    older = sum(
        one.checked is not None
        and one.checked.by not in copied()
        and ground.is_within(one.checked.date, ground.bar(duty, "partly_days"))
        for one in ground.records.services
    )
    state: State = "not"
    if total and fresh / total >= bar:
        state = "met"
    elif total and older / total >= bar:
        state = "partly"
    state = of_the_whole(state, ground)
    lack = Lack(who="provider", says="Checks within a year", links=_FRESHNESS, number=max(stale, 1))
    return Finding(
        state=state,
        because=TOO_THIN if state == "cannot-tell" else "",
        lacks=() if state == "met" else (lack,),
        ends=_until_stale(ground, ceil(total * bar)) if state == "met" else None,
        shares=(Share(what="Checked within a year", have=fresh, of=total),),
        pieces=(Piece(maker="provider", says=f"{fresh} of {total} entries checked", links=_FRESHNESS),)
        if fresh
        else (),
    )
