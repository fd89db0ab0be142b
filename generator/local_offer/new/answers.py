"""What a person answered, and whether it will do."""

import re
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from rapidfuzz import fuzz, process, utils

from local_offer.offer import Offer
from local_offer.reading.validation import Checker, faults
from local_offer.records import Organisation
from local_offer.schema import Contract

_NEAR = 70  # of 100: 'Rubys fund' finds Ruby's Fund, 'Crewe' does not find all that begins with a C


def wrong(contract: Contract, kind: str, field: str, answer: Any) -> str:
    """What `check` would say of the answer, with what to do; empty when it will do."""
    schema = contract.schemas[kind]
    alone = {"type": "object", "properties": {field: schema["properties"][field]}}
    found = faults({field: deepcopy(answer)}, Checker(alone), "", f"this {kind}")
    return f"{found[0].message}; {found[0].remedy}" if found else ""


def near_organisations(offer: Offer, name: str) -> tuple[Organisation, ...]:
    """Those whose name or other name is like the one given, the likeliest first, at most eight."""
    names = {each.id: (each.name, *each.also_known_as) for each in offer.organisations}
    choices = {(id, number): text for id, texts in names.items() for number, text in enumerate(texts)}
    found = process.extract(
        name, choices, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_NEAR, limit=24
    )
    ids = dict.fromkeys(id for _, _, (id, _) in found)
    # What a terminal shows without scrolling, with the question below.
    return tuple(offer.organisation_by_id[id] for id in ids)[:8]


def term_meant(contract: Contract, vocabulary: str, answer: str, listed: Sequence[str] = ()) -> str | None:
    """The word that a number of the list shown, an id or a title stands for."""
    terms = contract.vocabularies[vocabulary].terms
    ids = list(listed) or list(terms)
    # A number of the list as shown; no id is one.
    if re.fullmatch(r"[0-9]{1,3}", answer):
        return ids[int(answer) - 1] if 0 < int(answer) <= len(ids) else None
    if answer in contract.vocabularies[vocabulary].formerly:
        return contract.vocabularies[vocabulary].formerly[answer]
    return next((id for id in terms if _plain(answer) in (_plain(id), _plain(terms[id].title))), None)


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text).strip().casefold()
