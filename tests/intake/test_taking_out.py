"""What the council took out stays out, and what it keeps stays as it is, whatever a list says."""

from datetime import date

import pytest
from click.testing import CliRunner
from tests.folder import TODAY, Folder, service
from tests.intake.lists.test_branches import CONGLETON, CREWE, TOWN, _take_in

from local_offer.cli import main
from local_offer.imports import Accepting
from local_offer.intake.taking_out import take_out

OUT = """\
# What we took out.
taken_out:
  - record: services/a
    name: A
    date: 2026-01-01
    reason: It ended.
"""


def _out(folder: Folder, id: str, reason: str = "It ended in July.") -> None:
    offer = folder.offer()
    take_out(folder.path, offer, offer.service_by_id[id], reason, TODAY)


def test_a_branch_that_was_taken_out_does_not_come_back_and_the_others_do(folder: Folder) -> None:
    _take_in(folder, CREWE, TOWN)
    _out(folder, "saturday-kitchen-crewe")

    kitchen, town, congleton = _take_in(folder, CREWE, TOWN, CONGLETON)

    assert kitchen.outcome == "left out"
    assert kitchen.notes == (
        "taken out on 23 November 2026: It ended in July.; to have it back, take its line out of offer/imports.yaml",
    )
    assert (town.outcome, congleton.outcome) == ("unchanged", "new")
    assert folder.told() == []


def test_a_provider_of_nothing_else_stays_out_too(folder: Folder) -> None:
    _take_in(folder, CREWE)
    _out(folder, "saturday-kitchen")
    (folder.path / "offer/organisations/saturday-kitchen.yaml").unlink()

    steps = _take_in(folder, CREWE)

    assert [step.outcome for step in steps] == ["left out", "left out"]
    assert folder.offer().organisations == ()


def test_the_line_goes_to_the_end_and_comments_stay(folder: Folder) -> None:
    folder.write("imports.yaml", OUT)
    folder.write("services/saturday-club.yaml", service())

    _out(folder, "saturday-club")

    text = (folder.path / "offer/imports.yaml").read_text(encoding="utf-8")
    assert text.startswith(OUT)
    assert [line.record for line in folder.offer().taken_out] == ["services/a", "services/saturday-club"]
    assert folder.offer().taken_out[1].date == date(2026, 11, 23)


def test_a_reason_that_names_a_child_is_an_error(folder: Folder) -> None:
    folder.write("imports.yaml", OUT.replace("It ended.", "Olivia Brown, aged 7, was hurt there."))

    assert folder.errors() != []


def test_the_command_takes_out_what_it_is_told_and_nothing_else(folder: Folder) -> None:
    folder.write("services/local/saturday-club.yaml", service())
    told = ["--reason", "It ended.", "--into", str(folder.path)]

    wrong = CliRunner().invoke(main, ["take-out", "services/sunday-club", *told])
    right = CliRunner().invoke(main, ["take-out", "services/saturday-club", *told])

    assert (wrong.exit_code, right.exit_code) == (1, 0)
    assert "there is no sound record 'services/sunday-club'" in wrong.output
    assert folder.offer().services == ()
    assert len(folder.offer().taken_out) == 1


@pytest.mark.parametrize("accept", [False, True])
def test_a_field_that_the_council_keeps_is_neither_filled_nor_changed(folder: Folder, accept: bool) -> None:
    _take_in(folder, CREWE)
    before = (folder.path / "offer/services/saturday-kitchen.yaml").read_bytes()
    folder.write(
        "imports.yaml",
        "kept:\n  - {record: services/saturday-kitchen, fields: [contact.phones, hours], reason: They told us.}\n",
    )
    other = (*CREWE[:4], "01632 960999", *CREWE[5:8], "Open late")

    (step,) = _take_in(folder, other, accept=accept)

    assert [difference.as_text().rpartition(" (")[2] for difference in step.differences] == [
        "offer/imports.yaml: They told us.)"
    ] * 2
    assert (folder.path / "offer/services/saturday-kitchen.yaml").read_bytes() == before


def test_of_what_is_accepted_only_the_fields_that_are_named_are_taken() -> None:
    accepting = Accepting(everything=True, only=("status", "contact"), keeps={"contact.email": "--keep"})

    taken = [name for name in ("status", "name", "contact.phones", "contact.email") if accepting.takes(name, None)]

    assert taken == ["status", "contact.phones"]
