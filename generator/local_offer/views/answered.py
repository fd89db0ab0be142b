"""What a record states, field by field, and whether it answers what families ask."""

from collections.abc import Iterator
from functools import cache

from local_offer.records import Organisation, Service, kind_of
from local_offer.schema import fields

Steps = tuple[str, ...]
"""The names of the attributes that lead to a field."""


def answers(record: Service | Organisation, question: str) -> bool:
    """Whether any field that answers it is filled in. A default, such as that a place is shown exactly, counts too."""
    return any(True for steps in _ways(kind_of(record), question) for _ in stated(record, steps))


def steps_to(path: str) -> Steps:
    """`ages.from` is called `from_` there, since `from` is a word of Python."""
    return tuple("from_" if step == "from" else step for step in path.split("."))


def stated(value: object, steps: Steps) -> Iterator[object]:
    """What stands in a field, in each entry of the lists that lead to it; of a list of words each word."""
    if isinstance(value, tuple):
        for entry in value:
            yield from stated(entry, steps)
    elif steps and value is not None:
        yield from stated(getattr(value, steps[0]), steps[1:])
    elif value not in (None, ""):
        yield value


@cache
def _ways(kind: str, question: str) -> tuple[Steps, ...]:
    return tuple(steps_to(leaf.path) for leaf in fields.leaves(kind) if leaf.answers == question)
