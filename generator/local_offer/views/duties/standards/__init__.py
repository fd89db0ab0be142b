"""How each standard of evidence is weighed: one standard, one module."""

from collections.abc import Callable, Mapping

from local_offer.schema.duties import Duty
from local_offer.views.duties.found import Finding
from local_offer.views.duties.ground import Ground
from local_offer.views.duties.standards import other_rows

Weigh = Callable[[Duty, Ground], Finding]

STANDARDS: Mapping[str, Weigh] = {
    "through-other-rows": other_rows.weigh,
}
"""Names as in `schema/duties.json`."""
