"""Words in other languages: each language whole, and its line only where it leads somewhere."""

import json

from local_offer.schema.languages import languages
from local_offer.search.languages import language_files

COMMONEST = ("pl", "ro", "uk", "ru", "ar", "ur", "pa", "bn", "pt", "es")


def test_each_of_ten_languages_has_the_commonest_words() -> None:
    said = languages()

    assert {language.code for language in said.languages} >= set(COMMONEST)
    for code in COMMONEST:
        assert sum(len(words.get(code, ())) for words in said.words.values()) >= 20


def test_the_longest_phrase_stands_first_and_a_language_has_its_line() -> None:
    files = {path: json.loads(text) for path, text in language_files(languages(), {languages().guide}, {"pl"})}

    latin = files["languages/latin.json"]
    assert [len(phrase) for phrase, *_ in latin["words"]] == sorted((len(p) for p, *_ in latin["words"]), reverse=True)
    assert ["autyzm", "autism", 0] in latin["words"]
    assert latin["languages"][0][:2] == ["pl", "ltr"]
    assert latin["languages"][0][2][1] == ["Polski", "pl/"]
    assert len(latin["languages"][1][2]) == 1  # Romanian has no pages here
    assert files["languages/arabic.json"]["languages"][0][:2] == ["ar", "rtl"]


def test_no_line_leads_to_a_guide_that_is_not_there() -> None:
    files = [json.loads(text) for _, text in language_files(languages(), (), ())]

    assert [ways for said in files for _, _, ways in said["languages"] if ways] == []
