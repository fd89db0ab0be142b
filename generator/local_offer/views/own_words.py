"""Whether a sentence of the council's own says something, or only fills a place."""

import re
from collections import Counter
from collections.abc import Iterable

from local_offer.schema.text_forms import part
from local_offer.views.fact_forms import is_only_a_contact, wrong_form
from local_offer.views.placeholders import placeholder_in

FEWEST_LETTERS, FEWEST_WORDS = 15, 3
"""What has fewer says nothing at all."""
MOST_ALIKE = 2
"""A sentence that stands in more places answers none of them."""
MOST_OF_A_MOULD = 0.7
"""Texts of which so much is the same, at both ends, are one with a word or two put in."""
_EMPTY = re.compile(
    r"(?:(?:many )?thank(?:s| you)(?: (?:so|very) much)?(?: again)?(?: for .{1,60})?|"
    r"(?:we|they|it|this)(?: have| has| was| were| is| are| will)?(?: been)?"
    r" (?:asked|done|heard|listened|consulted|noted|reviewed|looked|checked|discussed|considered|thanked)"
    r"(?: (?:it|this|that|them|to them|at it|everyone|everybody|people|families|parents|your comment|the comment))?|"
    r"(?:your |the |this )?comments?(?: has| have)?(?: been)? noted)[.! ]*",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:not|nothing|neither) (?:\w+ ){0,2}?(?:about|on|concern\w*|regard\w*|to do with|part of|to) (?:with )?"
    r"(?:the|this|our|a) (?:send |sen )?(?:local )?offer\b|"
    r"\b(?:rather than|instead of) (?:the|this|our) (?:local )?offer\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:the |an? |our |my |your )?(?:some|any|every|no)(?: ?one|body)(?: (?:else|here|there|at the council))?|"
    r"(?:the |an? |our )?(?:council|officers?|staff|team|admin(?:istrator)?|manager|person|people|parents?|us|we|me|i|"
    r"you|them|they|he|she|it|role|title|user|owner|lead|various|all|others?|chair|head)|"
    r"(?:(?!of |to |for |at |on |people|young|youth|school|student|child)[\w’'&-]+ ){1,7}council|"
    r"(?:the )?(?:local )?authority|"
    r"(?:an? )?(?:council|local authority) (?:officers?|staff|team|employees?)|"
    r"(?:an? )?members? of (?:the )?(?:council|staff|team|public)(?: staff)?",
    re.IGNORECASE,
)


def says_nothing(text: str) -> bool:
    """Whether it is a placeholder, or empty."""
    return bool(placeholder_in(text)) or is_empty(text)


def is_empty(text: str) -> bool:
    """Whether it is a word or two, or thanks alone. A number to ring is neither."""
    if is_only_a_contact(text):
        return False
    is_short = len(text.strip()) < FEWEST_LETTERS or len(set(_words(text))) < FEWEST_WORDS
    return is_short or bool(_EMPTY.fullmatch(text.strip()))


def is_a_sentence(text: str | None) -> bool:
    """Whether it is of 40 letters or more that tell something, or names a number or an address."""
    return bool(text) and not says_nothing(text or "") and not wrong_form("prose", text or "")


def is_a_role(text: str | None) -> bool:
    """Whether it says who answers: “Someone”, “The council” and “Alder Council” do not."""
    said = (text or "").strip()
    letters = {letter for letter in said.casefold() if letter.isalpha()}
    return len(letters) > 2 and not placeholder_in(said) and not _NOBODY.fullmatch(said.rstrip("."))


def says_otherwise(*texts: str) -> bool:
    """Whether what was done says of itself that it was not about this offer."""
    return any(_OTHERWISE.search(text) for text in texts)


def same(text: str) -> str:
    """What two texts have alike when they are the same but for capitals, stops and spaces."""
    return " ".join(_words(text))


def repeated(texts: Iterable[str]) -> frozenset[str]:
    """Those that stand in more places than one sentence can answer, as `same` writes them."""
    counts = Counter(same(text) for text in texts)
    return frozenset(text for text, count in counts.items() if count > MOST_ALIKE)


def moulded(texts: Iterable[str]) -> frozenset[str]:
    """Those that begin and end as too many others do, so that little of each is its own, as `same` writes them."""
    several = sorted({same(text) for text in texts})
    words = [text.split() for text in several]
    return frozenset(
        text
        for text, own in zip(several, words, strict=True)
        if sum(_is_of_one_mould(own, other) for other in words) > MOST_ALIKE
    )


def _is_of_one_mould(one: list[str], other: list[str]) -> bool:
    is_like = one[:1] == other[:1] or one[-1:] == other[-1:]
    return is_like and MOST_OF_A_MOULD * max(len(one), len(other)) <= sum(common_ends(one, other))


def common_ends(one: list[str], other: list[str]) -> tuple[int, int]:
    """With how many words two texts begin alike, and with how many of the others they end alike."""
    shorter = min(len(one), len(other))
    begin = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    end = next((n for n in range(shorter - begin) if one[-1 - n] != other[-1 - n]), shorter - begin)
    return begin, end


def _words(text: str) -> list[str]:
    return [word.casefold() for word in part("word").findall(text)]
