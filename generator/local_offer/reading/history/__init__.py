"""What git remembers of a folder: its commits, the records as they stood at one, and what became of each."""
