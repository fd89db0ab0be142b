"""What a file of the site is made of, as a sign: while that is the same, so is the file."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from typing import Any

from local_offer.records import Organisation, Service
from local_offer.views.secrets.lookout import Lookout

_RECORDS = frozenset((Service, Organisation))
_PLAIN = frozenset((str, int, float, bool, date, type(None)))
Signs = Mapping[str, str]
"""Of files of records by their paths: the hash of what each holds."""


class UnsignedError(TypeError):
    """A kind of page says that it is made of what has no sign: a set, a function, or a record without its own file."""


def sign_of(made_of: tuple[object, ...], rest: str, signs: Signs) -> str:
    """`rest` is the sign of all that is neither a service nor an organisation. Empty where one of the records has no
    file of its own: what is made of it is made anew."""
    parts: list[str] = [rest]
    try:
        _add((made_of,), signs, parts)
    except KeyError:
        return ""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def sign_of_lookout(lookout: Lookout) -> str:
    """Of all that is looked for in a finished site."""
    return sha256("\n".join(sorted(map(repr, lookout.secrets))).encode("utf-8", "surrogatepass")).hexdigest()


def _add(values: Iterable[Any], signs: Signs, parts: list[str]) -> None:
    """Asked of very many values, most of which are records or plain: so these are told by their types alone."""
    for value in values:
        sort = value.__class__
        if sort in _RECORDS:
            parts.append(f"{value.path} {signs[value.path]}")
        elif sort in _PLAIN:
            parts.append(repr(value))
        elif isinstance(value, tuple | list):
            parts.append(f"{len(value)} of")
            _add(value, signs, parts)
        elif isinstance(value, str | int | float | date):  # of a sort of their own
            parts.append(repr(value))
        else:
            parts.append(sort.__name__)
            _add([getattr(value, name) for name in _names(sort)], signs, parts)


@cache
def _names(sort: type) -> tuple[str, ...]:
    if not is_dataclass(sort):
        raise UnsignedError(f"a page is made of {sort.__name__}, which has no sign")
    return tuple(field.name for field in fields(sort))
