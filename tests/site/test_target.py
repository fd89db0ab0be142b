"""A site takes the place of nothing that is not a site of ours."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from local_offer.site.handover import seal
from local_offer.site.handover.target import wrong_target


def _site(place: Path) -> None:
    """A site of ours with one page."""
    (place / "guides").mkdir(parents=True)
    (place / "guides" / "index.html").write_text("a page")
    (place / ".htaccess").write_text("for the council's web host, by the build")
    seal.begin(place)
    seal.close(place)


def _with_another_file(place: Path) -> None:
    _site(place)
    (place / ".well-known").mkdir()


def _with_the_manual(place: Path) -> None:
    _site(place)
    (place / "manual").mkdir()
    seal.begin(place / "manual")
    (place / ".DS_Store").touch()


def _site_of_another(place: Path) -> None:
    (place / "uploads").mkdir(parents=True)
    for name in ("index.php", "index.html", "sitemap.xml", "robots.txt"):
        (place / name).write_text("theirs")


def _with_a_seal_that_is_a_link(place: Path) -> None:
    _site(place.with_name("other"))
    place.mkdir()
    (place / seal.NAME).symlink_to(f"../other/{seal.NAME}")
    (place / "thesis.txt").touch()


def _with_a_seal_of_another_program(place: Path) -> None:
    place.mkdir()
    (place / seal.NAME).write_text("yes\n")


def _with_a_pipe_for_a_seal(place: Path) -> None:
    place.mkdir()
    os.mkfifo(place / seal.NAME)


def _file(place: Path) -> None:
    place.write_text("mine")


def _link_to_itself(place: Path) -> None:
    place.symlink_to(place.name)


def _link_to_nothing(place: Path) -> None:
    place.symlink_to("nothing")


def _link_to_anothers_folder(place: Path) -> None:
    _site_of_another(place.with_name("www"))
    place.symlink_to("www")


def _link_to_a_site(place: Path) -> None:
    _site(place.with_name("real"))
    place.symlink_to("real")


@pytest.mark.parametrize("make", [Path.mkdir, _site, _with_the_manual, _link_to_a_site, lambda place: None])
def test_a_site_may_take_the_place_of_a_site_of_ours_or_of_nothing(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "site")

    assert wrong_target(tmp_path, tmp_path / "site") == ""


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_with_another_file, "holds '.well-known', which no build put there; move it"),
        (_site_of_another, "holds files that are no site of ours; choose another folder. If an earlier version"),
        (_link_to_anothers_folder, "holds files that are no site of ours"),
        (_with_a_seal_that_is_a_link, "holds files that are no site of ours"),
        (_with_a_seal_of_another_program, "holds files that are no site of ours"),
        (_with_a_pipe_for_a_seal, "holds files that are no site of ours"),
        (_file, "is no folder; move it"),
        (os.mkfifo, "is no folder; move it"),
        (_link_to_itself, "is a link that leads nowhere; take it out"),
        (_link_to_nothing, "is a link that leads nowhere; take it out"),
    ],
)
def test_anything_else_is_refused_in_words(tmp_path: Path, make: Callable[[Path], None], said: str) -> None:
    make(tmp_path / "site")

    assert said in wrong_target(tmp_path, tmp_path / "site")


@pytest.mark.parametrize(
    "target",
    [
        ".", "offer", "offer/site", ".git", ".git/site", "pages", "pages/site", "look/assets", "site/../pages",
        "to-pages", "to-pages/site", "..", "../..", "/", "~", "to-here/offer", "to-up",
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_sealed", [True, False])
def test_what_a_site_is_made_from_is_refused_even_with_a_seal(tmp_path: Path, target: str, is_sealed: bool) -> None:
    folder = tmp_path / "councils" / "york"
    for name in ("offer", ".git", "pages", "look", "site"):
        (folder / name).mkdir(parents=True)
        if is_sealed:
            seal.begin(folder / name)
    for name, to in {"to-pages": "pages", "to-here": ".", "to-up": ".."}.items():
        (folder / name).symlink_to(to)
    site = Path(target).expanduser() if target == "~" else folder / target

    assert "would take the place of other files" in wrong_target(folder, site, [folder / "pages", folder / "look"])
