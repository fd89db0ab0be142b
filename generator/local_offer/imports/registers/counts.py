"""How many open providers of each class of Schedule 2, paragraph 1, a register has in the council's area."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from local_offer.imports.draft import Draft
from local_offer.offer import Offer

_OF_SCHOOLS = (
    "early-education", "maintained-school", "academy", "non-maintained-special-school", "post-16",
    "pupil-referral-unit", "independent",
)  # fmt: skip
_BY_COLUMN = {"section-41": "Section41Approved (name)", "unit": "TypeOfResourcedProvision (name)"}
"""Classes of which a file without the column tells nothing."""


def counts(drafts: Iterable[Draft], register: str, columns: Collection[str], offer: Offer) -> Mapping[str, int]:
    """By class; none for registers that tell of none. A class of which there is none has 0."""
    if register not in ("schools", "childcare"):
        return {}
    here = [draft.values for draft in drafts if draft.values.get("coverage", {}).get("scope") == "local"]
    kinds = offer.contract.vocabularies["setting-kinds"]
    found = Counter(str(kinds[each["setting"]["kind"]].notes["class"]) for each in here if "setting" in each)
    if register == "childcare":
        return {"early-education": found["early-education"]}
    found["section-41"] = sum(each["registers"].get("section_41") == "yes" for each in here)
    found["unit"] = sum(bool(each["setting"].get("specialist_places")) for each in here)
    named = (*_OF_SCHOOLS, *(name for name, column in _BY_COLUMN.items() if column in columns))
    return {name: found[name] for name in named}
