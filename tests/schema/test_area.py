"""The word for the area that a council serves stands in its settings and nowhere else."""

import re
from pathlib import Path

import pytest

from local_offer.schema import contract
from local_offer.schema.area import word_for, wrong_word
from local_offer.schema.duties import duties

ROOT = Path(__file__).parents[2]
WRITTEN = {".py", ".html", ".js", ".json", ".md", ".yml", ".yaml", ".css", ".txt"}
KNOWN = {
    "generator/local_offer/schema/area.py": "the word for each kind of council",
    "generator/local_offer/checks/place_in_the_way.py": "an address of before, which no place may take",
    "generator/local_offer/views/gazetteer.py": "a word of names of councils",
    "generator/local_offer/new/files/mkdocs.yml": "what may be set",
    "generator/local_offer/cli/init.py": "what may be given",
    "schema/hidden-places.json": "a word of addresses",
    "schema/mailboxes.json": "a word of addresses",
    "schema/text-forms.json": "a word of names of councils",
    "schema/thesaurus.json": "the name of a council that a source has",
    "schema/words-in-cells.json": "what people write in a cell",
    "schema/vocabularies/coverage.json": "what a scope was called before",
    "schema/vocabularies/local-or-outside.json": "what a place was called before",
    "docs/councils/running.md": "what may be set",
    "docs/councils/start.md": "what may be set",
    "docs/guides/how-decisions-about-resources-are-made.md": "the address of a source",
}


@pytest.mark.parametrize(
    ("gss", "word"),
    [("E10000015", "county"), ("E09000033", "borough"), ("E08000003", "borough"), ("E06000014", "area")],
)
def test_a_council_that_says_no_word_gets_the_one_that_fits_its_code(gss: str, word: str) -> None:
    assert word_for(gss) == word


@pytest.mark.parametrize("word", ["county", "county borough", "Isle", "city-region", "Königreich"])
def test_any_word_or_two_will_do(word: str) -> None:
    assert wrong_word(word) == ""


@pytest.mark.parametrize(
    "word", ["the county", "a city", "", " ", "county ", "county.", "<b>county</b>", "{area}", "x" * 31]
)
def test_what_cannot_follow_the_article_is_refused(word: str) -> None:
    assert "write a word or two" in wrong_word(word)


def test_schemas_lists_of_words_and_duties_say_the_councils_word() -> None:
    ours = contract(area="county")
    said = str((ours.schemas, ours.vocabularies, duties("county")))

    assert ours.title_of("coverage", "local") == "In the county"
    assert "Outside the county" in ours.title_of("local-or-outside", "outside")
    assert "{area}" not in said


def test_no_text_of_the_program_takes_every_area_for_a_borough() -> None:
    folders = ("generator/local_offer", "schema", "docs/guides", "docs/providers", "docs/councils")
    files = [file for name in folders for file in (ROOT / name).rglob("*") if file.suffix in WRITTEN]
    found = {
        file.relative_to(ROOT).as_posix()
        for file in files
        if re.search(r"\bboroughs?\b", file.read_text(encoding="utf-8"), re.IGNORECASE)
    }

    assert found == KNOWN.keys()
