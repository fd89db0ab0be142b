"""Signs that nobody sees, from `unseen-signs.json`, which the form for providers reads too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from local_offer.schema import files

FILE = "unseen-signs.json"
_SET = re.compile(r"<([a-z-]+)>")
_LAST_WORD = re.compile(r"(\S{1,20})\s*\Z")


@dataclass(frozen=True, slots=True)
class Unseen:
    """One that stands `at` a place of a text where it does no work. `becomes` is what it is mended to, if that is sure.

    `name` says what it is, as in `a soft hyphen (U+00AD)`, and `after` which word a reader sees before it.
    """

    at: int
    name: str
    after: str
    becomes: str | None

    @property
    def words(self) -> str:
        """It, and where it stands."""
        return f"{self.name} after '{self.after}'" if self.after else self.name


@dataclass(frozen=True, slots=True)
class _Sort:
    name: str
    becomes: str | None
    signs: re.Pattern[str]


def document() -> dict[str, Any]:
    """The sets of signs, the ways in which they are kept, and what each sort is called and becomes."""
    return {part: value for part, value in files.read(FILE).items() if part not in ("title", "description")}


def unseen(text: str) -> Iterator[Unseen]:
    """Every such sign, but those that join emoji or letters, and marks of direction beside letters that need them."""
    if text.isascii():
        return
    for found in _kept_or_unseen().finditer(text):
        if (sign := found["sign"]) and not _is_needed(text, found.start()):
            sort = next(sort for sort in _sorts() if sort.signs.match(sign))
            before = _LAST_WORD.search(bare(text[max(0, found.start() - 60) : found.start()]))
            name = f"{sort.name} (U+{ord(sign):04X})"
            yield Unseen(found.start(), name, before[1] if before else "", sort.becomes)


def first_taken_out(text: str) -> Unseen | None:
    """The first that `seen` takes out."""
    return next((each for each in unseen(text) if each.becomes is not None), None)


def seen(text: str) -> str:
    """The text without those of them that can be taken out. No blank stays at the edge of a line."""
    parts, end = [], 0
    for each in unseen(text):
        if each.becomes is not None:
            is_at_edge = text[each.at - 1 : each.at] in ("", "\n") or text[each.at + 1 : each.at + 2] in ("", "\n")
            parts += [text[end : each.at], "" if is_at_edge and each.becomes == " " else each.becomes]
            end = each.at + 1
    return "".join([*parts, text[end:]])


def bare(text: str) -> str:
    """The text as it is compared and searched: without any such sign, whatever work it does."""
    if text.isascii():
        return text
    for becomes, signs in _mendable():
        text = signs.sub(becomes, text)
    return text


def _is_needed(text: str, at: int) -> bool:
    """Whether it is a mark of direction in a line that holds letters written from right to left."""
    if not _set("direction").match(text, at):
        return False
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return _set("right-to-left").search(text, start, len(text) if end < 0 else end) is not None


@cache
def _kept_or_unseen() -> re.Pattern[str]:
    """Ways in which such signs are kept, or else a `sign`."""
    document = files.read(FILE)
    kept = [_SET.sub(lambda found: _set(found[1]).pattern, way["pattern"]) for way in document["kept"]]
    return re.compile("|".join([*kept, f"(?P<sign>{_class(_every(document['signs']))})"]))


@cache
def _sorts() -> tuple[_Sort, ...]:
    return tuple(
        _Sort(each["name"], each["becomes"], re.compile(_class(_every([each])))) for each in files.read(FILE)["signs"]
    )


@cache
def _mendable() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What can be taken out, by what it becomes."""
    by_outcome: dict[str, list[Any]] = {}
    for each in files.read(FILE)["signs"]:
        if each["becomes"] is not None:
            by_outcome.setdefault(each["becomes"], []).append(each)
    return tuple((becomes, re.compile(_class(_every(sorts)))) for becomes, sorts in by_outcome.items())


@cache
def _set(name: str) -> re.Pattern[str]:
    return re.compile(_class(files.read(FILE)["sets"][name]))


def _every(sorts: list[dict[str, str | list[str]]]) -> str:
    codes = [sort["codes"] for sort in sorts]
    return " ".join(each if isinstance(each, str) else " ".join(each) for each in codes)


def _class(codes: str) -> str:
    """`AD 200B-200F` as what stands for one of these signs in a regular expression."""
    return "[" + "".join("-".join(f"\\U{int(end, 16):08x}" for end in each.split("-")) for each in codes.split()) + "]"
