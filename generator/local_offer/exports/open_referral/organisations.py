"""Organisations as the feed has them."""

from collections.abc import Iterator
from typing import Any

from local_offer.exports.open_referral.extensions import extensions
from local_offer.exports.open_referral.taxonomies import Taxonomies
from local_offer.exports.open_referral.text import paragraphs, said, uri
from local_offer.offer import Offer
from local_offer.records import Organisation
from local_offer.records.parts import Registers
from local_offer.views.feed_ids import FeedIds, parts

_SCHEMES = (
    ("charity", "GB-CHC", "Charity number"),
    ("company", "GB-COH", "Company number"),
    ("urn", "GB-EDU", "School number (URN)"),
    ("ukprn", "GB-UKPRN", "Learning provider number (UKPRN)"),
    ("ofsted", "", "Ofsted number"),
    ("cqc", "", "Care Quality Commission (CQC) number"),
)
"""Field, scheme by org-id.guide where that has one, and what it is."""


class FeedOrganisations:
    def __init__(self, offer: Offer, ids: FeedIds, taxonomies: Taxonomies) -> None:
        self._offer, self._ids, self._taxonomies = offer, ids, taxonomies
        self._made: dict[str, dict[str, Any]] = {}

    def short(self, organisation: Organisation) -> dict[str, Any]:
        """What stands of it in a list, and in a service of a list."""
        kind = self._offer.title_of("organisation-kinds", organisation.kind)
        return said(
            {
                "id": self._ids.of(organisation),
                "name": organisation.name,
                # The standard asks for one; where nobody wrote any, what sort of body it is is all that is known.
                "description": paragraphs(organisation.summary, organisation.description) or f"{kind}.",
                "email": organisation.contact.email,
                "website": uri(organisation.contact.website),
                "uri": f"{site}organisations/{organisation.id}/" if (site := self._offer.council.site_url) else "",
            }
        )

    def whole(self, organisation: Organisation) -> dict[str, Any]:
        """Made once, since each of its services holds it."""
        if organisation.id not in self._made:
            self._made[organisation.id] = self._whole(organisation)
        return self._made[organisation.id]

    def _whole(self, organisation: Organisation) -> dict[str, Any]:
        id = self._ids.of(organisation)
        return said(
            {
                **self.short(organisation),
                "alternate_name": next(iter(organisation.also_known_as), ""),
                "organization_identifiers": list(identifiers(id, organisation.registers)),
                "attributes": self._taxonomies.attributes(
                    id, "organization", {"organisation-kinds": (organisation.kind,)}
                ),
                **extensions(organisation, self._offer.council),
            }
        )


def identifiers(owner: str, registers: Registers) -> Iterator[dict[str, Any]]:
    """Numbers by which the same body is known in every feed."""
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
