"""Comments of families: asked for, published so that nobody is recognised, and answered with what will be done."""

from local_offer.records import Comment, LogEntry
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Log
from local_offer.views.duties import answered
from local_offer.views.duties.found import Finding, Lack, Piece, Share, State
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.duties.log import asked_of, entries, lacking, link_to
from local_offer.words import day_in_words


def weigh(duty: Duty, ground: Ground) -> Finding:
    log = asked_of(duty)
    if log.record == "comment-call":
        return _called(duty, log, ground)
    if log.record == "redaction-check":
        return _checked(duty, log, ground)
    return _answered(duty, log, ground)


def _called(duty: Duty, log: Log, ground: Ground) -> Finding:
    """SEND Regulations 2014, regulation 56(1): the three things are asked apart."""
    made = answered.calls(ground, log.asks)
    titles = [ground.offer.title_of("comment-questions", id) for id in log.asks]
    lack = Lack(who="council", says=f"A call to families for comments that asks: {'; '.join(titles)}")
    return _of_entry(made[0] if made else None, "Asked for comments", lack, duty, ground)


def _checked(duty: Duty, log: Log, ground: Ground) -> Finding:
    """Act, section 30(7): after the newest comment, someone made sure that nobody can be recognised."""
    comments = answered.of_families(ground.offer, ground.today)
    published = max((one.responded or one.date for one in comments), default=None)
    made = [
        entry
        for entry in entries(ground.offer, "redaction-check", ground.today)
        if not lacking(entry, (*log.needs, "what")) and (published is None or entry.date >= published)
    ]
    lack = Lack(who="council", says="A check that nobody can be recognised, after the newest comment, with who made it")
    return _of_entry(made[0] if made else None, "Checked", lack, duty, ground)


def _of_entry(entry: LogEntry | None, says: str, lack: Lack, duty: Duty, ground: Ground) -> Finding:
    if entry is None:
        return Finding(state="not", lacks=(lack,))
    days = ground.bar(duty, "newest_days")
    state: State = "met" if ground.is_within(entry.date, days) else "out-of-date"
    return Finding(
        state=state,
        because="" if state == "met" else f"Last done {day_in_words(entry.date)}",
        pieces=(Piece(maker="council", says=says, links=(link_to(entry),), made=entry.date),),
        lacks=() if state == "met" else (lack,),
        made=entry.date,
        ends=ends(entry.date, days),
    )


def _answered(duty: Duty, log: Log, ground: Ground) -> Finding:
    nil = answered.nil_return(ground, ground.bar(duty, "call_days"))
    comments = answered.of_families(ground.offer, ground.today)
    late = answered.waiting(comments, ground.today, ground.bar(duty, "waiting_days"))
    whole = _shown(comments, log, ground)
    newest = max((one.responded for one in whole if one.responded), default=None)
    if nil and not late and not (newest and newest > nil.date):
        return Finding(
            state="met",
            because="None received.",
            pieces=(Piece(maker="council", says="No comment came", links=(link_to(nil),), made=nil.date),),
            made=nil.date,
            ends=ends(nil.date, ground.bar(duty, "newest_days")),
        )
    lacks = [
        Lack(
            who="council", says=f"An answer, waited for since {day_in_words(one.date)}", links=(answered.link_to(one),)
        )
        for one in late
    ]
    if newest is None:
        lacks.append(
            Lack(who="council", says="A family’s comment with an answer and what will be done, or a nil return")
        )
        return Finding(state="not", lacks=tuple(lacks))
    called = max((call.date for call in answered.calls(ground)), default=None)
    if not ground.is_within(called, ground.bar(duty, "call_days")):
        lacks.append(Lack(who="council", says="A call to families for comments within a year"))
    is_fresh = ground.is_within(newest, ground.bar(duty, "newest_days"))
    if not is_fresh:
        lacks.append(Lack(who="council", says="An answer within a year"))
    state: State = "met" if not lacks else "partly"
    if not ground.is_within(newest, ground.bar(duty, "partly_days")):
        state = "out-of-date"
    return Finding(
        state=state,
        pieces=tuple(
            Piece(maker="council", says="Answered", links=(answered.link_to(one),), made=one.responded)
            for one in whole[:3]
        ),
        lacks=tuple(lacks),
        shares=(Share(what="Comments of families answered", have=len(whole), of=len(comments)),),
        made=newest,
        ends=min(
            ends(day, ground.bar(duty, bar)) for day, bar in ((newest, "newest_days"), (called, "call_days")) if day
        ),
    )


def _shown(comments: tuple[Comment, ...], log: Log, ground: Ground) -> tuple[Comment, ...]:
    empty = answered.copied(ground.offer)
    whole = [one for one in comments if answered.is_answered(one, ground.today, empty)]
    return tuple(one for one in whole if "role" not in log.needs or answered.has_a_role(one))
