"""An e-mail as it was saved: the texts in it that may hold records. Nothing of who sent it is read."""

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from html import unescape

from local_offer.imports.entry.texts import RecordText, record_texts
from local_offer.notation import holds_records

LARGEST = 25 * 1024 * 1024
"""Bytes of a letter with its pictures; servers take no larger one."""
LARGEST_TEXT = 1024 * 1024
_MOST_PARTS = 200
_HEADERS = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:From [^\r\n]*\r?\n)?(?:[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+\r?\n"
)
_OF_A_LETTER = re.compile(rb"^(?:from|subject|received|mime-version|content-type|message-id|date):", re.M | re.I)
_TAG = re.compile(r"<!--|-->|<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_TEXTS = (".yaml", ".yml", ".txt", ".eml")


class UnreadableError(Exception):
    """What was sent holds no text that can be read; the words say why, and what to do."""


def records_in(content: bytes) -> tuple[RecordText, ...]:
    """The records in a file that someone saved: a letter, or a text. Raises `UnreadableError`.

    Of a letter those that were attached go before its words, which often say the same once more.
    """
    if len(content) > LARGEST:
        raise UnreadableError(f"the letter is larger than {LARGEST // 1024 // 1024} MB")
    for texts in _texts(content):
        found = [record for text in texts for record in record_texts(text)]
        if named := tuple(record for record in found if record.path or holds_records(record.text)):
            return named
    raise UnreadableError("no entry is in it: no line begins with ‘record: services/’ or ‘record: organisations/’")


def _texts(content: bytes) -> Iterator[list[str]]:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableError("this is a letter as Outlook keeps it; save it as text or as .eml")
    if content.startswith(b"PK"):
        raise UnreadableError("this is a document or a workbook; copy its text into a file of plain text")
    if content.startswith(b"%PDF"):
        raise UnreadableError("this is a PDF; ask for the text itself")
    if _is_letter(content):
        yield from _of_letter(content)
        return
    if len(content) > LARGEST_TEXT:
        raise UnreadableError(f"the text is larger than {LARGEST_TEXT // 1024} KB, which no entry is")
    text = _decoded(content, None)
    yield [_plain(text) if text.lstrip()[:1] == "<" else text]


def _is_letter(content: bytes) -> bool:
    head = _HEADERS.match(content[:100_000])
    return bool(head and _OF_A_LETTER.search(head[0]) and b"\nrecord:" not in head[0])


def _of_letter(content: bytes) -> Iterator[list[str]]:
    """What was attached, then the text of the letter, and where it has none, what its web page says."""
    attached: list[str] = []
    plain: list[str] = []
    pages: list[str] = []
    for part in _parts(content):
        name = str(part.get_filename() or "").lower()
        is_text = part.get_content_maintype() == "text"
        if part.is_multipart() or not (is_text or name.endswith(_TEXTS)):
            continue
        text = _text_of(part)
        is_attached = name.endswith(_TEXTS) or part.get_content_disposition() == "attachment"
        is_page = part.get_content_subtype() == "html"
        (attached if is_attached else pages if is_page else plain).append(_plain(text) if is_page else text)
    yield attached
    yield plain
    yield pages


def _parts(content: bytes) -> Iterator[Message]:
    """Those of a letter, and of the letters that are attached to it as files."""
    # Parts within parts are read one within the other, as deep as they go.
    if len(re.findall(rb"boundary\s*=|message/rfc822", content, re.I)) > _MOST_PARTS:
        raise UnreadableError("this letter has too many parts within parts")
    for part in BytesParser(policy=compat32).parsebytes(content).walk():
        if _is_letter(within := _attached_letter(part)):
            part.set_payload("")
            yield from _parts(within)
        else:
            yield part


def _attached_letter(part: Message) -> bytes:
    """One that came as a file, or coded as one; what else is attached as a letter is parsed with the one around it."""
    if part.is_multipart():
        coded = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
        if part.get_content_maintype() != "message" or coded != "base64":
            return b""
        part = part.get_payload(0)  # type: ignore[assignment]
        part["Content-Transfer-Encoding"] = coded
    elif not str(part.get_filename() or "").lower().endswith(".eml"):
        return b""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text_of(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or len(content) > LARGEST_TEXT:
        return ""
    text = _decoded(content, part.get_content_charset())
    is_flowed = str(part.get_param("format", "")).lower() == "flowed"
    return _flowed(text, "" if str(part.get_param("delsp", "")).lower() == "yes" else " ") if is_flowed else text


def _flowed(text: str, space: str) -> str:
    """RFC 3676: a line that ends in a space goes on in the next; one that began with a space had one put before it."""
    lines: list[str] = []
    goes_on = False
    for line in text.replace("\r\n", "\n").split("\n"):
        own = line.removeprefix(" ")
        goes_on = goes_on and not own.startswith(">")
        lines[-1:] = [f"{lines[-1][:-1]}{space}{own}"] if goes_on else [*lines[-1:], own]
        goes_on = own.endswith(" ") and own != "-- " and bool(own.strip())
    return "\n".join(lines)


def _decoded(content: bytes, charset: str | None) -> str:
    """In what it says it is written, or in what it seems to be: a program for Windows does not always say so."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        charset = "utf-16"
    for name in (charset, "utf-8-sig", "cp1252"):
        try:
            if name:
                return content.decode(name).replace("\0", "").removeprefix("\ufeff")
        except (LookupError, UnicodeError, ValueError):
            continue
    return content.decode("latin-1")


class _Page:
    """The words of a web page as they are seen, each paragraph on a line."""

    _LINES = frozenset(("p", "div", "br", "li", "tr", "pre", "blockquote", "h1", "h2", "h3", "table", "ul", "ol", "hr"))
    _UNSEEN = frozenset(("style", "script", "head", "title", "template"))

    def __init__(self) -> None:
        self.lines = [""]
        self.unseen = 0
        self.as_written = 0

    def begin(self, tag: str) -> None:
        self.unseen += tag in self._UNSEEN
        self.as_written += tag == "pre"
        if tag == "br" or (tag in self._LINES and self.lines[-1].strip(" ")):
            self.lines.append("")
        if tag == "li":
            self.lines[-1] = "- "

    def end(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - (tag in self._UNSEEN))
        self.as_written = max(0, self.as_written - (tag == "pre"))
        if tag in self._LINES and tag != "br" and self.lines[-1].strip(" "):
            self.lines.append("")

    def say(self, text: str) -> None:
        if self.unseen:
            return
        if self.as_written:
            first, *more = text.replace("\r\n", "\n").split("\n")
            self.lines[-1] += first
            self.lines.extend(more)
            return
        shown = re.sub(r"[ \t\r\n\f]+", " ", text)
        self.lines[-1] += shown.lstrip(" ") if not self.lines[-1] or self.lines[-1].endswith(" ") else shown


def _plain(page: str) -> str:
    """Read tag by tag: Python's own parser takes very long for what is no page."""
    reader = _Page()
    is_note = False
    at = 0
    for found in _TAG.finditer(page):
        if not is_note:
            reader.say(unescape(page[at : found.start()]))
        at = found.end()
        is_note = found[0] == "<!--" or (is_note and found[0] != "-->")
        if not is_note and found["tag"]:
            (reader.end if found["end"] else reader.begin)(found["tag"].lower())
    if not is_note:
        reader.say(unescape(page[at:]))
    return "\n".join(reader.lines)
