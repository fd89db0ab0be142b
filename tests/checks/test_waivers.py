"""A waiver takes one rule off one record, with a reason, and is itself an error once nothing is left to waive."""

import pytest
from tests.folder import TODAY, Folder, service

from local_offer.council import examine
from local_offer.offer import Council

AT_FAULT = service(contact="{email: saturdayclub@gmail.com}")


@pytest.mark.parametrize("record", ["services/saturday-club", "services/clubs/saturday-club"])
def test_a_waived_fault_is_not_reported(folder: Folder, record: str) -> None:
    folder.write("services/clubs/saturday-club.yaml", AT_FAULT)
    folder.write("waivers.yaml", f"waivers: [{{rule: personal-email, record: {record}, reason: A team's.}}]\n")

    assert not folder.told()


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        ("personal-email", "services/sunday-club"),
        ("personal-email", "organisations/saturday-club"),
        ("personal-mobile", "services/saturday-club"),
        ("no-such-rule", "services/saturday-club"),
    ],
)
def test_a_waiver_for_something_else_waives_nothing_and_is_reported(folder: Folder, rule: str, record: str) -> None:
    folder.write("services/saturday-club.yaml", AT_FAULT)
    folder.write("waivers.yaml", f"waivers: [{{rule: {rule}, record: {record}, reason: A team's.}}]\n")

    assert folder.rules() == ["personal-email", "unneeded-waiver"]


def test_a_waiver_without_a_reason_is_reported(folder: Folder) -> None:
    folder.write("services/saturday-club.yaml", AT_FAULT)
    folder.write("waivers.yaml", "waivers: [{rule: personal-email, record: services/saturday-club}]\n")

    assert folder.rules() == ["personal-email", "missing-field"]


def test_a_fault_against_the_schema_cannot_be_waived(folder: Folder) -> None:
    folder.write("services/saturday-club.yaml", service(colour="blue"))
    folder.write("waivers.yaml", "waivers: [{rule: unknown-field, record: services/saturday-club, reason: None.}]\n")

    assert "unknown-field" in folder.rules()


def test_a_waiver_for_a_record_that_cannot_be_read_now_is_not_called_unneeded(folder: Folder) -> None:
    folder.write("services/saturday-club.yaml", AT_FAULT + "colour: blue\n")
    folder.write("waivers.yaml", "waivers: [{rule: personal-email, record: services/saturday-club, reason: None.}]\n")

    assert folder.rules() == ["unknown-field"]


def test_a_waiver_of_advice_is_not_called_unneeded_by_a_build_which_gives_none(folder: Folder) -> None:
    folder.write("services/saturday-club.yaml", service(eligibility="Ring in order to join."))
    folder.write("waivers.yaml", "waivers: [{rule: hard-words, record: services/saturday-club, reason: Theirs.}]\n")

    _, in_a_build = examine(folder.path, Council(), TODAY)

    assert not in_a_build
    assert not folder.told()


def test_a_waiver_of_advice_that_waives_nothing_is_told_by_the_check(folder: Folder) -> None:
    folder.write("services/saturday-club.yaml", service())
    folder.write("waivers.yaml", "waivers: [{rule: hard-words, record: services/saturday-club, reason: Theirs.}]\n")

    assert folder.rules() == ["unneeded-waiver"]
