"""Where postcodes lie; rows of `offer/postcodes.csv`."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class PostcodeDistrict:
    """The postcodes of one district, such as `CW1`, as columns of one length in the order of the postcodes.

    Columns and not rows: forty thousand postcodes take a few megabytes and little of the collector's time.
    """

    name: str
    ends: tuple[str, ...]
    """What follows the space: `2AF`."""
    latitudes: tuple[int, ...]
    """In ten-thousandths of a degree (WGS84), about ten metres; so are the longitudes."""
    longitudes: tuple[int, ...]
    areas: tuple[str, ...]
    """GSS codes of the councils in which they lie; empty where not known."""
