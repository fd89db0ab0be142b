"""The last age of a local offer, as the schema holds it."""

from functools import cache

from local_offer.schema import files


@cache
def last_age() -> int:
    """The SEND Code of Practice is about children and young people from birth to 25."""
    return int(files.read("shared.json")["$defs"]["age"]["maximum"])
