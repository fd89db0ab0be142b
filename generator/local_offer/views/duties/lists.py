"""Which duties have a list of records that is too long for their row, and so a page of its own."""

from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Services

_STANDARDS = frozenset({"class-in-area", "class-outside-area", "body-answers"})


def has_list(duty: Duty) -> bool:
    """Rows by class of provider, and rows on all that is listed; of kinds of help the row itself names each."""
    if duty.standard in _STANDARDS:
        return True
    part = duty.one(Services)
    is_of_all = part is not None and (not part.checklist or "support_layer" in part.fields)
    return is_of_all and (duty.standard == "kinds-of-help" or (part is not None and part.share > 0))
