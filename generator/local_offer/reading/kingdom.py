"""Whether a position lies in the United Kingdom, so that slips such as swapped figures are seen."""

SOUTH, NORTH = 49.0, 61.0
WEST, EAST = -9.0, 2.0


def is_in_the_kingdom(latitude: float, longitude: float) -> bool:
    """In degrees (WGS84). A box around it, with some sea; nothing that is no number is in it."""
    return SOUTH < latitude < NORTH and WEST < longitude < EAST
