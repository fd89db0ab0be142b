"""From a council's folder to its offer, with everything that is wrong in it.

What asks git is had from its own room, `history`: a check of the records does without.
"""

from local_offer.reading.documents import locate
from local_offer.reading.folder import Memory, Reading, read, values_of

__all__ = ["Memory", "Reading", "locate", "read", "values_of"]
