"""What someone may have meant."""

import pytest

from local_offer.words import Guesses, near, nearest


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("austism", "autism"),
        ("autisms", "autism"),
        ("trust", ""),
        ("", ""),
        ("hearing", "hearing-loss"),
        ("atuism", "autism"),
        ("loss-hearing", "hearing-loss"),
        ("hearing-loss-club", "hearing-loss"),
        ("lo", ""),
        ("x", ""),
    ],
)
def test_one_known_word_is_near_or_none(word: str, meant: str) -> None:
    assert nearest(word, ["autism", "hearing-loss", "any"]) == meant


def test_the_nearest_come_first_whatever_their_order() -> None:
    known = ["saturday-clubs", "sunday-club", "saturday-club", "helpline"]

    assert (
        near("saturday-clob", known, 2)
        == near("saturday-clob", reversed(known), 2)
        == [
            "saturday-club",
            "saturday-clubs",
        ]
    )


def test_of_very_many_words_only_the_first_are_guessed_at() -> None:
    guesses = Guesses(most=2)

    assert [guesses.nearest("clbu", ["club"]) for _ in range(3)] == ["club", "club", ""]
