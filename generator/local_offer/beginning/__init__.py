"""New records, begun from a few answers."""

from local_offer.beginning.answers import near_organisations, term_meant, wrong
from local_offer.beginning.files import begin, free_id, schema_address, wrong_name

__all__ = ["begin", "free_id", "near_organisations", "schema_address", "term_meant", "wrong", "wrong_name"]
