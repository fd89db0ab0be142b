"""How hard a text is to read: its reading age in years, by the Flesch-Kincaid grade, and its longest sentences.

The grade is Kincaid and others' of 1975; a school grade is that many years after the age of five. Such scores are
rough, and words that the law uses raise them: they help an editor, and prove nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from local_offer.schema.text_forms import advice, part


@dataclass(frozen=True, kw_only=True, slots=True)
class Difficulty:
    """`age` is in years; `longest` holds the longest sentences of more than `LONG` words, the longest first."""

    age: float
    words: int
    sentences: int
    longest: tuple[str, ...]


_NOT_TEXT = re.compile(r"<(svg|style|script)\b|<!--")
_MARKUP = re.compile(r"[<>\[{:*]")
"""A sign without which a text holds none: most texts of records are plain."""
LONG = 25  # words: as long as the Government Digital Service wants a sentence to be


def difficulty(text: str) -> Difficulty:
    """Of plain text or Markdown. A heading or an entry of a list is a sentence, whatever it ends with."""
    words_of = part("word").findall
    sentences = [(sentence, told) for sentence in _sentences(text) if (told := words_of(sentence))]
    words = sum(len(told) for _, told in sentences)
    if not words:
        return Difficulty(age=0, words=0, sentences=0, longest=())
    syllables = sum(map(_syllables, chain.from_iterable(told for _, told in sentences)))
    # Flesch-Kincaid grade level: Kincaid, Fishburne, Rogers and Chissom, 1975.
    grade = 0.39 * words / len(sentences) + 11.8 * syllables / words - 15.59
    long = sorted(((len(told), sentence) for sentence, told in sentences if len(told) > LONG), reverse=True)
    return Difficulty(
        age=round(max(0, grade) + advice()["age_of_grade_0"], 1),
        words=words,
        sentences=len(sentences),
        longest=tuple(sentence for _, sentence in long),
    )


def _sentences(text: str) -> Sequence[str]:
    found = []
    for block in _blocks(_without_markup(text) if _MARKUP.search(text) else text):
        found += [sentence.strip() for sentence in part("sentence-end").split(block)]
    return found


def _without_markup(text: str) -> str:
    text = _of_page(part("icon-or-note").sub("", text))
    text = _without_tags("block-tag", "\n\n", text)
    text = part("attributes").sub("", part("whole-link").sub(r"\1", text))
    return _without_tags("any-tag", "", text).replace("**", "")


def _of_page(text: str) -> str:
    """Without what `not-text` finds. It is looked for by the ends of parts, since it would look to the end of the text
    from each one that has none."""
    told, end, unended = [], 0, set[str]()
    for begun in _NOT_TEXT.finditer(text):
        ending = f"</{begun[1]}>" if begun[1] else "-->"
        at = -1 if begun.start() < end or ending in unended else text.find(ending, begun.end())
        if at >= 0:
            told += [text[end : begun.start()], "\n\n"]
            end = at + len(ending)
        elif begun.start() >= end:
            unended.add(ending)
    return "".join([*told, text[end:]])


def _without_tags(which: str, becomes: str, text: str) -> str:
    """The rest, in which no tag ends, is not looked through from each sign that may begin one."""
    last = text.rfind(">") + 1
    return part(which).sub(becomes, text[:last]) + text[last:]


def _blocks(text: str) -> list[str]:
    """Paragraphs, headings and entries of lists, each on one line."""
    blocks = [""]
    for line in text.split("\n"):
        start = part("line-start").match(line)
        if not line.strip() or start:
            blocks.append(line[start.end() :] if start else "")
        else:
            blocks[-1] += f" {line.strip()}"
    return [block for block in blocks if block.strip()]


@cache
def _syllables(word: str) -> int:
    """Spelling tells them well enough: over a guide the sum is within one part in a hundred of a dictionary's."""
    letters = re.sub("[^a-z]", "", word.casefold())
    vowels, more, less = (len(part(name).findall(letters)) for name in ("vowels", "two-syllables", "one-syllable-less"))
    is_silent = part("silent-e").search(letters) and not part("spoken-e").search(letters)
    return max(1, vowels + more - less - bool(is_silent))
