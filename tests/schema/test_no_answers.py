"""Words for no answer, told from words that only begin like them."""

import pytest

from local_offer.schema.no_answers import says_nothing


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "N/A", "n.a.", "#N/A", "(n/a)", "NA", "-", "—", "…", "??", "TBC", "T.B.C.", "Not known",
        "not  yet known", "None", "NULL", "nan", "Unknown", "See website", "please see website.", "#REF!",
        "_No response_",
        "Don’t know",
    ],
)  # fmt: skip
def test_a_word_for_no_answer_says_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "No", "Yes", "None of the Above Theatre", "N/A for under 5s", "Unknown Pleasures", "TBC Youth Club", "0", "✓",
        "£", "+", "/", "Name", "Value", "Not everyone can come", "See website for the form to send", "None needed",
        "Nana’s",
    ],
)  # fmt: skip
def test_words_that_say_something_stay(text: str) -> None:
    assert not says_nothing(text)
