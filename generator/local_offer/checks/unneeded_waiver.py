"""A waiver takes one rule off one record, and is itself an error once nothing is left to waive."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer

WAIVERS = "offer/waivers.yaml"


def without_waived(offer: Offer, found: Sequence[Fault], not_asked: frozenset[str]) -> list[Fault]:
    """`found` less what is waived, and a fault for each waiver that waives nothing.

    The rules `not_asked` were not tried, so nobody can tell of their waivers.

    While records cannot be read, nobody can tell which waivers are spare.
    """
    used: set[int] = set()
    kept: list[Fault] = []
    for one in found:
        names = _names(one.path)
        matching = [i for i, w in enumerate(offer.waivers) if w.rule == one.rule and w.record in names]
        used.update(matching)
        if not matching:
            kept.append(one)
    if offer.unsound:
        return kept
    spare = (i for i, w in enumerate(offer.waivers) if i not in used and w.rule not in not_asked)
    return kept + [fault("unneeded-waiver", WAIVERS, ("waivers", index)) for index in spare]


def _names(path: str) -> tuple[str, str]:
    """`offer/services/local/small-club.yaml` is `services/small-club`, or with its folder."""
    whole = PurePosixPath(path.removeprefix("offer/")).with_suffix("")
    return f"{whole.parts[0]}/{whole.name}", str(whole)
