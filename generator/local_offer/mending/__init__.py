"""Records put in order, and mended where that is safe."""

from local_offer.mending.files import UnwritableError
from local_offer.mending.mend import Mended, mend
from local_offer.mending.order import Ordered, in_order

__all__ = ["Mended", "Ordered", "UnwritableError", "in_order", "mend"]
