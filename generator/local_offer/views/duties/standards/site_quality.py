"""Qualities that the Code asks for: what the software does is part of it, and people's own checks are the rest."""

from local_offer.records import Gap
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Feature, Log
from local_offer.views.duties.answered import of_families
from local_offer.views.duties.found import Finding, Lack, Link, Piece, State
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.duties.log import asked_of, entries, lacking, link_to
from local_offer.views.own_words import is_a_role, is_a_sentence
from local_offer.words import day_in_words

SOFTWARE = "Comes with the software."


def weigh(duty: Duty, ground: Ground) -> Finding:
    """A row of the Code alone: software never lifts a row of law."""
    log = asked_of(duty)
    return _gaps(duty, log, ground) if log.record == "gaps" else _tried(duty, log, ground)


def _alone(duty: Duty) -> State:
    return "partly" if duty.tier == "code" and any(isinstance(part, Feature) for part in duty.evidence) else "not"


def _tried(duty: Duty, log: Log, ground: Ground) -> Finding:
    made = [
        e
        for e in entries(ground.offer, "usability-check", ground.today)
        if not lacking(e, log.needs, ground.copied_log)
    ]
    days = ground.bar(duty, "human_days")
    if made and ground.is_within(made[0].date, days):
        newest = made[0]
        return Finding(
            state="met",
            pieces=(Piece(maker="council", says="People tried it", links=(link_to(newest),), made=newest.date),),
            made=newest.date,
            ends=ends(newest.date, days),
        )
    last = f"; the last was on {day_in_words(made[0].date)}" if made else ""
    lack = Lack(
        who="council", says=f"A check by people within two years: who tried it, found what, and what changed{last}"
    )
    return Finding(state=_alone(duty), because=SOFTWARE, lacks=(lack,))


def _gaps(duty: Duty, log: Log, ground: Ground) -> Finding:
    """Gaps that families raised, each with who answers for it and a decision within the year."""
    raised = {comment.gap for comment in of_families(ground.offer, ground.today) if comment.gap}
    decided = [gap for gap in ground.offer.gaps if gap.id in raised and _is_decided(gap, log.max_age_days, ground)]
    if decided:
        newest = max(gap.decided for gap in decided if gap.decided)
        links = tuple(Link(title=gap.title, address=f"about/gaps/#{gap.id}") for gap in decided)
        return Finding(
            state="met",
            pieces=(Piece(maker="council", says="Families said, and the council decided", links=links, made=newest),),
            made=newest,
            ends=ends(newest, log.max_age_days),
        )
    lack = Lack(who="council", says="A gap that a family raised, with who answers for it and a decision within a year")
    return Finding(state=_alone(duty), because=SOFTWARE, lacks=(lack,))


def _is_decided(gap: Gap, days: int, ground: Ground) -> bool:
    return is_a_role(gap.owner) and is_a_sentence(gap.decision) and ground.is_within(gap.decided, days)
