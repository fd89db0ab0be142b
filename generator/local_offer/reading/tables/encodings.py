"""The text of a table's bytes, in whichever of the encodings of spreadsheet programs, and what is doubtful of it."""

import re
from collections.abc import Iterator

_NAMES = {"mac_roman": "an old Mac's", "cp850": "MS-DOS's"}
_AS_WRITTEN = frozenset("’‘“”–—…£€•°½¼¾©®·éèêëáàâäãíìîïóòôöõúùûüçñøåæœßÉ\xa0")
"""What people here write beside plain letters. An encoding that makes others of a file's bytes is not the file's."""
_NO_TEXT = "this is not a CSV file; save the sheet as 'CSV UTF-8'"
_MOST_TOLD = 20


class NoTextError(ValueError):
    """The bytes are those of no table; the text says what to do."""


def decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, and for each line of which it is not certain what it says: its number, and as what it was read.

    Raises `NoTextError`.
    """
    wide = _wide(content)
    if b"\0" in content and not wide:
        raise NoTextError(_NO_TEXT)
    try:
        if wide:
            return content.decode(wide).removeprefix("\ufeff"), ()
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        if wide:
            raise NoTextError(_NO_TEXT) from error
    if _is_mostly_utf_8(content):
        return _mixed(content)
    # Windows-1252, the first, is what Excel on Windows saves, and wins a draw.
    encoding = max(("cp1252", "mac_roman", "cp850"), key=lambda name: _likeness(content, name))
    if encoding not in _NAMES:
        text = content.decode(encoding, errors="replace")
        return text, _first(_lines_at(text, "\ufffd", "holds a byte that means no letter there:"))
    says = f"the file is in {_NAMES[encoding]} encoding, so it is read as that; save it as 'CSV UTF-8'"
    text = content.decode(encoding)
    return text, (says, *_first(_lines_at(text, r"[^\x00-\x7f]", "is read as")))


def _wide(content: bytes) -> str:
    """The encoding where each letter takes two bytes, with a mark of it at the head or without."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # Excel's "Unicode text"
        return "utf-16"
    head = content[:2000]
    for name, blank, filled in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if len(head) > 4 and blank.count(0) > 0.8 * len(blank) and filled.count(0) == 0:
            return name
    return ""


def _is_mostly_utf_8(content: bytes) -> bool:
    whole = re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", content)
    return bool(whole) and 2 * sum(map(len, whole)) > sum(byte > 127 for byte in content)


def _mixed(content: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8 but for single bytes, each of which is read as Windows has it and told."""
    lines, told = [], []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            lines.append(_line(line))
            byte, near = line[error.start], _near(lines[-1], len(line[: error.start].decode("utf-8")))
            told.append(f"line {number} holds the byte {byte:02X}, which is not UTF-8 as the rest is; read as '{near}'")
    return "\n".join(lines), _first(told)


def _line(line: bytes) -> str:
    """Each part that is UTF-8 as that, and what is between as Windows has it."""
    text, rest = "", line
    while rest:
        try:
            return text + rest.decode("utf-8")
        except UnicodeDecodeError as error:
            wrong = rest[error.start : error.end]
            text += rest[: error.start].decode("utf-8") + wrong.decode("cp1252", errors="replace")
            rest = rest[error.end :]
    return text


def _likeness(content: bytes, encoding: str) -> int:
    """How many more of the bytes become what people write than become something else."""
    others = re.findall(rb"[\x80-\xff]+", content)
    signs = b"".join(others).decode(encoding, errors="replace")
    return sum(1 if sign in _AS_WRITTEN else -1 for sign in signs)


def _lines_at(text: str, pattern: str, says: str) -> Iterator[str]:
    for number, line in enumerate(text.split("\n"), start=1):
        if found := re.search(pattern, line):
            yield f"line {number} {says} '{_near(line, found.start())}'"


def _near(line: str, at: int) -> str:
    """The word in which something stands, and a little around it."""
    start = max(0, line.rfind(" ", 0, max(0, at - 10)) + 1, at - 25)
    return re.split(r"[,;\t\"\r]", line[start:at])[-1] + re.split(r"[,;\t\"\r]", line[at : at + 25])[0]


def _first(told: Iterator[str] | list[str]) -> tuple[str, ...]:
    listed = list(told)
    more = len(listed) - _MOST_TOLD
    return (*listed[:_MOST_TOLD], *((f"… and {more:,} more lines",) if more > 0 else ()))
