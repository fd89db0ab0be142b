"""How far one piece of evidence is there: what meets it, and what is missing, in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

DutyState = Literal["met", "partly", "not"]

MOST = 3
"""So many records are named beside a count."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """`address` is relative to the site's root, or a web address; empty where there is no page."""

    title: str
    address: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Weighed:
    """`says` counts what is there; `links` are the best of it; each of `missing` is a phrase without its stop."""

    state: DutyState
    says: str = ""
    links: tuple[Link, ...] = ()
    missing: tuple[str, ...] = ()
    is_declared: bool = False
    """A record says of itself that it helps to meet the duty."""


def state_of(states: Iterable[DutyState]) -> DutyState:
    """Met when everything is, not when nothing is, else partly. Nothing at all is not met."""
    found = set(states)
    return "met" if found == {"met"} else "not" if found <= {"not"} else "partly"


def side_by_side(parts: Iterable[Weighed]) -> Weighed:
    whole = tuple(parts)
    return Weighed(
        state=state_of(part.state for part in whole),
        says="; ".join(part.says for part in whole if part.says),
        links=tuple(link for part in whole for link in part.links[:1])[:MOST],
        missing=tuple(phrase for part in whole for phrase in part.missing),
    )


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def within_a_sentence(text: str) -> str:
    """For the middle of a sentence; a name such as NHS stays."""
    return text if text[:2].isupper() or text.startswith("Local Health") else text[:1].lower() + text[1:]
