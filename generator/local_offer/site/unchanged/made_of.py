"""What a file of the site is made of, as a sign: while that is the same, so is the file."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from local_offer.records import Organisation, Service
from local_offer.views.secrets.lookout import Lookout

Signs = Mapping[str, str]
"""Of files of records by their paths: the hash of what each holds."""


class UnsignedError(TypeError):
    """A kind of page says that it is made of what has no sign: a set, a function, or a record without its own file."""


def sign_of(made_of: tuple[object, ...], rest: str, signs: Signs) -> str:
    """`rest` is the sign of all that is neither a service nor an organisation. Empty where one of the records has no
    file of its own: what is made of it is made anew."""
    parts: list[str] = [rest]
    try:
        _add(made_of, signs, parts)
    except KeyError:
        return ""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def sign_of_lookout(lookout: Lookout) -> str:
    """Of all that is looked for in a finished site."""
    return sha256("\n".join(sorted(map(repr, lookout.secrets))).encode("utf-8", "surrogatepass")).hexdigest()


def _add(value: Any, signs: Signs, parts: list[str]) -> None:
    if isinstance(value, Service | Organisation):
        parts.append(f"{value.path} {signs[value.path]}")
    elif value is None or isinstance(value, str | int | float | date):
        parts.append(repr(value))
    elif isinstance(value, tuple | list):
        parts.append(f"{len(value)} of")
        for each in value:
            _add(each, signs, parts)
    elif is_dataclass(value) and not isinstance(value, type):
        parts.append(type(value).__name__)
        for field in fields(value):
            _add(getattr(value, field.name), signs, parts)
    else:
        raise UnsignedError(f"a page is made of {type(value).__name__}, which has no sign")
