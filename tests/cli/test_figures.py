"""Official figures on the command line: an import takes what a report writes, and nothing that the check refuses."""

import csv
import json
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner
from tests.folder import SOUND, read

from local_offer.cli import main

DAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026
TABLE = """\
series,period,value,title,subject,unit,counted_by,source_name,need,line_area
ehc-plans,2025-01,1005,,,,,,,
ehc-plans,2023-01-01,"1,900",,,,,,,
plans-in-20-weeks,2022,61%,,,,,,,England
plans-by-need,2026-01,3,,,,,,hearing,
plans-by-need,2025-01,c,,,,,,physical,
appeals,2024,96,Appeals,disagreement,appeals,The tribunal,Tribunal statistics,,
appeals,2025,many,,,,,,,
other,2025,7,,,,,,,
"""


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments, env=DAY)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copytree(SOUND, tmp_path / "sound")


def test_what_the_report_writes_says_nothing_new_to_the_import(folder: Path) -> None:
    table = folder / "figures.csv"
    table.write_text(run("report", "figures", "--format", "csv", str(folder)), encoding="utf-8")

    said = run("import", "figures", str(table), "--into", str(folder))

    assert "0 new numbers, 0 that differ, 0 series refused" in said


def test_a_table_is_taken_in_but_for_what_the_check_refuses(folder: Path) -> None:
    table = folder / "new.csv"
    table.write_text(TABLE, encoding="utf-8")

    said = run("import", "figures", str(table), "--into", str(folder), "--write")

    figures = {each.id: each for each in read(folder)[0].figures}
    assert "differs: 2025-01: 1004 here, 1005 in the list" in said
    assert "offer/figures/plans-by-need.yaml: refused: 3 plans are so few" in said
    assert "row 8: left out: 'many' is no number" in said
    assert "row 9: left out: it needs title, subject, unit, counted_by, source_name" in said
    assert [(each.period, each.value) for each in figures["ehc-plans"].points][2:4] == [
        ("2023-01", 1900),
        ("2024-01", 911),
    ]
    assert [each.value for each in figures["plans-in-20-weeks"].lines[1].points] == [61, 50.3, 46.4, 49]
    assert figures["appeals"].points[0].value == 96
    assert all(line.need != "physical" for line in figures["plans-by-need"].lines)


def test_the_report_gives_every_number_to_programs_and_people() -> None:
    rows = list(csv.DictReader(run("report", "figures", "--format", "csv", str(SOUND)).splitlines()))
    told = json.loads(run("report", "figures", "--format", "json", str(SOUND)))["figures"]
    text = run("report", "figures", str(SOUND))

    numbers = [point for each in told for line in each.get("lines", [each]) for point in line["points"]]
    assert len(rows) == len(numbers) == 37
    assert {row["withheld"] for row in rows if not row["value"]} == {"small", "not-published"}
    assert "Up from 690 in January 2021 to 1,079 plans in January 2026." in text
    assert "Appeals to the tribunal: no figures, or none that is new;" in text
