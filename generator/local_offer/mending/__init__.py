"""Records put in order, and mended where that is safe."""

from local_offer.mending.mend import Mended, mend
from local_offer.mending.order import Ordered, in_order

__all__ = ["Mended", "Ordered", "in_order", "mend"]
