"""A service that names no organisation, such as a school, as the organisation that the standard asks for.

Apps group services by who provides them. Nothing is said of it but what the service says of itself, and the mark tells
that nobody has written a record of it: `imports.directories` drafts none from it.
"""

from typing import Any

from local_offer.exports.open_referral.identifiers import identifiers
from local_offer.exports.open_referral.text import said, uri
from local_offer.records import Service, stated
from local_offer.views.feed_ids import ITSELF, PREFIX, FeedIds


def itself_short(service: Service, ids: FeedIds) -> dict[str, Any]:
    """Of a published offer, so that what is hidden of the service is hidden here."""
    return said(
        {
            "id": ids.of_itself(service),
            "name": service.name,
            "description": service.summary,  # which the standard asks for
            "email": service.contact.email,
            "website": uri(service.contact.website),
            ITSELF: ids.of(service),
        }
    )


def itself_whole(service: Service, ids: FeedIds) -> dict[str, Any]:
    return said(
        {
            **itself_short(service, ids),
            "alternate_name": next(iter(service.also_known_as), ""),
            "organization_identifiers": list(identifiers(ids.of_itself(service), service.registers)),
            f"{PREFIX}contact": stated(service.contact),
        }
    )
