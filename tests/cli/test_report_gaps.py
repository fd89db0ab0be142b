"""`report gaps`: the tables as data."""

import csv
import json
from io import StringIO
from pathlib import Path

from click.testing import CliRunner
from tests.folder import SOUND, TODAY, Folder, service
from tests.recount import recounted

from local_offer.cli import main

DAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026


def report(folder: Path, form: str) -> str:
    done = CliRunner(env=DAY).invoke(main, ["report", "gaps", str(folder), "--format", form])
    assert done.exit_code == 0
    return done.stdout


def test_the_spreadsheet_holds_every_crossing_as_counted_anew() -> None:
    counts = recounted(SOUND, TODAY)

    rows = list(csv.DictReader(StringIO(report(SOUND, "csv"))))

    assert len(rows) == len({(row["topic"], row["area"], row["need"], row["ages"]) for row in rows})
    for row in rows:
        assert int(row["count"]) == counts[row["topic"], row["area"], row["need"], row["ages"].replace(" to ", "-")]
    assert sum(counts.values()) == sum(int(row["count"]) for row in rows)


def test_json_names_the_services_and_holds_gaps_waits_and_what_was_asked_for(folder: Folder) -> None:
    wait = "{value: 6, unit: weeks, as_of: 2026-09-01, source: The clinic}"
    folder.write("services/clinic.yaml", service(needs="[autism]", waiting=wait))
    folder.write("gaps/pool.yaml", "title: A pool\ntopics: [clubs]\nfirst_raised: 2026-03-02\nstate: raised\n")
    asked = "asked_for: {topics: [clubs], ages: {from: 17, to: 17}}\ngap: pool\n"
    folder.write("comments/2026/a.yaml", f"date: 2026-10-14\nabout: content\nsaid: No pool.\n{asked}")

    told = json.loads(report(folder.path, "json"))

    assert {
        "topic": "(all)",
        "area": "(local)",
        "need": "autism",
        "ages": "(all)",
        "services": ["clinic"],
        "count": 1,
    } in (told["rows"])
    assert [(wait["service"], wait["value"], wait["unit"]) for wait in told["waiting"]] == [("clinic", 6.0, "weeks")]
    assert [(gap["id"], gap["state"], gap["times"]) for gap in told["gaps"]] == [("pool", "raised", 1)]
    assert told["asked_for"] == [
        {
            "topics": ["clubs"], "needs": [], "from": 17, "to": 17, "places": [],
            "gap": "pool", "times": 1, "first": "2026-10-14", "last": "2026-10-14",
        }
    ]  # fmt: skip


def test_text_shows_the_borough_by_need_and_age(folder: Folder) -> None:
    folder.write("services/club.yaml", service(needs="[autism]", ages="{from: 5, to: 10}"))

    head, *lines = report(folder.path, "text").splitlines()

    assert head.split() == ["need", "0-4", "5-10", "11-15", "16-18", "19-25", "not", "stated"]
    assert ["autism", "none", "1", "none", "none", "none", "none"] in [line.split() for line in lines]
