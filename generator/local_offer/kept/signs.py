"""A sign of plain values: the same for the same values, whatever process works it out."""

from hashlib import sha256


def sign_of(*values: object) -> str:
    """Of texts, numbers, days, tuples and frozen dataclasses of these. None of sets and dicts of objects, whose order
    or place in memory would be in it."""
    return sha256("\0".join(map(repr, values)).encode("utf-8", "surrogatepass")).hexdigest()
