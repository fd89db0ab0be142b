"""From a file's bytes to text, or to what is wrong with them."""

from local_offer.diagnostics import Diagnostic

LARGEST = 256 * 1024  # bytes; the largest real record is under 20 KB


def text_of(
    content: bytes, path: str, largest: int = LARGEST, cut: str = "cut it down to one record"
) -> str | Diagnostic:
    """The text, without a byte-order mark and with `\\n` at the ends of lines.

    `cut` is the remedy for more than `largest` bytes.
    """
    fault = _fault(content, largest, cut)
    if fault:
        line, message, remedy, rule = fault
        return Diagnostic(path=path, line=line, column=1, level="error", rule=rule, message=message, remedy=remedy)
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _fault(content: bytes, largest: int, cut: str) -> tuple[int, str, str, str] | None:
    if len(content) > largest:
        return 1, f"the file is larger than {largest // 1024} KB", cut, "too-large"
    save = "save it again as UTF-8 text"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return 1, "the file is UTF-16 text", save, "not-utf-8"
    if b"\0" in content:
        line = content.count(b"\n", 0, content.index(b"\0")) + 1
        return line, "the file holds a NUL byte, so it is not plain text", save, "not-utf-8"
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return line, f"byte 0x{content[error.start]:02x} is not UTF-8 text", save, "not-utf-8"
    return None
