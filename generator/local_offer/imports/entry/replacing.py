"""A record with what someone answered in the place of what stood there. What they left empty stays."""

from collections.abc import Mapping
from typing import Any

from local_offer.words.telephones import plain_number

Values = dict[str, Any]
_WHOLE = ("status", "waiting", "checked")
"""Groups that are true only together: with a new state the old note would be false."""
_ONE_PLACE = "the entry has more than one place, so a person must say which of them this is"


def with_answers(there: Mapping[str, Any], answered: Values) -> tuple[Values, str]:
    """The values, and why an answer about a place cannot be put into them."""
    values = _merged(there, {name: value for name, value in answered.items() if name != "locations"})
    if phones := answered.get("contact", {}).get("phones"):
        values["contact"]["phones"] = [_phone(phone, there) for phone in phones]
    if "locations" not in answered:
        return values, ""
    ours = there.get("locations", [])
    if len(ours) > 1:
        return values, _ONE_PLACE
    values["locations"] = [_location(ours[0] if ours else {}, answered["locations"][0])]
    return values, ""


def _merged(there: Mapping[str, Any], new: Mapping[str, Any]) -> Values:
    values = dict(there)
    for name, value in new.items():
        ours = there.get(name)
        if isinstance(value, dict) and isinstance(ours, Mapping) and name not in _WHOLE:
            value = _merged(ours, value)
        values[name] = value
    if len(new.get("topics", ())) == 1:  # only the main one was answered
        values["topics"] = [*new["topics"], *(topic for topic in there.get("topics", ()) if topic not in new["topics"])]
    return values


def _phone(phone: Mapping[str, str], there: Mapping[str, Any]) -> Mapping[str, str]:
    """The number with what the record says of it, where nothing else was said."""
    digits = plain_number(phone["number"])
    for ours in there.get("contact", {}).get("phones", ()):
        if plain_number(ours["number"]) == digits:
            return {**ours, **phone}
    return phone


def _location(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Values:
    location = {**ours, **theirs}
    if any(location.get(name) != ours.get(name) for name in ("address", "town", "postcode")):
        # Where it lies was true of the old address. Of the new one it follows when it is read.
        location = {name: value for name, value in location.items() if name not in ("position", "area", "place")}
    return location
