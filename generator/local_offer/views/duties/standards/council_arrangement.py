"""Procedures and arrangements that the offer must tell of: the council's own dated words, in every part."""

from dataclasses import replace

from local_offer.schema.duties import Duty
from local_offer.schema.evidence import CouncilStatement, DocumentLink, Log, Services
from local_offer.views.duties.found import Finding, Lack, Share
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.duties.standards import own_document, service_of_the_council, shares, told_of
from local_offer.views.duties.statements import lacks, parts_said, piece
from local_offer.views.own_words import is_a_role


def weigh(duty: Duty, ground: Ground) -> Finding:
    if duty.one(Log):
        return told_of.weigh(duty, ground)
    if duty.one(CouncilStatement) is None:
        asks_all = any(isinstance(part, Services) and part.share for part in duty.evidence)
        return shares.weigh(duty, ground) if asks_all else service_of_the_council.weigh(duty, ground)
    found = of_statement(duty, ground)
    document = duty.one(DocumentLink)
    return _with_document(found, own_document.of_document(document, ground)) if document else found


def of_statement(duty: Duty, ground: Ground) -> Finding:
    """By the newest statement on the duty. Its facts count because it takes them for its own."""
    wanted = duty.one(CouncilStatement)
    if wanted is None:
        return Finding(state="not")
    said = ground.statement(duty.id)
    if said is None or not is_a_role(said.by):
        missing = tuple(Lack(who="council", says=f"The council’s word on: {part.title}") for part in wanted.says)
        if said is not None:
            missing = (Lack(who="council", says="The role that answers for what the council says"),)
        return Finding(state="not", lacks=missing, shares=(Share(what="Said", have=0, of=len(wanted.says)),))
    parts = parts_said(duty, said, ground.offer)
    share = sum(part.is_said for part in parts) / len(parts)
    is_fresh = ground.is_within(said.date, wanted.max_age_days)
    partly_days = ground.standard_of(duty).bars.get("partly_days", wanted.max_age_days)
    old = () if is_fresh else (Lack(who="council", says="A new date: the council’s word is more than a year old"),)
    finding = Finding(
        state="not",
        pieces=(piece(duty, said, parts),),
        lacks=(*lacks(duty, parts), *old),
        shares=(Share(what="Said", have=sum(part.is_said for part in parts), of=len(parts)),),
        made=said.date,
        ends=ends(said.date, wanted.max_age_days if is_fresh else partly_days),
    )
    if is_fresh and share >= ground.bar(duty, "met", "says"):
        return replace(finding, state="met")
    if ground.is_within(said.date, partly_days):
        return replace(finding, state="partly" if share >= ground.bar(duty, "partly", "says") else "not")
    return replace(finding, state="out-of-date")


def _with_document(found: Finding, document: Finding) -> Finding:
    """Both are asked for: a statement whose document is missing or over is met in part at most."""
    return replace(
        found,
        state="partly" if found.state == "met" and document.state != "met" else found.state,
        pieces=(*found.pieces, *document.pieces),
        lacks=(*found.lacks, *document.lacks),
        ends=min((day for day in (found.ends, document.ends) if day), default=None),
    )
