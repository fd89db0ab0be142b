"""Telephone numbers in the groups in which people say them, and what people write for them."""

import re
from typing import NamedTuple

from local_offer.schema.text_forms import has_form, part

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


_SAID = re.compile(r"(?<![\w.+-])(?:\+44 [0-9]{2,4}|0[0-9]{2,4}|116)(?: [0-9]{3,6}){1,2}(?![\w-])")
_FORMS = ("telephone", "short-telephone", "text-telephone")


class SaidNumber(NamedTuple):
    """A number as it is dialled here, and the extension that was written behind it."""

    number: str
    extension: str = ""


def number_said(text: str) -> SaidNumber | None:
    """From `+44 (0)1270 960101`, `0044 1270 …`, `tel:…`, `01270 960101 ext 12`; nothing where it is not plain which."""
    found = part("written-telephone").fullmatch(" ".join(text.split()))
    if not found:
        return None
    digits = re.sub(r"[^0-9+]", "", found[1])
    for abroad, here in ((r"(\+|00)440?", "0"), (r"440?(?=[1-9][0-9]{9}$)", "0"), (r"18001(?=0|1)", "")):
        digits = re.sub(rf"^{abroad}", here, digits)
    if not any(has_form(form, digits) for form in _FORMS):
        return None
    # Many numbers are known by their own rhythm, such as 116 123.
    is_as_dialled = re.fullmatch(r"[0-9 ]+", found[1]) and found[1].replace(" ", "") == digits
    number = found[1] if is_as_dialled and not has_form("text-telephone", digits) else digits
    return SaidNumber(in_groups(number), found[2] or "")


def plain_number(text: str) -> str:
    """Its digits, from the 0 that is dialled within the country: by these two numbers are compared."""
    digits = re.sub(r"[^0-9]", "", text)
    return re.sub(r"^(?:00)?440?", "0", digits) if text.strip().startswith(("+44", "0044")) else digits


def unbroken(text: str) -> str:
    """A text whose telephone numbers stay on one line: what is between their groups is no place to break."""
    return _SAID.sub(lambda found: found[0].replace(" ", "\u00a0"), text)


def with_extension(label: str, extension: str) -> str:
    """`Office, extension 12`."""
    return f"{label}, extension {extension}" if label else f"Extension {extension}"


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
