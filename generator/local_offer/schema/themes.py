"""What families want to know of an offer, each with the rows of the law that answer it."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from local_offer.schema import files
from local_offer.schema.area import AREA, said_of
from local_offer.schema.evidence import built


@dataclass(frozen=True, kw_only=True, slots=True)
class Theme:
    """`covers` names help that the offer should tell of, `answers` a question; `guide` explains it."""

    id: str
    title: str
    kind: Literal["covers", "answers"]
    rows: tuple[str, ...]
    guide: str = ""


@cache
def themes(area: str = AREA) -> tuple[Theme, ...]:
    return tuple(built(Theme, entry) for entry in said_of(area, files.read("duties.json")["themes"]))
