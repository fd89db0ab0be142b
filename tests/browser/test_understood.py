"""What the finder makes of the words of families: what is sought, for whom, where and when; and what it says of it."""

import pytest
from tests.browser.searching import Searching

ASKED = {
    # places, and ages beside them
    "speech therapy nantwhich": "speech therapy, near Nantwich",
    "autism group macclesfeild": "autism group, near Macclesfield",
    "clubs middlwich": "clubs, near Middlewich",
    "swimming alderly edge": "swimming, near Alderley Edge",
    "15 crewe autism": "autism, near Crewe, age 15",
    "autism 13 crewe": "autism, near Crewe, age 13",
    "deaf toddler in Sandbach": "deaf, near Sandbach, ages 1 to 3",
    "autism leeds": "autism",
    "help with reading": "reading",
    # filters that the words say, where a record has them
    "swimming free": "swimming, free yes",
    "adhd no diagnosis": "adhd, diagnosis yes",
    "saturday autism club age 9": "autism club, age 9, day saturday",
    "they said no to an EHCP": "said no to an EHCP",
    # names that hold a town, a day or a number stay names
    "saturday club": "saturday club",
    # the words of a sentence that tell most
    "they keep sending my son home": "sending my son home",
    "we are at the end of our tether with his meltdowns": "end of our tether meltdowns",
    "school will not take my child": "school will not take my child",
    # slips, only of what was meant
    "blue bage": "blue badge",
    "downs syndrom": "downs syndrom",
    "bread": "bread",
    "wheelchair swings": "wheelchair swings",
    "autism spectrum disoder": "autism spectrum disorder",
    # conditions, which are no slips
    "batten disease": "batten disease",
    "tay-sachs": "tay sachs",
    "xyzzy syndrome": "xyzzy syndrome",
    "KCNQ2": "KCNQ2",
    "heart disease": "heart",
}
"""By what is typed, what stands on the chips."""

SENTENCE = (
    "My son is 7 and he was diagnosed with autism last year and since September the school keeps sending him home at "
    "lunch time because they say they cannot meet his needs and he has no education health and care plan and I had to "
    "give up my job and I do not know who can help us or what the school is allowed to do please help"
)
HEADINGS = {
    "my 3 year old is not talking crewe": "services for late talking, near Crewe, age 3",
    "autism speech therapy": "services for autism, speech and language",
    "hits me": "for behaviour",
    "wont go to school anxiety": "for not being able to go to school, anxiety",
    "saturday autism club": "for autism, clubs and things to do, day saturday",
    "swings": "Nothing yet",
    "crewe": "",
    SENTENCE: "EHC plans, age 7",
}
"""By what is typed, how the heading ends: never with words of the reader's own."""

CONDITIONS = ["batten disease", "tay-sachs", "xyzzy syndrome", "KCNQ2", "Sturge Weber", "leukodystrophy", "cri du chat"]
UNKNOWN = {
    "wheelchair swings": ["swings"],
    "tulburare de vorbire": ["tulburare", "vorbire"],
    "counselling online": ["online"],
}


def test_families_are_understood(searching: Searching) -> None:
    found = searching.ask_all(list(ASKED))

    assert {words: each.asked for words, each in zip(ASKED, found, strict=True)} == ASKED


def test_headings_name_what_was_understood_in_good_english(searching: Searching) -> None:
    found = searching.ask_all(list(HEADINGS))

    wrong = {words: each.title for words, each in zip(HEADINGS, found, strict=True) if not _ends(each.title, words)}
    assert wrong == {}


def _ends(title: str, words: str) -> bool:
    return title.endswith(HEADINGS[words]) and title[0].isupper() | title[0].isdigit()


@pytest.mark.parametrize("words", CONDITIONS)
def test_a_condition_leads_to_the_help_for_any_and_is_taken_for_no_other_word(words: str, searching: Searching) -> None:
    found = searching.ask(words)

    assert found.corrected == []
    assert [said for said in found.explained if "any condition" in said]


def test_what_nothing_has_is_left_out_and_said(searching: Searching) -> None:
    found = searching.ask_all(list(UNKNOWN))

    assert {words: each.unknown for words, each in zip(UNKNOWN, found, strict=True)} == UNKNOWN


def test_a_long_sentence_always_finds_something(searching: Searching) -> None:
    assert searching.ask(SENTENCE).services
