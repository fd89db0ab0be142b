"""Which words for who checked an entry say that it was only copied, as their lines in the vocabulary tell."""

from functools import cache

from local_offer.schema.vocabulary import vocabulary


@cache
def copied() -> tuple[str, ...]:
    """What comes from elsewhere has a day too, but nobody who knows it has checked it."""
    return tuple(term.id for term in vocabulary("checkers").terms.values() if term.notes.get("is_copied"))
