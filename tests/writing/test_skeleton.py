"""The skeleton of a new service: what a provider needs to begin, sound as it stands."""

import re

import pytest

from local_offer.reading.validation import faults, validator
from local_offer.reading.yaml import parse
from local_offer.schema import contract
from local_offer.writing import skeleton

SERVICE = contract().schemas["service"]


def _faults(text: str) -> list[str]:
    document = parse(text, "x.yaml")
    assert not document.diagnostics
    return [fault.message for fault in faults(document.values, validator(SERVICE), "x.yaml", "this service")]


@pytest.mark.parametrize(
    "name", ["Saturday Club", "No", "2026", "Help: for all", "Club #1", "'quoted'", "- Club", "Café 😀", "null", "{a}"]
)
def test_what_is_not_in_comments_is_sound(name: str) -> None:
    text = skeleton(SERVICE, {"name": name})

    assert not _faults(text)
    assert parse(text, "x.yaml").values["name"] == name


def test_what_is_in_comments_is_sound_once_it_is_taken_out_of_them() -> None:
    text = skeleton(SERVICE, {"name": "Saturday Club"})

    filled = re.sub(r"^# (?=[a-z_]+: )", "", text, flags=re.MULTILINE)

    assert len(parse(filled, "x.yaml").values) > len(parse(text, "x.yaml").values) + 5
    assert not _faults(filled)


def test_every_field_has_its_help_beside_it() -> None:
    text = skeleton(SERVICE, {"name": "Saturday Club"})

    for field in ("summary", "topics", "coverage", "sources", "ages", "needs", "access", "contact", "checked"):
        help = SERVICE["properties"][field]
        assert re.search(rf"^# {re.escape(help['title'])}\. .*\n(#.*\n)?(# )?{field}: ", text, flags=re.MULTILINE)


def test_the_choices_of_a_field_stand_beside_it() -> None:
    text = skeleton(SERVICE, {})

    assert "Choose from: early-years, childcare, schools" in text
