"""A view that is dear and asked for in several places: the last answer is kept while the same offer is asked about."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

Of = TypeVar("Of")
More = ParamSpec("More")
Found = TypeVar("Found")


def once(view: Callable[Concatenate[Of, More], Found]) -> Callable[Concatenate[Of, More], Found]:
    """An offer never changes, so the same one, or one of the same records, has the same answer when asked the same."""
    last: list[tuple[Of, object, Found]] = []

    @wraps(view)
    def answer(offer: Of, /, *more: More.args, **named: More.kwargs) -> Found:
        asked = (more, named)
        for of, same, found in last:  # one at most; another thread may put its own there meanwhile
            if (of is offer or of == offer) and same == asked:
                last[:] = [(offer, asked, found)]  # the next time it is this one: to compare two of them takes long
                return found
        found = view(offer, *more, **named)
        last[:] = [(offer, asked, found)]
        return found

    return answer
