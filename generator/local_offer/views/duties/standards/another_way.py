"""Ways without the internet and in other forms: what the council says of them, and whether someone tried."""

from collections.abc import Mapping
from dataclasses import replace

from local_offer.schema.duties import Duty
from local_offer.views.duties.found import Finding, Lack, Piece
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.duties.log import entries, lacking, link_to
from local_offer.views.duties.standards.council_arrangement import of_statement

_TRIED: Mapping[str, str] = {
    "reg57-no-internet": "copy",
    "reg57-different-groups": "another-form",
    "reg57-how-to-comment": "comment",
}
"""What a trial must have been of."""
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "copy": ("asked-for", "came-after-days"),
    "another-form": ("asked-for", "came-after-days"),
    "comment": ("asked-for",),
}


def weigh(duty: Duty, ground: Ground) -> Finding:
    found = of_statement(duty, ground)
    what = _TRIED[duty.id]
    days = ground.bar(duty, "trial_days")
    trials = [
        entry
        for entry in entries(ground.offer, "trial", ground.today)
        if what in entry.tried and not lacking(entry, _NEEDS[what])
    ]
    fresh = [entry for entry in trials if ground.is_within(entry.date, days)]
    pieces = [Piece(maker="council", says="Tried", links=(link_to(entry),), made=entry.date) for entry in trials[:1]]
    if fresh:
        last = min(day for day in (found.ends, ends(fresh[0].date, days)) if day)
        return replace(found, pieces=(*found.pieces, *pieces), ends=last)
    lack = Lack(who="council", says="A trial within two years: someone asked and got it")
    return replace(
        found,
        state="partly" if found.state == "met" else found.state,
        pieces=(*found.pieces, *pieces),
        lacks=(*found.lacks, lack),
    )
