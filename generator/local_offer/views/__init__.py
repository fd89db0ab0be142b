"""What can be worked out from an offer, as plain data: lists, bands, neighbours, freshness."""
