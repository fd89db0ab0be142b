"""A sheet for the wall: what is new near a town in a month."""
