"""Telephone numbers in the groups in which people say them."""

import re

# Ofcom's numbering plan. In these areas a local number has five figures or the code has six: no one way to group.
_MIXED = (
    "013873", "015242", "015394", "015395", "015396", "016973", "016974", "016977",
    "017683", "017684", "017687", "019467", "019755", "019756",
)  # fmt: skip
_GROUPS = (
    # What is left of 01 when the cities' codes are taken out has a code of five figures, so the order counts.
    (r"02[0-9]{9}", (3, 4, 4)),
    (r"(011[0-9]|01[0-9]1)[0-9]{7}", (4, 3, 4)),
    (r"(03|08)[0-9]{9}", (4, 3, 4)),
    (r"(01|07)[0-9]{9}", (5, 6)),
)


def in_groups(text: str) -> str:
    """The number with the usual spaces.

    Left alone: one whose code cannot be told, and one that is in groups already, since many numbers are known by
    their own rhythm. Groups that cut through a code of four figures, as in `01614 960000`, are not left alone.
    """
    number = re.sub(r"[ ()-]", "", text)
    usual = _usual(number)
    has_groups = re.fullmatch(r"[0-9]+( [0-9]+)+", text)
    cuts_through = re.fullmatch(r"[0-9]{5} [0-9]{6}", text)
    return usual if usual and (not has_groups or cuts_through) else text


def _usual(number: str) -> str:
    if number.startswith(_MIXED):
        return ""
    for pattern, sizes in _GROUPS:
        if re.fullmatch(pattern, number):
            ends = [sum(sizes[: n + 1]) for n in range(len(sizes))]
            return " ".join(number[end - size : end] for end, size in zip(ends, sizes, strict=True))
    return ""
