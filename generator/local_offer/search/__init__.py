"""What the finder loads: the index in shards, the facets, the cards, and where postcodes and towns lie."""
