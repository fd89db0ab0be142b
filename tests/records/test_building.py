"""From the values of a document to a record."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner
from tests.folder import SOUND, read

from local_offer.cli import main
from local_offer.records import Service, build, building
from local_offer.schema.files import WrongSchemaError


@pytest.fixture(scope="module")
def school() -> Service:
    """The service of the sound offer that uses every field."""
    return read(SOUND)[0].service_by_id["example-special-school"]


def test_days_become_dates(school: Service) -> None:
    assert school.checked
    assert school.checked.date == date(2026, 11, 2)
    assert school.publish.from_ == date(2026, 1, 1)


def test_numbers_become_numbers_of_the_fields_own_kind(school: Service) -> None:
    assert school.setting
    assert (school.setting.support_percent, type(school.setting.support_percent)) == (1.0, float)
    assert (school.setting.capacity, type(school.setting.capacity)) == (120, int)


def test_lists_become_tuples_of_records(school: Service) -> None:
    assert school.needs == ("autism", "speech-language")
    assert school.contact.phones[0].label == "Office, 9am to 4pm"
    assert school.locations[0].hours[0].to == date(2027, 7, 23)


def test_what_is_not_written_is_not_there() -> None:
    values = {"name": "A", "summary": "B", "topics": [], "coverage": {"scope": "local"}, "sources": []}

    service = build(Service, values, id="a", path="offer/services/a.yaml")

    assert service.is_open
    assert not service.ages.are_stated
    assert (service.waiting, service.setting, service.contact.email, service.locations) == (None, None, None, ())


def test_a_field_of_the_schema_that_no_record_has_is_told_with_where_to_add_it() -> None:
    expected = ("generator/local_offer/records/service.py: Cost has no 'vouchers', which the schema has: add it there",)

    with pytest.raises(WrongSchemaError) as raised:
        build(Service, {"name": "A", "cost": {"vouchers": True}}, id="a", path="offer/services/a.yaml")

    assert raised.value.args == expected


def test_a_command_ends_with_that_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    known = building._converters

    def forgetful(kind: type) -> dict[str, tuple[str, Callable[[Any], Any]]]:
        return {name: each for name, each in known(kind).items() if name != "summary"}

    monkeypatch.setattr(building, "_converters", forgetful)

    done = CliRunner().invoke(main, ["check", str(SOUND)])

    assert done.exit_code == 2
    assert re.fullmatch(r"Error: generator/local_offer/records/\w+\.py: \w+ has no 'summary', .*\n", done.output)


@pytest.mark.parametrize(
    ("ages", "youngest", "oldest", "expected"),
    [
        ({"from": 5, "to": 11}, 11, 15, True),
        ({"from": 5, "to": 11}, 12, 15, False),
        ({"from": 16}, 19, 25, True),
        ({"from": 16}, 0, 15, False),
        ({"to": 5}, 0, 4, True),
        ({"note": "Any age"}, 0, 25, False),
    ],
)
def test_ages_meet_a_range_where_one_year_is_in_both(
    ages: dict[str, object], youngest: int, oldest: int, expected: bool
) -> None:
    values = {"name": "A", "summary": "B", "topics": [], "coverage": {"scope": "local"}, "sources": [], "ages": ages}

    service = build(Service, values, id="a", path="offer/services/a.yaml")

    assert service.ages.overlap(youngest, oldest) is expected
