"""Booklets and posters for paper, and the shelf on which they stand."""
