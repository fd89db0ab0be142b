"""Booklets for paper: chosen from the offer, bound as plain values, and laid out as a page to print."""
