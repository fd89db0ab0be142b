"""The kinds of help that duties ask for, and what of an entry bears each of them out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from local_offer.schema import files
from local_offer.schema.area import AREA, said_of


@dataclass(frozen=True, kw_only=True, slots=True)
class KindOfHelp:
    """An entry of the kind has one of `topics`, and of the others all that are given.

    `made_by` are kinds of organisation, a `setting`, or `commissioned`: paid for under a contract. Its ages begin at
    `from_at_most` and end at `to_at_least`. `anywhere`: one for the whole country will do; `outside`: one near by. A
    school or nursery of one of `settings` is of the kind without saying so.
    """

    id: str
    title: str
    topics: tuple[str, ...]
    made_by: tuple[str, ...] = ()
    delivery: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    from_at_most: int | None = None
    to_at_least: int | None = None
    anywhere: bool = False
    outside: bool = False


@cache
def kinds_of_help(area: str = AREA) -> Mapping[str, KindOfHelp]:
    """By id. `area` is the council's word for what it serves."""
    entries = said_of(area, files.read("vocabularies/kinds-of-help.json"))["oneOf"]
    return MappingProxyType({entry["const"]: _kind(entry) for entry in entries})


def _kind(entry: Mapping[str, object]) -> KindOfHelp:
    said = {key: value for key, value in entry.items() if key not in ("const", "description")}
    frozen = {key: tuple(value) if isinstance(value, list) else value for key, value in said.items()}
    return KindOfHelp(id=str(entry["const"]), **frozen)  # type: ignore[arg-type]
