"""Since when each duty stands as it does is worked out from git, and kept in a file that anyone may make anew."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.reading.history.history_of import Repository

from local_offer.cli import main
from local_offer.council.duty_record import recorded
from local_offer.offer import Council
from local_offer.reading.duty_record import duty_record as read_record
from local_offer.records import DutyRecord, StateChange
from local_offer.writing.duty_record import duty_record

TODAY = date(2026, 11, 29)
WORD = """none_applies:
  - duty: sch2-1-d
    because: The register of schools lists no such school in the borough.
    by: SEND service manager
    date: 2025-05-10
    register: {name: Get information about schools, date: 2025-05-01, count: 0}
"""


def council_of_two_days(path: Path) -> Repository:
    """On the second the council says that no school of a kind is there, which holds for a year."""
    repository = Repository(path)
    repository.service("small-club")
    repository.commit("2025-03-02")
    repository.folder.write("council.yaml", WORD)
    repository.commit("2025-05-10")
    return repository


def days_of(record: DutyRecord, duty: str) -> list[tuple[str, str, str]]:
    return [(change.day.isoformat(), change.state, change.how) for change in record.changes if change.duty == duty]


def test_a_change_by_a_commit_and_one_by_time_alone_are_found_on_their_days(tmp_path: Path) -> None:
    repository = council_of_two_days(tmp_path)

    record = recorded(repository.path, Council(), DutyRecord(), TODAY)

    assert days_of(record, "sch2-1-d") == [
        ("2025-03-02", "not", "first"),
        ("2025-05-10", "none-applies", "seen"),
        ("2026-05-11", "not", "seen"),
    ]
    assert record.looked == date(2026, 11, 28)


def test_a_row_that_only_someone_wrote_does_not_last_where_git_knows_the_history(tmp_path: Path) -> None:
    repository = council_of_two_days(tmp_path)
    written = StateChange(day=date(2019, 1, 1), duty="sch2-1-d", state="met", how="first")
    honest = recorded(repository.path, Council(), DutyRecord(), TODAY)

    assert recorded(repository.path, Council(), DutyRecord(changes=(written,), looked=TODAY), TODAY) == honest


def test_what_is_older_than_two_years_stays_as_it_was_recorded(tmp_path: Path) -> None:
    repository = council_of_two_days(tmp_path)
    early = recorded(repository.path, Council(), DutyRecord(), date(2026, 6, 1))

    late = recorded(repository.path, Council(), early, date(2027, 12, 1))

    assert days_of(late, "sch2-1-d") == days_of(early, "sch2-1-d")


def test_a_copy_that_knows_no_earlier_day_keeps_what_was_recorded(tmp_path: Path) -> None:
    repository = council_of_two_days(tmp_path / "whole")
    record = recorded(repository.path, Council(), DutyRecord(), date(2025, 4, 1))
    repository.git("clone", "--quiet", "--depth=1", f"file://{tmp_path / 'whole'}", str(tmp_path / "shallow"))

    found = recorded(tmp_path / "shallow", Council(), record, TODAY)

    assert found.changes[: len(record.changes)] == record.changes
    assert recorded(tmp_path / "shallow", Council(), record, date(2025, 5, 1)) == record


def test_the_command_writes_the_record_and_the_report_tells_it(tmp_path: Path) -> None:
    repository = council_of_two_days(tmp_path)

    result = CliRunner().invoke(
        main, ["report", "duties", str(tmp_path), "--record"], env={"SOURCE_DATE_EPOCH": "1795953600"}
    )

    record, faults = read_record(repository.path)
    assert faults == ()
    assert (tmp_path / "offer/duties.csv").read_text("utf-8") == duty_record(record)
    assert "since 11 May 2026; before: none applied" in result.stdout


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ("2026-03-03,s30-1-a,not,seen\n2026-11-28,,,looked\n\n", None),
        ("2026-03-03,s30-1-a,good,seen\n2026-11-28,,,looked\n", 2),
        ("2026-02-30,s30-1-a,not,seen\n2026-11-28,,,looked\n", 2),
        ("2026-12-03,s30-1-a,not,seen\n2026-11-28,,,looked\n", 2),
        ("2026-03-03,s30-1-a,not,seen\n", 2),
    ],
)
def test_a_record_that_no_command_made_is_told_with_its_line(tmp_path: Path, rows: str, line: int | None) -> None:
    (tmp_path / "offer").mkdir()
    (tmp_path / "offer/duties.csv").write_text(f"day,duty,state,how\n{rows}", "utf-8")

    record, faults = read_record(tmp_path)

    assert [fault.line for fault in faults] == ([line] if line else [])
    assert bool(record.changes) == (line is None)


def test_nothing_stood_before_the_law_did(tmp_path: Path) -> None:
    (tmp_path / "offer").mkdir()
    file = tmp_path / "offer" / "duties.csv"

    def refused(day: str) -> list[int | None]:
        file.write_text(f"day,duty,state,how\n{day},sch2-1-a,met,first\n2026-11-28,,,looked\n", encoding="utf-8")
        return [each.line for each in read_record(tmp_path)[1]]

    assert refused("2014-08-31") == [2]
    assert refused("2014-09-01") == []
