"""The texts of the law that were read, each with the day of its wording, so that pages say it once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True, slots=True)
class LawText:
    """`as_at` is the day, or the month, on which the wording that was read was in force.

    Where it is empty, `state` says what was read: the text as `made`, an undated `page`, or a `quotation` by others.
    `head` marks the texts that every page on the law names; `caveat` is a sentence on what must be known besides.
    """

    id: str
    name: str
    state: Literal["force", "made", "page", "quotation"]
    url: str
    as_at: str = ""
    in_force: str = ""
    """The day on which it began, where something rests on that."""
    caveat: str = ""
    head: bool = False


@cache
def law_texts() -> Mapping[str, LawText]:
    """By id, in the order of the file."""
    texts = (LawText(**entry) for entry in files.read("law.json")["texts"])
    return MappingProxyType({text.id: text for text in texts})


def in_force(id: str) -> str:
    """The day on which a text of law began, as in `2014-09-01`."""
    return law_texts()[id].in_force
