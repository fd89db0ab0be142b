"""Organisations as the feed has them: those with a record, and services that are their own."""

from collections.abc import Sequence
from typing import Any

from local_offer.exports.open_referral.extensions import extensions
from local_offer.exports.open_referral.identifiers import identifiers
from local_offer.exports.open_referral.itself import itself_short, itself_whole
from local_offer.exports.open_referral.taxonomies import Taxonomies
from local_offer.exports.open_referral.text import paragraphs, said, uri
from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.views.feed_ids import FeedIds

Body = Organisation | Service
"""Who provides a service: an organisation, or the service itself where it names none."""


class FeedOrganisations:
    def __init__(self, offer: Offer, ids: FeedIds, taxonomies: Taxonomies) -> None:
        self._offer, self._ids, self._taxonomies = offer, ids, taxonomies
        self._made: dict[str, dict[str, Any]] = {}
        self._made_short: dict[str, dict[str, Any]] = {}

    def all(self) -> Sequence[Body]:
        own = (each for each in self._offer.services if self.provider_of(each) is each)
        return (*self._offer.organisations, *own)

    def provider_of(self, service: Service) -> Body:
        return self._offer.provider_of(service) or service

    def id_of(self, body: Body) -> str:
        return self._ids.of_itself(body) if isinstance(body, Service) else self._ids.of(body)

    def short(self, body: Body) -> dict[str, Any]:
        """What stands of it in a list, and in a service of a list. Made once, as the whole."""
        if isinstance(body, Service):
            return itself_short(body, self._ids)
        if body.id not in self._made_short:
            self._made_short[body.id] = self._short(body)
        return self._made_short[body.id]

    def whole(self, body: Body) -> dict[str, Any]:
        """Made once, since each of its services holds it."""
        if isinstance(body, Service):
            return itself_whole(body, self._ids)
        if body.id not in self._made:
            self._made[body.id] = self._whole(body)
        return self._made[body.id]

    def _short(self, organisation: Organisation) -> dict[str, Any]:
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
