"""The records in a letter, whatever way it came: the same as they were sent, and nothing of who sent them."""

import re
import textwrap
from collections.abc import Callable
from email.message import EmailMessage
from html import escape

import pytest

from local_offer.imports.entry.mail import UnreadableError, records_in
from local_offer.reading.yaml import parse

FIRST = """\
record: services/saturday-club
name: Saturday Club – “Play & more”
summary: It's for disabled children aged 5 to 11 and their brothers and sisters: play, trips and a rest for parents.
description: |
  We meet every Saturday in term time at the community centre, which has a changing place, a sensory room and a garden.

  - Bring a drink.

  Nobody’s turned away. Our café is open too.
topics:
  - clubs
ages: {from: 5, to: 11, note: 'Brothers ''and'' sisters: ask'}
contact:
  phones:
    - number: '01632 960123'
      label: Office
  website: https://www.example.org/a/very/long/address/that/goes/on/for/more/than/seventy/six/letters/club
"""
SECOND = """\
record: organisations/jane-trust
name: Jane’s Trust
kind: charity
"""
TEXT = f"{FIRST}---\n{SECOND}...\n"
WANTED = [parse(FIRST, "").values, parse(SECOND, "").values]
HELLO = "Dear council,\n\nhere is our entry.\n\n"
BYE = "\nKind regards\nJane Smith\nTel: 07700 900123\njane.smith@gmail.com\n"


def _wrapped(text: str, width: int = 76) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False, drop_whitespace=True))
        if len(line) > width
        else line
        for line in text.split("\n")
    )


def _letter(body: str, how: str = "quoted-printable", subtype: str = "plain") -> bytes:
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "Jane Smith <jane.smith@gmail.com>", "Add Saturday Club"
    letter.set_content(body, cte=how, subtype=subtype, charset="utf-8")
    return letter.as_bytes()


def _attached() -> bytes:
    letter = EmailMessage()
    letter.set_content(HELLO + BYE + "record: services/an-older-one\n")
    letter.add_attachment(FIRST.encode(), maintype="application", subtype="octet-stream", filename="one.yaml")
    letter.add_attachment(SECOND, filename="two.txt")
    letter.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    return letter.as_bytes()


def _forwarded() -> bytes:
    inner, outer = EmailMessage(), EmailMessage()
    inner.set_content(HELLO + TEXT + BYE)
    outer.set_content("See below.")
    outer.add_attachment(inner)
    return outer.as_bytes()


def _attached_letter(kind: str, how: str, name: str) -> bytes:
    """A letter as a file in another, as some programs forward it: coded, so that it is not seen as parts."""
    inner, outer = _attached(), EmailMessage()
    outer.set_content("FW: see the letter")
    outer.add_attachment(inner, *kind.split("/"), cte=how, filename=name)
    return outer.as_bytes().replace(b"application/x-letter", b"message/rfc822")


def _lines(of: Callable[[str], str]) -> str:
    return "".join(map(of, TEXT.splitlines()))


def _flowed(line: str) -> str:
    return f"{' ' * line.startswith(' ')}{re.sub('(.{60}[^ ]* )', chr(92) + '1' + chr(10), line)}\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + (HELLO + TEXT + BYE).replace("\n", "\r\n").encode(),
        (HELLO + TEXT + BYE).encode("utf-16"),
        (HELLO + TEXT + BYE).encode("cp1252"),
        TEXT.replace("---\n", "").encode(),
        TEXT.replace("record:", "Record:").replace("---", "—").replace("...", "…").encode(),
        (HELLO + textwrap.indent(TEXT, "    ", lambda _: True)).encode(),
        _letter(HELLO + TEXT + BYE),
        _letter(HELLO + TEXT + BYE, "base64"),
        _letter(HELLO + TEXT.removesuffix("...\n") + BYE, "8bit"),
        _letter(HELLO + TEXT.removesuffix("...\n") + BYE.lstrip("\n"), "8bit"),
        _letter(HELLO + _lines(lambda line: f"> {line}\n") + BYE, "8bit"),
        _letter(_lines(lambda line: f">{line}\n") + BYE, "8bit"),
        _letter(HELLO + _wrapped(TEXT) + BYE, "8bit"),
        _letter(HELLO + _wrapped(TEXT, 40) + BYE, "8bit"),
        _letter(textwrap.indent(_wrapped(TEXT, 72), "> ", lambda _: True), "8bit"),
        _letter(HELLO + TEXT.replace("\n", "\n\n") + BYE, "8bit"),
        _letter(f"<pre>{escape(TEXT)}</pre><p>Jane Smith</p>", subtype="html"),
        _letter(_lines(lambda line: f"<p>{escape(line).replace('  ', '&nbsp; ') or '&nbsp;'}</p>"), subtype="html"),
        _letter("<br>\n".join(escape(line).replace(" ", "&nbsp;") for line in TEXT.splitlines()), subtype="html"),
        _attached(),
        _forwarded(),
        _attached_letter("application/octet-stream", "base64", "Add Saturday Club.eml"),
        _attached_letter("application/x-letter", "base64", "letter.dat"),
        b"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n" + _lines(_flowed).encode(),
    ],
)  # fmt: skip
def test_a_letters_records_are_those_that_were_sent(content: bytes) -> None:
    found = records_in(content)

    assert [parse(record.text, "").values for record in found] == WANTED


def test_curly_quotes_around_values_are_straight_again() -> None:
    text = (
        "record: services/x\nname: ‘Jane’’s club’\nopens: “10:00”\ndays: [‘monday’, ‘friday’]\nnote: Jane’s ‘own’ way\n"
    )

    (found,) = records_in(text.encode())

    assert found.text.splitlines()[1:] == [
        "name: 'Jane''s club'", 'opens: "10:00"', "days: ['monday', 'friday']", "note: Jane’s ‘own’ way",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Dear council, please add our club.", "no entry is in it"),
        (_letter("Please add our club. Jane Smith"), "no entry is in it"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "as Outlook keeps it"),
        (b"PK\x03\x04", "copy its text"),
        (b"%PDF-1.7", "PDF"),
        (b"x" * 2_000_000, "larger than 1024 KB"),
        (b"Subject: x\n\n" + b"Content-Type: x; boundary=a\n" * 300, "too many parts"),
    ],
)  # fmt: skip
def test_what_holds_no_entry_is_refused_without_a_word_of_it(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as wrong:
        records_in(content)

    assert "Jane" not in str(wrong.value)
