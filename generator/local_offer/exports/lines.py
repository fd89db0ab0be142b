"""Lines as calendars (RFC 5545) and cards (RFC 6350 and 2426) have them: escaped, and none too long."""

import re
from collections.abc import Iterable, Iterator

_MOST = 75  # octets of a line, without its end
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def text_in_line(said: str) -> str:
    """A text as the value of a line."""
    return _NO_TEXT.sub(" ", said).translate(_ESCAPED)


def folded(lines: Iterable[str]) -> str:
    return "".join([f"{piece}\r\n" for line in lines for piece in _folded(line)])


def _folded(line: str) -> Iterable[str]:
    """The line in pieces of at most so many octets, of which each but the first begins with a space."""
    if len(line) <= _MOST and line.isascii():
        return (line,)
    return _pieces(line)


def _pieces(line: str) -> Iterator[str]:
    if line.isascii():
        yield line[:_MOST]
        yield from (f" {line[at : at + _MOST - 1]}" for at in range(_MOST, len(line), _MOST - 1))
        return
    piece, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > _MOST:
            yield piece
            piece, octets = " ", 1
        piece, octets = piece + letter, octets + size
    yield piece
