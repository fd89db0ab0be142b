"""The sentences that the review says in every form: what became of an entry, and the sum of all."""

from collections import Counter
from collections.abc import Iterator, Mapping

from local_offer import words
from local_offer.review.result import EntryReview, Review
from local_offer.views.completeness import Completeness
from local_offer.views.differences import WhatBecame

BECAME: Mapping[WhatBecame, str] = {
    "new": "new",
    "changed": "changed",
    "closed": "closed",
    "renamed": "with a new address",
    "moved": "moved to another folder",
    "removed": "taken out",
}
MOST_WANTED = 3
"""How many missing answers are asked for at once."""


def became(entry: EntryReview) -> str:
    """`new service`, `organisation, taken out`."""
    return f"new {entry.kind}" if entry.what == "new" else f"{entry.kind}, {BECAME[entry.what]}"


def sum_of(review: Review) -> Iterator[str]:
    """A few sentences at the top."""
    if not review.entries and not review.others:
        yield "No record and no guide changes, so families see no difference."
    counts = Counter(entry.what for entry in review.entries)
    parts = [f"{counts[what]} {words_}" for what, words_ in BECAME.items() if counts[what]]
    if parts:
        total = words.count(len(review.entries), "entry", "entries")
        yield f"This touches {total} of the local offer of {review.council}: {words.together(parts)}."
    if review.others:
        yield f"It touches {words.count(len(review.others), 'other record or guide', 'other records and guides')}."
    if review.errors:
        yield (
            f"{words.count(review.errors, 'error')} must be mended before anything can be published. "
            "What to do stands below."
        )
    elif review.entries or review.others:
        yield "There are no errors, so it can be published when the council accepts it."
    if review.warnings:
        yield f"{words.count(review.warnings, 'warning')} can wait, but families are better off without."


def complete_words(complete: Completeness, before: Completeness | None) -> str:
    """`8 of 12 answers are there, 70 of 100 points (before: 6 of 12, 55 points).`"""
    was = f" (before: {before.answered} of {before.asked}, {before.percent} points)" if before else ""
    return (
        f"{complete.answered} of the {complete.asked} answers that families ask for are there, "
        f"{complete.percent} of 100 points{was}."
    )


def reading_words(entry: EntryReview) -> str:
    """Empty where the texts are too short to tell."""
    if entry.reading is None:
        return ""
    was = f" (before: {entry.was_reading.age:.0f})" if entry.was_reading else ""
    aim = " We aim for 9 to 11; names of needs and services make it higher." if entry.reading.age > 11 else ""
    return f"Its texts read as for the age of {entry.reading.age:.0f}{was}.{aim}"
