"""What the files of public registers have in common: of which day they are, and what is not in them."""

from local_offer.imports.registers.counts import counts
from local_offer.imports.registers.days import day_told
from local_offer.imports.registers.missing import Listed, missing

__all__ = ["Listed", "counts", "day_told", "missing"]
