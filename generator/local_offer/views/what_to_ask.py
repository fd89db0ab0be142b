"""What the top of a service's page answers, and what a family may ask of a service of its kind where nobody knows.

`schema/what-to-ask.json` says both. The form's preview works it out too: `browser/preview/asking.js`.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from local_offer.records import Service
from local_offer.schema import files

_Condition = Mapping[str, Collection[str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedQuestion:
    """`asks` heads its answer. `called` and `say` are for where there is none; `is_asked` when it makes sense there."""

    id: str
    asks: str
    called: str
    say: str
    is_asked: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class WhatToAsk:
    """`also` is what else is worth asking, of whatever is known."""

    questions: Mapping[str, AskedQuestion]
    also: tuple[str, ...] = ()


def asked_of(service: Service) -> WhatToAsk:
    facts = _facts(service)
    return next(asks for when, asks in _kinds() if any(_fits(condition, facts) for condition in when))


@cache
def _kinds() -> Sequence[tuple[Sequence[_Condition], WhatToAsk]]:
    """What to ask of each kind of service, with what it is known by; the first that fits holds."""
    known = what_to_ask()
    return [(kind["when"], _asked(kind, known["questions"])) for kind in known["kinds"]]


def _asked(kind: Mapping[str, Any], known: Mapping[str, Mapping[str, str]]) -> WhatToAsk:
    words = kind.get("words", {})
    questions = {
        id: AskedQuestion(id=id, **{**said, **words.get(id, {})}, is_asked=id in kind["asks"])
        for id, said in known.items()
    }
    return WhatToAsk(questions=questions, also=tuple(kind.get("also", ())))


def what_to_ask() -> Mapping[str, Any]:
    """As the browser reads it too."""
    return files.read("what-to-ask.json")


def _facts(service: Service) -> _Condition:
    return {
        "settings": [service.setting.kind] if service.setting else [],
        "topics": service.topics[:1],
        "needs": service.needs,
        "scopes": [service.coverage.scope],
        "routes": service.access.routes,
        "delivery": service.delivery,
        "named": f" {re.sub('[^a-z0-9]+', ' ', service.name.lower())} ",
    }


def _fits(condition: _Condition, facts: _Condition) -> bool:
    return all(_holds(of, wanted, facts[of]) for of, wanted in condition.items())


def _holds(of: str, wanted: Collection[str], found: Collection[str]) -> bool:
    if of == "named":
        return any(f" {word} " in found for word in wanted)
    if of == "delivery":  # no other way than these
        return bool(found) and set(found) <= set(wanted)
    return any(one in wanted for one in found)
