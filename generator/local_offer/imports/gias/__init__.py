"""The Department for Education's register of schools, "Get information about schools", as services.

Columns are those of an `edubasealldata` download, and of the list of links beside it.
"""

from local_offer.imports.gias.schools import NEEDED, gias

__all__ = ["NEEDED", "gias"]
