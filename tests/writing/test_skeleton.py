"""The skeleton of a new service: what a provider needs to begin, refused until it is filled in."""

import re
from collections.abc import Iterator

import pytest

from local_offer.reading.validation import Checker, faults
from local_offer.reading.yaml import parse
from local_offer.schema import Term, contract
from local_offer.writing import skeleton

CONTRACT = contract(places=[Term(id="crewe", title="Crewe")])
SERVICE = CONTRACT.schemas["service"]


def _faults(text: str) -> list[str]:
    document = parse(text, "x.yaml")
    assert not document.diagnostics
    return [fault.message for fault in faults(document.values, Checker(SERVICE), "x.yaml", "this service")]


@pytest.mark.parametrize(
    "name", ["Saturday Club", "No", "2026", "Help: for all", "Club #1", "'quoted'", "- Club", "Café 😀", "null", "{a}"]
)
def test_any_name_comes_back_as_it_was_given(name: str) -> None:
    text = skeleton(CONTRACT, "service", {"name": name})

    assert parse(text, "x.yaml").values["name"] == name


def _filled(text: str) -> Iterator[str]:
    """The lines with every example taken out of its comment."""
    is_example = False
    for line in text.splitlines():
        if is_example and not line.startswith("##"):
            is_example = False  # the field that is left blank
        elif line.startswith("##"):
            if is_example:
                yield line.removeprefix("##   ")
            is_example = is_example or line.endswith("Such as:")
        else:
            yield line.removeprefix("# ")


def test_what_must_be_filled_in_is_told_until_it_is() -> None:
    text = skeleton(CONTRACT, "service", {"name": "Saturday Club"})

    told = _faults(text)

    blank = [field for field in SERVICE["required"] if field != "name"]
    assert len(told) == len(blank)
    assert all(any(f"'{field}'" in message for message in told) for field in blank)


def test_what_is_in_comments_is_sound_once_it_is_taken_out_of_them() -> None:
    text = skeleton(CONTRACT, "service", {"name": "Saturday Club"})

    filled = "\n".join(_filled(text))

    assert len(parse(filled, "x.yaml").values) > len(parse(text, "x.yaml").values) + 5
    assert not _faults(filled)


def test_every_field_has_its_help_beside_it() -> None:
    text = skeleton(CONTRACT, "service", {"name": "Saturday Club"})

    for field in ("summary", "topics", "coverage", "sources", "ages", "needs", "access", "contact", "checked"):
        help = SERVICE["properties"][field]
        assert re.search(rf"^## {re.escape(help['title'])}\. .*\n(##.*\n)*(# )?{field}:", text, flags=re.MULTILINE)


def test_the_choices_of_a_field_stand_beside_it() -> None:
    text = skeleton(CONTRACT, "service", {})

    assert "Choose from: early-years, childcare, schools" in text
