"""What the marks of a guide stand for, as plain text."""

from local_offer.offer import Offer
from local_offer.schema.time_limits import time_limits
from local_offer.views.figures.page import one_sentence_of
from local_offer.views.marks import Mark

NOT_YET = "not filled in yet"


def words_of(mark: Mark, offer: Offer) -> str | None:
    """What a mark stands for as plain text; nothing for one that stands for a part of the page."""
    if mark.kind == "limit":
        limit = time_limits().get(mark.name)  # of which an earlier version may name one that is none any more
        return limit.words if limit else None
    if mark.kind == "local":
        return offer.facts.get(mark.name, NOT_YET)
    if mark.kind == "figure":
        return one_sentence_of(mark.name, offer) or NOT_YET
    return {"council": offer.council.name, "area": offer.council.area}.get(mark.kind)
