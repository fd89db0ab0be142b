"""Cells of a table that a spreadsheet opens."""

_FIRST = frozenset("=+-@\t\r\n＝＋－＠")
"""The wide forms too, which spreadsheets in some languages take for the same."""


def cell(value: object) -> str:
    """The value as text that a spreadsheet does not take for a formula."""
    text = "" if value is None else str(value)
    return text if is_plain(text) else f"'{text}"


def is_plain(text: str) -> bool:
    return text[:1] not in _FIRST
