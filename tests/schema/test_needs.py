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
