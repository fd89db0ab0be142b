"""What a record answers of a fact, and that nobody is told what is not shown."""

from dataclasses import replace
from datetime import date

import pytest
from tests.folder import TODAY
from tests.views.services import service

from local_offer.exports import facts_csv, facts_json
from local_offer.offer import Offer, published
from local_offer.records import CouncilFact, FactSource, LookedFor
from local_offer.records.parts import Contact, Hours, Phone, Publish
from local_offer.records.service import Access, Location, Status
from local_offer.views.facts import told_facts

NUMBERS = (Phone(number="0113 222 4400", label="Option 3"), Phone(number="85258", text="HELLO"))
CONTACT = Contact(
    phones=(Phone(number="0113 222 4400", label="Option 3"), Phone(number="85258", text="HELLO")),
    email="a@leeds.gov.uk",
)
HOURS = (Hours(days=("monday", "tuesday"), opens="09:00", closes="16:00"), Hours(days=("friday",), note="Clinic"))
ADVICE = replace(
    service("advice", name="Advice"), contact=CONTACT, hours=HOURS, access=Access(how="Write to us."),
    locations=(Location(address="1 High Street", town="Leeds", postcode="LS1 1UR"),),
)  # fmt: skip
PHONES = "0113 222 4400, Option 3; Text HELLO to 85258. Mondays and Tuesdays, 9am to 4pm"
SAID = {
    "iass_phone": PHONES,
    "iass_email": "a@leeds.gov.uk",
    "iass_hours": "Mondays and Tuesdays, 9am to 4pm. Fridays, Clinic",
    "request_post": "1 High Street, Leeds, LS1 1UR",
    "mediation_provider": f"Advice: {PHONES}; a@leeds.gov.uk",
    "referral_routes": "Advice: Write to us.",
    "plan_template": "",
    "next_review_date": "",
    "who_decides": "",
}


def told(name: str, *services: object, fact: CouncilFact | None = None) -> str:
    offer = Offer(known={name: fact or CouncilFact(service="advice")}, services=services)  # type: ignore[arg-type]
    return published(offer, TODAY).facts.get(name, "")


@pytest.mark.parametrize("name", SAID)
def test_a_record_answers_in_the_form_that_is_asked_for(name: str) -> None:
    assert told(name, ADVICE) == SAID[name]


@pytest.mark.parametrize(
    "hidden",
    [
        replace(ADVICE, status=Status(state="closed")),
        replace(ADVICE, status=Status(state="planned")),
        replace(ADVICE, publish=Publish(from_=date(2030, 1, 1))),
        replace(ADVICE, publish=Publish(to=date(2020, 1, 1))),
        replace(ADVICE, id="another"),
    ],
)
def test_what_is_not_shown_answers_nothing(hidden: object) -> None:
    assert told("iass_phone", hidden) == ""


def test_a_place_that_is_kept_hidden_is_no_address() -> None:
    hidden = replace(ADVICE, locations=(replace(ADVICE.locations[0], precision="hidden"),))

    assert told("request_post", hidden) == ""


def test_several_records_answer_together_and_one_that_went_is_left_out() -> None:
    fact = CouncilFact(services=("advice", "gone", "group"))

    said = told("support_groups", ADVICE, service("group", name="Group"), fact=fact)

    assert said == f"Advice: {PHONES}; a@leeds.gov.uk; Group"


def test_the_list_says_what_is_told_and_where_the_rest_was_looked_for() -> None:
    looked_for = LookedFor(date=date(2026, 11, 1), where=("its page", "a list"))
    known = {
        "iass_phone": CouncilFact(unknown_since=date(2026, 11, 1), looked_for=looked_for),
        "next_review_date": CouncilFact(value="2027-03", source=FactSource(name="Its page", date="2026-06")),
        "iass_email": CouncilFact(service="advice"),
    }
    facts = [fact for fact in told_facts(Offer(known=known, services=(ADVICE,))) if fact.name in known]

    assert [(fact.name, fact.state, fact.says) for fact in facts] == [
        ("next_review_date", "told", "March 2027"),
        ("iass_phone", "unknown", ""),
        ("iass_email", "told", "a@leeds.gov.uk"),
    ]
    assert "its page; a list" in facts_csv(facts)
    assert '"records": [\n      "services/advice"\n    ]' in facts_json(facts)
