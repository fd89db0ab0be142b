"""What people type who are in danger or in crisis, and the numbers that are shown then, from `crisis.json`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True, slots=True)
class CrisisKind:
    """One kind of crisis. `lines` are the ids of the numbers that are shown, `sought` what is looked for below them."""

    id: str
    title: str
    lede: str
    lines: tuple[str, ...]
    sought: str
    phrases: tuple[str, ...]
    elsewhere: tuple[str, ...]
    """What is typed in other languages."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Crisis:
    """`lines` are plain values, as in `shared.json`. `same` lists, by what they mean, words that mean the same; of the
    phrases `aside` no word is meant so; nobody is in danger who looks for something `studied`, such as a course.
    `subjects` are words of a record that is about harm.
    """

    lines: tuple[Mapping[str, Any], ...]
    kinds: tuple[CrisisKind, ...]
    subjects: tuple[str, ...]
    ignored: tuple[str, ...]
    same: Mapping[str, tuple[str, ...]]
    aside: tuple[str, ...]
    studied: tuple[str, ...]
    not_slips: tuple[str, ...]


@cache
def crisis() -> Crisis:
    said = files.read("crisis.json")
    words = {name: tuple(said[name].split(" ")) for name in ("ignored", "studied", "not_slips")}
    return Crisis(
        lines=tuple(said["lines"]),
        kinds=tuple(
            CrisisKind(
                **{**kind, "lines": tuple(kind["lines"]), "phrases": tuple(kind["phrases"])},
                elsewhere=tuple(word for words in said["languages"].values() for word in words.get(kind["id"], ())),
            )
            for kind in said["kinds"]
        ),
        subjects=tuple(said["subjects"]),
        same={name: tuple(forms.split(" ")) for name, forms in said["same"].items()},
        aside=tuple(said["aside"]),
        **words,
    )
