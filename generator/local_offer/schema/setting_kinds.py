"""What follows from the kind of a school, college or nursery, as its line in the vocabulary says."""

from functools import cache

from local_offer.schema.vocabulary import Term, Vocabulary, vocabulary


def kind_of(id: str) -> Term:
    return _kinds()[id]


def is_for_every_child(id: str) -> bool:
    """A school for every child: it may ask for neither a diagnosis nor a plan."""
    return bool(kind_of(id).notes.get("for_every_child"))


def is_by_plan(id: str) -> bool:
    """A school for which families ask in an EHC plan."""
    return bool(kind_of(id).notes.get("by_plan"))


def is_free(id: str) -> bool:
    """A school that asks for no fee."""
    return bool(kind_of(id).notes.get("free"))


@cache
def _kinds() -> Vocabulary:
    return vocabulary("setting-kinds")
