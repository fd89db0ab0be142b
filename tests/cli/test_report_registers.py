"""What newer registers say of the offer of another council: each line with what answers it."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.folder import Folder
from tests.imports.registers.files import (
    care,
    charity_file,
    cqc_file,
    gias_file,
    nursery,
    ofsted_file,
    school,
    section_41_file,
)

from local_offer.cli import main

SETTINGS = """site_name: Stoke
plugins:
  - local-offer:
      council: {name: Stoke-on-Trent, gss: E06000021, neighbours: [E10000028]}
"""
CHARITY = "name: Example Trust\nkind: charity\nregisters: {charity: '1152148'}\nsources: [{name: Its page}]\n"
INDEPENDENT = {"TypeOfEstablishment (name)": "Other independent special school", "Postcode": "ST4 7AA"}


def _run(*words: object) -> Result:
    return CliRunner().invoke(
        main,
        [str(word) for word in words],
        env={"SOURCE_DATE_EPOCH": "1795424400"},  # 23 November 2026
    )


@pytest.fixture(scope="module")
def stoke(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Stoke's offer as its registers of August gave it."""
    folder = Folder(tmp_path_factory.mktemp("stoke"))
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    folder.write("organisations/example-trust.yaml", CHARITY)
    schools = [school("124523", "Abbey Hill School"), school("124524", "Kemball School", **INDEPENDENT)]
    for command, name, text in (
        ("gias", "edubasealldata20260801.csv", gias_file(schools)),
        ("ofsted", "ofsted.csv", ofsted_file([nursery("EY400001", "Busy Bees"), nursery("EY400002", "Puddles")])),
        ("cqc", "cqc.csv", cqc_file([care("1-100000001", "Helping Hands"), care("1-100000002", "Lodge")])),
    ):
        _lay(folder, name, text)
        dated = ["--dated", "2026-08-01"] if command == "gias" else []
        done = _run("import", command, folder.path / name, *dated, "--into", folder.path, "--write")
        assert done.exit_code == 0, done.output
    return folder


def _lay(folder: Folder, name: str, text: str, encoding: str = "utf-8") -> Path:
    (folder.path / name).write_text(text, encoding=encoding, newline="")
    return folder.path / name


def _told(folder: Folder, file: Path) -> dict[str, dict[str, Any]]:
    """The findings of one file, by kind."""
    done = _run("report", "registers", file, "--into", folder.path, "--format", "json")
    assert done.exit_code == 0, done.output
    (report,) = json.loads(done.stdout)
    return {finding["kind"]: finding for finding in report["findings"]} | {"": report}


def test_a_service_with_several_places_that_moved_is_told_and_left_to_a_person(stoke: Folder) -> None:
    record = stoke.path / "offer" / "services" / "schools" / "kemball-school.yaml"
    before = record.read_text(encoding="utf-8")
    record.write_text(before.replace("locations:\n", "locations:\n  - postcode: ST1 3EE\n"), encoding="utf-8")
    rows = [school("124524", "Kemball School", **{**INDEPENDENT, "Postcode": "ST4 9ZZ"})]

    told = _told(stoke, _lay(stoke, "edubasealldata20261102.csv", gias_file(rows)))

    record.write_text(before, encoding="utf-8")
    assert told["moved"]["says"].startswith("its place there is none of those here: ")
    assert told["moved"]["do"] == "look which of them has moved, and mend offer/services/schools/kemball-school.yaml"


def test_a_school_that_closed_moved_or_was_approved_is_told_with_the_command(stoke: Folder) -> None:
    rows = [
        school("124523", "Abbey Hill School", **{"EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"}),
        school("150000", "Abbey Hill Academy", **{"TypeOfEstablishment (name)": "Academy special converter"}),
        school(
            "124524", "Kemball Hall", **{**INDEPENDENT, "Section41Approved (name)": "Approved", "Postcode": "ST4 9ZZ"}
        ),
        school("160000", "Brand New School", Postcode="ST6 1AA"),
    ]

    told = _told(stoke, _lay(stoke, "edubasealldata20261101.csv", gias_file(rows).replace(",", ";"), "cp1252"))

    assert told["closed"]["says"] == "closed on 31 August 2026; number 150000 comes after it"
    assert told["followed"]["number"] == "150000"
    assert told["moved"]["says"] == "postcode: 'ST4 9ZZ' there, 'ST4 7AA' here"
    assert told["renamed"]["says"] == "is called 'Kemball Hall' there"
    assert told["section-41"]["says"].startswith("is approved")
    assert told["new"]["name"] == "Brand New School"
    ends = "--only status --record services/abbey-hill-school --write"
    assert told["closed"]["do"].endswith(ends)


def test_the_command_that_is_told_does_that_and_nothing_else(stoke: Folder) -> None:
    rows = [
        school("124523", "Abbey Hill", TelephoneNum="01782960999"),
        school("124524", "Kemball School", **INDEPENDENT),
    ]
    told = _told(stoke, _lay(stoke, "edubasealldata20261102.csv", gias_file(rows)))
    command = told["renamed"]["do"].removesuffix(" --write").split()[1:]

    done = _run(*command)

    assert command[-2:] == ["--record", "services/abbey-hill-school"]
    assert done.exit_code == 0
    assert "name: was 'Abbey Hill School', is now 'Abbey Hill'" in done.output
    assert "Kemball" not in done.output


def test_childcare_with_another_number_or_none_is_told(stoke: Folder) -> None:
    rows = [nursery("2700001", "Puddles"), nursery("EY400009", "Brand New", Postcode="ST6 1AA")]

    told = _told(stoke, _lay(stoke, "ofsted-2026-11-01.csv", ofsted_file(rows)))

    assert told["number"]["says"] == "has the number '2700001' there, and 'EY400002' here"
    assert told["missing"]["name"] == "Busy Bees"  # and not Puddles, whose number is another
    assert told["new"]["number"] == "EY400009"
    assert told[""]["assumed"] == "It is taken for whole in the council’s area."


def test_a_list_of_approved_schools_says_who_came_and_who_went(stoke: Folder) -> None:
    listed = [
        {"Institution name": "Kemball", "Local authority": "Stoke-on-Trent", "URN": "124524"},
        {"Institution name": "A College", "Local authority": "Stoke-on-Trent", "URN": "130000"},
        {"Institution name": "Gone", "Local authority": "Stoke-on-Trent", "URN": "130001", "Date removed": "1/9/2026"},
    ]

    told = _told(stoke, _lay(stoke, "approved.csv", section_41_file(listed)))

    assert told["section-41"]["name"] == "Kemball School"
    assert told["section-41"]["do"].startswith("local-offer import section-41 ")
    assert told["new"]["name"] == "A College"
    assert told[""]["dated"] == "2026-09-03"


def test_a_charity_that_was_removed_is_told(stoke: Folder) -> None:
    row = {
        "date_of_extract": "2026-11-01", "registered_charity_number": "1152148", "linked_charity_number": "0",
        "charity_name": "EXAMPLE TRUST", "charity_registration_status": "Removed",
        "date_of_removal": "2026-09-01 00:00:00", "charity_activities": 'We say "yes',
    }  # fmt: skip

    told = _told(stoke, _lay(stoke, "publicextract.charity.txt", charity_file([row])))

    assert told["closed"]["says"] == "was removed from the register on 1 September 2026"
    assert told["closed"]["path"] == "offer/organisations/example-trust.yaml"


def test_nothing_is_compared_with_an_older_file_or_one_of_another_council(stoke: Folder) -> None:
    old = _lay(stoke, "edubasealldata20260101.csv", gias_file([school("124523", "Former Name")]))
    other = _lay(stoke, "leeds-2026-11-01.csv", ofsted_file([nursery("1", "A", **{"Local authority": "Leeds"})]))

    assert "nothing was compared" in _told(stoke, old)[""]["refused"]
    assert _told(stoke, old)[""]["findings"] == []
    schools = gias_file([school("1", "A", **{"LA (code)": "383", "LA (name)": "Leeds"})])
    of_schools = _lay(stoke, "leeds-schools-2026-11-01.csv", schools)
    for file in (other, of_schools):
        assert _told(stoke, file)[""]["refused"].startswith("no row is of Stoke-on-Trent; it has rows of Leeds")


def test_files_are_looked_for_where_they_are_kept_and_each_that_is_none_is_told(stoke: Folder) -> None:
    kept = stoke.path / "offer" / "sources" / "registers"
    kept.mkdir(parents=True)
    (kept / "ofsted-2026-11-01.csv").write_text(ofsted_file([nursery("EY400001", "Busy Bees")]), encoding="utf-8")
    (kept / "clubs.csv").write_text("Club,Day\nA,Monday\n", encoding="utf-8")

    done = _run("report", "registers", "--into", stoke.path, "--format", "markdown")

    assert done.exit_code == 1
    assert "no register is known by these columns: Club, Day" in done.stderr
    assert "- Not read: " in done.stdout
    assert "### Not in the register\n\n- [ ] Puddles (EY400002)" in done.stdout
    assert _run("report", "registers", kept / "ofsted-2026-11-01.csv", "--into", stoke.path, "--strict").exit_code == 3


def test_how_many_there_are_of_each_class_is_told_as_the_council_writes_it(stoke: Folder) -> None:
    schools = [school("124523", "Abbey Hill School"), school("124524", "Kemball School", **INDEPENDENT)]
    files = [
        _lay(stoke, "edubasealldata20261103.csv", gias_file(schools)),
        _lay(stoke, "ofsted-2026-11-02.csv", ofsted_file([nursery("EY400001", "Busy Bees")])),
    ]

    whole = _run("report", "registers", *files, "--counts", "--into", stoke.path).stdout
    part = _run("report", "registers", files[0], "--counts", "--into", stoke.path).stdout

    counted = {entry["class"]: entry["count"] for entry in yaml.safe_load(whole)["registers"]}
    assert counted["maintained-school"] == counted["independent"] == counted["early-education"] == 1
    assert counted["academy"] == counted["pupil-referral-unit"] == counted["section-41"] == 0
    assert "unit" not in counted  # the file has no column for it
    assert "class: early-education" not in part


def test_a_list_of_links_says_what_came_after_under_another_name_elsewhere(stoke: Folder) -> None:
    closed = {"EstablishmentStatus (name)": "Closed", "CloseDate": "31-08-2026"}
    after = school("150001", "The New Oaks Academy", Postcode="ST6 9ZZ")
    rows = [school("124523", "Abbey Hill School", **closed), school("124524", "Kemball School", **INDEPENDENT), after]
    register = _lay(stoke, "edubasealldata20261104.csv", gias_file(rows))
    links = _lay(stoke, "links_edubasealldata20261104.csv", "URN,LinkURN,LinkType\n124523,150001,Successor\n")

    done = _run("report", "registers", register, links, "--into", stoke.path, "--format", "json")

    (report,) = json.loads(done.stdout)
    (found,) = [finding for finding in report["findings"] if finding["kind"] == "closed"]
    assert found["says"] == "closed on 31 August 2026; number 150001 comes after it"
    assert f"--links {links}" in found["do"]


def test_a_school_that_is_to_close_or_is_in_another_council_and_childcare_that_ended_are_told(stoke: Folder) -> None:
    rows = [
        school("124523", "Abbey Hill School", **{"EstablishmentStatus (name)": "Open, but proposed to close"}),
        school("124524", "Kemball School", **INDEPENDENT) | {"LA (code)": "860"},
    ]
    ended = nursery("EY400001", "Busy Bees", **{"Provider status": "Resigned"})
    others = [nursery("EY400002", "Puddles"), nursery("EY400010", "Walker, Emma")]

    schools = _told(stoke, _lay(stoke, "edubasealldata20261105.csv", gias_file(rows)))
    childcare = _told(stoke, _lay(stoke, "ofsted-2026-11-05.csv", ofsted_file([ended, *others])))

    assert schools["unsure"]["says"] == "the register says that it is proposed to close"
    assert schools["moved"]["says"] == "is in another council’s area there: 'neighbouring', and 'local' here"
    assert childcare["unsure"]["says"] == "not active: Resigned"
    assert "Walker" not in repr(childcare)
