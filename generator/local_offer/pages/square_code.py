"""Square codes (QR, ISO/IEC 18004) of many addresses. What all of one size share is made once, by segno.

A code is its data and their check, laid along a way through the square, and a ground that is the same for all of its
size. So an address needs no more than its own data: an eighth of the time.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

import segno

_QUIET = 4  # modules of white around a code, as ISO/IEC 18004 asks
_MASK = 2
"""Any mask can be read. To try all eight, as an encoder may, takes four times as long."""
_HELD = {17: (19, 7), 32: (34, 10), 53: (55, 15), 78: (80, 20), 106: (108, 26)}
"""By the bytes of text that the sizes 1 to 5 hold: their bytes of data and of check. Larger ones are left to segno."""
_BITS = [bytes(map(int, f"{byte:08b}")) for byte in range(256)]
_FIELD = 0x11D  # the polynomial of the field in which the check is worked out


@dataclass(frozen=True, kw_only=True, slots=True)
class _Size:
    """`laid` puts bits, and an empty one behind them, where they stand in the square, row by row."""

    side: int
    laid: Callable[[bytes], Sequence[int]]
    ground: int


def drawn(address: str) -> tuple[str, str]:
    """The view box and the path of a drawing with lines one wide: about 400 bytes of a packed page."""
    rows = rows_of(address)
    size = len(rows) + 2 * _QUIET
    return f"{-_QUIET} {-_QUIET}.5 {size} {size}", "".join(_line(rows))


def _line(rows: Iterable[bytes]) -> Iterator[str]:
    """From each run of dark modules to the next, in small steps: these pack far better than places."""
    across = down = 0
    for place, row in enumerate(rows):
        start = 0
        for run in row.split(b"\0"):  # nothing between two white modules
            end = start + len(run)
            if run:
                yield _step(start - across, place - down, end - start)
                across, down = end, place
            start = end + 1


@cache
def _step(right: int, down: int, length: int) -> str:
    return f"m{right} {down}h{length}"


def rows_of(address: str) -> list[bytes]:
    """The modules of each row, 1 where they are dark."""
    held = next((most for most in _HELD if len(address) <= most), 0)
    if not held or not address.isascii() or address == address.upper():  # which segno would write in another way
        return [bytes(row) for row in _made(address).matrix]
    size = _size(held)
    whole = (_flat(size, address, held) ^ size.ground).to_bytes(size.side**2, "big")
    return [whole[start : start + size.side] for start in range(0, len(whole), size.side)]


@cache
def _size(held: int) -> _Size:
    known = "a" * held
    matrix = _made(known).matrix
    side = len(matrix)
    bare = _Size(side=side, laid=itemgetter(*_places(side, 8 * sum(_HELD[held]))), ground=0)
    ground = int.from_bytes(b"".join(map(bytes, matrix)), "big") ^ _flat(bare, known, held)
    return _Size(side=side, laid=bare.laid, ground=ground)


def _made(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="l", boost_error=False, mask=_MASK)


def _flat(size: _Size, address: str, held: int) -> int:
    """Data and check of an address where they stand in the square, a byte for each module."""
    bits = b"".join([_BITS[byte] for byte in _words(address, *_HELD[held])])
    return int.from_bytes(bytes(size.laid(bits + b"\0")), "big")


def _words(address: str, data: int, check: int) -> bytes:
    """What kind of text, how long it is, the text, its end, and what fills the rest; then the check of it all."""
    text = int.from_bytes(address.encode("ascii"), "big") << 4 | (0b0100 << 8 | len(address)) << 8 * len(address) + 4
    told = text.to_bytes(len(address) + 2, "big")
    told = (told + b"\0" + b"\xec\x11" * data)[:data]  # the empty byte is segno's
    left, steps, top = 0, _steps(check), 8 * (check - 1)
    for byte in told:  # the rest of a division, a byte at a time
        factor = byte ^ left >> top
        left = (left << 8) & (1 << 8 * check) - 1 ^ steps[factor]
    return told + left.to_bytes(check, "big")


@cache
def _steps(check: int) -> list[int]:
    """For each byte what is taken away when it is divided: so many times the polynomial of a check of that length."""
    polynomial, root = [1], 1
    for _ in range(check):
        times_root = [*(_times(part, root) for part in polynomial)]
        polynomial = [a ^ b for a, b in zip([*polynomial, 0], [0, *times_root], strict=True)]
        root = _times(root, 2)
    return [int.from_bytes(bytes(_times(byte, part) for part in polynomial[1:]), "big") for byte in range(256)]


def _times(one: int, other: int) -> int:
    product = 0
    while other:
        if other & 1:
            product ^= one
        one = one << 1 ^ (_FIELD if one & 0x80 else 0)
        other >>= 1
    return product


def _places(side: int, bits: int) -> list[int]:
    """For each module of the square, row by row, the number of the bit that stands there; `bits` where none does."""
    places = [bits] * side**2
    for number, (row, column) in zip(range(bits), _way(side), strict=False):
        places[row * side + column] = number
    return places


def _way(side: int) -> Iterator[tuple[int, int]]:
    """Two columns up, the next two down, from the right to the left, past all that is no data."""
    for turn, right in enumerate([*range(side - 1, 6, -2), 5, 3, 1]):
        for step in range(side):
            row = step if turn % 2 else side - 1 - step
            yield from ((row, column) for column in (right, right - 1) if _is_data(row, column, side))


def _is_data(row: int, column: int, side: int) -> bool:
    """Neither in a corner's mark, nor in the lines between these, nor in the small mark of all but the smallest."""
    in_corner = (row < 9 and (column < 9 or column >= side - 8)) or (row >= side - 8 and column < 9)
    in_mark = side > 21 and abs(row - side + 7) <= 2 and abs(column - side + 7) <= 2
    return not (in_corner or in_mark or 6 in (row, column))
