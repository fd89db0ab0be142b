"""What of the last site is taken over, and how it is known to be the same."""
