"""How what is written must look: the patterns of `text-forms.json`, which the form for providers reads too."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from local_offer.schema import files


def has_form(name: str, text: str) -> bool:
    """Whether the whole text has the form called `name`, such as `postcode`."""
    return _pattern(name).fullmatch(text) is not None


def patterns() -> Mapping[str, Mapping[str, Any]]:
    """By name: the `pattern`, and whether it holds in `any_case`."""
    return {
        name: {part: value for part, value in form.items() if part != "says"}
        for name, form in files.read("text-forms.json")["patterns"].items()
    }


def parts() -> Mapping[str, str]:
    """By name, a pattern of what is looked for within a text."""
    return {name: part["pattern"] for name, part in files.read("text-forms.json")["parts"].items()}


@cache
def part(name: str) -> re.Pattern[str]:
    """What is looked for within a text, such as an `acronym`."""
    return re.compile(parts()[name])


def ages() -> Mapping[str, Any]:
    """How people write ages: pairs of what is `replaced` first, `numbers` in words, and a pattern for each unit."""
    return {name: form for name, form in files.read("text-forms.json")["ages"].items() if name != "says"}


def advice() -> Mapping[str, int]:
    """From when on the check advises.

    What is longer than `longest_acronym` is a word in capitals: SENDIASS has eight letters. A record may be read by
    whoever is as old as `oldest_reader`, as names of services and of needs are long words; with less than
    `fewest_words` a score says nothing. Grade 0 is kindergarten, the year before grade 1.
    """
    numbers: Mapping[str, int] = files.read("text-forms.json")["advice"]
    return numbers


@cache
def longest_id() -> int:
    """Far below the 255 bytes that a file's name may have, for an address that a person can still copy."""
    return int(files.read("text-forms.json")["longest_id"])


@cache
def areas_beyond() -> frozenset[str]:
    """Postcode areas of Northern Ireland and the islands, whose districts our source does not list."""
    return frozenset(files.read("text-forms.json")["postcode_areas_beyond"])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    form = patterns()[name]
    return re.compile(form["pattern"], re.IGNORECASE if form.get("any_case") else 0)
