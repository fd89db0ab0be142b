"""A booklet as a file to read on a screen, and as plain text."""
