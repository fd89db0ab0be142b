"""The offer as the public may see it on a day."""

from datetime import date

import pytest
from tests.folder import Folder, service

from local_offer.offer import published

TODAY = date(2026, 11, 23)
PLACE = (
    "[{{name: The house, address: 12 Example Street, town: Crewe, postcode: CW1 2AG, transport: Ring the bell.,"
    " position: {{latitude: 53.1, longitude: -2.4}}, facilities: [step-free], precision: {precision}}}]"
)


def _published_with(folder: Folder, precision: str) -> str:
    place = PLACE.format(precision=precision)
    folder.write("services/refuge.yaml", service(locations=place, contact="{address: 12 Example Street}"))
    assert not folder.told()
    return str(published(folder.offer(), TODAY).services)


@pytest.mark.parametrize("secret", ["12 Example Street", "CW1 2AG", "53.1", "-2.4", "The house", "Ring the bell"])
@pytest.mark.parametrize("precision", ["hidden", "district"])
def test_a_place_that_must_not_be_found_is_gone(folder: Folder, precision: str, secret: str) -> None:
    assert secret not in _published_with(folder, precision)


def test_a_hidden_place_keeps_what_gives_nothing_away(folder: Folder) -> None:
    text = _published_with(folder, "hidden")

    assert "step-free" in text
    assert "Crewe" not in text


def test_a_place_cut_to_its_district_keeps_town_and_district(folder: Folder) -> None:
    text = _published_with(folder, "district")

    assert "Crewe" in text
    assert "'CW1'" in text


def test_an_exact_place_is_shown_as_it_is(folder: Folder) -> None:
    text = _published_with(folder, "exact")

    assert "12 Example Street" in text
    assert "CW1 2AG" in text


@pytest.mark.parametrize(
    ("dates", "is_shown"),
    [
        ("{from: 2026-11-23}", True),
        ("{from: 2026-11-24}", False),
        ("{to: 2026-11-23}", True),
        ("{to: 2026-11-22}", False),
        ("{from: 2026-01-01, to: 2026-12-31}", True),
    ],
)
def test_a_record_is_shown_from_its_first_day_to_its_last(folder: Folder, dates: str, is_shown: bool) -> None:
    folder.write("services/club.yaml", service(publish=dates))

    assert bool(published(folder.offer(), TODAY).services) is is_shown
