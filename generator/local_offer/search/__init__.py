"""What the finder loads: the index in shards, the facets, the cards, and where postcodes and towns lie."""

from local_offer.search.documents import WrittenPage
from local_offer.search.finder import Finder, finder

__all__ = ["Finder", "WrittenPage", "finder"]
