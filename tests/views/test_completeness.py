"""How complete an entry is: what families ask first, and what is made certain by its kind."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from tests.folder import SOUND, TODAY, Folder, read, service

from local_offer.pages.service.glance import answers
from local_offer.records import Organisation
from local_offer.schema import contract
from local_offer.views.completeness import Completeness, completeness, ratings

BARE = {"setting": None, "organisation": "trust"}
FULL = {
    **BARE,
    "needs": "[autism]",
    "ages": "{from: 5, to: 11}",
    "access": "{routes: [self-referral], how: Ring us., next: We ring back., diagnosis_needed: no, plan_needed: no}",
    "waiting": "{value: 2, unit: weeks, as_of: 2026-11-01}",
    "cost": "{free: yes}",
    "contact": "{phones: [{number: 01632 960123}]}",
    "locations": "[{town: Crewe, postcode: CW1 2AG, facilities: [step-free]}]",
    "hours": "[{days: [saturday], opens: 10:00}]",
    "checked": "{date: 2026-11-02, by: provider}",
}


def _of(folder: Folder, fields: Mapping[str, str | None], today: date = TODAY, trust: str = "") -> Completeness:
    folder.write("organisations/trust.yaml", f"name: Trust\nkind: charity\nsources: [{{name: Its form}}]\n{trust}")
    folder.write("services/club.yaml", service(**fields))
    offer = folder.offer()
    return completeness(offer.service_by_id["club"], offer, today)


def _missing(complete: Completeness) -> list[str]:
    return [part.id for part in complete.missing]


def test_an_entry_that_says_all_is_complete(folder: Folder) -> None:
    complete = _of(folder, FULL)

    assert (complete.answered, complete.asked, complete.percent) == (13, 13, 100)


def test_a_bare_entry_lacks_first_what_families_miss_most(folder: Folder) -> None:
    complete = _of(folder, BARE)

    assert _missing(complete)[:4] == ["ages", "access-how", "cost-free", "contact"]
    assert complete.percent == 0
    assert "locations-facilities" not in _missing(complete)


@pytest.mark.parametrize(
    ("field", "missing"),
    [
        ("needs", "eligibility"),
        ("ages", "ages"),
        ("waiting", "waiting"),
        ("cost", "cost-free"),
        ("contact", "contact"),
        ("locations", "locations"),
        ("hours", "hours"),
        ("checked", "checked"),
    ],
)
def test_each_answer_counts(folder: Folder, field: str, missing: str) -> None:
    assert _missing(_of(folder, {**FULL, field: None})) == [missing]


def test_each_missing_answer_has_the_title_and_help_of_its_field(folder: Folder) -> None:
    how = next(part for part in _of(folder, BARE).missing if part.id == "access-how")

    assert (how.title, how.help) == ("How to ask", "What to do first.")


def test_the_providers_contact_will_do(folder: Folder) -> None:
    complete = _of(folder, BARE, trust="contact: {website: 'https://example.org/'}\n")

    assert "contact" not in _missing(complete)


@pytest.mark.parametrize(
    ("field", "value", "missing"),
    [
        ("checked", "{date: 2026-11-02, by: register}", "checked"),
        ("checked", "{date: 2025-11-02, by: provider}", "checked"),
        ("waiting", "{value: 2, unit: weeks, as_of: 2025-11-01}", "waiting"),
    ],
)
def test_what_is_too_old_or_only_copied_is_no_answer(folder: Folder, field: str, value: str, missing: str) -> None:
    assert _missing(_of(folder, {**FULL, field: value})) == [missing]


def test_what_its_kind_makes_certain_is_asked_of_no_school(folder: Folder) -> None:
    complete = _of(folder, {"setting": "{kind: maintained-school}"})

    assert {"ages", "contact", "locations", "checked"} == set(_missing(complete))


@pytest.mark.parametrize("kind", contract().vocabularies["setting-kinds"].terms)
@pytest.mark.parametrize(
    ("number", "part"), [(1, "access-how"), (2, "cost-free"), (5, "access-diagnosis_needed"), (6, "access-plan_needed")]
)
def test_what_a_school_is_not_asked_its_page_answers(folder: Folder, kind: str, number: int, part: str) -> None:
    is_missing = part in _missing(_of(folder, {"setting": f"{{kind: {kind}}}"}))

    offer = folder.offer()
    answer = answers(offer.service_by_id["club"], offer, TODAY)[number]
    assert is_missing == (answer.said == "")


def test_a_service_that_goes_to_families_needs_no_place(folder: Folder) -> None:
    assert _missing(_of(folder, {**FULL, "locations": None, "delivery": "[telephone]"})) == []


def test_nothing_is_asked_of_a_closed_service(folder: Folder) -> None:
    complete = _of(folder, {**BARE, "status": "{state: closed}"})

    assert (complete.asked, complete.percent) == (0, 100)


def test_an_organisation_says_what_it_does_and_how_to_reach_it(folder: Folder) -> None:
    _of(folder, BARE)
    offer = folder.offer()
    (trust,) = offer.organisations
    assert isinstance(trust, Organisation)

    assert _missing(completeness(trust, offer, TODAY)) == ["summary", "contact", "checked"]


def test_entries_that_lack_most_come_first_and_closed_ones_not_at_all(folder: Folder) -> None:
    folder.write("services/closed.yaml", service(name="Closed", status="{state: closed}"))
    folder.write("services/full.yaml", service(**{**FULL, "name": "Full"}))
    _of(folder, BARE)

    assert [row.id for row in ratings(folder.offer(), TODAY)] == ["club", "trust", "full"]


def test_every_entry_of_an_offer_is_rated() -> None:
    offer, _ = read(Path(SOUND))

    for row in ratings(offer, TODAY):
        assert 0 <= row.complete.percent <= 100
        assert row.complete.answered + len(row.complete.missing) == row.complete.asked
