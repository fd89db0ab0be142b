"""What a pattern needs is there wherever the pattern is; else a quick look would pass over what nobody may publish."""

from collections.abc import Callable

import pytest
from tests.checks import people, private_texts

from local_offer.schema.private_words import has, may_have, patterns, private

TEXTS = (
    *private_texts.SAID, *private_texts.SAID_AND_HARMLESS, *private_texts.TOLD, *private_texts.TOLD_AND_HARMLESS,
    *people.SOMEONE, *people.NOBODY, *people.SOMEONE_SAID, *people.NOBODY_SAID,
)  # fmt: skip


@pytest.mark.parametrize("write", [str, "RING US.\n({})".format])
def test_no_pattern_is_passed_over_by_the_quick_look(write: Callable[[str], str]) -> None:
    for text in map(write, TEXTS):
        for name in patterns().keys() - {"spoken-number"}:  # which is asked only for numbers of which a part is a word
            assert has(name, text) == bool(private(name).search(text)), (name, text)


def test_what_is_needed_is_needed_near_each_other() -> None:
    apart = " word" * 50

    assert may_have("one-child", "My son")
    assert not may_have("one-child", f"My {apart} son")
    assert not may_have("one-child", "Your son")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("email", "x@b" + "-" * 50_000), ("email", "x@b" + "_" * 50_000), ("email-in-words", "x at b" + " (" * 50_000),
        ("email-at", "\n" * 200_000), ("email-dot", " " * 200_000), ("house-by-name", "A'" * 100_000),
        ("kin-by-letter", "My son" + " " * 100_000), ("birth", "born 1" + " " * 50_000), ("by-a-place", "A'" * 100_000),
    ],
)  # fmt: skip
def test_a_text_made_to_keep_a_pattern_busy_is_soon_looked_through(name: str, text: str) -> None:
    """By the square of its length, each would take from minutes to days."""
    assert private(name).search(text) is None
