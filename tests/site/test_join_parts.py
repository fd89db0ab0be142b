"""Parts of a site that make no whole are refused, and it is said why."""

from dataclasses import replace
from pathlib import Path

import pytest

from local_offer.site.handover import manifest
from local_offer.site.handover.join_parts import UnfitPartsError, join_parts
from local_offer.site.handover.shares import NAME, NoPartError, Origin, SiteShare, write_note

ORIGIN = Origin(commit="ab12", date="2026-11-23", version="1.0", program="f00", sources="0ff")


def part(folder: Path, number: int, of: int = 2, content: str = "", **origin: str) -> Path:
    """A part that holds a page of its own, and one that is in all."""
    files = {f"{number}/index.html": f"Page {number}", "index.html": content or "Home"}
    lines = []
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
        lines.append(manifest.line(path, text.encode()))
    write_note(folder, SiteShare(number=number, of=of), replace(ORIGIN, **origin), lines)
    return folder


def test_all_parts_make_the_site_with_the_manifest_of_the_whole(tmp_path: Path) -> None:
    parts = [part(tmp_path / "b", 2), part(tmp_path / "a", 1)]
    (tmp_path / "site").mkdir()

    assert join_parts(parts, tmp_path / "site") == 3
    told = manifest.read(tmp_path / "site" / manifest.NAME)
    assert (told.commit, told.date, told.program) == ("ab12", "2026-11-23", "1.0")
    assert list(told.hashes) == ["1/index.html", "2/index.html", "index.html"]
    assert list(told.differences(tmp_path / "site")) == []
    assert not (tmp_path / "site" / NAME).exists()


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"number": 2, "commit": "cd34"}, "different commits of the records: ab12 and cd34. Check out the same commit"),
        ({"number": 2, "date": "2026-11-24"}, "different days: 2026-11-23 and 2026-11-24. Set SOURCE_DATE_EPOCH"),
        ({"number": 2, "version": "1.1"}, "different versions of the program: 1.0 and 1.1. Install the same version"),
        ({"number": 2, "program": "f01"}, "different programs. Install the same packages"),
        ({"number": 2, "sources": "0fe"}, "different records, pages or settings. Check out the same commit"),
        ({"number": 2, "of": 3}, "is part 1 of 2, and"),
        ({"number": 1}, "are both part 1 of 2. Name each part once."),
        ({"number": 2, "content": "Another"}, "index.html is not the same in"),
    ],
)
def test_parts_that_do_not_fit_are_refused(tmp_path: Path, other: dict[str, object], said: str) -> None:
    parts = [part(tmp_path / "one", 1), part(tmp_path / "other", **other)]  # type: ignore[arg-type]

    with pytest.raises(UnfitPartsError) as refused:
        join_parts(parts, tmp_path / "site")

    assert said in str(refused.value)
    assert not (tmp_path / "site").exists()


def test_a_part_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnfitPartsError, match="Of 4 parts there is none with the number 2 and 4"):
        join_parts([part(tmp_path / "one", 1, 4), part(tmp_path / "other", 3, 4)], tmp_path / "site")


def test_a_folder_that_is_no_part_or_was_changed_on_its_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    with pytest.raises(NoPartError, match="is no part of a site; build one with"):
        join_parts([tmp_path / "none"], tmp_path / "site")

    one = part(tmp_path / "one", 1, 1)
    for path, text, said in (
        ("more.html", "x", "more.html was not in it"),
        ("index.html", "x", "index.html has changed"),
        ("index.html", "", "index.html is missing"),
    ):
        (one / path).write_text(text, encoding="utf-8") if text else (one / path).unlink()
        with pytest.raises(UnfitPartsError, match=said):
            join_parts([one], tmp_path / "site")
        (one / "more.html").unlink(missing_ok=True)
