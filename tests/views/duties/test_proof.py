"""A duty is met, met in part or not, by what the offer holds; never by more."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.folder import TODAY
from tests.views.services import COUNCIL, TRUST, school, service

from local_offer.offer import Offer
from local_offer.records import Comment, CouncilFact, Document, Guide, LogEntry, NoneExist, Service
from local_offer.schema.duties import Services, duties
from local_offer.views.duties import DutyResult, proof
from local_offer.views.duties.by_services import services
from local_offer.views.duties.records import Records
from local_offer.views.duties.weighed import state_of

TRAVEL: dict[str, Any] = {"topics": ["travel"], "eligibility": "Anyone.", "access": {"how": "Ring."}}


def _offer(*records: Service, **values: object) -> Offer:
    return Offer(council=COUNCIL, organisations=(TRUST,), services=records, **values)  # type: ignore[arg-type]


def _guide(id: str, text: str = "", meets: Iterable[str] = ()) -> Guide:
    return Guide(id=id, path=f"docs/guides/{id}.md", title=id.capitalize(), text=text, meets=tuple(meets))


def _result(duty: str, offer: Offer) -> DutyResult:
    return next(result for result in proof(offer, TODAY).results if result.duty.id == duty)


def _said(result: DutyResult) -> str:
    return " | ".join(part.says for part in result.met_by)


def _links(result: DutyResult) -> list[str]:
    return [link.address for part in result.met_by for link in part.links]


@pytest.mark.parametrize(
    ("states", "state"),
    [
        (["met", "met"], "met"),
        (["met", "not"], "partly"),
        (["partly"], "partly"),
        (["not", "not"], "not"),
        ([], "not"),
    ],
)
def test_all_is_met_some_is_partly_none_is_not(states: list[str], state: str) -> None:
    assert state_of(states) == state  # type: ignore[arg-type]


def test_an_empty_offer_meets_only_what_the_site_itself_does() -> None:
    found = proof(_offer(), TODAY)

    met = {result.duty.id for result in found.results if result.state == "met"}
    assert met == {"reg57-website", "cop-purpose-information", "cop-accessible"}


def test_a_duty_is_met_by_services_and_guides_and_says_by_which() -> None:
    offer = _offer(service("bus", **TRAVEL), guides=(_guide("school-travel"), _guide("post-16-travel")))

    result = _result("s30-2-d", offer)

    assert result.state == "met"
    assert result.missing == ()
    assert _links(result) == ["services/bus/", "guides/school-travel/", "guides/post-16-travel/"]
    assert "Help with travel: 1 listed" in _said(result)


def test_without_its_record_a_duty_falls() -> None:
    guides = (_guide("school-travel"), _guide("post-16-travel"))

    result = _result("s30-2-d", _offer(guides=guides))

    assert result.state == "partly"
    assert result.missing == ("None listed: help with travel",)


def test_a_service_that_is_not_open_does_not_count() -> None:
    closed = service("bus", **TRAVEL, status={"state": "closed"})
    planned = service("coach", **TRAVEL, status={"state": "planned"})

    assert "None listed: help with travel" in _result("s30-2-d", _offer(closed, planned)).missing


def test_a_record_without_what_is_asked_meets_a_duty_in_part_and_the_fact_is_named() -> None:
    result = _result("s30-2-d", _offer(service("bus", topics=["travel"], access={"how": "Ring."})))

    assert result.state == "partly"
    assert "Help with travel: the one listed does not show who can use it" in result.missing


def test_facts_that_no_one_record_has_together_are_not_enough() -> None:
    halves = (
        service("a", topics=["travel"], eligibility="Anyone."),
        service("b", topics=["travel"], access={"how": "R"}),
    )

    result = _result("s30-2-d", _offer(*halves))

    assert result.state == "partly"
    assert "Help with travel: too few of 2 show all of this: who can use it and how to get it" in result.missing


def test_every_record_must_state_what_is_asked_of_all() -> None:
    said = service("a", access={"challenge": "Write to us."})
    guides = (_guide("complaints"),)

    assert _result("sch2-17", _offer(said, guides=guides)).state == "met"
    fallen = _result("sch2-17", _offer(said, service("b"), guides=guides))
    assert fallen.state == "partly"
    assert fallen.missing == ("Services: 1 of 2 do not show how to complain",)


def test_as_many_records_are_needed_as_the_duty_says() -> None:
    wanted = Services(what="clubs", where=(("leisure",),), at_least=2)
    one, two = (Records(_offer(*(service(id) for id in ids)), TODAY) for ids in ("a", "ab"))

    assert services(wanted, one).state == "partly"
    assert services(wanted, one).missing == ("Clubs: 1 of at least 2 listed",)
    assert services(wanted, two).state == "met"


def _outside(*kinds: str) -> tuple[Service, ...]:
    why = {"scope": "neighbouring", "why_listed": "Near."}
    known: dict[str, Any] = {
        "coverage": why,
        "contact": {"website": "https://example.org/"},
        "sources": [{"name": "A", "date": "2026"}],
    }
    return tuple(school(kind, kind, **known) for kind in kinds)


EACH = ("nursery", "maintained-school", "academy", "non-maintained-special-school", "college", "pupil-referral-unit")


def test_each_kind_of_provider_outside_is_asked_for_by_itself() -> None:
    result = _result("sch2-2", _offer(*_outside(*EACH[:-1])))

    assert result.state == "partly"
    assert "None listed: pupil referral units outside the area" in result.missing
    assert "None listed: early education outside the area" not in result.missing


def test_each_kind_of_provider_is_there_or_is_said_to_be_none() -> None:
    none = tuple(
        NoneExist(provider=name, where="outside", date=date(2026, 9, 1), says="None is used.")
        for name in ("pupil-referral-unit", "section-41")
    )

    result = _result("sch2-2", _offer(*_outside(*EACH[:-1]), none_exist=none))

    assert result.state == "met"
    assert "The council says: None is used. (1 September 2026)" in _said(result)


@pytest.mark.parametrize(
    ("where", "day", "state"),
    [
        ("local", date(2026, 9, 1), "met"),
        ("outside", date(2026, 9, 1), "not"),
        ("local", date(2027, 9, 1), "not"),
    ],
)
def test_the_councils_word_that_there_is_none_counts_for_its_place_and_from_its_day(
    where: str, day: date, state: str
) -> None:
    none = NoneExist(provider="pupil-referral-unit", where=where, date=day, says="There is none.")

    assert _result("sch2-1-g", _offer(none_exist=(none,))).state == state


def test_the_councils_word_does_not_count_where_the_duty_does_not_take_it() -> None:
    none = NoneExist(provider="early-education", where="local", date=date(2026, 9, 1), says="There is none.")

    assert _result("sch2-1-a", _offer(none_exist=(none,))).state == "not"


def test_a_guide_that_waits_for_the_councils_word_meets_a_duty_in_part() -> None:
    guide = _guide("personal-budgets", "Ask {{ local panel }} or {{ local panel }}.")

    waiting = _result("sch2-personal-budgets", _offer(guides=(guide,)))
    filled = _result("sch2-personal-budgets", _offer(guides=(guide,), known={"panel": CouncilFact(value="The panel")}))

    assert waiting.state == "partly"
    assert waiting.missing == ("The guide “Personal-budgets” waits for the council’s word on 1 thing",)
    assert filled.state == "met"


def test_a_guide_that_is_not_there_is_named_in_words() -> None:
    assert _result("sch2-3-a", _offer()).missing[-1] == "No guide yet: SEN support in school"


def test_what_a_record_declares_is_shown_and_is_not_enough_alone() -> None:
    told = _guide("what-is-the-local-offer", meets=["cop-higher-education"])

    result = _result("cop-higher-education", _offer(guides=(told,)))

    assert result.state == "partly"
    assert [part.says for part in result.met_by if part.is_declared] == ["1 guide declared"]
    assert result.missing == ("No guide yet: higher education",)


def test_a_service_that_declares_a_duty_counts_as_what_the_duty_asks_for() -> None:
    declared = service(
        "centre",
        duties=["sch2-care-act-information"],
        contact={
            "phones": [{"number": "01632 960123"}],
            "website": "https://example.org/",
        },
    )

    assert _result("sch2-care-act-information", _offer(declared)).state == "met"
    assert _result("sch2-care-act-information", _offer(replace(declared, duties=()))).state == "not"


def test_a_power_a_name_and_an_exception_ask_for_nothing() -> None:
    found = proof(_offer(), TODAY)

    idle = {result.duty.id for result in found.results if result.state == "nothing-to-do"}

    assert idle == {
        "s30-4", "s30-8", "s30-9", "s32-4", "reg56-4-a", "reg56-4-b", "cop-you-said-we-did", "cop-comments-excluded",
    }  # fmt: skip
    assert all(not r.missing for r in found.results if r.state == "nothing-to-do")


def _schools(*answers: dict[str, str]) -> tuple[Service, ...]:
    return tuple(
        school(f"s{index}", setting={"kind": "academy", **({"answers": said} if said else {})})
        for index, said in enumerate(answers)
    )


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        (({"teaching": "In class."}, {"teaching": "In groups."}), "met"),
        (({"teaching": "In class."}, {}), "partly"),
        (({}, {}), "not"),
    ],
)
def test_each_school_must_answer(answers: tuple[dict[str, str], ...], state: str) -> None:
    result = _result("sch2-5-a", _offer(*_schools(*answers)))

    assert result.state == state


def test_schools_are_counted_question_by_question() -> None:
    offer = _offer(*_schools({"teaching": "In class."}, {}), school("private", "independent-school"))

    rows = {row.question.field: row for row in proof(offer, TODAY).schools}

    assert (rows["teaching"].answered, rows["teaching"].asked) == (1, 2)
    assert rows["teaching"].asks == "How do you teach children with needs like mine?"
    assert rows["complaints"].answered == 0


def test_a_special_school_is_not_asked_what_only_ordinary_schools_are() -> None:
    rows = {row.question.field: row for row in proof(_offer(school("s", "special-academy")), TODAY).schools}

    assert rows["identifying"].asked == 0
    assert rows["teaching"].asked == 1


def _comment(answered: date | None) -> Comment:
    response = "Thank you." if answered else None
    return Comment(
        id="a", path="", date=date(2025, 1, 1), about="content", said="More.", response=response, responded=answered
    )


@pytest.mark.parametrize(
    ("answered", "state"),
    [(date(2026, 11, 1), "met"), (date(2025, 11, 23), "met"), (date(2025, 11, 22), "partly"), (None, "not")],
)
def test_answers_are_published_at_least_once_a_year(answered: date | None, state: str) -> None:
    assert _result("reg56-3-annual", _offer(comments=(_comment(answered),))).state == state


def test_people_can_comment_once_the_council_says_where() -> None:
    reached = replace(COUNCIL, feedback_email="send@example.org")

    assert _result("reg56-1-b", _offer()).state == "partly"
    assert _result("reg56-1-b", replace(_offer(), council=reached)).state == "met"


def test_there_is_no_printed_booklet_yet_and_this_is_said() -> None:
    assert "There is no printed booklet of the offer yet" in _result("reg57-no-internet", _offer()).missing


def test_a_consultation_counts_for_the_groups_and_matters_that_it_names() -> None:
    entry = LogEntry(
        id="a",
        path="",
        date=date(2026, 6, 1),
        kind="consultation",
        what="We asked.",
        groups=("sen-families",),
        topics=("layout",),
    )
    offer = _offer(log=(entry,))

    assert _result("reg54-1-a", offer).state == "met"
    assert _result("reg54-1-b", offer).state == "not"
    assert _result("reg55-how-set-out", offer).state == "met"
    assert _result("reg55-how-to-comment", offer).missing == (
        "Not in the log: asking families how people can give their comments",
    )
    later = replace(entry, date=date(2027, 1, 1))
    assert _result("reg54-1-a", _offer(log=(later,))).state == "not"


def test_a_document_needs_its_date_where_that_is_asked() -> None:
    linked = Document(url="https://example.org/equality")

    assert _result("cop-equality-act", _offer()).state == "not"
    undated = _result("cop-equality-act", _offer(documents={"equality_impact_assessment": linked}))
    assert (undated.state, undated.missing) == ("partly", ("Equality impact assessment: its date",))
    dated = replace(linked, date=date(2026, 1, 1))
    assert _result("cop-equality-act", _offer(documents={"equality_impact_assessment": dated})).state == "met"


@pytest.mark.parametrize("duty", ["reg53", "cop-content-list"])
def test_schedule_2_as_a_whole_is_met_only_when_every_must_of_it_is(duty: str) -> None:
    found = proof(_offer(service("bus", **TRAVEL), guides=(_guide("school-travel"),)), TODAY)
    results = {result.duty.id: result for result in found.results}
    musts = [r for r in found.results if r.duty.source == "schedule-2" and r.duty.force == "must"]
    met = sum(result.state == "met" for result in musts)

    assert len(musts) == 55
    assert 0 < met < 55
    assert results[duty].state == "partly"
    assert results[duty].missing == (f"{55 - met} of 55 parts of Schedule 2 are not yet met, or only partly",)


def test_what_a_must_lacks_is_counted_among_the_unmet() -> None:
    found = proof(_offer(), TODAY)

    unmet = {result.duty.id for result in found.unmet_musts}

    assert unmet == {
        result.duty.id for result in found.results if result.duty.force == "must" and result.state != "met"
    }
    assert "cop-early-years" not in unmet  # a "should"
    assert sum(found.counts.values()) == len(duties())


def test_a_few_records_are_named_those_with_all_that_is_asked_first() -> None:
    poor = [service(f"a{index}", topics=["travel"]) for index in range(5)]

    result = _result("s30-2-d", _offer(*poor, service("z", **TRAVEL)))

    assert _links(result)[:3] == ["services/z/", "services/a0/", "services/a1/"]
    assert "Help with travel: 6 listed, 1 with all that is asked" in _said(result)
