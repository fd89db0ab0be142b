"""What the council says stands on a page of its own, to which its guides lead."""

from dataclasses import replace
from datetime import timedelta

from tests.folder import SOUND, TODAY, read

from local_offer.pages.about import council_says
from local_offer.pages.every import sheets
from local_offer.pages.guides.guide import in_own_words
from local_offer.records import Guide

OFFER = read(SOUND)[0]
GUIDE = Guide(
    id="mediation-and-disagreement-resolution",
    path="docs/guides/mediation-and-disagreement-resolution.md",
    title="Mediation",
    text="",
)


def test_a_guide_leads_to_what_the_council_says_on_what_it_explains() -> None:
    assert '<a href="../../about/council-says/#sch2-mediation">Mediation</a>' in in_own_words(GUIDE, OFFER, TODAY)
    assert in_own_words(replace(GUIDE, id="school-travel"), OFFER, TODAY) == ""


def test_a_word_of_more_than_a_year_ago_is_said_to_be_old() -> None:
    old = replace(OFFER.statements[0], date=TODAY - timedelta(days=400))

    assert "more than a year ago" in council_says.page(replace(OFFER, statements=(old,)), TODAY).body
    assert "more than a year ago" not in council_says.page(OFFER, TODAY).body


def test_there_is_no_such_page_where_the_council_says_nothing() -> None:
    listed = {sheet.address for sheet in sheets(replace(OFFER, statements=()), frozenset(), TODAY)}

    assert council_says.ADDRESS not in listed
