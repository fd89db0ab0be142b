"""What of a place may be shown that must not be found exactly, as its word in the vocabulary says."""

from functools import cache

from local_offer.schema.vocabulary import vocabulary


@cache
def kept_of_a_place(precision: str) -> tuple[str, ...]:
    """Fields of a location; of its postcode the first half alone. Any other field, a new one too, is not shown."""
    return tuple(str(vocabulary("precision")[precision].notes["keeps"]).split(" "))
