"""The law's time limits, each in one place, so that a change of law is one edit."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeLimit:
    """`words` is what readers see, such as `6 weeks`; `what` says what must happen, and from when it counts.

    `status` says how it was checked: the wording was `read`, a `secondary` page says so, or it is `background`.
    `text` is the id of the text of the law in which it was read.
    """

    id: str
    group: str
    words: str
    what: str
    cite: str
    force: Literal["law", "guidance"]
    status: Literal["read", "secondary", "background"]
    value: int | None = None
    unit: str = ""
    url: str = ""
    text: str = ""


@cache
def groups() -> Mapping[str, str]:
    """The headings under which limits stand, by id."""
    return MappingProxyType({group["id"]: group["title"] for group in files.read("time-limits.json")["groups"]})


@cache
def time_limits() -> Mapping[str, TimeLimit]:
    """By id, in the order of the file."""
    limits = (TimeLimit(**entry) for entry in files.read("time-limits.json")["limits"])
    return MappingProxyType({limit.id: limit for limit in limits})
