"""Where the rows of a list lie: what is far away or no place at all is never one of the council's own."""

from typing import Any

import pytest

from local_offer.imports import Found, Mapping, gather
from local_offer.offer import Council, Offer
from local_offer.records import Place, SheetRow, TableSheet

OFFER = Offer(
    council=Council(name="Cheshire East", gss="E06000049", neighbours=("E06000050",)),
    places=(Place(id="crewe", title="Crewe"),),
)
ROW = {"name": "Alder Room", "summary": "A quiet room for children.", "topics": "advice", "provider": "Alder Trust"}


def _found(**cells: str) -> Found:
    row = {**ROW, **cells}
    sheet = TableSheet(name="", heads=tuple(row), rows=(SheetRow(number=2, cells=tuple(row.values())),))
    return gather([sheet], OFFER, Mapping(), "A list")


def _service(**cells: str) -> tuple[dict[str, Any], str]:
    (draft,) = [draft for draft in _found(**cells).drafts if draft.kind == "service"]
    return draft.values, "; ".join(draft.notes)


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"postcode": "EC1N 8BA", "town": "London"}, "EC1N 8BA lies outside the council; it lies in Camden"),
        ({"postcode": "CF10 1EP", "town": "Crewe"}, "CF10 1EP lies outside the council, though its town is Crewe"),
        ({"town": "London"}, "London lies outside the council"),
        ({"postcode": "EC1N 8BA", "town": "London", "precision": "district"}, "EC1N lies outside the council;"),
    ],
)
def test_a_far_address_without_a_scope_asks_whom_it_is_for(cells: dict[str, str], says: str) -> None:
    found = _found(address="1 Example Street", **cells)

    assert (found.drafts, [row.row for row in found.skipped]) == ([], [2])
    assert found.skipped[0].reason.startswith(says)
    assert found.skipped[0].reason.endswith("say under 'scope' whom it is for: 'local', if it comes to families here")


@pytest.mark.parametrize(
    ("postcode", "scope"), [("CH1 2HS", "neighbouring"), ("M1 1AE", "regional"), ("CW1 2AF", "local")]
)
def test_what_lies_close_by_comes_with_the_reason(postcode: str, scope: str) -> None:
    values, notes = _service(postcode=postcode)

    assert values["coverage"]["scope"] == scope
    assert values["locations"] == [{"postcode": postcode}]
    assert ("why_listed" in values["coverage"]) == (scope != "local") == ("lies outside the council" in notes)


def test_a_head_office_elsewhere_of_a_service_here_is_taken_and_told() -> None:
    values, notes = _service(postcode="EC1N 8BA", town="London", scope="local")

    assert values["coverage"] == {"scope": "local"}
    assert (values["locations"], notes) == (
        [{"town": "London", "postcode": "EC1N 8BA"}], "EC1N 8BA lies outside the council",
    )  # fmt: skip


@pytest.mark.parametrize("cell", ["town", "building", "address"])
@pytest.mark.parametrize(("words", "scope"), [("Nationwide", "national"), ("Zoom", "online")])
def test_what_is_no_place_is_left_out_and_told(cell: str, words: str, scope: str) -> None:
    values, notes = _service(**{cell: words})

    assert values["coverage"]["scope"] == scope
    assert ("locations" in values, notes) == (False, f"'{words}' is no place, so it is left out")
    assert _service(**{cell: words, "scope": "local"})[0]["coverage"] == {"scope": "local"}


def test_a_venue_that_is_none_puts_no_town_on_the_list() -> None:
    values, notes = _service(building="Zoom", town="Crewe", area="E06000049")

    assert (values["coverage"]["scope"], "locations" in values) == ("online", False)
    assert notes == "'Zoom' is no place, so it is left out, and with it 'Crewe'"


def test_a_row_of_a_service_that_is_here_is_not_left_out() -> None:
    assert _service(town="Crewe", postcode="CW1 2AF", address="Online")[0]["coverage"] == {"scope": "local"}
