"""What of a place may be shown that must not be found exactly, as its word in the vocabulary says."""

from collections.abc import Mapping
from functools import cache

from local_offer.schema.vocabulary import vocabulary


@cache
def kept_of_places() -> Mapping[str, tuple[str, ...]]:
    """By each word for a place that must not be found exactly: what may be shown of it."""
    terms = vocabulary("precision").terms.values()
    return {term.id: kept_of_a_place(term.id) for term in terms if "keeps" in term.notes}


@cache
def kept_of_a_place(precision: str) -> tuple[str, ...]:
    """Fields of a location; of its postcode the first half alone. Any other field, a new one too, is not shown."""
    return tuple(str(vocabulary("precision")[precision].notes["keeps"]).split(" "))
