"""Letters of any script in a plain form, by which words are compared: `Łódź` is `lodz`. `letters.js` does the same."""

import re
import unicodedata

from local_offer.schema.unseen_signs import bare

_APOSTROPHES = "'’‘`´ʼʻ′"
_PAIRS = (
    "łl øo đd ðd ħh ıi ßss æae œoe þth ςσ "
    "\u06cc\u064a \u0649\u064a \u06a9\u0643 \u06c1\u0647 \u06be\u0647 \u0629\u0647 \u0640"
)
"""Each letter that is not made of a plain one and a mark, and what stands for it; then those that Arabic, Persian and
Urdu keyboards write for one another."""


class _Plain(dict[int, str | None]):
    """What becomes of a sign when marks are parted from their letters: worked out once for each that is met."""

    def __missing__(self, code: int) -> str | None:
        self[code] = _plain(chr(code))
        return self[code]


def _plain(sign: str) -> str | None:
    sort = unicodedata.category(sign)
    if sort[0] == "M":  # an accent goes; the vowels of Hindi or Thai are marks too, and stay
        code = ord(sign)
        is_accent = code < 0x900 or any(first <= code <= last for first, last in _ACCENTS)
        return None if is_accent else sign
    if sort[0] in "LN" or sign.isascii():
        return sign
    return "-" if sort == "Pd" else " "


_ACCENTS = ((0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F))
_SIGNS = _Plain()
_SIGNS_OF_ENGLISH = str.maketrans("", "", "'`")
_BEFORE = str.maketrans("", "", _APOSTROPHES)
_AFTER = str.maketrans({pair[0]: pair[1:] for pair in _PAIRS.split(" ")})
_WORD = re.compile(r"[a-z0-9\x80-\U0010ffff]+")


def plain(text: str) -> str:
    """Small letters without accents and apostrophes. Beyond ASCII only letters, figures and marks of letters stay."""
    if text.isascii():
        return text.replace("'", "").replace("`", "").lower()
    parted = unicodedata.normalize("NFKD", bare(text).translate(_BEFORE)).translate(_SIGNS)
    return unicodedata.normalize("NFC", parted).translate(_SIGNS_OF_ENGLISH).lower().translate(_AFTER)


def words_in(text: str) -> list[str]:
    """The words of a plain text, without what stands between them."""
    return _WORD.findall(text)
