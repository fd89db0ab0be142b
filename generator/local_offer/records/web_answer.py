"""What a web address answered when it was last asked; a line of `offer/links.csv`."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

LinkState = Literal[
    "works",
    "moved",
    "to-home",
    "not-found",
    "gone",
    "no-host",
    "expired",
    "certificate",
    "failing",
    "no-answer",
    "refused",
]
"""`moved` works elsewhere; `to-home` leads to the first page of its site; `refused` does not answer programs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WebAnswer:
    """`since` is the day on which it first answered so, or first did not open, `asked` the last, `times` on how many.

    `to` is where it has moved. `etag` and `modified` are what the server said, so that it need not send the page anew.
    """

    address: str
    state: LinkState
    since: date
    asked: date
    times: int = 1
    to: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """`pause` is for how many seconds the server asked to be left alone; `to` is where the address has moved."""

    state: LinkState
    to: str = ""
    etag: str = ""
    modified: str = ""
    pause: float = 0
