"""The page on the law says what the report says, and no number that is not confirmed."""

import json
import re
from dataclasses import replace

import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.exports import duties_csv, duties_json
from local_offer.offer import Offer, published
from local_offer.pages.about import coverage
from local_offer.schema.duties import duties
from local_offer.views.duties import proof

NAMES = {
    "met": "Met",
    "partly": "Partly",
    "not": "Not yet",
    "out-of-date": "Out of date",
    "none-applies": "None applies",
    "cannot-tell": "Cannot tell",
    "nothing-to-do": "Nothing to do",
}


@pytest.fixture(scope="module")
def offer() -> Offer:
    return published(read(SOUND)[0], TODAY)


@pytest.fixture(scope="module")
def html(offer: Offer) -> str:
    return str(coverage.page(offer, TODAY).body)


def _row(html: str, id: str) -> str:
    return html.split(f'<tr id="{id}">')[1].split("</tr>")[0]


def test_every_duty_has_its_row_with_state_and_citation(html: str, offer: Offer) -> None:
    results = {result.duty.id: result for result in proof(offer, TODAY).results}

    assert results.keys() == duties().keys()
    for id, result in results.items():
        row = _row(html, id)

        assert f"</svg> {NAMES[result.state]}</strong>" in row
        cited = result.duty.short_citation
        assert f'<a href="{result.duty.url}">{cited[:1].upper()}{cited[1:]}</a>' in row


def test_the_counts_of_the_page_are_those_of_the_report_tier_by_tier(html: str, offer: Offer) -> None:
    found = proof(offer, TODAY)
    reported = json.loads(duties_json(found, TODAY))["tiers"]

    for tier, title in coverage.TIERS.items():
        part = html.split(f"<h3>{title}</h3>")[1].split("</svg>\n\n")[0].split("<title")[0]
        shown = {name: int(number) for name, number in re.findall(r"</svg> ([A-Z][a-z ]+): (\d+)</strong>", part)}
        counts = {NAMES[state]: number for state, number in found.counts(tier).items() if number}
        assert shown == counts
        assert reported[tier]["must"] == found.counts(tier)


def test_a_number_that_is_not_confirmed_is_in_no_report(offer: Offer, html: str) -> None:
    found = proof(offer, TODAY)
    text = duties_json(found, TODAY) + duties_csv(found) + html

    shown = set(re.findall(r"paragraph (4\.\d+)", text))
    assert shown == {"4.1", "4.19", "4.31"}
    for duty in duties().values():
        if not duty.place:
            assert duty.citation.endswith("paragraph number not confirmed")


def test_an_old_address_of_a_row_leads_to_the_row_that_replaced_it(html: str) -> None:
    for duty in duties().values():
        for id in duty.formerly:
            assert f'<span id="{id}"></span>' in _row(html, duty.id)


def test_it_speaks_to_families_first_then_to_an_inspector_and_last_to_the_council(html: str) -> None:
    assert (
        html.index('id="expect"') < html.index('id="inspector"') < html.index('id="council"') < html.index('id="how"')
    )
    for_families = html.split('id="expect"')[1].split("<nav")[0]
    assert not re.search(r"[Ss]ection \d|Schedule|regulation \d|%", for_families)
    assert "Were families asked?" in for_families


def test_the_page_names_what_it_is_in_law_and_what_it_is_not(html: str) -> None:
    assert "“SEN and disability local offer”" in html
    assert "not the local offer for care leavers or the kinship local offer" in html


def test_a_state_is_never_shown_by_colour_alone(html: str) -> None:
    for tag in re.findall(r'<strong class="lo-tag[^"]*">.*?</strong>', html):
        assert re.search(r"</svg> (?:Met|Partly|Not yet|Out of date|None applies|Cannot tell|Nothing to do)", tag)


def test_a_demonstration_says_that_it_is_not_about_the_council() -> None:
    whole = published(read(SOUND)[0], TODAY)
    shown = replace(whole, council=replace(whole.council, demonstration="Not the council’s published offer."))

    assert "It does not say how well the council does its duty" in str(coverage.page(shown, TODAY).body)
    assert "It does not say how well" not in str(coverage.page(whole, TODAY).body)


def test_schools_are_shown_question_by_question(html: str) -> None:
    assert "How do you teach children with needs like mine?" in html
    assert '<td data-label="Answered by">None of 1</td>' in html
