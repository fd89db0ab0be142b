"""How our YAML is told apart: what a word means, where comments stand, and which record a text is."""

from local_offer.notation.marks import NOTHING, mark, mark_of
from local_offer.notation.plain_words import (
    BINDING,
    LOADER,
    comments,
    is_by_a_program,
    plain,
    remarks,
    without_comments,
)
from local_offer.notation.several import HEAD, RecordHead, TextPart, foot_of, head_of, holds_records, parts

__all__ = [
    "BINDING",
    "HEAD",
    "LOADER",
    "NOTHING",
    "RecordHead",
    "TextPart",
    "comments",
    "foot_of",
    "head_of",
    "holds_records",
    "is_by_a_program",
    "mark",
    "mark_of",
    "parts",
    "plain",
    "remarks",
    "without_comments",
]
