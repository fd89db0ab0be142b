"""The finder, and the list that a family keeps from it."""
