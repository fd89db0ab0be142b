"""The guides of the demonstration: all that are wanted, in words that a tired parent can read."""

import re
from pathlib import Path

import pytest
from tests.demonstration.now import NOW
from tests.folder import read
from tests.site.commands import ROOT

from local_offer.checks import guide_markdown
from local_offer.offer import Offer
from local_offer.records import Guide
from local_offer.schema.time_limits import time_limits
from local_offer.views.catalogue import Catalogue
from local_offer.views.guides import marks_of, routes, said_in, services_for
from local_offer.views.reading_age import difficulty

LINES = (Path(__file__).parent / "guides.tsv").read_text(encoding="utf-8").splitlines()[1:]
WANTED = {line.split("\t")[0]: frozenset(line.split("\t")[1].split()) for line in LINES}
"""By guide, the duties that it must help to meet."""

BY_HAND = re.compile(r"\b\d+(?: to \d+)? (?:working |school |calendar )?(?:days?|weeks?|months?|miles?)\b")
OLDEST = 11
"""Years: the reading age wanted is 9 to 11, and simpler is no fault."""


def demonstration() -> Offer:
    return read(ROOT, NOW)[0]


def guides() -> dict[str, Guide]:
    return {guide.id: guide for guide in demonstration().guides}


def test_no_guide_holds_markdown_that_families_would_see_as_it_is_written() -> None:
    assert [told.as_text() for told in read(ROOT, NOW)[1] if told.rule == guide_markdown.RULE] == []


def test_every_guide_that_is_wanted_is_there() -> None:
    assert set(WANTED) - set(guides()) == set()


@pytest.mark.parametrize("id", WANTED)
def test_a_guide_names_the_duties_that_it_helps_to_meet(id: str) -> None:
    assert set(guides()[id].meets) >= WANTED[id]


@pytest.mark.parametrize("id", WANTED)
def test_a_guide_answers_its_question_at_once_and_says_when_it_was_checked(id: str) -> None:
    guide = guides()[id]

    assert guide.question
    assert guide.question.endswith("?")
    assert guide.lede
    assert len(guide.answers) >= 3
    assert guide.checked
    assert guide.checked_how
    assert guide.sources


@pytest.mark.parametrize("id", WANTED)
def test_a_guide_can_be_read_at_the_age_of_eleven_without_a_long_sentence(id: str) -> None:
    measured = difficulty(said_in(guides()[id]))

    assert measured.words > 200
    assert measured.age <= OLDEST
    assert measured.longest == ()


@pytest.mark.parametrize("id", WANTED)
def test_a_guide_speaks_to_its_reader(id: str) -> None:
    words = re.findall(r"[a-z]+", said_in(guides()[id]).casefold())

    assert sum(word in ("you", "your", "yours", "yourself") for word in words) >= len(words) / 100


@pytest.mark.parametrize("id", WANTED)
def test_a_guide_writes_no_time_limit_by_hand(id: str) -> None:
    guide = guides()[id]
    said = [guide.text, guide.lede or "", *(f"{answer.say} {answer.more or ''}" for answer in guide.answers)]

    by_hand = [found for text in said for found in BY_HAND.findall(re.sub(r"\{\{.*?\}\}", "", text))]

    assert by_hand == []


@pytest.mark.parametrize("id", WANTED)
def test_a_step_in_html_has_one_title_and_no_link_in_markdown(id: str) -> None:
    steps = [line for line in guides()[id].text.splitlines() if line.startswith("<li>")]

    assert [step for step in steps if step.count("<b>") > 1 or "](" in step or "**" in step] == []


@pytest.mark.parametrize("id", WANTED)
def test_a_guide_rests_on_no_limit_that_nobody_has_checked(id: str) -> None:
    named = [mark.name for _, mark in marks_of(guides()[id]) if mark.kind == "limit"]

    assert [name for name in named if time_limits()[name].status == "background"] == []


@pytest.mark.parametrize("id", WANTED)
def test_a_guides_question_to_the_records_finds_services(id: str) -> None:
    assert services_for(guides()[id].related, Catalogue(demonstration()))


def test_every_guide_stands_under_a_route_and_every_route_has_guides() -> None:
    made = routes(demonstration())

    assert {guide.id for route in made for guide in route.guides} == set(guides())
    assert [route.id for route in made] == list(demonstration().contract.vocabularies["guide-routes"].terms)
