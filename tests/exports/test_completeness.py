"""How complete entries are, as a table and for programs."""

import csv
import json
from io import StringIO

from click.testing import CliRunner
from tests.folder import Folder, service

from local_offer.cli import main


def _report(folder: Folder, form: str) -> str:
    folder.write("services/b.yaml", service(name="=Formula"))
    folder.write("services/a.yaml", service(name="Club", ages="{from: 5, to: 11}"))
    words = ["report", "completeness", str(folder.path), "--format", form]
    done = CliRunner(env={"SOURCE_DATE_EPOCH": "1795424400"}).invoke(main, words)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_json_gives_each_entry_with_what_it_lacks_the_barest_first(folder: Folder) -> None:
    first, second = json.loads(_report(folder, "json"))

    assert (first["id"], second["id"]) == ("b", "a")
    assert "Ages" in first["missing"]
    assert "Ages" not in second["missing"]
    assert first["percent"] < second["percent"]


def test_a_table_holds_the_same_and_no_formula(folder: Folder) -> None:
    first, second = csv.DictReader(StringIO(_report(folder, "csv")))

    assert first["missing"].startswith("Ages; ")
    assert not first["name"].startswith("=")
    assert second["name"] == "Club"


def test_text_has_a_line_each(folder: Folder) -> None:
    first, second = _report(folder, "text").splitlines()

    assert "of 100" in first
    assert "  service  b  Ages, " in first
    assert "  service  a  " in second
