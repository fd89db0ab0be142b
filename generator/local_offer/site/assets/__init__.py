"""Scripts and styles as the files that pages load."""
