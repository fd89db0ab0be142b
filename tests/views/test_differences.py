"""What a change of files touches, and what became of each entry."""

from dataclasses import replace

import pytest

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Source
from local_offer.records.service import Coverage, Status
from local_offer.views.differences import Touched, differences, others

CLUB = Service(
    id="club",
    path="offer/services/club.yaml",
    name="Club",
    summary="A club.",
    topics=("clubs",),
    coverage=Coverage(scope="local"),
    sources=(Source(name="Its form"),),
)
MOVED = replace(CLUB, path="offer/services/local/club.yaml")
NAMED = replace(CLUB, id="new", path="offer/services/new.yaml")
OTHER = replace(NAMED, name="Another")


def _what(before: Service | None, after: Service | None, *touched: tuple[str, str]) -> list[tuple[str, str, bool]]:
    found = differences(
        Offer(services=(before,) if before else ()),
        Offer(services=(after,) if after else ()),
        [Touched(path=path, what=what) for path, what in touched],  # type: ignore[arg-type]
    )
    return [(one.what, one.id, one.leads_on) for one in found]


@pytest.mark.parametrize(
    ("after", "touched", "what"),
    [
        (replace(CLUB, summary="Other."), [(CLUB.path, "changed")], ("changed", "club", True)),
        (replace(CLUB, status=Status(state="closed")), [(CLUB.path, "changed")], ("closed", "club", True)),
        (None, [(CLUB.path, "removed")], ("removed", "club", True)),
        (MOVED, [(CLUB.path, "removed"), (MOVED.path, "new")], ("moved", "club", True)),
        (
            replace(MOVED, summary="Other."),
            [(CLUB.path, "removed"), (MOVED.path, "new")],
            ("changed", "club", True),
        ),
        (NAMED, [(CLUB.path, "removed"), (NAMED.path, "new")], ("renamed", "new", False)),
        (
            replace(OTHER, former_ids=("club",)),
            [(CLUB.path, "removed"), (OTHER.path, "new")],
            ("renamed", "new", True),
        ),
    ],
)
def test_what_became_of_an_entry(after: Service | None, touched: list[tuple[str, str]], what: object) -> None:
    assert _what(CLUB, after, *touched) == [what]


def test_a_file_of_another_name_and_id_is_another_entry() -> None:
    assert _what(CLUB, OTHER, (CLUB.path, "removed"), (OTHER.path, "new")) == [
        ("removed", "club", True),
        ("new", "new", True),
    ]


def test_a_file_that_cannot_be_read_is_still_told() -> None:
    (one,) = differences(Offer(services=(CLUB,)), Offer(), [Touched(path=CLUB.path, what="changed")])

    assert (one.what, one.is_unreadable) == ("changed", True)


def test_other_files_are_apart() -> None:
    touched = [
        Touched(path=path, what="new") for path in (CLUB.path, "offer/gaps/a.yaml", "docs/guides/a.md", "offer/x.yaml")
    ]

    assert [file.path for file in others(touched)] == ["offer/gaps/a.yaml", "docs/guides/a.md", "offer/x.yaml"]
