"""From a council's folder to its offer, with everything that is wrong in it."""

from local_offer.reading.folder import Reading, read

__all__ = ["Reading", "read"]
