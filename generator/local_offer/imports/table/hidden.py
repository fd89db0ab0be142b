"""Places that must not be found, whose addresses are kept out of files that everyone can read."""

from typing import Any

_SAYS_WHERE = ("name", "address", "postcode", "place", "position", "transport")


def without_hidden(values: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The values without what would show the way to a hidden place, and a word on it.

    The site would not show it; but the record's file stands in a folder that is mostly public.
    """
    places = values.get("locations", [])
    hidden = [place for place in places if place.get("precision") == "hidden" and place.keys() & set(_SAYS_WHERE)]
    if not hidden:
        return values, ()
    kept = [
        {field: value for field, value in place.items() if field not in _SAYS_WHERE} if place in hidden else place
        for place in places
    ]
    return {**values, "locations": kept}, ("its place is hidden, so its address is left out of the file as well",)
