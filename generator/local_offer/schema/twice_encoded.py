"""Text that was taken for another encoding on its way, such as `Ã©` for an é, and what it said before."""

import re

_MORE = "[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]"
_TWISTED = re.compile(f"Â |[ÂÃÄÅÆ]{_MORE}|[âï]{_MORE}{{2}}|ð{_MORE}{{3}}")
"""What the bytes of letters, signs and emoji in UTF-8 become. Of a space that does not break only the Â is left."""
_MOST_TIMES = 3


def untwisted(text: str) -> str:
    """The text as it was meant: `Alderâ€™s CafÃ©` is `Alder’s Café`. What was never twisted stays as it is."""
    for _ in range(_MOST_TIMES):
        if text.isascii() or (mended := _TWISTED.sub(_meant, text)) == text:
            break
        text = mended
    return text


def _meant(found: re.Match[str]) -> str:
    try:
        return bytes(map(_byte, found[0])).decode("utf-8")
    except UnicodeDecodeError:
        return " " if found[0] == "Â " else found[0]


def _byte(sign: str) -> int:
    """Five bytes mean nothing in Windows-1252, and programs keep them as they are."""
    return ord(sign) if sign <= "\x9f" else sign.encode("cp1252")[0]
