"""Pages of what is on, day by day."""
