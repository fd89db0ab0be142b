"""Whether a record answers what families ask: by the fields that `schema/fields.json` names for each question."""

from functools import cache

from local_offer.records import Organisation, Service, kind_of
from local_offer.schema import fields


def answers(record: Service | Organisation, question: str) -> bool:
    """Whether any field that answers it is filled in. A default, such as that a place is shown exactly, counts too."""
    return any(_is_stated(record, steps) for steps in _ways(kind_of(record), question))


@cache
def _ways(kind: str, question: str) -> tuple[tuple[str, ...], ...]:
    """The fields that answer it, each as the names of the attributes that lead to it."""
    paths = (leaf.path for leaf in fields.leaves(kind) if leaf.answers == question)
    return tuple(tuple("from_" if step == "from" else step for step in path.split(".")) for path in paths)


def _is_stated(value: object, steps: tuple[str, ...]) -> bool:
    if isinstance(value, tuple) and steps:
        return any(_is_stated(entry, steps) for entry in value)
    if value is None or not steps:
        return value not in (None, "", ())
    return _is_stated(getattr(value, steps[0]), steps[1:])
