"""What stands where a town would, such as "Nationwide" or "Zoom", and says that a service is no place at all."""

from typing import Literal

from local_offer.schema.text_forms import has_form

Reach = Literal["national", "online"]
LONGEST = 80  # signs: what is longer is an address


def reach_of(words: str | None) -> Reach | None:
    """Whether a town, venue or county says that it is for the whole country, or online; nothing where it is a name."""
    line = " ".join((words or "").split())
    if not line or len(line) > LONGEST or not has_form("no-town", line):
        return None
    return "national" if has_form("whole-country", line) else "online"
