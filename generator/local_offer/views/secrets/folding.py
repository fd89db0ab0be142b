"""A text brought to the words it says, however it is written.

Signs may be written as in HTML, JSON or an address, with other letters for the same ones, marks and blanks between.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from local_offer.schema.hidden_places import place_words

# Begins with its sign itself, which is found ten times as quickly as a group of them.
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}(?:%[0-9A-Fa-f]{2})*")
_ENTITY = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]+));?")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|[nrt])")
_COMMENT = r"<!--(?:(?!-->).){0,300}-->"
_TAG_IN_A_WORD = re.compile(
    rf"</?(?:wbr|b|i|u|em|strong|span|mark|small|a|abbr|sub|sup|q)\b[^<>]*>|{_COMMENT}", re.DOTALL
)
_TAG = re.compile(r"<[/!?]?[A-Za-z][^<>]*>")
ANY_TAG = f"{_TAG.pattern}|{_COMMENT}"
_UNSEEN = ("Cf", "Mn", "Me", "Cc")
# Signs that stand for nothing, though Unicode calls them letters or symbols.
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800"
_OTHER_SIGNS = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[^\W_]+")
_WORDS_APART = "".join(letter if letter.isalnum() else " " for letter in map(chr, range(128)))
_DAY = "[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])"
_OTHER_NUMBERS = re.compile(rf"£ ?[0-9]+(?:[.,][0-9]+)*|19(?<![0-9]19){_DAY}|20(?<![0-9]20){_DAY}")
"""Amounts and days, which are no house's."""
_SPACES = re.compile(r"\s+")


def spelt_out(text: str) -> str:
    """The text with what stands for a sign in HTML, JSON or an address as that sign. Twice, as one may hold another."""
    for _ in range(2):
        if "%" in text:
            text = _PERCENT.sub(lambda found: bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace"), text)
        if "&" in text:
            text = _ENTITY.sub(_sign, text)
        if "\\" in text:
            text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else " ", text)
    return text


def _sign(found: re.Match[str]) -> str:
    decimal, hexadecimal, name = found.groups()
    if name:
        return place_words().named.get(name, found[0])
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(number) if number < 0x110000 else " "


def without_tags(text: str) -> str:
    """Where a tag stands within a word the word stays whole; at any other it ends."""
    return _TAG.sub(" ", _TAG_IN_A_WORD.sub("", text)) if "<" in text else text


def plain_letters(text: str) -> str:
    """Small letters and digits of one kind, without signs that nobody sees and marks above letters."""
    return (text if text.isascii() else _OTHER_SIGNS.sub(lambda found: _as_ours(found[0]), text)).lower()


@lru_cache(maxsize=1000)
def _as_ours(signs: str) -> str:
    seen = unicodedata.normalize("NFKD", _SPACES.sub(" ", signs))
    alike = place_words().alike
    return "".join(
        alike.get(letter.lower(), letter)
        for letter in seen
        if unicodedata.category(letter) not in _UNSEEN and letter not in _BLANK_LETTERS
    )


@dataclass(frozen=True)
class Folded:
    """Of a text without tags. `letters` are plain. Of `line` each word has a space before and after it, and streets and
    numbers their short form; `run` is every word without anything between."""

    text: str

    @cached_property
    def letters(self) -> str:
        return plain_letters(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        letters = _OTHER_NUMBERS.sub(" ", self.letters)
        letters = letters.replace("'", "").replace("’", "").replace("&", " and ")
        return tuple(letters.translate(_WORDS_APART).split() if letters.isascii() else _WORD.findall(letters))

    @cached_property
    def line(self) -> str:
        return f" {' '.join(short_words(self.words))} "

    @cached_property
    def run(self) -> str:
        return "".join(self.words)


def short_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """With streets and numbers in their short form, and without words that say nothing."""
    known = place_words()
    return tuple(known.short.get(word, word) for word in words if word not in known.passed_over)


def folded(text: str) -> Folded:
    return Folded(spelt_out(text))
