"""Files that hold several records, put under an offer by hand: read at once, and each filed in its own place."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.folder import Folder, service

from local_offer.cli import main
from local_offer.notation import mark, mark_of
from local_offer.order import mend
from local_offer.schema import contract

CLUB = service(organisation="example-trust", setting=None)
TRUST = "name: Example Trust\nkind: charity\nsources: [{name: The provider's own form}]\n"
BOTH = f"# from a letter\nrecord: services/saturday-club\n{CLUB}---\nrecord: organisations/example-trust\n{TRUST}...\n"
FILED = ["offer/organisations/example-trust.yaml", "offer/services/local/saturday-club.yaml"]


def _fix(folder: Folder) -> list[str]:
    return [mended.as_text() for mended in mend(folder.path, contract())]


def _files(folder: Folder) -> list[str]:
    return sorted(file.relative_to(folder.path).as_posix() for file in folder.path.rglob("offer/*/**/*.*"))


def _text(folder: Folder, path: str) -> str:
    return (folder.path / path).read_text(encoding="utf-8")


@pytest.fixture
def local(folder: Folder) -> Folder:
    (folder.path / "offer/services/local").mkdir()
    return folder


@pytest.mark.parametrize(
    "name", ["From Jane.txt", "saturday-club.yaml", "organisations/letter.YML", "services/local/a.yaml"]
)
def test_it_is_read_at_once_and_each_record_gets_a_file_of_its_own(local: Folder, name: str) -> None:
    local.write(name, BOTH.replace("\n", "\r\n"))

    read = local.offer()
    assert [record.path for record in read.providers_and_services] == FILED[::-1]
    assert local.rules() == ["unfiled-records"]
    _fix(local)

    assert local.told() == []
    assert _files(local) == FILED
    assert not (local.path / "offer" / name).exists()
    assert _text(local, FILED[1]).startswith("# from a letter\nname: Saturday Club\n")


def test_a_file_in_the_place_of_one_of_its_records_keeps_that_one(local: Folder) -> None:
    local.write("services/local/saturday-club.yaml", BOTH.replace("club\nname", "club\nbegan: v00000000\nname"))

    _fix(local)

    assert _files(local) == FILED
    assert "record" not in _text(local, FILED[1])


def test_faults_name_the_file_and_the_line(local: Folder) -> None:
    local.write("both.yaml", BOTH.replace("[clubs]", "[clubz]").replace("kind: charity", "kind: trust"))

    told = [line.split(": ")[0] for line in local.told() if "error" in line]

    assert told == ["offer/both.yaml:5:10", "offer/both.yaml:12:7"]


def test_what_cannot_be_filed_stays_and_loses_nothing(local: Folder) -> None:
    wrong = f"record: Saturday Club\n{CLUB}"
    local.write("letter.yaml", f"{wrong}---\n{BOTH}")

    _fix(local)

    assert _files(local) == FILED
    assert _text(local, "offer/letter.yaml") == wrong


def _change(base: str, was: dict[str, str], **changes: str) -> str:
    marks = "".join(f"  {path}: {value}\n" for path, value in was.items())
    return f"record: services/saturday-club\nbegan: {mark(base)}\nwas:\n{marks}{service(**changes)}"


@pytest.mark.parametrize("name", ["saturday-club", "renamed-meanwhile"])
def test_a_change_waits_and_is_put_into_its_record_field_by_field(folder: Folder, name: str) -> None:
    base = service()
    former = "" if name == "saturday-club" else "former_ids: [saturday-club]\n"
    there = service(summary="Play and trips for children.").replace("sources:", f"{former}sources:")
    theirs = f"# ring first\n{there}"
    folder.write(f"services/{name}.yaml", theirs)
    folder.write("letter.txt", _change(base, {"topics": mark_of(["clubs"])}, topics="[health]"))

    assert [line.split(": ")[0] for line in folder.told()] == ["offer/letter.txt:1:1"]
    assert folder.rules() == ["unfiled-change"]
    _fix(folder)

    assert _text(folder, f"offer/services/{name}.yaml") == theirs.replace("[clubs]", "[health]")
    assert not (folder.path / "offer/letter.txt").exists()


def test_what_both_changed_stays_in_the_file_and_is_told_however_often_it_is_filed(folder: Folder) -> None:
    sent = _change(
        service(),
        {"summary": mark_of("x"), "topics": mark_of(["clubs"])},
        summary="Trips for children.",
        topics="[health]",
    )
    file = folder.write("services/saturday-club.yaml", service(summary="Play for children."))
    folder.write("letter.yaml", sent)

    (told, *_), again = _fix(folder), _fix(folder)

    assert "but for 'summary', which others changed too" in told
    assert len(again) == 1
    assert file.read_text(encoding="utf-8") == service(summary="Play for children.", topics="[health]")
    assert _text(folder, "offer/letter.yaml") == sent


def test_records_are_taken_in_only_when_each_has_its_file(folder: Folder, tmp_path: Path) -> None:
    folder.write("letter.yaml", BOTH)
    (folder.path / "mkdocs.yml").write_text("site_name: x\nplugins: [local-offer: {council: {gss: E06000020}}]\n")
    (tmp_path / "issue.md").write_text("x")

    done = CliRunner().invoke(main, ["import", "issue", str(tmp_path / "issue.md"), "--into", str(folder.path)])

    assert done.exit_code == 1
    assert "first run: local-offer check --fix" in done.output
