"""The outline of a council's area: its own file, and one area out of a national file."""
