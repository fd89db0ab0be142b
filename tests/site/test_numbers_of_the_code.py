"""No page prints a paragraph of the Code of Practice whose number no source gives."""

import re
from pathlib import Path

from tests.site.commands import ROOT

GIVEN = {"4.1", "4.2", "4.19", "4.31", "6.79", "9.83"}
"""Paragraphs that a council or a charity quotes with their number; the Code itself was not read."""

PRINTED = re.compile(r"(?:\bCode(?: of Practice)?|\bpara(?:graph)?s?)\b[\s,:]*(?:paragraphs? )?([1-9]\.\d{1,3})\b")
ON_THE_LAW = ("about/coverage", "glossary", "guides", "time-limits")


def test_a_number_of_the_code_that_nobody_confirmed_is_printed_nowhere(town_site: Path) -> None:
    pages = [page for room in ON_THE_LAW for page in (town_site / room).rglob("index.html")]
    texts = [page.read_text("utf-8") for page in (*pages, *(ROOT / "docs/guides").glob("*.md"))]

    assert {number for text in texts for number in PRINTED.findall(text)} <= GIVEN
