"""Files opened and written with care: only what is a file is read, and what is written takes its place in one step."""

from local_offer.files.opening import content_of, opened
from local_offer.files.placing import UnwritableError, put

__all__ = ["UnwritableError", "content_of", "opened", "put"]
