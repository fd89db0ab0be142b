"""What schools and colleges are asked to say of themselves."""

from collections.abc import Mapping

from local_offer.offer import Offer
from local_offer.views.once import once


@once
def questions(offer: Offer) -> Mapping[str, str]:
    """What each field of a school asks, as a parent would, or what it is called."""
    service = offer.contract.schemas["service"]["properties"]
    setting = service["setting"]["properties"]
    fields = {**setting, **setting["answers"]["properties"], "needs": service["needs"]}
    return {name: field["title"] for name, field in fields.items()}
