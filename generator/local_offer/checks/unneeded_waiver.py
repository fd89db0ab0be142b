"""A waiver takes one rule off one record, and is itself an error once nothing is left to waive.

Some rules cannot be waived: where they are broken a page would be false, or lead nowhere.
"""

from collections.abc import Sequence

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.schema.rules import is_waivable

WAIVERS = "offer/waivers.yaml"


def without_waived(offer: Offer, found: Sequence[Fault], not_asked: frozenset[str]) -> list[Fault]:
    """`found` less what is waived, and a fault for each waiver that waives nothing.

    The rules `not_asked` were not tried, so nobody can tell of their waivers.

    While records cannot be read, nobody can tell which waivers are spare.
    """
    used: set[int] = set()
    kept: list[Fault] = []
    for one in found:
        matching = [
            i
            for i, w in enumerate(offer.waivers)
            if w.rule == one.rule and any(map(w.is_about, one.paths)) and is_waivable(w.rule)
        ]
        used.update(matching)
        if not matching:
            kept.append(one)
    refused = [(i, w) for i, w in enumerate(offer.waivers) if not is_waivable(w.rule)]
    kept += [fault("waiver-refused", WAIVERS, ("waivers", index), rule=waiver.rule) for index, waiver in refused]
    if offer.unsound:
        return kept
    used.update(index for index, _ in refused)
    spare = (i for i, w in enumerate(offer.waivers) if i not in used and w.rule not in not_asked)
    return kept + [fault("unneeded-waiver", WAIVERS, ("waivers", index)) for index in spare]
