"""Links out of the council's own folders, and what is no file there, are told and never followed."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.folder import Folder, service, told

from local_offer.council import BadFolderError, settings_of

SETTINGS = """\
site_name: Cheshire East SEND Local Offer
theme: {name: local-offer, custom_dir: look}
docs_dir: pages
plugins: [local-offer: {demonstration: Made up., council: {name: Cheshire East, gss: E06000049}}]
"""


@pytest.fixture
def council(folder: Folder) -> Folder:
    """Its guides are in `docs`, as we make it, or in `pages`, as its settings may say, and its theme in `look`."""
    folder.write("services/saturday-club.yaml", service())
    for name in ("docs/guides/money.md", "pages/money.md", "look/partials/footer.html", ".env"):
        (folder.path / name).parent.mkdir(parents=True, exist_ok=True)
        (folder.path / name).write_text("secret")
    return folder


def _socket(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(place))


def _link_to_a_link(place: Path) -> None:
    place.with_name("a.txt").symlink_to("/etc/hostname")
    place.symlink_to("a.txt")


MADE: dict[str, Callable[[Path], None]] = {
    "a link to a file of the system": lambda place: place.symlink_to("/proc/self/environ"),
    "a link to a file of the repository": lambda place: place.symlink_to(_top(place) / ".env"),
    "a link to a folder of the system": lambda place: place.symlink_to("/proc"),
    "a link to its own folder": lambda place: place.symlink_to("."),
    "a link to the folder above": lambda place: place.symlink_to(".."),
    "a link to itself": lambda place: place.symlink_to(place.name),
    "a link to nothing": lambda place: place.symlink_to("nothing"),
    "a link to a link out": _link_to_a_link,
    "a pipe": os.mkfifo,
    "a socket": _socket,
}  # fmt: skip


def _top(place: Path) -> Path:
    return next(above for above in place.parents if (above / "offer").is_dir())


@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
@pytest.mark.parametrize("place", ["docs/env.txt", "docs/guides/x.md", "look/main.html"])
def test_it_is_told_and_not_followed(council: Folder, place: str, make: Callable[[Path], None]) -> None:
    if not place.startswith("docs"):
        (council.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    file = council.path / place
    file.parent.mkdir(parents=True, exist_ok=True)
    make(file)

    found = told(council.path)

    assert [line for line in found if line.startswith(f"{place}:1:1: error: this ") and line.endswith("[link-out]")]
    assert "secret" not in "".join(found)
    assert not [guide for guide in council.offer().guides if guide.id == "x"]


@pytest.mark.parametrize("name", ["docs", "docs/guides", "offer"])
@pytest.mark.parametrize("to", ["/etc", "nothing", ".."])
def test_a_whole_folder_that_is_a_link_out_is_told_once(council: Folder, name: str, to: str) -> None:
    place = council.path / name
    place.rename(council.path.parent / "moved")
    place.symlink_to(to)

    found = told(council.path)

    assert [line for line in found if "link-out" in line] == [line for line in found if line.startswith(f"{name}:")]
    assert len(found) == 1


@pytest.mark.parametrize("name", ["docs", "docs/guides", "offer/vocabulary", "offer/sources", "offer/README.md"])
def test_what_is_no_folder_and_no_file_is_told_in_the_place_of_each(council: Folder, name: str) -> None:
    place = council.path / name
    if place.is_dir():
        place.rename(council.path.parent / "moved")
    os.mkfifo(place)

    assert [line for line in told(council.path) if line.startswith(f"{name}:1:1: error: ") and "link-out" in line]


@pytest.mark.parametrize("to", [".", "offer", ".git"])
def test_the_folder_of_pages_is_no_link_to_what_is_not_for_families(council: Folder, to: str) -> None:
    (council.path / ".git").mkdir()
    (council.path / "docs").rename(council.path / "moved")
    (council.path / "docs").symlink_to(to)

    (found,) = told(council.path)

    assert found.startswith("docs:1:1: error: this is not a file, or a link to something else")


def test_links_that_stay_in_their_folder_are_fine(council: Folder) -> None:
    (council.path / "docs" / "help.md").symlink_to("guides/money.md")
    (council.path / "offer").rename(council.path / "records")
    (council.path / "offer").symlink_to("records")

    assert not told(council.path)


@pytest.mark.parametrize(
    "name",
    [
        "council.yaml", "waivers.yaml", "imports.yaml", "vocabulary/places.yaml", "vocabulary/topics.yaml",
        "boundary.geojson", "postcodes.csv", "services/x.yaml",
    ],
)  # fmt: skip
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda file: file.symlink_to("/dev/zero")])
def test_what_is_no_file_is_told_in_the_place_of_every_file(
    council: Folder, name: str, make: Callable[[Path], None]
) -> None:
    file = council.path / "offer" / name
    file.parent.mkdir(exist_ok=True)
    make(file)

    found = told(council.path)

    is_empty_folder = file.is_dir() and name.startswith("services/")
    assert len([line for line in found if line.startswith(f"offer/{name}:1:1: error: ")]) == (not is_empty_folder)


@pytest.mark.parametrize(
    "make", [os.mkfifo, Path.mkdir, lambda file: file.symlink_to("/etc/hostname"), lambda file: file.symlink_to("x")]
)
def test_settings_that_are_no_file_or_a_link_out_are_refused(folder: Folder, make: Callable[[Path], None]) -> None:
    make(folder.path / "mkdocs.yml")

    with pytest.raises(BadFolderError, match=r"mkdocs.yml: it (is a link to somewhere else|cannot be opened: it is a)"):
        settings_of(folder.path)


@pytest.mark.parametrize(
    "name", ["con", "AUX.d", "com1", "clubs.", "clubs ", "a:b", "what?", 'say "x"', "a\\b", "nul .x"]
)
def test_a_name_that_windows_has_not_is_told(council: Folder, name: str) -> None:
    council.write(f"services/{name}/sunday-club.yaml", service(name="Sunday Club"))
    (council.path / "docs" / name).write_text("x")

    found = [line for line in told(council.path) if "can be no name on Windows" in line]

    assert [line.partition(":1:1: ")[0] for line in found] == [f"docs/{name}", f"offer/services/{name}"]


def test_names_that_are_one_on_some_systems_are_told(council: Folder) -> None:
    for place in (
        "offer/services/Clubs",
        "offer/services/clubs",
        "docs/Clubs",
        "docs/clubs",
        "docs/caf\u00e9",
        "docs/cafe\u0301",
    ):
        (council.path / place).mkdir()

    found = [line.partition(" are one name on")[0] for line in told(council.path)]

    assert len(found) == 3
    assert found[1:] == [
        "docs/clubs:1:1: error: 'clubs' and 'Clubs'",
        "offer/services/clubs:1:1: error: 'clubs' and 'Clubs'",
    ]


@pytest.mark.parametrize(
    "name", ["console.md", "aux-in.png", "a.b.css", "nullable", ".nojekyll", "café.png", "com10", "x (1).pdf"]
)
def test_other_names_are_fine(council: Folder, name: str) -> None:
    (council.path / "docs" / name).write_text("x")

    assert not told(council.path)
