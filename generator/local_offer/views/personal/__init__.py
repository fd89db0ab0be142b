"""What is one person's own, as far as words and numbers tell: for the checks of records and for imports alike."""
