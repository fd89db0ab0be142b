"""What a record states, field by field, and whether it answers what families ask."""

from collections.abc import Iterator, Sequence
from functools import cache

from local_offer.diagnostics import Pointer
from local_offer.records import Organisation, Service, kind_of
from local_offer.schema import fields

Steps = tuple[str, ...]
"""The names of the attributes that lead to a field."""


def answers(record: Service | Organisation, question: str) -> bool:
    """Whether any field that answers it is filled in. A default, such as that a place is shown exactly, counts too."""
    return any(stated(record, steps) for steps in _ways(kind_of(record), question))


def steps_to(path: str) -> Steps:
    """`ages.from` is called `from_` there, since `from` is a word of Python."""
    return tuple("from_" if step == "from" else step for step in path.split("."))


def stated(record: object, steps: Steps) -> Sequence[object]:
    """What stands in a field, in each entry of the lists that lead to it; of a list of words each word."""
    found = [record]
    for step in steps:  # no recursion: the search asks this thirty times of each service
        inner: list[object] = []
        for value in (getattr(each, step) for each in found):
            if isinstance(value, tuple):
                inner += value
            elif value not in (None, ""):
                inner.append(value)
        if not inner:
            return ()
        found = inner
    return found


def placed(value: object, steps: Steps, pointer: Pointer = ()) -> Iterator[tuple[Pointer, object]]:
    """The same, with the place of each among the record's values."""
    if isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from placed(entry, steps, (*pointer, index))
    elif steps and value is not None:
        yield from placed(getattr(value, steps[0]), steps[1:], (*pointer, steps[0].rstrip("_")))
    elif value not in (None, ""):
        yield pointer, value


@cache
def _ways(kind: str, question: str) -> tuple[Steps, ...]:
    return tuple(steps_to(leaf.path) for leaf in fields.leaves(kind) if leaf.answers == question)
