"""Making the advice service known: to whom it was told within the year, and how."""

from local_offer.schema.duties import Duty
from local_offer.views.duties.found import Finding, Lack, Piece, Share
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.duties.log import asked_of, entries, lacking, link_to


def weigh(duty: Duty, ground: Ground) -> Finding:
    """Section 32(3) of the Act: parents, children, young people, and the heads of schools and colleges."""
    log = asked_of(duty)
    everyone = ground.offer.contract.vocabularies["log-audiences"].terms
    told = [
        entry
        for entry in entries(ground.offer, "promotion", ground.today)
        if entry.about == "advice-service" and not lacking(entry, log.needs)
    ]
    if not told:
        return Finding(state="not", lacks=(Lack(who="council", says="An entry of the log: to whom, how and who did"),))
    fresh = [entry for entry in told if ground.is_within(entry.date, log.max_age_days)]
    older = [entry for entry in told if ground.is_within(entry.date, ground.bar(duty, "partly_days"))]
    counted = fresh or older
    reached = {one for entry in counted for one in entry.to}
    share = len(reached) / len(everyone)
    newest = (counted or told)[0]
    state = "met" if fresh and share == 1 else "partly" if share >= ground.bar(duty, "partly", "says") else "not"
    return Finding(
        state=state if counted else "out-of-date",  # type: ignore[arg-type]
        pieces=tuple(
            Piece(maker="council", says="Told", links=(link_to(entry),), made=entry.date) for entry in counted or told
        ),
        lacks=tuple(
            Lack(who="council", says=f"Telling within the year: {term.title}")
            for id, term in everyone.items()
            if id not in {one for entry in fresh for one in entry.to}
        ),
        shares=(Share(what="Told", have=len(reached), of=len(everyone)),),
        made=newest.date,
        ends=ends(newest.date, log.max_age_days if fresh else ground.bar(duty, "partly_days")),
    )
