"""What a service is and states, for the duties: told from its record and nothing else."""

from dataclasses import replace
from typing import Any

import pytest
from tests.folder import TODAY
from tests.views.services import COUNCIL, TRUST, school, service

from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.records.parts import Source
from local_offer.views.duties.filled import FIELDS, school_says
from local_offer.views.duties.traits import TRAITS

OWN = Organisation(id="own", path="", name="Cheshire East Council", kind="council", sources=(Source(name="A"),))
OFFER = Offer(council=COUNCIL, organisations=(TRUST, OWN))


def _has(trait: str, record: Service) -> bool:
    return TRAITS[trait](record, OFFER)


@pytest.mark.parametrize(
    ("trait", "record"),
    [
        ("local", service("a")),
        ("local", school("a", locations=[{"area": "E06000049"}])),
        ("outside", service("a", "neighbouring")),
        ("outside", service("a", "regional")),
        ("national", service("a", "online")),
        ("early-education", school("a", "nursery")),
        ("maintained-school", school("a", "maintained-special-school")),
        ("academy", school("a", "special-academy")),
        ("academy", school("a", "alternative-academy")),
        ("post-16", school("a", "special-college")),
        ("pupil-referral-unit", school("a", "pupil-referral-unit")),
        ("section-41", school("a", "independent-special-school", registers={"section_41": "yes"})),
        ("commissioned", service("a", commissioned_by=["Cheshire East Council"])),
        ("secured-by-council", service("a", commissioned_by=["Cheshire East Council"])),
        ("secured-by-council", service("a", organisation="own")),
        ("voluntary", service("a", organisation="example-trust")),
        ("unit", school("a", setting={"kind": "academy", "specialist_places": ["autism"]})),
        ("special", school("a", "special-school")),
        ("special", school("a", "independent-school", registers={"section_41": "yes"})),
        ("mainstream", school("a", "college")),
        ("health", service("a", topics=["therapies"])),
        ("medical-conditions", service("a", topics=["health", "schools"])),
        ("care", service("a", topics=["short-breaks"])),
        ("training", service("a", topics=["employment"], keywords=["supported internships"])),
        ("adulthood", service("a", preparing_for_adulthood=["choice"])),
        ("work", service("a", preparing_for_adulthood=["employment"])),
        ("community", service("a", ages={"from": 11, "to": 18})),
        ("about-sen", service("a", topics=["advice"], summary="Advice on SEND.")),
        ("about-disability", service("a", topics=["advice"], eligibility="For disabled people.")),
        ("adult-care", service("a", topics=["advice"], summary="All about adult social care.")),
        ("other-learning", service("a", summary="Swimming lessons.")),
        ("parent-forum", service("a", topics=["parents-groups"], name="The Forum")),
        ("support-group", service("a", topics=["parents-groups"])),
        ("mediation", service("a", topics=["disagreements"], summary="Mediation for free.")),
        ("disagreement-resolution", service("a", topics=["disagreements"], name="SEN disagreement resolution")),
        ("online", service("a", delivery=["online"])),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_record_is_what_it_says(trait: str, record: Service) -> None:
    assert _has(trait, record)


@pytest.mark.parametrize(
    ("trait", "record"),
    [
        ("local", school("a", locations=[{"area": "E06000050"}])),
        ("local", service("a", "national")),
        ("outside", service("a", "national")),
        ("pupil-referral-unit", school("a", "alternative-academy")),
        ("section-41", school("a", "independent-special-school", registers={"section_41": "no"})),
        ("commissioned", service("a", organisation="own")),
        ("commissioned", service("a", commissioned_by=["The NHS"])),
        ("secured-by-council", service("a", organisation="example-trust")),
        ("voluntary", service("a", organisation="own")),
        ("unit", school("a", setting={"kind": "special-academy", "specialist_places": ["autism"]})),
        ("mainstream", school("a", "independent-school")),
        ("mainstream", service("a")),
        ("training", service("a", topics=["travel"], summary="Independent travel training.")),
        ("medical-conditions", school("a", topics=["health", "schools"])),
        ("community", service("a", ages={"from": 5, "to": 11})),
        ("community", service("a")),
        ("about-sen", service("a", topics=["advice"], summary="We send you a letter.")),
        ("other-learning", service("a", summary="Time out with friends.")),
        ("mediation", service("a", topics=["disagreements"], summary="The tribunal.")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_record_is_not_what_it_does_not_say(trait: str, record: Service) -> None:
    assert not _has(trait, record)


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("access", {"access": {"routes": ["self-referral"]}}),
        ("access", {"access": {"link": "https://example.org/join"}}),
        ("access", {"contact": {"website": "https://example.org/"}}),
        ("checked", {"checked": {"date": "2020-01-01", "by": "register"}}),
        ("checked", {"sources": [{"name": "A page", "date": "2019"}]}),
        ("fresh", {"checked": {"date": "2026-11-01", "by": "provider"}}),
        ("provision", {"description": "Small groups."}),
        ("provision", {"setting": {"kind": "academy", "answers": {"teaching": "In class."}}}),
        ("provision", {"setting": {"kind": "special-school"}, "needs": ["autism"]}),
        ("complaints", {"access": {"challenge": "Write to us."}}),
        ("complaints", {"setting": {"kind": "academy", "answers": {"complaints": "Write to us."}}}),
        ("hours", {"sessions": [{"date": "2026-12-01"}]}),
        ("hours", {"locations": [{"hours": [{"opens": "09:00"}]}]}),
        ("access_features", {"locations": [{"facilities": ["step-free"]}]}),
        ("cost", {"cost": {"free": "yes"}}),
        ("waiting", {"waiting": {"value": 6, "unit": "weeks", "as_of": "2026-09-01"}}),
        ("provider", {"organisation": "example-trust"}),
        ("provider", {"setting": {"kind": "academy"}}),
    ],
)
def test_a_fact_is_stated_by_the_fields_that_hold_it(field: str, values: dict[str, Any]) -> None:
    is_filled, words = FIELDS[field]

    assert is_filled(service("a", **values), OFFER, TODAY)
    assert not is_filled(service("a"), OFFER, TODAY)
    assert words


def test_a_provider_s_contact_is_how_to_reach_a_service_without_one() -> None:
    contact = replace(TRUST.contact, email="office@example.org")
    offer = Offer(council=COUNCIL, organisations=(replace(TRUST, contact=contact),))
    record = service("a", organisation="example-trust")

    assert FIELDS["access"][0](record, offer, TODAY)
    assert FIELDS["email"][0](record, offer, TODAY)


def test_a_check_that_is_due_again_is_not_fresh() -> None:
    old = service("a", checked={"date": "2025-11-01", "by": "provider"})

    assert not FIELDS["fresh"][0](old, OFFER, TODAY)


def test_a_wait_of_long_ago_is_not_how_long_it_is_now() -> None:
    old = service("a", waiting={"value": 6, "unit": "weeks", "as_of": "2025-09-01"})

    assert not FIELDS["waiting"][0](old, OFFER, TODAY)


def test_a_school_says_what_its_setting_or_its_answers_hold() -> None:
    said = school("a", setting={"kind": "academy", "information_report": "https://example.org/r"})

    assert school_says(said, "information_report")
    assert not school_says(said, "teaching")
    assert not school_says(said, "needs")
    assert not school_says(service("b"), "teaching")
