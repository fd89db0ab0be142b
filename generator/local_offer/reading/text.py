"""From a file's bytes to text, or to what is wrong with them."""

from local_offer.diagnostics import Diagnostic, diagnostic

LARGEST = 256 * 1024  # bytes; the largest real record is under 20 KB


def text_of(content: bytes, path: str, largest: int = LARGEST, what: str = "record") -> str | Diagnostic:
    """The text, without a byte-order mark and with `\\n` at the ends of lines.

    `what` has a way of its own in the rule `too-large`, for more than `largest` bytes.
    """
    if len(content) > largest:
        return diagnostic(f"too-large/{what}", path, size=largest // 1024)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return diagnostic("not-utf-8/utf-16", path)
    if b"\0" in content:
        return diagnostic("not-utf-8/nul", path, _line(content, content.index(b"\0")))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = _line(content, error.start)
        return diagnostic("not-utf-8/byte", path, line, byte=f"{content[error.start]:02x}")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _line(content: bytes, place: int) -> int:
    return content.count(b"\n", 0, place) + 1
