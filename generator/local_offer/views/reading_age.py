"""How hard a text is to read: its reading age in years, by the Flesch-Kincaid grade, and its longest sentences.

The grade is Kincaid and others' of 1975; a school grade is that many years after the age of five. Such scores are
rough, and words that the law uses raise them: they help an editor, and prove nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

AGE_OF_GRADE_0 = 5  # kindergarten, the year before grade 1

_WORD = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\")]*\s+(?=[“‘\"(]*[A-Z0-9])")
_NOT_TEXT = re.compile(r"<(svg|style|script)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_BLOCK_TAG = re.compile(r"</?(?:p|li|ol|ul|div|h[1-6]|dt|dd|dl|tr|td|th|table|details|summary|b|br|section)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ATTRIBUTES = re.compile(r"\{[:#.][^}\n]*\}")
_SIGN = re.compile(r":(?:material|octicons|fontawesome|simple)-[a-z0-9-]+:|\[\^[^\]\n]+\]:?")
_LINE_START = re.compile(
    r"^\s*(?:(?:!!!|\?\?\?\+?|={3}[+!]*)(?: *[\w-]+)*(?= |$)|[-*+>#|]+|:(?=   )|\d+[.)])\s*"
)  # of a box, a fold, a tab, an entry of a list, a heading, a row of a table or a definition

# English spelling tells syllables well enough: over a guide the sum is within one part in a hundred of a dictionary's.
_VOWELS = re.compile(r"[aeiouy]+")
# English has no rule for syllables. These are counted from groups of vowels, then put right where groups mislead.
_SILENT_E = re.compile(r"(?:[^aeiouyl]e[sd]?|[^aeiou]led?)$")
_SPOKEN_E = re.compile(r"(?:[^aeiou]le|[td]ed|[sxz]es|ces|ges|ches|shes)$")
_TWO_IN_ONE = re.compile(r"i[aou](?!u)|[aeiou]ing$|eo(?!u)|[^q]ua|iet|uet|uou")
_ONE_LESS = re.compile(r"[cgstx]i(?=[aou])|[^aeiou]ely$|eful|ement|people|every|some(?=[a-z])")


@dataclass(frozen=True, kw_only=True, slots=True)
class Difficulty:
    """`age` is in years; `longest` holds the longest sentences of more than `LONG` words, the longest first."""

    age: float
    words: int
    sentences: int
    longest: tuple[str, ...]


LONG = 25  # words: as long as the Government Digital Service wants a sentence to be


def difficulty(text: str) -> Difficulty:
    """Of plain text or Markdown. A heading or an entry of a list is a sentence, whatever it ends with."""
    sentences = [sentence for sentence in _sentences(text) if _WORD.search(sentence)]
    counts = [len(_WORD.findall(sentence)) for sentence in sentences]
    words = sum(counts)
    if not words:
        return Difficulty(age=0, words=0, sentences=0, longest=())
    syllables = sum(_syllables(word.casefold()) for sentence in sentences for word in _WORD.findall(sentence))
    # Flesch-Kincaid grade level: Kincaid, Fishburne, Rogers and Chissom, 1975.
    grade = 0.39 * words / len(sentences) + 11.8 * syllables / words - 15.59
    long = sorted((pair for pair in zip(counts, sentences, strict=True) if pair[0] > LONG), reverse=True)
    return Difficulty(
        age=round(max(0, grade) + AGE_OF_GRADE_0, 1),
        words=words,
        sentences=len(sentences),
        longest=tuple(sentence for _, sentence in long),
    )


def _sentences(text: str) -> Sequence[str]:
    text = _SIGN.sub("", text)
    text = _ATTRIBUTES.sub("", _LINK.sub(r"\1", _BLOCK_TAG.sub("\n\n", _NOT_TEXT.sub("\n\n", text))))
    found = []
    for block in _blocks(_TAG.sub("", text).replace("**", "")):
        found += [sentence.strip() for sentence in _SENTENCE_END.split(block)]
    return found


def _blocks(text: str) -> list[str]:
    """Paragraphs, headings and entries of lists, each on one line."""
    blocks = [""]
    for line in text.split("\n"):
        start = _LINE_START.match(line)
        if not line.strip() or start:
            blocks.append(line[start.end() :] if start else "")
        else:
            blocks[-1] += f" {line.strip()}"
    return [block for block in blocks if block.strip()]


@cache
def _syllables(word: str) -> int:
    letters = re.sub("[^a-z]", "", word)
    count = len(_VOWELS.findall(letters)) + len(_TWO_IN_ONE.findall(letters)) - len(_ONE_LESS.findall(letters))
    return max(1, count - bool(_SILENT_E.search(letters) and not _SPOKEN_E.search(letters)))
