"""Cells of a table that a spreadsheet opens."""

_FIRST = frozenset("=+-@\t\r\n＝＋－＠")
"""The wide forms too, which spreadsheets in some languages take for the same."""


def cell(value: object) -> str:
    """The value as text that a spreadsheet does not take for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in _FIRST else text
