"""`local-offer format` and `local-offer check --fix`, as a person runs them."""

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import BROKEN, SOUND, Folder, service

from local_offer.cli import main
from local_offer.reading.yaml import parse

TODAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026
UPSIDE_DOWN = """\
sources: [{name: The provider's own form}]  # theirs
coverage: {scope: local}
setting: {kind: nursery}
topics: [clubs]
summary: Play and trips for disabled children aged 5 to 11.
# as it calls itself
name: Saturday Club
"""
IN_ORDER = """\
# as it calls itself
name: Saturday Club
summary: Play and trips for disabled children aged 5 to 11.
topics: [clubs]
coverage: {scope: local}
setting: {kind: nursery}
sources: [{name: The provider's own form}]  # theirs
"""
TO_MEND = """\
sources: [{name: The provider's own form}]
name: Saturday Club
summary: Play and trips for disabled children aged 5 to 11.
topics: [Clubs, clubs]
needs:
  - Autism  # theirs
  - any thing
coverage: {scope: local}
contact:
  # the office
  phones: [{number: 01632960123}]
  website: http://www.example.org/club
locations:
  - postcode: cw12ag
setting: {kind: nursery}
"""
MENDED = """\
name: Saturday Club
summary: Play and trips for disabled children aged 5 to 11.
topics: [clubs]
needs:
  - autism  # theirs
  - any thing
coverage: {scope: local}
contact:
  # the office
  phones: [{number: 01632 960123}]
  website: https://www.example.org/club
locations:
  - postcode: CW1 2AG
setting: {kind: nursery}
sources: [{name: The provider's own form}]
"""

WITH_SITE = "contact: {website: 'https://www.example.org/'}\nsetting:"


def _run(*words: str | Path) -> Result:
    return CliRunner(env=TODAY).invoke(main, [str(word) for word in words])


def _all_files(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_folder_is_put_in_order_once(folder: Folder) -> None:
    file = folder.write("services/clubs/saturday-club.yaml", UPSIDE_DOWN)
    file.chmod(0o640)

    first, second = _run("format", folder.path), _run("format", folder.path)

    assert first.exit_code == second.exit_code == 0
    assert first.stdout == "offer/services/clubs/saturday-club.yaml: put in order\n"
    assert second.output == ""
    assert file.read_text(encoding="utf-8") == IN_ORDER
    assert file.stat().st_mode & 0o777 == 0o640
    assert os.listdir(file.parent) == ["saturday-club.yaml"]  # noqa: PTH208 - hidden files too


def test_what_is_not_in_order_is_only_named_with_check(folder: Folder) -> None:
    file = folder.write("services/saturday-club.yaml", UPSIDE_DOWN)

    done = _run("format", "--check", folder.path)

    assert done.exit_code == 1
    assert done.stdout == "offer/services/saturday-club.yaml: would be put in order\n"
    assert "1 record not in order" in done.stderr
    assert file.read_text(encoding="utf-8") == UPSIDE_DOWN
    assert _run("format", "--check", SOUND / "offer" / "organisations").exit_code == 0


def test_files_can_be_named(folder: Folder) -> None:
    one = folder.write("services/one.yaml", UPSIDE_DOWN)
    other = folder.write("services/other.yaml", UPSIDE_DOWN)

    done = _run("format", one)

    assert done.exit_code == 0
    assert one.read_text(encoding="utf-8") == IN_ORDER
    assert other.read_text(encoding="utf-8") == UPSIDE_DOWN


@pytest.mark.parametrize("text", ["name: [\n", "a: &b 1\n", "- a\n", "", "name: A\nname: B\n", b"\xff\xfea\0"])
def test_a_file_at_fault_is_left_alone_and_named(folder: Folder, text: str | bytes) -> None:
    bad = folder.write("services/bad.yaml", text)
    before = bad.read_bytes()
    good = folder.write("services/good.yaml", UPSIDE_DOWN)

    done = _run("format", folder.path)

    assert done.exit_code == 1
    assert "offer/services/bad.yaml: left alone: " in done.stderr
    assert bad.read_bytes() == before
    assert good.read_text(encoding="utf-8") == IN_ORDER


def test_a_path_outside_any_offer_ends_with_2(tmp_path: Path, folder: Folder) -> None:
    (tmp_path / "a.yaml").write_text("name: A\n", encoding="utf-8")
    (folder.path / "offer" / "waivers.yaml").write_text("waivers: []\n", encoding="utf-8")

    assert _run("format", tmp_path / "a.yaml").exit_code == 2
    assert _run("format", folder.path / "offer" / "waivers.yaml").exit_code == 2


def test_what_is_safe_is_mended_and_told_and_the_rest_reported(folder: Folder) -> None:
    file = folder.write("services/saturday-club.yaml", TO_MEND.replace("Saturday Club\n", "Saturday Club  \n"))
    folder.write("services/other.yaml", IN_ORDER.replace("setting:", WITH_SITE))

    done = _run("check", "--fix", folder.path)

    assert file.read_text(encoding="utf-8") == MENDED
    path = "offer/services/saturday-club.yaml"
    *mended, left = done.stdout.splitlines()
    assert mended == [
        f"{path}:4: 'Clubs' is now 'clubs': the word that stands for it in topics",
        f"{path}:4: 'clubs' stood there twice and is taken out once",
        f"{path}:6: 'Autism' is now 'autism': the word that stands for it in needs",
        f"{path}:11: '01632960123' is now '01632 960123': its figures are in the usual groups",
        f"{path}:12: 'http://www.example.org/club' is now 'https://www.example.org/club': "
        "offer/services/other.yaml has this site with https",
        f"{path}:14: 'cw12ag' is now 'CW1 2AG': a postcode is written in capitals, with a space",
        f"{path}:1: the fields are put in order",
    ]
    assert "'any thing' is not a need" in left
    assert "7 things mended" in done.stderr
    assert done.exit_code == 1


def test_line_ends_and_spaces_are_put_right(folder: Folder) -> None:
    file = folder.write("services/a.yaml", "\ufeff" + service().replace("\n", "  \r\n"))

    done = _run("check", "--fix", folder.path)

    assert file.read_bytes() == service().encode()
    assert done.stdout == "offer/services/a.yaml:1: spaces and line ends are put right\n"
    assert done.exit_code == 0


def test_with_a_form_for_programs_what_was_mended_goes_beside_it(folder: Folder) -> None:
    folder.write("services/a.yaml", service(needs="[Autism]"))

    done = _run("check", "--fix", "--format", "json", folder.path)

    assert done.stdout == ""
    assert "'Autism' is now 'autism'" in done.stderr


def test_without_fix_nothing_is_written(folder: Folder) -> None:
    file = folder.write("services/saturday-club.yaml", TO_MEND)

    _run("check", folder.path)

    assert file.read_text(encoding="utf-8") == TO_MEND


def test_nothing_outside_the_offer_is_touched(tmp_path: Path) -> None:
    council = tmp_path / "council"
    shutil.copytree(SOUND, council)
    (tmp_path / "elsewhere.yaml").write_text(UPSIDE_DOWN, encoding="utf-8")
    (council / "offer/services/linked.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    before = _all_files(tmp_path)

    _run("check", "--fix", council)

    changed = [file for file, content in _all_files(tmp_path).items() if before[file] != content]
    assert changed
    assert all(file.is_relative_to(council / "offer") for file in changed)


@pytest.mark.parametrize("broken", sorted(BROKEN.iterdir()), ids=lambda path: path.name)
def test_mending_makes_nothing_worse_and_is_done_at_once(tmp_path: Path, broken: Path) -> None:
    council = tmp_path / "council"
    shutil.copytree(broken, council, symlinks=True)
    if not (council / "offer").is_dir():
        return
    before = _run("check", council).stdout.splitlines()

    _run("check", "--fix", council)
    left = _run("check", "--fix", council)

    assert left.stdout.splitlines() == _run("check", council).stdout.splitlines()
    assert len(left.stdout.splitlines()) <= len(before)
    assert not left.exception or isinstance(left.exception, SystemExit)


def test_a_hostile_value_prints_one_line(folder: Folder) -> None:
    folder.write("services/a.yaml", service(also_known_as='["\\e[31m\\n::error::x", "\\e[31m\\n::error::x"]'))

    done = _run("check", "--fix", folder.path)

    assert "\x1b" not in done.output
    assert all(line.startswith("offer/services/a.yaml:") for line in done.stdout.splitlines())


def test_what_was_mended_reads_back(folder: Folder) -> None:
    file = folder.write("services/a.yaml", service(summary='"  Play and trips for disabled children.  "'))

    _run("check", "--fix", folder.path)

    assert parse(file.read_text(encoding="utf-8"), "").values["summary"] == "Play and trips for disabled children."


def test_a_number_that_is_read_as_text_gets_quotes(folder: Folder) -> None:
    file = folder.write("services/a.yaml", service(registers="{urn: 111507}  # theirs"))

    done = _run("check", "--fix", folder.path)

    assert "registers: {urn: '111507'}  # theirs\n" in file.read_text(encoding="utf-8")
    assert done.stdout.splitlines()[0].endswith(": 111507 is now '111507': text belongs here, so it is in quotes")


def test_signs_that_nobody_sees_are_taken_out_of_every_file(tmp_path: Path) -> None:
    council = tmp_path / "council"
    shutil.copytree(BROKEN / "unseen-sign", council)

    done = _run("check", "--fix", council)

    left = [line for line in done.stdout.splitlines() if "[" in line]
    assert [line.partition(":")[0] for line in left if "[unseen-sign]" in line] == [
        "docs/guides/write.md",
        "offer/services/escaped-club.yaml",
    ]
    assert all("write what belongs there" in line for line in left if "[unseen-sign]" in line)
    assert (
        "offer/log/2026/a-survey.yaml:3: the line end of another program (U+2028) after 'asked' is taken out"
        in done.stdout
    )
    assert "what: We asked families." in (council / "offer/log/2026/a-survey.yaml").read_text(encoding="utf-8")
    kept = "offer/services/kept-club.yaml"
    assert "\u200d" in (council / kept).read_text(encoding="utf-8")
