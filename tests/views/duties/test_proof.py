"""A duty is met by what a council or a provider did; never by the software, and never by saying so."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from tests.folder import TODAY
from tests.views.services import COUNCIL, TRUST, service

from local_offer.offer import Offer
from local_offer.records import Guide, NoneApplies, Service
from local_offer.records.council import RegisterCount
from local_offer.records.parts import Source
from local_offer.schema.duties import duties
from local_offer.views.duties import DutyResult, State, proof
from local_offer.views.duties.found import through


def offer_of(*records: Service, **values: Any) -> Offer:
    return Offer(council=COUNCIL, organisations=(TRUST,), services=records, **values)


def guide(id: str, meets: Iterable[str] = ()) -> Guide:
    return Guide(id=id, path=f"docs/guides/{id}.md", title=id.capitalize(), text="", meets=tuple(meets))


def result(duty: str, offer: Offer) -> DutyResult:
    return next(result for result in proof(offer, TODAY).results if result.duty.id == duty)


@pytest.mark.parametrize(
    ("states", "state"),
    [
        (["met", "met"], "met"),
        (["met", "none-applies"], "met"),
        (["none-applies", "none-applies"], "none-applies"),
        (["met", "not"], "partly"),
        (["partly", "partly"], "partly"),
        (["partly", "not", "not"], "not"),
        (["out-of-date", "out-of-date"], "out-of-date"),
        (["cannot-tell", "cannot-tell"], "cannot-tell"),
        (["partly"], "partly"),
        ([], "not"),
    ],
)
def test_a_row_is_as_far_as_the_rows_that_it_rests_on(states: list[State], state: State) -> None:
    assert through(states, 0.5) == state


def test_an_empty_offer_meets_nothing_and_of_law_not_even_a_part() -> None:
    found = proof(offer_of(), TODAY)

    lifted = [r for r in found.results if r.state not in ("not", "cannot-tell", "nothing-to-do")]
    assert {r.duty.id for r in lifted} == {"cop-not-a-directory", "cop-accessible"}
    assert {(r.state, r.found.because, r.found.pieces) for r in lifted} == {("partly", "Comes with the software.", ())}


def test_guides_explain_and_lift_nothing() -> None:
    guides = tuple(
        guide(id, meets=duties()) for id in ("school-travel", "post-16-travel", "complaints", "higher-education")
    )
    bare, explained = proof(offer_of(), TODAY), proof(offer_of(guides=guides), TODAY)

    assert [r.state for r in explained.results] == [r.state for r in bare.results]
    assert any(link.title == "School-travel" for piece in explained.results[0].software for link in piece.links)


def test_what_an_entry_says_of_itself_is_shown_as_a_claim_and_lifts_nothing() -> None:
    clubs = [service(f"club-{n}", duties=list(duties())[:20]) for n in range(3)]
    bare = proof(offer_of(*(replace(club, duties=()) for club in clubs)), TODAY)
    claimed = proof(offer_of(*clubs), TODAY)

    assert [r.state for r in claimed.results] == [r.state for r in bare.results]
    assert len(claimed.results[0].claims) == 3


def test_totals_are_of_one_tier_and_count_no_row_twice() -> None:
    found = proof(offer_of(), TODAY)

    musts = {tier: sum(found.counts(tier).values()) for tier in ("act", "regulations", "code")}
    assert musts == {"act": 9, "regulations": 93, "code": 1}
    assert sum(found.counts("code", "should").values()) == 12
    assert len(found.paragraphs) == 23


NONE = NoneApplies(
    duty="sch2-1-g",
    because="The register of schools lists no pupil referral unit here.",
    by="SEND service manager",
    date=TODAY - timedelta(days=90),
)
REGISTER = RegisterCount(name="Get information about schools", date=NONE.date - timedelta(days=60), count=0)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (replace(NONE, register=REGISTER), "none-applies"),
        (replace(NONE, source=Source(name="The school admissions team")), "none-applies"),
        (NONE, "not"),
        (replace(NONE, register=replace(REGISTER, count=1)), "not"),
        (replace(NONE, register=replace(REGISTER, date=date(2026, 1, 1))), "not"),
        (replace(NONE, register=REGISTER, date=TODAY - timedelta(days=400)), "not"),
        (replace(NONE, register=REGISTER, date=TODAY + timedelta(days=1)), "not"),
        (replace(NONE, duty="sch2-mediation", source=Source(name="Us")), "not"),
    ],
)
def test_none_applies_with_a_reason_a_source_and_a_date_within_a_year(said: NoneApplies, state: State) -> None:
    found = result(said.duty, offer_of(none_applies=(said,)))

    assert found.state == state or (state == "not" and found.state == "cannot-tell")
    assert (found.found.because == said.because) == (state == "none-applies")
