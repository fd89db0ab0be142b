"""Which files of a council's folder are records, and which are refused for what or where they are."""

import os
import sys
from pathlib import Path

import pytest
from tests.folder import Folder, service

from local_offer.reading.names import wrong_id

CLUB = "services/saturday-club.yaml"
ANY_BYTES = pytest.mark.skipif(sys.platform == "darwin", reason="its file systems refuse names that are no text")


@pytest.mark.parametrize("id", ["saturday-club", "a", "16-plus", "index-of-clubs", "x" * 80])
def test_a_safe_id_is_accepted(id: str) -> None:
    assert not wrong_id(id)


@pytest.mark.parametrize(
    "id",
    [
        "",
        "../secret",
        "a/b",
        "a b",
        "Saturday",
        "a_b",
        "-a",
        "a-",
        "a--b",
        "a.b",
        "é",
        "٣",
        "a\n",
        "x" * 81,
        "%2e",
        "~",
    ],
)
def test_an_id_that_is_no_part_of_an_address_is_refused(id: str) -> None:
    assert "cannot be part of a page's address" in wrong_id(id)


@pytest.mark.parametrize("id", ["index", "con", "nul", "com1", "lpt9", "404"])
def test_a_reserved_id_is_refused(id: str) -> None:
    assert "is a reserved name" in wrong_id(id)


def test_hidden_files_are_passed_over(folder: Folder) -> None:
    folder.write(CLUB, service())
    folder.write("services/.saturday-club.yaml.swp", b"\0\0")
    folder.write(".DS_Store", b"\0\0")

    assert not folder.told()


def test_a_link_that_leaves_the_folder_is_reported_and_not_followed(folder: Folder) -> None:
    outside = folder.path.parent / "secret.yaml"
    outside.write_text("password: [", encoding="utf-8")
    (folder.path / "offer" / CLUB).symlink_to(outside)

    assert folder.rules() == ["link-out"]
    assert folder.told()[0].startswith(f"offer/{CLUB}:1:1: error: this link leads out of the folder, or nowhere")


def test_a_link_that_leads_nowhere_is_reported(folder: Folder) -> None:
    (folder.path / "offer" / CLUB).symlink_to("not-there.yaml")

    assert folder.rules() == ["link-out"]


def test_a_link_to_itself_is_reported(folder: Folder) -> None:
    (folder.path / "offer" / CLUB).symlink_to("saturday-club.yaml")

    assert folder.rules() == ["link-out"]


def test_a_link_to_a_folder_is_reported(folder: Folder) -> None:
    folder.write("services/clubs/saturday-club.yaml", service())
    (folder.path / "offer/services/more-clubs").symlink_to("clubs")

    assert folder.rules() == ["link-out"]


def test_a_link_to_a_record_of_the_offer_is_accepted(folder: Folder) -> None:
    folder.write("sources/saturday-club.yaml", service())
    (folder.path / "offer" / CLUB).symlink_to("../sources/saturday-club.yaml")

    assert not folder.told()
    assert folder.offer().service_by_id["saturday-club"]


def test_a_folder_of_records_that_is_a_link_is_reported(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "saturday-club.yaml").write_text(service(), encoding="utf-8")
    (folder.path / "offer/comments").symlink_to(tmp_path)

    assert folder.rules() == ["link-out"]


@pytest.mark.parametrize("name", ["waivers.yaml", "boundary.geojson", "vocabulary/places.yaml", "vocabulary"])
def test_other_files_that_are_links_out_of_the_folder_are_reported(folder: Folder, name: str, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    link = folder.path / "offer" / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(outside)

    assert set(folder.rules()) == {"link-out"}


def test_a_pipe_is_reported_and_not_waited_for(folder: Folder) -> None:
    os.mkfifo(folder.path / "offer" / CLUB)

    assert folder.rules() == ["link-out"]


@ANY_BYTES
@pytest.mark.parametrize("name", [b"a\xff.yaml", b"a\nb.yaml", b"a\x1b[31m.yaml", "\u202eevil.yaml".encode()])
def test_a_name_that_cannot_be_shown_is_reported_on_one_line(folder: Folder, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(folder.path / "offer/services") + b"/" + name)).write_text(service())

    (told,) = folder.told()

    assert folder.rules() == ["unsafe-name"]
    assert told.isprintable()
    told.encode()


@ANY_BYTES
def test_a_folder_whose_name_cannot_be_shown_is_reported(folder: Folder) -> None:
    Path(os.fsdecode(os.fsencode(folder.path / "offer/services") + b"/\xff")).mkdir()
    Path(os.fsdecode(os.fsencode(folder.path / "offer/services") + b"/\xff/a.yaml")).write_text(service())

    assert folder.rules() == ["unsafe-name"]


def test_a_misnamed_organisation_is_not_said_to_be_missing_as_well(folder: Folder) -> None:
    folder.write(CLUB, service(organisation="example-trust"))
    folder.write("organisations/example-trust.yml", "name: Example Trust\n")

    assert folder.rules() == ["unsafe-name"]
