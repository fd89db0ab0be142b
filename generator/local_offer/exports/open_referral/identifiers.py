"""Numbers by which the same body is known in every feed."""

from collections.abc import Iterator
from typing import Any

from local_offer.exports.open_referral.text import said
from local_offer.records.parts import Registers
from local_offer.views.feed_ids import parts

_SCHEMES = (
    ("charity", "GB-CHC", "Charity number"),
    ("company", "GB-COH", "Company number"),
    ("urn", "GB-EDU", "School number (URN)"),
    ("ukprn", "GB-UKPRN", "Learning provider number (UKPRN)"),
    ("ofsted", "", "Ofsted number"),
    ("cqc", "", "Care Quality Commission (CQC) number"),
)
"""Field, scheme by org-id.guide where that has one, and what it is."""


def identifiers(owner: str, registers: Registers) -> Iterator[dict[str, Any]]:
    for field, scheme, title in _SCHEMES:
        if number := getattr(registers, field):
            scheme = "GB-SC" if field == "charity" and number.startswith("SC") else scheme
            (id,) = parts(owner, "identifiers", [f"{field}/{number}"])
            yield said(
                {
                    "id": id,
                    "organization_id": owner,
                    "identifier_scheme": scheme,
                    "identifier_type": title,
                    "identifier": number,
                }
            )
