"""Each filter finds the services that a plain reading of their records gives."""

import json
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

import pytest
from tests.folder import TODAY, Folder, service
from tests.search.plain import PLAIN, is_for_age, says_ages
from tests.views.services import service as made

from local_offer.offer import Offer, published
from local_offer.records import Service
from local_offer.schema.districts import positions
from local_offer.search.facets import DIGITS, age_file, position_file
from local_offer.search.finder import Finder
from local_offer.views.facets import facets

OLDEST = 25


@pytest.fixture(scope="module")
def groups(files: Mapping[str, Any]) -> Mapping[str, Any]:
    return dict(files["facets.json"])


@pytest.mark.parametrize("group", PLAIN)
def test_each_choice_has_the_services_that_their_records_give(
    group: str, groups: Mapping[str, Any], services: Sequence[Service]
) -> None:
    expected: dict[str, list[int]] = {}
    for number, record in enumerate(services):
        for choice in PLAIN[group](record):
            expected.setdefault(choice, []).append(number)

    # A filter that nothing could pass is left out.
    assert {choice: list(accumulate(gaps)) for choice, gaps in groups.get(group, {}).items()} == expected


def test_there_are_no_other_groups(groups: Mapping[str, Any]) -> None:
    assert list(groups) == list(PLAIN)


def test_every_choice_that_a_record_makes_can_be_chosen_on_the_page(groups: Mapping[str, Any], offer: Offer) -> None:
    for facet in facets(offer):
        choices = {choice.id for choice in facet.choices}
        assert set(groups[facet.id]) - {facet.for_all} <= choices
        assert facet.for_all not in choices


def test_a_service_for_any_need_is_noted_as_such(groups: Mapping[str, Any], services: Sequence[Service]) -> None:
    for_any = [services[number].id for number in accumulate(groups["need"]["any"])]

    assert for_any
    assert for_any == [record.id for record in services if "any" in record.needs]


@pytest.mark.parametrize(
    ("ages", "signs"),
    [
        ({}, "--"),
        ({"note": "All ages"}, "--"),
        ({"from": 0, "to": 25}, "0p"),
        ({"from": 0, "to": 0}, "00"),
        ({"from": 25}, "pp"),
        ({"from": 11}, "bp"),
        ({"to": 4}, "04"),
        ({"from": 18, "to": 99}, "ip"),
        ({"from": 30}, "pp"),
        ({"from": 9, "to": 10}, "9a"),
    ],
)
def test_ages_are_two_signs(ages: dict[str, Any], signs: str) -> None:
    record = made("club", ages=ages)

    assert json.loads(age_file([record]))["ages"] == signs


@pytest.mark.parametrize(
    ("phase", "signs"), [("primary", "2b"), ("secondary", "aj"), ("16-plus", "fp"), ("all-through", "--")]
)
def test_a_school_that_states_no_ages_is_found_by_those_of_its_phase(phase: str, signs: str) -> None:
    setting = {"kind": "academy", "phase": phase}
    school, one_that_says = made("school", setting=setting), made("other", setting=setting, ages={"from": 3})

    assert json.loads(age_file([school, one_that_says]))["ages"] == f"{signs}3p"


def test_every_age_is_the_records_own(built: Finder, services: Sequence[Service]) -> None:
    signs = json.loads(built.files[f"{built.manifest['data']}ages.json"])["ages"]

    assert len(signs) == 2 * len(services)
    for number, record in enumerate(services):
        first, last = signs[2 * number : 2 * number + 2]
        if not says_ages(record) and not (record.setting and record.setting.phase):
            assert first == last == "-", record.id
            continue
        shown = [age for age in range(OLDEST + 1) if DIGITS.index(first) <= age <= DIGITS.index(last)]
        # Whoever is for adults only is still found at 25, the last age of the local offer.
        assert shown == ([age for age in range(OLDEST + 1) if is_for_age(record, age)] or [OLDEST]), record.id


def test_a_position_is_that_of_the_record_to_ten_metres(files: Mapping[str, Any], services: Sequence[Service]) -> None:
    rows = files["positions.json"]
    exact = 0
    for row, record in zip(rows, services, strict=True):
        at = [*(row or []), None]
        at = at[: at.index(None)]
        places = list(zip(at[::2], at[1::2], strict=True))
        for location in record.locations:
            if location.position:
                exact += 1
                near = round(location.position.latitude * 10_000), round(location.position.longitude * 10_000)
                assert near in places, record.id

    assert exact > 20


LOCATION = (
    "[{{precision: {precision}, town: Crewe, postcode: CW1 2AG, position: {{latitude: 53.0981, longitude: -2.4324}}}}]"
)


@pytest.mark.parametrize(
    ("precision", "position"),
    [
        ("exact", [530981, -24324]),
        ("district", [round(part * 10_000) for part in positions()["CW1"]]),
        ("hidden", []),
    ],
)
def test_a_place_that_must_not_be_found_has_no_position_or_its_districts_middle(
    precision: str, position: list[int], folder: Folder
) -> None:
    folder.write("services/refuge.yaml", service(locations=LOCATION.format(precision=precision)))

    (row,) = _rows(folder)

    assert row == position


def test_a_blurred_place_in_a_town_of_the_council_is_in_the_middle_of_the_town(folder: Folder) -> None:
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe, position: {latitude: 53.09, longitude: -2.44}}\n")
    located = LOCATION.format(precision="district").replace("town: Crewe", "town: Crewe, place: crewe")
    folder.write("services/refuge.yaml", service(locations=located))

    (row,) = _rows(folder)

    assert row == [530900, -24400]


def test_a_hidden_place_is_not_given_away_by_the_places_that_it_serves(folder: Folder) -> None:
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe, position: {latitude: 53.09, longitude: -2.44}}\n")
    folder.write(
        "services/refuge.yaml",
        service(locations=LOCATION.format(precision="hidden"), coverage="{scope: local, places: [crewe]}"),
    )

    assert _rows(folder) == [[]]


def test_a_service_without_a_location_is_where_it_serves(folder: Folder) -> None:
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe, position: {latitude: 53.09, longitude: -2.44}}\n")
    folder.write("services/team.yaml", service(coverage="{scope: local, places: [crewe]}"))

    assert _rows(folder) == [[None, 530900, -24400]]


def test_a_service_that_serves_some_towns_says_which_beside_where_it_is(folder: Folder) -> None:
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe, position: {latitude: 53.09, longitude: -2.44}}\n")
    folder.write(
        "services/team.yaml",
        service(locations=LOCATION.format(precision="exact"), coverage="{scope: local, places: [crewe]}"),
    )

    assert _rows(folder) == [[530981, -24324, None, 530900, -24400]]


def test_a_place_of_which_only_the_town_is_known_is_where_others_in_that_town_are(folder: Folder) -> None:
    folder.write("services/club.yaml", service(locations="[{town: WIGAN}]"))
    other = LOCATION.format(precision="exact").replace("town: Crewe", "town: Wigan")
    folder.write("services/team.yaml", service(locations=other))

    assert _rows(folder) == [[530981, -24324]] * 2


@pytest.mark.parametrize(
    ("scope", "locations", "row"),
    [
        ("neighbouring", "[{town: Wigan}]", None),
        ("regional", "[{town: Wigan}]", None),
        ("neighbouring", "[{town: Wigan, precision: hidden}]", []),
        ("neighbouring", "[]", []),
        ("local", "[{town: Crewe}]", []),
        ("national", "[{town: London}]", []),
    ],
)
def test_a_place_outside_the_borough_that_nobody_knows_is_not_no_place(
    scope: str, locations: str, row: list[int] | None, folder: Folder
) -> None:
    why = "" if scope == "local" else ", why_listed: Near."
    folder.write("services/club.yaml", service(locations=locations, coverage=f"{{scope: {scope}{why}}}"))

    assert _rows(folder) == [row]


def test_the_towns_files_hold_no_number_that_is_not_there(files: Mapping[str, Any]) -> None:
    count = len(files["positions.json"])

    for choices in files["facets.json"].values():
        for gaps in choices.values():
            numbers = list(accumulate(gaps))
            assert numbers == sorted(set(numbers))
            assert 0 <= numbers[0] <= numbers[-1] < count


def _rows(folder: Folder) -> list[list[int] | None]:
    shown = published(folder.offer(), TODAY)
    return list(json.loads(position_file(shown.services, shown)))
