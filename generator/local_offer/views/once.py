"""A view that is dear and asked for in several places: the last answer is kept while the same offer is asked about."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from local_offer.offer import Offer

More = ParamSpec("More")
Found = TypeVar("Found")


def once(view: Callable[Concatenate[Offer, More], Found]) -> Callable[Concatenate[Offer, More], Found]:
    """An offer never changes, so the same one, asked the same, has the same answer."""
    last: list[tuple[Offer, object, Found]] = []

    @wraps(view)
    def answer(offer: Offer, /, *more: More.args, **named: More.kwargs) -> Found:
        asked = (more, named)
        if not last or last[0][0] is not offer or last[0][1] != asked:
            last[:] = [(offer, asked, view(offer, *more, **named))]
        return last[0][2]

    return answer
