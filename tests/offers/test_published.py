"""The offer as the public may see it on a day."""

from datetime import date

import pytest
from tests.folder import Folder, service

from local_offer.offer import published, whole

TODAY = date(2026, 11, 23)
PLACE = (
    "[{{name: The house, address: 12 Example Street, town: Crewe, postcode: CW1 2AG, transport: Ring the bell.,"
    " position: {{latitude: 53.1, longitude: -2.4}}, facilities: [step-free],"
    " hours: [{{days: [monday], opens: '09:00', closes: '17:00', note: By the yellow door.}}],"
    " precision: {precision}}}]"
)


def _published_with(folder: Folder, precision: str) -> str:
    place = PLACE.format(precision=precision)
    folder.write("services/refuge.yaml", service(locations=place, contact="{address: 12 Example Street}"))
    assert not folder.told()
    return str(published(folder.offer(), TODAY).services)


@pytest.mark.parametrize(
    "secret", ["12 Example Street", "CW1 2AG", "53.1", "-2.4", "The house", "Ring the bell", "yellow door"]
)
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


def test_a_hidden_place_keeps_the_days_and_times_that_say_when(folder: Folder) -> None:
    assert "09:00" in _published_with(folder, "hidden")


def test_no_record_names_one_that_is_not_shown_yet(folder: Folder) -> None:
    folder.write("services/soon.yaml", service(publish="{from: 2027-01-01}"))
    folder.write("services/old.yaml", service(name="Old", status="{state: closed, replaced_by: soon}"))
    folder.write(
        "gaps/rooms.yaml", "title: Rooms\ntopics: [clubs]\nfirst_raised: 2026-01-01\nstate: raised\nclosed_by: [soon]\n"
    )
    folder.write(
        "comments/2026/more.yaml",
        "date: 2026-03-05\nabout: content\nsaid: More please.\nresponse: Yes.\nresponded: 2026-03-06\n"
        "state: answered\nchanged: [soon, old]\n",
    )

    offer = published(folder.offer(), TODAY)

    assert offer.services[0].status.replaced_by is None
    assert offer.comments[0].changed == ("old",)
    assert offer.gaps[0].closed_by == ()
    assert "old" not in whole(folder.offer(), TODAY)
    assert published(folder.offer(), date(2027, 1, 1)).comments[0].changed == ("soon", "old")
