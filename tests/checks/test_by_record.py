"""What a record is told of by itself is kept while it is the same, and is what would be told beside all others."""

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.folder import BROKEN, SOUND, TODAY
from tests.town import town

from local_offer.checks import BY_RECORD, check
from local_offer.checks.answers import RecordAnswers, alone, of_no_record
from local_offer.checks.privacy import in_words
from local_offer.council import council_of
from local_offer.diagnostics import Fault
from local_offer.offer import AnyRecord, Offer
from local_offer.reading import read
from local_offer.records.service import Location


def offer_of(folder: Path) -> Offer:
    """As one that is to be true."""
    council = council_of(folder)
    return read(folder, replace(council, demonstration="", at=council.at or ("plugins",))).offer


@pytest.fixture(scope="module")
def whole() -> Offer:
    return offer_of(town())


def told(offer: Offer) -> Iterator[Fault]:
    return (fault for rule in BY_RECORD for fault in rule(offer, TODAY))


def test_a_rule_by_record_tells_the_same_of_a_record_alone_as_beside_all_others() -> None:
    for folder in (*sorted(BROKEN.iterdir()), SOUND, town()):
        offer = offer_of(folder)
        paths = {record.path for record in offer.records}

        by_itself = {
            fault for record in offer.records for fault in told(alone(offer, [record])) if fault.path == record.path
        }
        of_none = {fault for fault in told(of_no_record(offer)) if fault.path not in paths}

        assert by_itself | of_none == set(told(offer)), folder.name


def test_very_many_records_are_told_the_same_by_all_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    offers = [offer_of(folder) for folder in (BROKEN / "name-in-words", SOUND, town())]
    here = [check(offer, TODAY, with_advice=True) for offer in offers]

    monkeypatch.setattr("local_offer.checks.answers._VERY_MANY", 1)
    monkeypatch.setattr("local_offer.checks.answers._PART", 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # a server of another test may run in this process
    monkeypatch.setattr(os, "cpu_count", lambda: 3)

    assert [check(offer, TODAY, with_advice=True) for offer in offers] == here


def test_what_is_kept_is_told_as_if_all_were_asked_again(whole: Offer) -> None:
    answers = RecordAnswers()
    check(_less(whole, 0), TODAY, answers=answers)
    check(_less(whole, 1), TODAY, answers=answers)

    assert set(check(whole, TODAY, answers=answers)) == set(check(whole, TODAY))


def _less(offer: Offer, odd: int) -> Offer:
    """Half of its records, of which the other half knows nothing."""
    return replace(
        offer, services=offer.services[odd::2], organisations=offer.organisations[odd::2], guides=offer.guides[odd::2],
        variants=offer.variants[odd::2], comments=offer.comments[odd::2],
    )  # fmt: skip


def test_only_records_that_changed_are_asked_again(whole: Offer) -> None:
    answers = RecordAnswers()
    _asked(answers, whole)
    first, *others = whole.services
    changed = replace(first, summary="Another.")

    asked = _asked(answers, replace(whole, services=(changed, *others)))

    assert asked == [changed]


def test_a_record_is_asked_again_when_a_remark_beside_it_changed(whole: Offer) -> None:
    answers = RecordAnswers()
    _asked(answers, whole)
    path = whole.services[0].path

    asked = _asked(answers, replace(whole, remarks={**whole.remarks, path: ((1, "Ring Jo."),)}))

    assert [record.path for record in asked] == [path]


NAMED = "Karen Smith Larches"
"""Like a person's name, unless something is called so."""


@pytest.mark.parametrize(
    "called",
    [
        {"name": NAMED}, {"also_known_as": (NAMED,)}, {"locations": (Location(name=NAMED),)},
        {"locations": (Location(address=NAMED),)}, {"locations": (Location(town=NAMED),)},
    ],
)  # fmt: skip
def test_a_name_in_a_text_is_judged_again_when_another_service_takes_it(called: dict[str, Any], whole: Offer) -> None:
    speaking, other, *others = whole.services
    speaking = replace(speaking, description=f"Ask for {NAMED} at the door.")
    before = replace(whole, services=(speaking, other, *others))
    after = replace(whole, services=(speaking, replace(other, **called), *others))

    assert _name_is_told(before, after, before) == [True, False, True]


@pytest.mark.parametrize("called", [{"name": NAMED}, {"also_known_as": (NAMED,)}])
def test_a_name_in_a_text_is_judged_again_when_a_provider_takes_it(called: dict[str, Any], whole: Offer) -> None:
    speaking, *others = whole.services
    provider, *providers = whole.organisations
    before = replace(whole, services=(replace(speaking, description=f"Ask for {NAMED} at the door."), *others))
    after = replace(before, organisations=(replace(provider, **called), *providers))

    assert _name_is_told(before, after, before) == [True, False, True]


def _name_is_told(*offers: Offer) -> list[bool]:
    """Of each, with what was found in the one before it."""
    answers = RecordAnswers()
    return ["name-in-words" in {fault.rule for fault in in_words.faults(offer, TODAY, answers)} for offer in offers]


@pytest.mark.parametrize("what", ["day", "settings"])
def test_all_are_asked_again_when_what_they_are_judged_by_changed(what: str, whole: Offer) -> None:
    answers = RecordAnswers()
    _asked(answers, whole)
    changed = replace(whole, council=replace(whole.council, area="county")) if what == "settings" else whole

    asked = _asked(answers, changed, facts="tomorrow" if what == "day" else "")

    assert asked == list(whole.records)


def _asked(answers: RecordAnswers, offer: Offer, facts: str = "") -> list[AnyRecord]:
    seen: list[AnyRecord] = []

    def ask(some: Offer) -> list[Fault]:
        seen.extend(some.records)
        return []

    answers.of("a question", offer, facts, ask)
    return seen
