"""Which record a draft is about is found without a look at each, and as if each had been looked at."""

import random
from collections.abc import Mapping
from typing import Any

import pytest

from local_offer.imports import Draft
from local_offer.intake.lists.standing import Standing, are_apart, marks
from local_offer.intake.lists.standings import Standings


def _values(chance: random.Random) -> dict[str, Any]:
    sources = [
        {"name": chance.choice("PQ"), **({"entry": str(chance.randrange(10**6))} if chance.random() < 0.5 else {})},
        *([{"name": "Page", "url": f"https://{chance.choice('xy')}.example/"}] if chance.random() < 0.3 else []),
    ]
    registers = {"registers": {"urn": str(chance.randrange(3))}} if chance.random() < 0.3 else {}
    return {"name": chance.choice(["Club", "club", "The Club"]), "sources": sources, **registers}


def _plainly(draft: Draft, there: Mapping[str, Standing]) -> str:
    """By a walk from one number to the next."""
    id, number = draft.id, 1
    while id in there and not _is_same(draft, there[id].values):
        number += 1
        id = f"{draft.id}-{number}"
    return id


def _is_same(draft: Draft, values: Mapping[str, Any]) -> bool:
    ours, theirs = values.get("registers", {}).get("urn"), draft.urn
    if ours and theirs:
        return bool(ours == theirs)
    if are_apart(values, draft.values):
        return False
    pages = {source.get("url") for source in values["sources"]} - {None}
    return values["name"].casefold() == draft.values["name"].casefold() or any(
        source.get("url") in pages for source in draft.values["sources"] if "entry" not in source
    )


@pytest.mark.parametrize("seed", range(30))
def test_the_id_of_a_draft_is_the_one_that_a_walk_would_find(seed: int) -> None:
    chance, there, plain = random.Random(seed), Standings(), dict[str, Standing]()  # noqa: S311 - no secret
    for number in range(40):
        values = _values(chance)
        draft = Draft(kind="service", id="club", values=values, row=number)
        if any(marks(values) & marks(each.values) for each in plain.values()):
            continue  # it is known by its entry, and nobody asks for its name

        id = there.own_id(draft)

        assert id == _plainly(draft, plain)
        plain[id] = there["service", id] = Standing(path="", values=values, text="", is_new=True)
