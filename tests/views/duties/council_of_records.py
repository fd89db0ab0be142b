"""Councils for the tests of the proof, made of records alone: as small as their numbers allow."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from tests.folder import TODAY
from tests.views.services import COUNCIL, TRUST, service

from local_offer.offer import Offer
from local_offer.records import ClassCount, Organisation, Service, Statement
from local_offer.records.council import StatedPart
from local_offer.records.parts import Source
from local_offer.views.duties import DutyResult, proof

NHS = Organisation(id="nhs", path="", name="Mid Testshire NHS Trust", kind="nhs", sources=(Source(name="A"),))
OWN = Organisation(id="own", path="", name="Cheshire East Council", kind="council", sources=(Source(name="A"),))
CHARITY = TRUST
CHECKED = {"date": "2026-09-01", "by": "provider"}
LINK = "https://www.school.test.sch.uk/sen-information-report"


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def offer_of(*records: Service, **values: Any) -> Offer:
    return Offer(council=COUNCIL, organisations=(CHARITY, NHS, OWN), services=records, **values)


def result(duty: str, offer: Offer) -> DutyResult:
    return next(result for result in proof(offer, TODAY).results if result.duty.id == duty)


def states(offer: Offer) -> dict[str, str]:
    return {result.duty.id: result.state for result in proof(offer, TODAY).results}


def settings(kind: str, number: int, answering: int = 0, fresh: int = 0, **values: Any) -> Iterator[Service]:
    """So many of a kind, each with a number and a place of its own. The first link to a report of their own, and the
    first are checked."""
    for n in range(number):
        setting: dict[str, Any] = {"kind": kind}
        if n < answering:
            setting |= {"information_report": f"{LINK}/{kind}-{n}", "information_report_date": days_ago(60).isoformat()}
        checked = {"date": days_ago(30).isoformat(), "by": "provider"} if n < max(answering, fresh) else None
        record: dict[str, Any] = {
            "topics": ["schools"],
            "setting": setting,
            "registers": {"urn": f"{100_000 + hash_of(kind) + n}"},
            "ages": {"from": 2, "to": 11},
            "access": {"routes": ["school-admission"]},
            "contact": {"website": f"https://{kind}-{n}.test.sch.uk/"},
            **({"checked": checked} if checked else {}),
            **values,
        }
        scope = record.pop("scope", "local")
        yield service(f"{kind}-{scope}-{n}", scope, **record)


def hash_of(kind: str) -> int:
    """A thousand numbers for each kind."""
    kinds = ("nursery", "maintained-school", "academy", "college", "pupil-referral-unit", "alternative-academy")
    return 1000 * (kinds.index(kind) if kind in kinds else len(kinds))


def count(kind: str, number: int, days: int = 60) -> ClassCount:
    return ClassCount(
        class_=kind, name="The register", date=days_ago(days), count=number, url="https://register.test.gov.uk/list"
    )


def class_statement(duty: str, days: int = 30) -> Statement:
    """What the council expects of every provider of a class."""
    return Statement(
        duty=duty,
        by="SEND service manager",
        date=days_ago(days),
        says=(
            StatedPart(
                part="expected", words="Every nursery plans with you, keeps notes on what helps and asks us early."
            ),
            StatedPart(part="asking", words="Ask your child’s key person first, and then the manager of the nursery."),
        ),
    )
