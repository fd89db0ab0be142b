"""What must come out of what a council did, and of what only looks as if it did: the examples of the evidence rules."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from tests.folder import TODAY
from tests.views.services import COUNCIL, TRUST, service

from local_offer.offer import Offer
from local_offer.records import (
    Comment,
    CouncilFact,
    Document,
    LogEntry,
    NoneApplies,
    Statement,
    build,
)
from local_offer.records.parts import Source
from local_offer.schema import contract
from local_offer.schema.duties import duties
from local_offer.schema.evidence import CouncilStatement
from local_offer.views.duties import Finding, State, proof

ROLE = "SEND service manager"
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
        for part in statement_of(id).says
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


def statement_of(duty: str) -> CouncilStatement:
    held = duties()[duty].one(CouncilStatement)
    assert held
    return held
