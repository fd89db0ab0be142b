"""What the council says in a dated statement that a row on records may rest on too."""

from local_offer.schema.duties import Duty
from local_offer.schema.evidence import CouncilStatement
from local_offer.views.duties.found import Lack
from local_offer.views.duties.ground import Ground
from local_offer.views.duties.statements import SaidPart, lacks, parts_said
from local_offer.views.own_words import is_a_role


def is_said(duty: Duty, ground: Ground) -> bool:
    """Whether every part of the row's statement is said within its time, by a role that answers for it."""
    parts = _parts(duty, ground)
    return bool(parts) and all(part.is_said for part in parts)


def unsaid(duty: Duty, ground: Ground) -> tuple[Lack, ...]:
    """What of it nobody says, or said too long ago."""
    wanted = duty.one(CouncilStatement)
    if wanted is None:
        return ()
    if parts := _parts(duty, ground):
        return tuple(lacks(duty, parts))
    return tuple(Lack(who="council", says=f"The council’s word on: {part.title}") for part in wanted.says)


def _parts(duty: Duty, ground: Ground) -> tuple[SaidPart, ...]:
    wanted, made = duty.one(CouncilStatement), ground.statement(duty.id)
    if wanted is None or made is None or not is_a_role(made.by):
        return ()
    return parts_said(duty, made, ground.offer) if ground.is_within(made.date, wanted.max_age_days) else ()
