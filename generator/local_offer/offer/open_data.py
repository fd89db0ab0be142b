"""Under what terms an offer is given away as data, and by whom."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class OpenData:
    """Every export that names a licence or a publisher takes it from here. Without a licence none is claimed."""

    licence: str = ""
    licence_url: str = ""
    publisher: str = ""
    """By default the council."""
    publisher_url: str = ""
    """By default the home page."""
