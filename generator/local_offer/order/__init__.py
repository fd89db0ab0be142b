"""Records put in order, and mended where that is safe."""

from local_offer.order.mend import mend
from local_offer.order.mended import Mended
from local_offer.order.sort import Ordered, put_in_order

__all__ = ["Mended", "Ordered", "mend", "put_in_order"]
