"""What `offer/council.yaml` says, part by part, as the offer holds it."""

from collections.abc import Mapping
from typing import Any

from local_offer.records import (
    Alert,
    BodyToAsk,
    ClassCount,
    CouncilFact,
    CrisisLine,
    Document,
    ExpectedOutside,
    LinkingPage,
    NoneApplies,
    NotProvided,
    Statement,
    TermDates,
    build,
)


def said_by_the_council(said: Mapping[str, Any]) -> dict[str, Any]:
    """`said` are the values of the file; a part that it leaves out is empty."""
    page = said.get("council_page_that_links_here")
    terms = said.get("term_dates")
    return {
        "alerts": tuple(build(Alert, entry) for entry in said.get("alerts", ())),
        "term_dates": build(TermDates, terms) if terms else None,
        "known": {name: _fact(fact) for name, fact in said.get("facts", {}).items()},
        "documents": {name: build(Document, entry) for name, entry in said.get("documents", {}).items()},
        "crisis_lines": tuple(build(CrisisLine, entry) for entry in said.get("crisis_lines", ())),
        "linked_from": build(LinkingPage, page) if page else None,
        "bodies_to_ask": tuple(build(BodyToAsk, entry) for entry in said.get("bodies_to_ask", ())),
        "statements": tuple(build(Statement, entry) for entry in said.get("statements", ())),
        "none_applies": tuple(build(NoneApplies, entry) for entry in said.get("none_applies", ())),
        "registers": tuple(build(ClassCount, entry) for entry in said.get("registers", ())),
        "expected_outside": tuple(build(ExpectedOutside, entry) for entry in said.get("expected_outside", ())),
        "not_provided": tuple(build(NotProvided, entry) for entry in said.get("not_provided", ())),
    }


def _fact(said: str | dict[str, Any]) -> CouncilFact:
    return CouncilFact(value=said) if isinstance(said, str) else build(CouncilFact, said)
