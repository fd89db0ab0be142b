"""What must come out of what a council did, and of what only looks as if it did: the examples of the evidence rules."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from tests.folder import TODAY
from tests.views.services import COUNCIL, TRUST, school, service

from local_offer.offer import Offer
from local_offer.records import (
    BodyToAsk,
    Comment,
    CouncilFact,
    Document,
    LinkingPage,
    LogEntry,
    NoneApplies,
    Statement,
    build,
)
from local_offer.records.parts import Source
from local_offer.records.web_answer import WebAnswer
from local_offer.schema import contract
from local_offer.schema.duties import duties
from local_offer.schema.evidence import CouncilStatement
from local_offer.views.duties import Finding, State, proof

ROLE = "SEND service manager"
AT_HOME: dict[str, Any] = {"locations": [{"town": "Crewe", "postcode": "CW1 2BJ", "area": "E06000049"}]}
HEARD = "Parents said that the lists are too long on a phone, and that words in them are hard."
OUTCOME = "We cut the lists to 50 on a page, and explain each hard word where it stands."
LINK = "https://www.alder.gov.uk/send/what-you-said"
TOPICS = tuple(contract().vocabularies["consultation-topics"].terms)
GROUPS = tuple(contract().vocabularies["consultation-groups"].terms)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def offer_of(**values: Any) -> Offer:
    council = replace(COUNCIL, at=("plugins", "local-offer"))
    return Offer(**{"council": council, "organisations": (TRUST,), "services": (service("club"),), **values})


def found(offer: Offer, *wanted: str) -> Mapping[str, Finding]:
    whole = {result.duty.id: result.found for result in proof(offer, TODAY).results}
    return {id: whole[id] for id in wanted} if wanted else whole


def states(offer: Offer, *wanted: str) -> dict[str, State]:
    return {id: each.state for id, each in found(offer, *wanted).items()}


def lacks(offer: Offer, duty: str) -> str:
    return "; ".join(lack.says for lack in found(offer, duty)[duty].lacks)


def entry(kind: str, days: int, **values: Any) -> LogEntry:
    whole = {
        "date": ago(days).isoformat(),
        "kind": kind,
        "what": "We did what we say here, and it can be seen.",
        **values,
    }
    return build(LogEntry, whole, id=f"{kind}-{days}", path="offer/log/2026/one.yaml")


def asked(days: int = 30, **values: Any) -> LogEntry:
    whole = {
        "about": "this-offer",
        "phase": "reviewing",
        "how": "A survey, and two coffee mornings",
        "people": 32,
        "heard": HEARD,
        "outcome": OUTCOME,
        "link": LINK,
        **values,
    }
    return entry("consultation", days, **{name: value for name, value in whole.items() if value is not None})


def statement(duty: str, words: Mapping[str, str], days: int = 60, by: str = ROLE) -> Statement:
    says = [{"part": part, "words": said} for part, said in words.items()]
    return build(Statement, {"duty": duty, "by": by, "date": ago(days).isoformat(), "says": says})


COPY = {
    "telephone": "Ring 0300 555 2040 on weekdays, and a person answers.",
    "post": "Write to SEND team, Town Hall, Alder Street, Crewe, CW1 2BJ.",
    "place": "Each library has a computer that is free, and staff who print what you need.",
    "role": "The family information officer prints it and posts it.",
    "days": "It is with you within five working days, and sooner if it is urgent.",
}


# 3


def test_what_says_nothing_moves_no_row() -> None:
    facts = {
        name: CouncilFact(value="x") for name in contract().schemas["council"]["properties"]["facts"]["properties"]
    }
    documents = {
        name: Document(url="https://example.org/", date=ago(30), period="2026", checked=ago(10))
        for name in contract().schemas["council"]["properties"]["documents"]["properties"]
    }
    nice = Comment(
        id="nice", path="", date=ago(20), about="content", said_by="parent", said="Nice.", response="Thank you.",
        responded=ago(10), state="answered",
    )  # fmt: skip

    bare, filled = offer_of(), offer_of(known=facts, documents=documents, comments=(nice,))

    assert states(filled) == states(bare)


# 4


def test_one_old_entry_that_names_everyone_is_out_of_date_and_meets_nothing() -> None:
    old = build(
        LogEntry,
        {"date": "2014-09-01", "kind": "consultation", "what": "We asked.", "groups": GROUPS, "topics": TOPICS},
        id="old",
        path="offer/log/2014/old.yaml",
    )

    rows = {id: each for id, each in found(offer_of(log=(old,))).items() if id[:5] in ("reg54", "reg55")}

    own = {id: each for id, each in rows.items() if duties()[id].standard in ("consulted-body", "asked-families")}
    assert {id for id, each in own.items() if each.state != "out-of-date"} == {"reg54-2-b"}
    assert own["reg54-2-b"].state == "not"
    assert {each.because for id, each in own.items() if id != "reg54-2-b"} == {"Last asked 1 September 2014"}


# 5


def test_parents_alone_are_half_of_whom_the_law_names() -> None:
    log = (asked(425, groups=["sen-families"], voices=["parents"], topics=["layout"]),)

    assert states(offer_of(log=log), "reg54-1-a", "reg55-how-set-out", "reg54-1-b", "reg55-services-needed") == {
        "reg54-1-a": "partly", "reg55-how-set-out": "partly", "reg54-1-b": "not", "reg55-services-needed": "not",
    }  # fmt: skip
    assert "No child or young person was asked" in lacks(offer_of(log=log), "reg54-1-a")


# 7


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({"date": ago(90), "source": Source(name="The integrated care board, asked by the SEND team")}, "none-applies"),
        ({"date": ago(425), "source": Source(name="The integrated care board, asked by the SEND team")}, "not"),
        ({"date": ago(90), "because": "We are not in Wales."}, "not"),
    ],
)
def test_welsh_boards_are_none_where_the_care_board_was_asked_within_a_year(values: dict[str, Any], state: str) -> None:
    word = {"duty": "reg54-2-local-health-boards", "because": "No child from here is treated in Wales.", "by": ROLE}
    none = NoneApplies(**{**word, **values})

    assert states(offer_of(none_applies=(none,)), none.duty) == {none.duty: state}


# 11


def test_a_copy_without_the_internet_is_met_by_its_arrangements_and_a_trial_and_by_no_booklet() -> None:
    forms = {
        name: f"Ask 0300 555 2040 for {name}: it is with you within ten working days."
        for name in ("large-print", "easy-read", "audio")
    }
    offer = offer_of(
        statements=(statement("reg57-no-internet", COPY), statement("reg57-different-groups", forms)),
        log=(
            entry(
                "trial", 200, tried=["copy", "another-form"], asked_for="A copy of the travel guide", came_after_days=4
            ),
        ),
    )

    wanted = ("reg57-website", "reg57-no-internet", "reg57-different-groups", "reg57-how-to-comment")
    assert states(offer, *wanted) == dict(zip(wanted, ("not", "met", "partly", "not"), strict=True))


# 12


def test_a_page_on_mediation_and_a_nil_return_after_a_real_call_are_enough() -> None:
    mediation = {
        "adviser": "Alder Mediation advises you: 0300 555 2041 or hello@alder-mediation.org.uk.",
        "mediator": "An independent mediator of theirs meets you near your home, or online.",
        "free": "It is free, and the council pays your fares, your lost pay and the cost of care.",
        "limits": "Ring within two months of the letter. The meeting is within 30 days.",
    }
    complaints = {
        part.id: f"About {part.id} write first to the head or the manager, who answers in 20 days."
        for id in ("sch2-complaint-about-provision",)
        for part in duties()[id].the(CouncilStatement).says
    }
    anything = {"any-entry": "Write to whoever provides it first, and then to the ombudsman or body that oversees it."}
    asks = ["how-good", "what-is-missing", "easy-to-use", "how-involved"]
    offer = offer_of(
        statements=(
            statement("sch2-mediation", mediation),
            statement("sch2-complaint-about-provision", complaints),
            statement("sch2-17", anything),
        ),
        log=(
            entry("comment-call", 150, asks=asks, to=["parents", "young-people"], how="By the bulletin", by=ROLE),
            entry("nil-return", 20, by=ROLE),
        ),
    )

    wanted = {
        "sch2-mediation": "met", "sch2-disagreement-resolution": "not", "sch2-complaint-about-provision": "met",
        "sch2-17": "met", "reg56-3-annual": "met", "s30-6-a": "met", "s30-6-b": "met", "reg56-1-a": "met",
    }  # fmt: skip
    assert states(offer, *wanted) == wanted
    assert found(offer)["s30-6-a"].because == "None received."


# What looks as if it were enough


MEDIATION = {
    "adviser": "Alder Mediation advises you: 0300 555 2041 or hello@alder-mediation.org.uk.",
    "mediator": "An independent mediator of theirs meets you near your home, or online.",
    "free": "It is free, and the council pays your fares, your lost pay and the cost of care.",
    "limits": "Ring within two months of the letter. The meeting is within 30 days.",
}
OF_ONE_MOULD = {
    part.id: f"We always do all that the law asks of us about {part.title.lower()} and more."
    for part in duties()["sch2-appeal-notification"].the(CouncilStatement).says
}
SAME = "The council has made good arrangements for this, and it keeps to them in each year."


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (statement("sch2-mediation", MEDIATION), "met"),
        (statement("sch2-mediation", MEDIATION, days=400), "partly"),
        (statement("sch2-mediation", MEDIATION, days=800), "out-of-date"),
        (statement("sch2-mediation", MEDIATION, days=-3), "not"),
        (statement("sch2-mediation", MEDIATION, by="Someone"), "not"),
        (statement("sch2-mediation", MEDIATION, by="the council"), "not"),
        (statement("sch2-mediation", MEDIATION, by="Cheshire East Council"), "not"),
        (statement("sch2-mediation", MEDIATION, by="Leader of the council"), "met"),
        (statement("sch2-mediation", dict.fromkeys(MEDIATION, SAME)), "not"),
        (statement("sch2-mediation", dict.fromkeys(MEDIATION, duties()["sch2-mediation"].says)), "not"),
        (statement("sch2-appeal-notification", OF_ONE_MOULD), "not"),
        (statement("sch2-mediation", dict.fromkeys(MEDIATION, "Please see our website for more information.")), "not"),
        (statement("sch2-mediation", dict.fromkeys(MEDIATION, "yes yes yes yes yes yes yes yes yes yes yes")), "not"),
        (statement("sch2-mediation", {**MEDIATION, "adviser": "Alder Mediation advises you, in each case."}), "partly"),
        (
            statement("sch2-mediation", {**MEDIATION, "limits": "We keep to every limit that there is in law."}),
            "partly",
        ),
        (statement("sch2-mediation", {"adviser": MEDIATION["adviser"]}), "not"),
    ],
)
def test_a_statement_counts_with_a_role_a_day_and_real_words_in_each_part(said: Statement, state: str) -> None:
    assert states(offer_of(statements=(said,)), said.duty) == {said.duty: state}


def test_facts_count_only_where_a_statement_takes_them_for_its_own() -> None:
    facts = {
        "comment_phone": CouncilFact(value="0300 555 2040, Monday to Friday, 9am to 5pm"),
        "comment_post": CouncilFact(value="SEND team, Town Hall, Crewe, CW1 2BJ"),
        "comment_in_person": CouncilFact(value="At any library: the staff write down what you say and post it to us."),
    }
    help_ = {"help": "An advocate or an interpreter comes with you, and there is an Easy Read form."}
    tried = entry("trial", 90, tried=["comment"], asked_for="To comment by telephone")

    alone = offer_of(known=facts, log=(tried,))
    adopted = offer_of(known=facts, log=(tried,), statements=(statement("reg57-how-to-comment", help_),))
    untried = offer_of(known=facts, statements=(statement("reg57-how-to-comment", help_),))

    assert states(alone, "reg57-how-to-comment") == {"reg57-how-to-comment": "not"}
    assert states(adopted, "reg57-how-to-comment") == {"reg57-how-to-comment": "met"}
    assert states(untried, "reg57-how-to-comment") == {"reg57-how-to-comment": "partly"}


ALL = {"groups": ["sen-families"], "voices": ["children", "young-people", "parents"], "topics": ["layout"]}


@pytest.mark.parametrize(
    ("values", "days", "state"),
    [
        ({}, 30, "met"),
        ({}, 730, "met"),
        ({}, 731, "out-of-date"),
        ({"voices": ["parents"]}, 30, "partly"),
        ({"voices": ["children", "young-people"]}, 30, "partly"),
        ({"people": None}, 30, "partly"),
        ({"people": 1}, 30, "partly"),
        ({"people": None, "voices": []}, 30, "not"),
        ({"heard": None}, 30, "partly"),
        ({"outcome": "Done."}, 30, "partly"),
        ({"about": None}, 30, "not"),
        ({"about": "something-else"}, 30, "not"),
        ({"what": "We asked parents, who could not find a club on this site."}, 30, "met"),
        ({"what": "We asked about the strategy. It was not about the local offer as such."}, 30, "not"),
        ({"phase": None}, 30, "not"),
        ({"phase": "preparing"}, 30, "not"),
        ({"how": None}, 30, "not"),
        ({"link": None}, 30, "not"),
        ({"link": "https://www.alder.gov.uk/"}, 30, "not"),
        ({"link": None, "sources": [{"name": "us"}]}, 30, "not"),
        ({"groups": ["disabled-families"]}, 30, "not"),
    ],
)
def test_families_are_asked_when_each_voice_was_and_it_can_be_seen(values: Any, days: int, state: str) -> None:
    log = (asked(days, **{**ALL, **values}),)

    assert states(offer_of(log=log), "reg54-1-a") == {"reg54-1-a": state}


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, "met"),
        ({"voices": ["children"]}, "partly"),
        ({"voices": []}, "not"),
        ({"topics": list(TOPICS)}, "not"),
        ({"how": "A workshop about the logo"}, "not"),
        ({"heard": None}, "not"),
        ({"link": None}, "partly"),
    ],
)
def test_a_matter_is_asked_by_young_and_by_parents_and_not_with_six_others_in_a_sentence(
    values: Any, state: str
) -> None:
    assert states(offer_of(log=(asked(**{**ALL, **values}),)), "reg55-how-set-out") == {"reg55-how-set-out": state}


def test_one_entry_that_names_everyone_shows_nobody_but_the_bodies_that_it_names() -> None:
    named = {"name": "Alder Academy Trust", "role": "Director of inclusion", "kind": "academies"}
    log = (asked(30, **{**ALL, "groups": list(GROUPS), "bodies": [named]}),)

    rows = {id: state for id, state in states(offer_of(log=log)).items() if id.startswith("reg54-")}

    assert [id for id, state in rows.items() if state in ("met", "partly")] == ["reg54-1-d"]


def test_one_sentence_under_many_consultations_was_heard_in_none() -> None:
    log = tuple(asked(30 + n, **ALL) for n in range(3))

    assert states(offer_of(log=log), "reg54-1-a", "reg55-how-set-out") == {
        "reg54-1-a": "partly", "reg55-how-set-out": "not",
    }  # fmt: skip


def test_consultations_of_one_mould_are_none() -> None:
    log = tuple(
        asked(
            30 + n,
            **{
                **ALL,
                "topics": [topic],
                "heard": f"Parents said of {topic} that the lists are too long on a phone, and the words hard.",
                "outcome": f"For {topic} we cut the lists to 50 on a page, and explain each hard word.",
            },
        )
        for n, topic in enumerate(TOPICS)
    )

    assert states(offer_of(log=log), "reg54-1-a", "reg55-how-set-out") == {
        "reg54-1-a": "partly", "reg55-how-set-out": "not",
    }  # fmt: skip


TRUST_ASKED = {"name": "Alder Foundation Trust", "role": "Head of children’s services", "kind": "nhs-trusts"}
TRUSTS = (BodyToAsk(name="Alder Foundation Trust", kind="nhs-trusts"),)


@pytest.mark.parametrize(
    ("body", "to_ask", "state"),
    [
        (TRUST_ASKED, TRUSTS, "met"),
        (TRUST_ASKED, (), "partly"),
        (TRUST_ASKED, (*TRUSTS, BodyToAsk(name="Birch Hospital Trust", kind="nhs-trusts")), "partly"),
        ({**TRUST_ASKED, "role": "Someone"}, TRUSTS, "partly"),
        ({**TRUST_ASKED, "answered": "no"}, TRUSTS, "partly"),
        ({**TRUST_ASKED, "answered": "no", "asked_again": ago(10).isoformat()}, TRUSTS, "met"),
        ({**TRUST_ASKED, "where": "outside"}, TRUSTS, "partly"),
        ({**TRUST_ASKED, "name": "All NHS trusts"}, TRUSTS, "partly"),
    ],
)
def test_each_trust_that_serves_the_area_is_asked_by_name(body: Any, to_ask: tuple[BodyToAsk, ...], state: str) -> None:
    log = (asked(groups=["nhs-trusts"], bodies=[body]),)

    assert states(offer_of(log=log, bodies_to_ask=to_ask), "reg54-2-trusts") == {"reg54-2-trusts": state}


def test_one_school_of_three_is_asked_in_part_and_a_forum_speaks_for_them_all() -> None:
    schools = tuple(school(f"academy-{n}", registers={"urn": f"10000{n}"}, **AT_HOME) for n in range(3))
    one = {"name": "Alder Academy Trust", "role": "Director of inclusion", "kind": "academies"}

    of_one = offer_of(services=schools, log=(asked(groups=["academies"], bodies=[one]),))
    of_all = offer_of(services=schools, log=(asked(groups=["academies"], bodies=[{**one, "number": 3}]),))

    assert states(of_one, "reg54-1-d") == {"reg54-1-d": "partly"}
    assert states(of_all, "reg54-1-d") == {"reg54-1-d": "met"}


def test_officers_are_asked_of_all_three_kinds() -> None:
    kinds = ["education", "social-care", "adulthood"]

    assert (
        states(offer_of(log=(asked(groups=["council-officers"], officers=kinds),)), "reg54-1-m")["reg54-1-m"] == "met"
    )
    assert states(offer_of(log=(asked(groups=["council-officers"], officers=kinds[:1]),)), "reg54-1-m") == {
        "reg54-1-m": "partly"
    }


def test_bodies_outside_the_area_are_asked_or_none_one_kind_at_a_time() -> None:
    kinds = next(iter(part for part in duties()["reg54-3"].evidence)).by_kind  # type: ignore[union-attr]
    bodies = [
        {"name": f"{kind} of Birch", "role": "Their chief officer", "kind": kind, "where": "outside"}
        for kind in kinds[:6]
    ]
    none = tuple(
        NoneApplies(
            duty="reg54-3", kind=kind, because="No child from here goes there.", by=ROLE, date=ago(20),
            source=Source(name="The council’s own list of places"),
        )
        for kind in kinds[6:]
    )  # fmt: skip
    log = (asked(groups=["outside-bodies"], bodies=bodies),)

    assert states(offer_of(log=log, none_applies=none), "reg54-3") == {"reg54-3": "met"}
    assert states(offer_of(log=log), "reg54-3") == {"reg54-3": "partly"}
    assert states(offer_of(none_applies=(replace(none[0], kind=None),)), "reg54-3") == {"reg54-3": "not"}


@pytest.mark.parametrize(
    ("page", "council", "state"),
    [
        (LinkingPage(url="https://www.alder.gov.uk/send", seen=ago(30), by=ROLE), {}, "met"),
        (LinkingPage(url="https://www.alder.gov.uk/send", seen=ago(130), by=ROLE), {}, "out-of-date"),
        (LinkingPage(url="https://www.alder.gov.uk/send", seen=ago(30), by="Staff"), {}, "not"),
        (LinkingPage(url="https://www.gov.uk/send", seen=ago(30), by=ROLE), {}, "not"),
        (LinkingPage(url="https://alder.org.uk/send", seen=ago(30), by=ROLE), {}, "not"),
        (LinkingPage(url="https://www.leeds.gov.uk/send", seen=ago(30), by=ROLE), {}, "not"),
        (LinkingPage(url="https://www.legislation.gov.uk/send", seen=ago(30), by=ROLE), {}, "not"),
        (LinkingPage(url="https://localoffer.cheshireeast.gov.uk/", seen=ago(30), by=ROLE), {}, "met"),
        (LinkingPage(url="https://www.leeds.gov.uk/send", seen=ago(30), by=ROLE), {"name": "Leeds"}, "met"),
        (LinkingPage(url="https://www.alder.gov.uk/send", seen=ago(30), by=ROLE), {"draft": "Not yet."}, "not"),
        (None, {"site_url": "https://localoffer.alder.gov.uk/"}, "not"),
    ],
)
def test_the_council_s_own_site_links_here_as_someone_saw(page: LinkingPage | None, council: Any, state: str) -> None:
    offer = offer_of(linked_from=page, council=replace(COUNCIL, at=("plugins",), **council))

    assert states(offer, "reg57-website") == {"reg57-website": state}


STRATEGY = Document(url="https://www.alder.gov.uk/strategy.pdf", period="2025 to 2028", checked=ago(20))


@pytest.mark.parametrize(
    ("held", "state"),
    [
        (STRATEGY, "met"),
        (replace(STRATEGY, checked=ago(200)), "partly"),
        (replace(STRATEGY, checked=ago(400)), "out-of-date"),
        (replace(STRATEGY, checked=None), "not"),
        (replace(STRATEGY, checked=ago(-1)), "not"),
        (replace(STRATEGY, period=None), "not"),
        (replace(STRATEGY, period="always"), "not"),
        (replace(STRATEGY, period="2000 to 2099"), "not"),
        (replace(STRATEGY, period="2026 to 9999"), "not"),
        (replace(STRATEGY, period="2019 to 2022"), "out-of-date"),
        (replace(STRATEGY, period="2025/26"), "out-of-date"),
        (replace(STRATEGY, period="2026-27"), "met"),
        (replace(STRATEGY, url="https://www.alder.gov.uk/"), "not"),
    ],
)
def test_a_document_is_open_and_covers_today_and_is_no_home_page(held: Document, state: str) -> None:
    offer = offer_of(documents={"accessibility_strategy": held})

    assert states(offer, "sch2-accessibility-strategy") == {"sch2-accessibility-strategy": state}


def test_what_is_known_not_to_open_is_no_document_and_no_page_that_links_here() -> None:
    page = LinkingPage(url="https://www.alder.gov.uk/send", seen=ago(30), by=ROLE)
    gone = {
        url: WebAnswer(address=url, state="not-found", since=ago(9), asked=ago(2)) for url in (STRATEGY.url, page.url)
    }
    offer = offer_of(documents={"accessibility_strategy": STRATEGY}, linked_from=page, links=gone)

    assert set(states(offer, "sch2-accessibility-strategy", "reg57-website").values()) == {"not"}


def comment(**values: Any) -> Comment:
    whole = {
        "date": ago(60), "about": "content", "said_by": "parent", "said": "I found no club for a 17 year old.",
        "response": "We asked our providers and found two clubs for older teenagers.", "responded": ago(30),
        "action": "We added both clubs.", "by": ROLE, "state": "done", **values,
    }  # fmt: skip
    return Comment(id="club", path="", **whole)


ASKED = ("how-good", "what-is-missing", "easy-to-use", "how-involved")


def call(days: int = 100, **values: Any) -> LogEntry:
    whole = {"asks": list(ASKED), "to": ["parents"], "how": "By the bulletin", "by": ROLE, **values}
    return entry("comment-call", days, **{name: value for name, value in whole.items() if value})


@pytest.mark.parametrize(
    ("said", "log", "state"),
    [
        (comment(), (call(),), "met"),
        (comment(), (), "partly"),
        (comment(), (call(by="Someone"),), "partly"),
        (comment(), (call(to=["schools"]),), "partly"),
        (comment(date=ago(800), responded=ago(500)), (call(),), "partly"),
        (comment(date=ago(900), responded=ago(800)), (call(),), "out-of-date"),
        (comment(said_by="other"), (call(),), "not"),
        (comment(said_by="provider"), (call(),), "not"),
        (comment(said="Nice."), (call(),), "not"),
        (comment(response="Thank you.", action=None), (call(),), "not"),
        (comment(action=None), (call(),), "not"),
        (comment(response="I found no club for a 17 year old."), (call(),), "not"),
        (comment(action="Thank you very much for your comment."), (call(),), "not"),
        (comment(responded=ago(70)), (call(),), "not"),
        (comment(by=None), (call(),), "not"),
    ],
)
def test_a_comment_of_a_family_is_answered_with_what_is_done_and_by_whom(
    said: Comment, log: tuple[LogEntry, ...], state: str
) -> None:
    assert states(offer_of(comments=(said,), log=log), "s30-6-b") == {"s30-6-b": state}


@pytest.mark.parametrize(
    ("log", "comments", "state"),
    [
        ((call(100), entry("nil-return", 20, by=ROLE)), (), "met"),
        ((entry("nil-return", 20, by=ROLE),), (), "not"),
        ((call(100), entry("nil-return", 20)), (), "not"),
        ((call(500), entry("nil-return", 20, by=ROLE)), (), "not"),
        ((call(20), entry("nil-return", 20, by=ROLE)), (), "not"),
        (
            (call(100), entry("nil-return", 20, by=ROLE)),
            (comment(response=None, responded=None, state="received"),),
            "not",
        ),
    ],
)
def test_that_none_came_is_signed_follows_a_call_and_is_true(log: Any, comments: Any, state: str) -> None:
    assert states(offer_of(log=log, comments=comments), "reg56-3-annual") == {"reg56-3-annual": state}


def test_a_comment_that_waits_more_than_a_year_is_told_and_keeps_the_row_back() -> None:
    waits = replace(comment(date=ago(400), response=None, responded=None, action=None, state="received"), id="waits")
    offer = offer_of(comments=(comment(), waits), log=(call(),))

    assert states(offer, "s30-6-a") == {"s30-6-a": "partly"}
    assert "An answer, waited for since" in lacks(offer, "s30-6-a")


REVIEW = {
    "about": "this-offer",
    "by": ROLE,
    "looked_at": "Every entry, every guide, and what families said in the year.",
    "outcome": "Two entries were closed, and 14 guides have new telephone numbers.",
    "next": (TODAY + timedelta(days=200)).isoformat(),
}
OLD = service("club", checked={"date": ago(900).isoformat(), "by": "provider"})
FRESH = service("club", checked={"date": ago(30).isoformat(), "by": "provider"})


@pytest.mark.parametrize(
    ("values", "days", "services", "state"),
    [
        ({}, 60, (FRESH,), "met"),
        ({}, 60, (service("club"),), "partly"),
        ({}, 500, (FRESH,), "partly"),
        ({"next": ago(200).isoformat()}, 900, (FRESH,), "out-of-date"),
        ({}, 60, (replace(OLD, review_by=TODAY + timedelta(days=900)),), "partly"),
        ({"next": (TODAY + timedelta(days=900)).isoformat()}, 60, (FRESH,), "not"),
        ({"about": "something-else"}, 60, (FRESH,), "not"),
        ({"by": "We"}, 60, (FRESH,), "not"),
        ({"looked_at": "Everything."}, 60, (FRESH,), "not"),
        ({"next": "2020-01-01"}, 60, (FRESH,), "not"),
    ],
)
def test_a_review_is_of_the_whole_and_by_a_role_and_few_entries_are_past_theirs(
    values: Any, days: int, services: Any, state: str
) -> None:
    offer = offer_of(services=services, log=(entry("review", days, **{**REVIEW, **values}),))

    assert states(offer, "s30-5") == {"s30-5": state}


def test_people_who_tried_the_site_lift_what_the_software_alone_does_in_part() -> None:
    tried = entry("usability-check", 90, voices=["disabled-people", "parents"], people=12, heard=HEARD, outcome=OUTCOME)

    assert states(offer_of(), "cop-accessible") == {"cop-accessible": "partly"}
    assert states(offer_of(log=(tried,)), "cop-accessible") == {"cop-accessible": "met"}
    assert found(offer_of(), "cop-accessible")["cop-accessible"].because == "Comes with the software."
