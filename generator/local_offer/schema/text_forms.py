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
